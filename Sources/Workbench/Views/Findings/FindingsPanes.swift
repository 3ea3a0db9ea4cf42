/// How the findings divide the screen: the list above, the whole sentence of the selected one below it.
struct FindingsPanes {
  let list: Area
  /// The line under the list; empty where there is no room for more than the list.
  let rule: Area
  let detail: Area

  init(_ body: Area) {
    let below = Self.detailRows(body.rows)
    let listRows = body.rows - (below > 0 ? below + 1 : 0)
    list = Area(row: body.row, column: body.column, rows: listRows, columns: body.columns)
    rule = Area(
      row: list.row + listRows, column: body.column, rows: below > 0 ? 1 : 0, columns: body.columns)
    detail = Area(
      row: rule.row + 1, column: body.column + 1, rows: below, columns: body.columns - 2)
  }

  init(_ workbench: Workbench) { self.init(workbench.bodyArea) }

  private static func detailRows(_ rows: Int) -> Int {
    switch rows {
    case ..<6: 0
    case ..<12: 2
    case ..<24: 4
    default: 6
    }
  }
}
