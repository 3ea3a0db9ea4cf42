import JourneyModel
import Words

/// Takes over one of our own tables of records.
struct OwnTableImport<Record: JourneyRecord> {
  /// What a column holds.
  private enum Column {
    case id, map
    case field(Field<Record>)
    case other(String)
  }

  private let table: OwnTable
  private let sheet: CSVSheet
  private let columns: [Column]

  init(_ table: OwnTable, _ sheet: CSVSheet) {
    (self.table, self.sheet) = (table, sheet)
    var free = Record.fields.filter { $0.kind != .id }
    columns = sheet.headings.map { heading in
      let folded = heading.foldedName
      if folded == table.idHeading.foldedName { return .id }
      if folded == OwnTable.mapHeading.foldedName { return .map }
      let match = free.firstIndex {
        [$0.label, $0.english].contains { $0.foldedName == folded }
      }
      return match.map { .field(free.remove(at: $0)) } ?? .other(heading)
    }
  }

  func read(into draft: inout ImportDraft, _ progress: inout CSVProgress) {
    tellOthers(&draft)
    let keepsIDs = checkMap(&draft)
    var references = CSVReferences()
    var lines: [ID<Record>: Int] = [:]
    for row in sheet.rows.dropFirst() where !sheet.isEmpty(row) {
      let id = keepsIDs ? ownID(of: row, &lines, &draft) : nil
      read(row, id, &references, into: &draft)
      progress.reached(row.end)
    }
  }

  private func tellOthers(_ draft: inout ImportDraft) {
    let others = columns.compactMap {
      if case .other(let heading) = $0, !heading.isEmpty { heading } else { nil }
    }
    if others.isEmpty { return }
    draft.remark(
      ImportRemark(
        words(
          "columns that this table does not have otherwise went to the notes: %@",
          listed(others.map { quoted($0) }))))
  }

  /// Whether the ids are those of the map on which the table is put: on another map they are other records'.
  private func checkMap(_ draft: inout ImportDraft) -> Bool {
    let maps = columns.indices.first { if case .map = columns[$0] { true } else { false } }
    guard let maps, let row = sheet.rows.dropFirst().first,
      let map = sheet.text(row, maps)?.trimmed.lowercased(),
      let kind = MapKind(rawValue: map), kind != draft.map
    else { return true }
    draft.remark(
      line: row.line,
      words(
        "the table is of the %@ map and goes to the %@ one: ids don't count", kind.rawValue,
        draft.map.rawValue))
    return false
  }

  // MARK: Rows

  private func read(
    _ row: CSVSheet.Row, _ id: ID<Record>?, _ references: inout CSVReferences, into draft: inout ImportDraft
  ) {
    let known = id.flatMap { draft.journey.record($0, on: draft.map) }
    var values = self.values(of: row, unlike: known, &references, &draft)
    addNotes(of: row, to: &values, of: known, &draft)
    if let known {
      draft.fill(known.id, values, line: row.line)
    } else {
      add(id, values, row.line, &references, &draft)
    }
  }

  /// The row's id, unless a row above has it: whoever copies a row means another record.
  private func ownID(
    of row: CSVSheet.Row, _ lines: inout [ID<Record>: Int], _ draft: inout ImportDraft
  ) -> ID<Record>? {
    guard let id = id(of: row, &draft) else { return nil }
    guard let first = lines[id] else {
      lines[id] = row.line
      return id
    }
    draft.remark(
      line: row.line,
      words("the id %@ stands in line %@ already: this row is a record of its own", quoted(id.text), first))
    return nil
  }

  /// The row's id, if it may be one.
  private func id(of row: CSVSheet.Row, _ draft: inout ImportDraft) -> ID<Record>? {
    guard let column = columns.firstIndex(where: { if case .id = $0 { true } else { false } }),
      let text = sheet.text(row, column).map(FormulaGuard.unguarded)?.trimmed, !text.isEmpty
    else { return nil }
    if IDRule.allows(text) { return ID(text) }
    draft.remark(line: row.line, words("%@ is not an id (1–64 of a-z, 0-9, - and _)", quoted(text)))
    return nil
  }

  private typealias Values = [(key: String, value: FieldValue)]

  /// What the cells say that can be read, and that the record which is there does not say already: absent where one
  /// is empty.
  private func values(
    of row: CSVSheet.Row, unlike old: Record?, _ references: inout CSVReferences, _ draft: inout ImportDraft
  ) -> Values {
    var values: Values = []
    let isNew = old == nil
    for (index, column) in columns.enumerated() {
      guard case .field(let field) = column, let cell = sheet.text(row, index) else { continue }
      let text = FormulaGuard.unguarded(cell)
      if let known = old.flatMap({ field.get($0).text }), CSVWriter.kept(of: known) == text { continue }
      if text.isEmpty {
        if let old, !field.isRequired, !field.get(old).isAbsent { values.append((field.key, .absent)) }
        if !isNew, field.isRequired {
          draft.remark(line: row.line, words("%@ can't be empty: it is left", field.label))
        }
      } else if let value = references.value(text, of: field.kind, row.line, &draft) {
        if old.map({ field.get($0) }) != value { values.append((field.key, value)) }
      } else {
        draft.tellUnreadable(field.label, text, line: row.line)
      }
    }
    return values
  }

  // MARK: Notes

  /// Lines for what belongs to no column, behind what the notes say already.
  private func addNotes(
    of row: CSVSheet.Row, to values: inout Values, of known: Record?, _ draft: inout ImportDraft
  ) {
    let extra = extraLines(of: row, &draft)
    guard !extra.isEmpty, Record.field("notes") != nil else { return }
    let place = values.firstIndex { $0.key == "notes" }
    let old = place.map { values[$0].value.text } ?? known?["notes"].text
    let notes = NotesText.adding(extra, to: old)
    if let place { values[place].value = .text(notes) } else { values.append(("notes", .text(notes))) }
  }

  private func extraLines(of row: CSVSheet.Row, _ draft: inout ImportDraft) -> [String] {
    var lines: [String] = []
    for index in 0..<row.cells.count where isExtra(index) {
      guard let cell = sheet.text(row, index).map(FormulaGuard.unguarded)?.trimmed, !cell.isEmpty else {
        continue
      }
      if index >= columns.count {
        draft.tellOverlong(row)
        lines.append(cell)
      } else if case .other(let heading) = columns[index] {
        lines.append(NotesText.line(heading, cell))
      }
    }
    return lines
  }

  /// Whether a cell belongs to no column that the table has otherwise.
  private func isExtra(_ index: Int) -> Bool {
    guard index < columns.count else { return true }
    return if case .other = columns[index] { true } else { false }
  }

  // MARK: Adding

  private func add(
    _ id: ID<Record>?, _ values: Values, _ line: Int, _ references: inout CSVReferences,
    _ draft: inout ImportDraft
  ) {
    var record = Record()
    for (key, value) in values { Record.field(key)?.set(&record, value) }
    if let id { Record.field("id")?.set(&record, .text(id.text)) }
    if record.name.trimmed.isEmpty {
      let name = words("Untitled %@", Record.kind.label)
      draft.remark(line: line, words("there is no title: it is called %@", quoted(name)))
      Record.field(Record.nameKey)?.set(&record, .text(name))
    }
    if var touchpoint = record as? Touchpoint {
      references.place(&touchpoint, line, &draft)
      draft.merge(touchpoint, line: line)
    } else {
      draft.merge(record, line: line)
    }
  }
}
