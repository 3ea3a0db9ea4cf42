import JourneyModel
import Words

/// Tables, our own or any other with a heading.
enum CSVImporter: Importer {
  static func read(_ source: ImportSource, into draft: inout ImportDraft) throws(ImportProblem) {
    throw ImportProblem(line: 1, words("this format can't be read yet"))
  }
}
