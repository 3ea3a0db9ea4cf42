import JourneyModel
import Words

/// Tables, our own or any other with a heading.
///
/// **Our own** are known by the heading of their ids (`OwnTable`). A row whose id the journey has changes the fields
/// whose cells say something else, and nothing more; a cell that is empty empties its field, because that is what
/// somebody means who empties a cell, and each row's emptied fields are told. What a record can't be without is left,
/// and so is every field whose column is missing, or for whose column the row is too short. A row without an id, or
/// with one that is not there, is added or, without one, found by its name. Of the ranking only ratings, votes and
/// focus come back.
///
/// **Any other** table lists touchpoints, or else friction points or opportunities, in columns that are named by
/// `source.mapping` or guessed (`CSVField`). Nothing in it is dropped: what belongs to no field, or can't be read,
/// becomes a line of the notes.
enum CSVImporter: Importer {
  static func read(_ source: ImportSource, into draft: inout ImportDraft) throws(ImportProblem) {
    let text = try SourceText(source)
    draft.remark(text.remark)
    let sheet = try CSVReader.sheet(of: text.bytes)
    if sheet.rows.count == 1 {
      draft.remark(line: sheet.rows[0].line, words("there is nothing under the heading"))
    }
    var progress = CSVProgress(source)
    let own = source.mapping.isEmpty ? OwnTable(headings: sheet.headings) : nil
    switch own {
    case .touchpoints?: OwnTableImport<Touchpoint>(.touchpoints, sheet).read(into: &draft, &progress)
    case .frictions?: OwnTableImport<FrictionPoint>(.frictions, sheet).read(into: &draft, &progress)
    case .opportunities?: OwnTableImport<Opportunity>(.opportunities, sheet).read(into: &draft, &progress)
    case .ranking?: RankingImport(sheet).read(into: &draft, &progress)
    case nil:
      var table = ForeignImport(sheet, try ColumnGuess(sheet, source.mapping).columns)
      table.read(into: &draft, &progress)
    }
    progress.finish()
  }
}

/// Tells every 64 KiB how far the rows have been taken over.
struct CSVProgress {
  private static let step = 1 << 16
  private let source: ImportSource
  private var told = 0

  init(_ source: ImportSource) { self.source = source }

  mutating func reached(_ end: Int) {
    guard end - told >= Self.step else { return }
    told = end
    source.progress(min(end, source.bytes.count))
  }

  func finish() { source.progress(source.bytes.count) }
}
