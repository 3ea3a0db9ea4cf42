import JourneyModel
import Words

/// Customer Journey Modelling Language 2.0.
enum CJMLImporter: Importer {
  static func read(_ source: ImportSource, into draft: inout ImportDraft) throws(ImportProblem) {
    throw ImportProblem(line: 1, words("this format can't be read yet"))
  }
}
