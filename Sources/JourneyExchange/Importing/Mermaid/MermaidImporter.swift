import JourneyModel
import Words

/// Mermaid journey diagrams.
enum MermaidImporter: Importer {
  static func read(_ source: ImportSource, into draft: inout ImportDraft) throws(ImportProblem) {
    throw ImportProblem(line: 1, words("this format can't be read yet"))
  }
}
