import JourneyModel
import Words

extension Form {
  package func draw(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {
    let layout = layout(workbench)
    _ = canvas.box(layout.panel, title: title)
    let top = layout.firstShown(focus: focus, top: top)
    for (index, block) in layout.blocks.enumerated() {
      draw(block, index, on: &canvas, layout, top)
    }
    drawScrollMarks(on: &canvas, layout, top)
    drawFoot(on: &canvas, layout.foot)
  }

  private func draw(
    _ block: FormLayout.Block, _ index: Int, on canvas: inout Canvas, _ layout: FormLayout, _ top: Int
  ) {
    let isFocused = index == focus
    let values = layout.list.inset(columns: 1)
    for row in 0..<block.count {
      let line = block.first + row - top
      guard (0..<layout.list.rows).contains(line) else { continue }
      if row == 0 { drawLabel(index, on: &canvas, values, line, layout.labelColumns) }
      if row < block.rows.lines.count {
        canvas.pieces(block.rows.lines[row], in: values, row: line, column: layout.valueColumn)
      } else if let complaint = block.complaint {
        canvas.text(complaint, in: values, row: line, column: layout.valueColumn, Style(.error))
      }
    }
    let cursor = block.first + block.rows.cursor.row - top
    if isFocused, (0..<layout.list.rows).contains(cursor) {
      let column = values.column + layout.valueColumn + block.rows.cursor.column
      canvas.placeCursor(Point(row: values.row + cursor, column: column))
    }
  }

  private func drawLabel(
    _ index: Int, on canvas: inout Canvas, _ area: Area, _ line: Int, _ columns: Int
  ) {
    let isFocused = index == focus
    if isFocused { canvas.text("▸", in: area, row: line, Style(.focusMark)) }
    let field = fields[index]
    let column = FormLayout.gutter
    let room = Area(row: area.row, column: area.column, rows: area.rows, columns: column + columns)
    canvas.text(
      field.label, in: room, row: line, column: column, Style(.fieldLabel, isFocused ? .related : .none))
    if field.isChanged { canvas.text("*", in: area, row: line, column: column + columns, Style(.unsaved)) }
  }

  private func drawScrollMarks(on canvas: inout Canvas, _ layout: FormLayout, _ top: Int) {
    let edge = Area(
      row: layout.list.row, column: layout.panel.column + layout.panel.columns - 1, rows: layout.list.rows,
      columns: 1)
    if top > 0 { canvas.text("▴", in: edge, Style(.panelBorder)) }
    if top + layout.list.rows < layout.total {
      canvas.text("▾", in: edge, row: edge.rows - 1, Style(.panelBorder))
    }
  }

  /// What may stand in the field with the cursor, and how much has been changed.
  private func drawFoot(on canvas: inout Canvas, _ area: Area) {
    canvas.rule(in: area, Style(.panelBorder))
    let changed = fields.count(where: \.isChanged)
    let count = changed == 0 ? "" : words("%@ changed", changed)
    let row = Area(row: area.row + 1, column: area.column + 1, rows: 1, columns: area.columns - 2)
    canvas.textRight(count, in: row, Style(.unsaved))
    let room = Area(row: row.row, column: row.column, rows: 1, columns: row.columns - count.count - 1)
    canvas.text(fields.indices.contains(focus) ? fields[focus].help : "", in: room, Style(.hint))
  }

  package func hints(_ workbench: Workbench) -> [Hint] {
    let before: [Hint] = fields.indices.contains(focus) ? fieldHints : []
    return before + [
      Hint("Ctrl-C", words("discard")), Hint("Tab", words("next")), Hint("Esc", words("keep and leave")),
    ]
  }

  private var fieldHints: [Hint] {
    switch fields[focus].kind {
    case .text: [Hint("Ctrl-O", words("editor"))]
    case .choice: [Hint("← →", words("change")), Hint("⏎", words("list"))]
    case .reference, .references: [Hint("⏎", words("list"))]
    case .evidence, .feedback, .readings: [Hint("⏎", words("entries"))]
    case .list: [Hint("⏎", words("another")), Hint("Ctrl-O", words("editor"))]
    case .flag: [Hint("Space", words("change"))]
    case .integer(let range) where range.upperBound < 10: [Hint("← →", words("change"))]
    default: []
    }
  }
}
