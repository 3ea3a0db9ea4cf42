/// What was done, so that it can be undone and done again, without limit. `Place` is where the person was.
package struct History<Place: Sendable>: Sendable {
  package struct Step: Sendable {
    /// Counts up over all steps ever made, so that two histories of the same length are told apart.
    package let number: Int
    package let change: Change
    let inverse: Change
    package let before: Place
    package fileprivate(set) var after: Place

    package var label: String { change.label }
  }

  /// The steps that undo would take back, oldest first.
  package private(set) var done: [Step] = []
  /// The steps that redo would do again, next last.
  package private(set) var undone: [Step] = []
  private var lastNumber = 0
  private var savedNumber = 0

  package init() {}

  /// Whether the journey is as it was when it was last saved.
  package var isSaved: Bool { (done.last?.number ?? 0) == savedNumber }

  /// Whether the document is a new one in which nothing was done yet, so that nothing is lost with it.
  package var isUntouched: Bool { savedNumber < 0 && done.isEmpty && undone.isEmpty }
  /// Whether the document was saved when this step was the last one.
  package func wasSaved(at step: Step?) -> Bool { (step?.number ?? 0) == savedNumber }

  package mutating func markSaved() { savedNumber = done.last?.number ?? 0 }

  /// Counts the document as never saved: a new one, or one opened under no name.
  package mutating func markUnsaved() { savedNumber = -1 }

  /// Applies a change and remembers it. What was undone before can't be redone any more.
  package mutating func apply(_ change: Change, to journey: inout Journey, at place: Place) throws(EditError)
  {
    let inverse = try journey.apply(change)
    lastNumber += 1
    done.append(Step(number: lastNumber, change: change, inverse: inverse, before: place, after: place))
    undone = []
  }

  /// Remembers where the last change led the person, for doing it again.
  package mutating func arrived(at place: Place) {
    guard let last = done.indices.last else { return }
    done[last].after = place
  }

  /// Takes the last step back and gives it; nil if there is none.
  package mutating func undo(_ journey: inout Journey) throws(EditError) -> Step? {
    guard let step = done.last else { return nil }
    _ = try journey.apply(step.inverse)
    undone.append(done.removeLast())
    return step
  }

  /// Does the last undone step again and gives it; nil if there is none.
  package mutating func redo(_ journey: inout Journey) throws(EditError) -> Step? {
    guard let step = undone.last else { return nil }
    _ = try journey.apply(step.change)
    done.append(undone.removeLast())
    return step
  }
}
