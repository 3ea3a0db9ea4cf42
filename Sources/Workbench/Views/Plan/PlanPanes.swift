/// How the plan divides the screen: the list, and what there is to know of the selected row below it, or on a
/// wide screen beside it.
struct PlanPanes {
  let list: Area
  /// The line between list and detail; empty where there is no room for more than the list.
  let rule: Area
  let detail: Area
  /// The selected row's figures; empty where they follow in the detail.
  let figures: Area

  init(_ body: Area) {
    self = body.columns >= 110 ? PlanPanes(beside: body) : PlanPanes(below: body)
  }

  init(_ workbench: Workbench) { self.init(workbench.bodyArea) }

  private init(beside body: Area) {
    let side = min(60, body.columns * 3 / 8)
    let left = body.columns - side - 1
    list = Area(row: body.row, column: body.column, rows: body.rows, columns: left)
    rule = Area(row: body.row, column: body.column + left, rows: body.rows, columns: 1)
    detail = Area(row: body.row, column: body.column + left + 2, rows: body.rows, columns: side - 2)
    figures = Area(row: body.row, column: body.column + body.columns, rows: 0, columns: 0)
  }

  private init(below body: Area) {
    let below = Self.detailRows(body.rows)
    let listRows = body.rows - (below > 0 ? below + 1 : 0)
    list = Area(row: body.row, column: body.column, rows: listRows, columns: body.columns)
    rule = Area(row: body.row + listRows, column: body.column, rows: below > 0 ? 1 : 0, columns: body.columns)
    let side = body.columns >= 76 ? body.columns * 2 / 5 : 0
    let left = body.columns - side - (side > 0 ? 4 : 2)
    detail = Area(row: rule.row + 1, column: body.column + 1, rows: below, columns: left)
    figures = Area(
      row: rule.row + 1, column: body.column + body.columns - side - 1, rows: side > 0 ? below : 0,
      columns: side)
  }

  /// The same for every row, so that nothing jumps when the cursor moves.
  private static func detailRows(_ rows: Int) -> Int {
    switch rows {
    case ..<13: 0
    case ..<19: 5
    default: min(14, max(8, rows * 3 / 8))
    }
  }
}
