import JourneyModel
import Words

/// Takes over what somebody decided in our own table of the ranking: ratings, votes, and what is in focus. The rest of
/// it is computed from these.
struct RankingImport {
  private let sheet: CSVSheet
  private let idColumn: Int?
  private let focusColumn: Int?
  private let ratings: [(column: Int, field: Field<FrictionPoint>)]
  private let others: [String]

  init(_ sheet: CSVSheet) {
    self.sheet = sheet
    let headings = sheet.headings.map(\.foldedName)
    idColumn = headings.firstIndex(of: OwnTable.ranking.idHeading.foldedName)
    focusColumn = headings.firstIndex(of: OwnTable.focusHeading.foldedName)
    ratings = OwnTable.ratingKeys.compactMap { FrictionPoint.field($0) }.compactMap { field in
      let column = headings.firstIndex { [field.label, field.english].map(\.foldedName).contains($0) }
      return column.map { ($0, field) }
    }
    let computed = OwnTable.computedHeadings + [FrictionPoint.field("title")?.label ?? ""]
    let known = Set(computed.map(\.foldedName))
    let taken = Set(ratings.map(\.column) + [idColumn, focusColumn].compactMap { $0 })
    others = headings.indices.filter {
      !taken.contains($0) && !known.contains(headings[$0]) && !headings[$0].isEmpty
    }
    .map { sheet.headings[$0] }
  }

  func read(into draft: inout ImportDraft, _ progress: inout CSVProgress) {
    if !others.isEmpty {
      draft.remark(
        ImportRemark(
          words("columns of which a ranking can't take anything over: %@", listed(others.map { quoted($0) })))
      )
    }
    var focus = draft.journey.ranking.focus.map(\.text)
    for row in sheet.rows.dropFirst() where !sheet.isEmpty(row) {
      if let id = id(of: row, &draft) {
        readRatings(of: row, id, into: &draft)
        readFocus(of: row, id.text, &focus, &draft)
      }
      progress.reached(row.end)
    }
    draft.setRanking("focus", focus.isEmpty ? .absent : .list(focus))
    let limit = draft.journey.ranking.limit
    if focus.count > limit {
      draft.remark(
        ImportRemark(words("%@ are in focus now, more than the focus limit of %@", focus.count, limit)))
    }
  }

  private func id(of row: CSVSheet.Row, _ draft: inout ImportDraft) -> ID<FrictionPoint>? {
    let text = idColumn.flatMap { sheet.text(row, $0).map(FormulaGuard.unguarded) }?.trimmed ?? ""
    if draft.journey.frictions.contains(ID(text)) { return ID(text) }
    draft.remark(
      line: row.line, words("there is no friction point %@: the row can't be taken over", quoted(text)))
    return nil
  }

  private func readRatings(of row: CSVSheet.Row, _ id: ID<FrictionPoint>, into draft: inout ImportDraft) {
    var values: [(key: String, value: FieldValue)] = []
    for (column, field) in ratings {
      guard let text = sheet.text(row, column)?.trimmed else { continue }
      if let value = text.isEmpty ? .absent : CellValue.value(text, of: field.kind) {
        values.append((field.key, value))
      } else {
        draft.tellUnreadable(field.label, text, line: row.line)
      }
    }
    draft.fill(id, values, line: row.line)
  }

  private func readFocus(
    of row: CSVSheet.Row, _ id: String, _ focus: inout [String], _ draft: inout ImportDraft
  ) {
    guard let text = focusColumn.flatMap({ sheet.text(row, $0) })?.trimmed, !text.isEmpty else { return }
    switch CellValue.flag(text) {
    case true?: if !focus.contains(id) { focus.append(id) }
    case false?: focus.removeAll { $0 == id }
    case nil: draft.tellUnreadable(OwnTable.focusHeading, text, line: row.line)
    }
  }
}
