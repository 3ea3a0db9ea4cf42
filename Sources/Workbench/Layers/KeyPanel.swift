/// What may follow the first key of a sequence, shown while it is waited for.
enum KeyPanel {
  static func draw(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {
    let rows = workbench.keyMap.continuations(of: workbench.pendingKeys, in: workbench.place.view).map {
      (keys: $0.0.label, title: $0.1.title)
    }
    let typography = canvas.typography
    let keyWidth = rows.map { typography.width(of: $0.keys) }.max() ?? 0
    let width = keyWidth + 2 + (rows.map { typography.width(of: $0.title) }.max() ?? 0) + 4
    let inside = canvas.box(corner(of: area, rows: rows.count + 2, columns: width), title: title(workbench))
    for (row, entry) in rows.enumerated() {
      canvas.text(entry.keys, in: inside, row: row, Style(.key))
      canvas.text(entry.title, in: inside, row: row, column: keyWidth + 2, Style(.panel))
    }
  }

  private static func title(_ workbench: Workbench) -> String { workbench.pendingKeys.label + " …" }

  /// The bottom right of an area: least of what is looked at stands there.
  private static func corner(of area: Area, rows: Int, columns: Int) -> Area {
    let (rows, columns) = (min(rows, area.rows), min(columns, area.columns))
    return Area(
      row: area.row + area.rows - rows, column: area.column + area.columns - columns, rows: rows,
      columns: columns)
  }
}
