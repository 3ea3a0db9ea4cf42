package import JSONText
package import JourneyModel

/// A document as it was read.
package struct ReadJourney: Sendable {
  package let journey: Journey
  /// What is kept, but not known to this version, such as a category of another program.
  package let warnings: [JSONProblem]
}

/// Everything that is wrong with a document, in the order of the text: at least one problem, at most 20.
package struct ReadingFailure: Error, Sendable {
  package let problems: [JSONProblem]
}
