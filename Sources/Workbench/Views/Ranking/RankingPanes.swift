/// How the ranking divides the screen: the list above, what there is to know of the selected record below it,
/// and the matrix beside that.
struct RankingPanes {
  /// The heads of the columns.
  let head: Area
  let list: Area
  /// The line under the list; empty where there is no room for more than the list.
  let rule: Area
  let detail: Area
  /// With its left axis; empty where there is no room.
  let matrix: Area

  init(_ body: Area, hasMatrix: Bool) {
    let below = Self.detailRows(body.rows)
    let listRows = body.rows - 1 - (below > 0 ? below + 1 : 0)
    head = Area(row: body.row, column: body.column, rows: 1, columns: body.columns)
    list = Area(row: body.row + 1, column: body.column, rows: listRows, columns: body.columns)
    let ruleRow = list.row + list.rows
    rule = Area(row: ruleRow, column: body.column, rows: below > 0 ? 1 : 0, columns: body.columns)
    let isWide = hasMatrix && below >= 8 && body.columns >= 76
    let side = isWide ? RankingMatrix.width(within: body.columns * 2 / 5) : 0
    detail = Area(
      row: ruleRow + 1, column: body.column + 1, rows: below, columns: body.columns - side - 2)
    matrix = Area(
      row: ruleRow + 1, column: body.column + body.columns - side, rows: side > 0 ? below : 0, columns: side)
  }

  init(_ workbench: Workbench) {
    self.init(workbench.bodyArea, hasMatrix: workbench.place.ranking.list == .frictions)
  }

  /// The same for every list, so that nothing jumps when something is added.
  private static func detailRows(_ rows: Int) -> Int {
    switch rows {
    case ..<13: 0
    case ..<19: 5
    default: min(14, max(8, rows * 3 / 8))
    }
  }
}
