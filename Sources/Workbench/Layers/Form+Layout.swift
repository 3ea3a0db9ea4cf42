import JourneyModel
import Words

/// Where everything in a form stands.
struct FormLayout {
  struct Block {
    /// Counted from the first row of all fields.
    let first: Int
    let rows: FormRows
    /// What is wrong, beneath the value.
    let complaint: String?

    var count: Int { rows.lines.count + (complaint == nil ? 0 : 1) }
  }

  let panel: Area
  /// Where the fields stand, as far as they are in sight.
  let list: Area
  let foot: Area
  let labelColumns: Int
  let valueColumns: Int
  let blocks: [Block]

  static let gutter = 2

  var total: Int { blocks.last.map { $0.first + $0.count } ?? 0 }
  var valueColumn: Int { Self.gutter + labelColumns + 2 }

  /// The field that stands in a row of the screen, and the row within it.
  func field(at row: Int, top: Int) -> (field: Int, row: Int)? {
    guard (list.row..<list.row + list.rows).contains(row) else { return nil }
    let place = row - list.row + top
    guard let field = blocks.lastIndex(where: { $0.first <= place }), place < total else { return nil }
    return (field, place - blocks[field].first)
  }

  /// The first row to show so that the field with the cursor is in sight, or at least the cursor is.
  func firstShown(focus: Int, top: Int) -> Int {
    guard blocks.indices.contains(focus) else { return 0 }
    let block = blocks[focus]
    let cursor = block.first + block.rows.cursor.row
    let needed = block.count <= list.rows ? block.first..<block.first + block.count : cursor..<cursor + 1
    var first = max(top, needed.upperBound - list.rows)
    first = min(first, needed.lowerBound)
    return min(max(0, first), max(0, total - list.rows))
  }
}

extension Form {
  static let columns = 76

  func layout(_ workbench: Workbench) -> FormLayout {
    let area = Self.room(in: workbench.layerArea)
    // Where little would be left at the sides, nothing is: stray ends of what lies beneath only disturb.
    let columns = area.columns < Self.columns + 12 ? area.columns : Self.columns
    let longest = fields.reduce(0) { max($0, workbench.options.typography.width(of: $1.label)) }
    let labelColumns = min(longest, columns * 2 / 5)
    let valueColumn = FormLayout.gutter + labelColumns + 2
    let context = FormContext(
      journey: workbench.journey, map: map, typography: workbench.options.typography,
      columns: max(4, columns - 3 - valueColumn))
    let blocks = blocks(context)
    let total = blocks.last.map { $0.first + $0.count } ?? 0
    let panel = area.centred(rows: max(total, tallest) + 4, columns: columns)
    let inside = panel.inset(rows: 1, columns: 1)
    return FormLayout(
      panel: panel,
      list: Area(row: inside.row, column: inside.column, rows: inside.rows - 2, columns: inside.columns),
      foot: Area(row: inside.row + inside.rows - 2, column: inside.column, rows: 2, columns: inside.columns),
      labelColumns: labelColumns, valueColumns: context.columns, blocks: blocks)
  }

  /// The title line stays in sight where there is room for it.
  private static func room(in area: Area) -> Area {
    let top = area.rows < 16 ? 0 : 1
    return Area(row: area.row + top, column: area.column, rows: area.rows - top, columns: area.columns)
  }

  private func blocks(_ context: FormContext) -> [FormLayout.Block] {
    var blocks: [FormLayout.Block] = []
    var first = 0
    for (index, field) in fields.enumerated() {
      let block = FormLayout.Block(
        first: first, rows: field.rows(context, isFocused: index == focus), complaint: complaint(at: index))
      blocks.append(block)
      first += block.count
    }
    return blocks
  }

  /// What is said beneath a field. A date that is still being typed is not found wrong yet.
  private func complaint(at index: Int) -> String? {
    let field = fields[index]
    if index == focus, let refusal { return refusal }
    if index == focus, field.kind == .date, field.typedText.count < 10 { return nil }
    return field.complaint.map { words("%@.", $0) }
  }
}
