import JourneyModel
import Words

/// Takes over any table: touchpoints with what is annotated at them or, where no column names touchpoints, friction
/// points or opportunities.
struct ForeignImport {
  private let sheet: CSVSheet
  private let columns: [ColumnGuess.Column]
  private let scales: ColumnScales
  private var places = CSVPlaces(isOwn: false)
  private var annotations = RowAnnotations()

  init(_ sheet: CSVSheet, _ columns: [ColumnGuess.Column]) {
    (self.sheet, self.columns) = (sheet, Self.placed(columns))
    scales = ColumnScales(sheet, self.columns)
  }

  /// The columns, without fields of records that the table does not have.
  private static func placed(_ columns: [ColumnGuess.Column]) -> [ColumnGuess.Column] {
    let has = { (target: CSVField.Target) in columns.contains { $0.field?.target == target } }
    let hasFriction = has(.frictions)
    let hasOpportunity = has(.opportunities)
    return columns.map { column in
      var column = column
      switch column.field?.target {
      case .friction("frequency")? where !hasFriction && !has(.touchpoint("frequency")):
        column.field = CSVField(named: "times")
      case .friction? where !hasFriction, .opportunity? where !hasOpportunity,
        .annotation? where !hasFriction && !hasOpportunity:
        column.field = nil
      case .touchpoint?, .id?: if !has(.title) { column.field = nil }
      case .persona?, .stage?, .channel?: if !has(.title) { column.field = nil }
      default: break
      }
      return column
    }
  }

  mutating func read(into draft: inout ImportDraft, _ progress: inout CSVProgress) {
    tellOthers(&draft)
    scales.tell(&draft)
    for row in sheet.rows.dropFirst() where !sheet.isEmpty(row) {
      read(row, into: &draft)
      progress.reached(row.end)
    }
    annotations.finish(&draft)
  }

  private func tellOthers(_ draft: inout ImportDraft) {
    let others = columns.filter { $0.field == nil && !$0.heading.isEmpty }.map { quoted($0.heading) }
    if others.isEmpty { return }
    draft.remark(
      ImportRemark(
        words("columns that are no field of a touchpoint went to the notes: %@", listed(others))))
  }

  private var hasTitle: Bool { columns.contains { $0.field?.target == .title } }

  // MARK: Rows

  private mutating func read(_ row: CSVSheet.Row, into draft: inout ImportDraft) {
    var item = ForeignRow(line: row.line)
    for column in columns {
      guard let cell = sheet.text(row, column.index) else { continue }
      let text = FormulaGuard.unguarded(cell).trimmed
      item.take(text, column, scales, &draft)
    }
    takeOverlong(row, &item, &draft)
    if hasTitle { addTouchpoint(&item, &draft) } else { tellNameless(item, &draft) }
    item.leftOver(hasTitle: hasTitle, &draft)
    annotations.add(item, &draft)
  }

  /// Where the table has no touchpoints, a row that names nothing has nobody to take a note.
  private func tellNameless(_ item: ForeignRow, _ draft: inout ImportDraft) {
    guard item.frictions.isEmpty, item.opportunities.isEmpty else { return }
    draft.remark(
      line: item.line,
      words("the row names nothing, and is left out: %@", quoted(item.allNotes ?? "", limit: 200)))
  }

  private func takeOverlong(_ row: CSVSheet.Row, _ item: inout ForeignRow, _ draft: inout ImportDraft) {
    guard row.cells.count > columns.count else { return }
    let rest = (columns.count..<row.cells.count).compactMap { sheet.text(row, $0)?.trimmed }.filter {
      !$0.isEmpty
    }
    guard !rest.isEmpty else { return }
    draft.tellOverlong(row)
    item.extra += rest.map(FormulaGuard.unguarded)
  }

  /// Adds the row's touchpoint; a row that names nothing but a stage adds that.
  private mutating func addTouchpoint(_ item: inout ForeignRow, _ draft: inout ImportDraft) {
    let stage = places.stage(item.stage, line: item.line, in: &draft)
    if item.saysOnlyPlace { return }
    var touchpoint = item.touchpoint
    touchpoint.persona = places.persona(item.persona, line: item.line, in: &draft)
    touchpoint.stage = stage
    touchpoint.channel = places.channel(item.channel, line: item.line, in: &draft)
    item.name(&touchpoint, &draft)
    item.note(in: &touchpoint)
    item.touchpointID = draft.merge(touchpoint, line: item.line)
  }
}

/// How the numbers of columns are written, found by looking at whole columns.
struct ColumnScales {
  private var emotions: [Int: EmotionScale] = [:]
  /// Columns of shares that are written in per cent without its sign.
  private var percents: Set<Int> = []
  private var remarks: [ImportRemark] = []
  /// The fields of the touchpoint by the columns that are one.
  private var fields: [Int: Field<Touchpoint>] = [:]

  init(_ sheet: CSVSheet, _ columns: [ColumnGuess.Column]) {
    for column in columns {
      guard case .touchpoint(let key)? = column.field?.target else { continue }
      fields[column.index] = Touchpoint.field(key)
      let cells = sheet.rows.dropFirst().lazy.compactMap { sheet.text($0, column.index) }
      switch key {
      case "emotion": lookAtEmotions(cells, column)
      case "exit": lookAtShares(cells, column)
      default: break
      }
    }
  }

  private mutating func lookAtEmotions(_ cells: some Sequence<String>, _ column: ColumnGuess.Column) {
    let scale = EmotionScale(cells)
    emotions[column.index] = scale
    guard scale == .stars else { return }
    remarks.append(
      ImportRemark(words("%@ goes from 1 to 5, and was read as −2 to +2", quoted(column.heading))))
  }

  private mutating func lookAtShares(_ cells: some Sequence<String>, _ column: ColumnGuess.Column) {
    let isPercent =
      column.heading.contains("%") || cells.contains { (CellValue.quantity($0)?.value ?? 0) > 1 }
    guard isPercent else { return }
    percents.insert(column.index)
    remarks.append(ImportRemark(words("%@ was read as per cent", quoted(column.heading))))
  }

  func tell(_ draft: inout ImportDraft) { for remark in remarks { draft.remark(remark) } }

  /// Fills in what a cell says of a touchpoint; false if it can't be read.
  func fill(_ touchpoint: inout Touchpoint, _ text: String, _ column: Int) -> Bool {
    guard let field = fields[column], let value = value(text, field, column) else { return false }
    field.set(&touchpoint, value)
    return true
  }

  private func value(_ text: String, _ field: Field<Touchpoint>, _ column: Int) -> FieldValue? {
    switch field.key {
    case "emotion": return EmotionCell.emotion(text, emotions[column] ?? .balanced).map(FieldValue.integer)
    case "exit" where percents.contains(column) && !text.hasSuffix("%"):
      return CellValue.percent(text).flatMap {
        field.kind.complaint(about: .quantity($0)) == nil ? .quantity($0) : nil
      }
    default: return CellValue.value(text, for: field)
    }
  }
}
