/// How the view divides the screen: figures above, the drawing with heads at its top and left, and what there is
/// to know of what is selected below.
struct PathPanes: Hashable, Sendable {
  let figures: Area
  /// The columns' heads.
  let head: Area
  /// The channels' names.
  let channels: Area
  /// The drawing.
  let grid: Area
  /// The line above the detail; empty where there is no room.
  let rule: Area
  let detail: Area

  init(_ body: Area, headWidth: Int) {
    let (above, below) = Self.rows(body.rows)
    let hasRule = below > 1
    let middle = max(0, body.rows - above - 1 - below - (hasRule ? 1 : 0))
    figures = Area(row: body.row, column: body.column + 1, rows: above, columns: body.columns - 2)
    let headRow = body.row + above
    head = Area(row: headRow, column: body.column, rows: min(1, body.rows), columns: body.columns)
    channels = Area(row: headRow + 1, column: body.column, rows: middle, columns: headWidth)
    grid = Area(
      row: headRow + 1, column: body.column + headWidth + 1, rows: middle,
      columns: body.columns - headWidth - 1)
    let ruleRow = headRow + 1 + middle
    rule = Area(row: ruleRow, column: body.column, rows: hasRule ? 1 : 0, columns: body.columns)
    detail = Area(
      row: ruleRow + (hasRule ? 1 : 0), column: body.column + 1, rows: below, columns: body.columns - 2)
  }

  /// The lines above and below the drawing.
  private static func rows(_ rows: Int) -> (Int, Int) {
    switch rows {
    case ..<9: (1, 1)
    case ..<16: (1, 2)
    default: (2, 3)
    }
  }
}
