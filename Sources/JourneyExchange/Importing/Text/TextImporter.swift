import JourneyModel
import Words

/// Markdown or indented text, as someone types it during a workshop.
enum TextImporter: Importer {
  static func read(_ source: ImportSource, into draft: inout ImportDraft) throws(ImportProblem) {
    throw ImportProblem(line: 1, words("this format can't be read yet"))
  }
}
