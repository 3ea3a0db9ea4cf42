import Words

/// A format that journeys, or parts of one, are read from.
package enum ImportFormat: String, CaseIterable, Sendable {
  case csv, mermaid
  case text = "md"
  case cjml

  /// What it is, in a few words.
  package var summary: String {
    switch self {
    case .csv: words("a table: our own, or any other with a heading")
    case .mermaid: words("Mermaid journey diagrams, also inside Markdown")
    case .text: words("Markdown or indented text: headings are stages, items are touchpoints")
    case .cjml: words("Customer Journey Modelling Language 2.0")
    }
  }

  /// The format that the content and the file's name speak for; nil if nothing does.
  package init?(guessedFrom source: ImportSource) {
    let guess = FormatGuess(source)
    guard let format = guess.format else { return nil }
    self = format
  }

  private var importer: any Importer.Type {
    switch self {
    case .csv: CSVImporter.self
    case .mermaid: MermaidImporter.self
    case .text: TextImporter.self
    case .cjml: CJMLImporter.self
    }
  }

  /// Reads a source into a draft; what can't be read as a whole leaves the draft without meaning.
  package func read(_ source: ImportSource, into draft: inout ImportDraft) throws(ImportProblem) {
    try importer.read(source, into: &draft)
  }
}

/// What reads one format.
protocol Importer {
  static func read(_ source: ImportSource, into draft: inout ImportDraft) throws(ImportProblem)
}
