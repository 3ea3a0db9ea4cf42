package import JourneyModel

/// What of the journey is to be written for other programs.
package struct ExportRequest: Equatable, Sendable {
  /// The file; the end of its name says the format.
  package var path: String
  package let map: MapKind
  /// Nil: everyone.
  package let persona: ID<Persona>?
  /// Whether the person has seen that the file exists, and chose to replace it.
  package var overwrite = false
}

/// What a file of another program's would add to the journey, for the person to decide.
package struct ImportOffer: Sendable, Equatable {
  /// The file's name.
  package let name: String
  package let change: Change
  /// What becomes of its records: a sentence without a full stop.
  package let summary: String
  /// What could not be read, or not as it stands there, with its line.
  package let remarks: [String]

  package init(name: String, change: Change, summary: String, remarks: [String]) {
    (self.name, self.change, self.summary, self.remarks) = (name, change, summary, remarks)
  }

  /// Whether both come from the same reading of a file.
  package static func == (one: ImportOffer, other: ImportOffer) -> Bool {
    one.name == other.name && one.summary == other.summary && one.remarks == other.remarks
      && one.change.edits.count == other.change.edits.count
  }
}
