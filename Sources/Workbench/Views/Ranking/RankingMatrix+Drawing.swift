extension RankingMatrix {
  /// Draws the matrix with its axes: effort to the right, impact upwards. The upper end of the impact axis
  /// stands on the line above the area.
  func draw(on canvas: inout Canvas, in area: Area, selected: String?) {
    let plan = Plan(area)
    drawAxes(plan, on: &canvas)
    drawQuadrants(plan, on: &canvas)
    var columns: [[Int]: Int] = [:]
    for point in points {
      let (row, column) = (plan.row(impact: point.impact), plan.column(effort: point.effort))
      let used = columns[[row, column], default: 0]
      let style = Style(.friction, point.id == selected ? .focused : .none)
      let room = Area(row: row, column: column, rows: 1, columns: plan.cell - 1)
      if used + point.label.count > room.columns {
        canvas.text("+", in: room, column: room.columns - 1, Style(.muted))
        columns[[row, column]] = room.columns
      } else {
        canvas.text(point.label, in: room, column: used, style)
        columns[[row, column]] = used + point.label.count + 1
      }
    }
  }

  private func drawAxes(_ plan: Plan, on canvas: inout Canvas) {
    let (area, grid) = (plan.area, Style(.grid))
    for row in 0..<area.rows - 1 {
      canvas.text("│", in: area, row: row, grid)
      canvas.text("│", in: area, row: row, column: plan.middleColumn, grid)
    }
    for row in [plan.middleRow, area.rows - 1] { canvas.rule(in: area, row: row, grid) }
    canvas.text("├", in: area, row: plan.middleRow, grid)
    canvas.text("┼", in: area, row: plan.middleRow, column: plan.middleColumn, grid)
    canvas.text("└", in: area, row: area.rows - 1, grid)
    canvas.text("┴", in: area, row: area.rows - 1, column: plan.middleColumn, grid)
    let top = Area(row: area.row - 1, column: area.column, rows: 1, columns: area.columns)
    canvas.text("┬", in: top, grid)
    canvas.text(" " + words("impact") + " ▴ ", in: top, column: 2, Style(.muted))
    canvas.textRight(" " + words("effort") + " ▸", in: area, row: area.rows - 1, Style(.muted))
    if unplaced > 0 { canvas.textRight(" " + words("%@ unplaced", unplaced) + " ", in: top, Style(.unrated)) }
  }

  private func drawQuadrants(_ plan: Plan, on canvas: inout Canvas) {
    let left = Area(
      row: plan.area.row, column: plan.area.column + 2, rows: plan.area.rows, columns: plan.middleColumn - 2)
    let right = Area(
      row: plan.area.row, column: plan.area.column + plan.middleColumn + 2, rows: plan.area.rows,
      columns: plan.cell * 2)
    let bottom = plan.area.rows - 2
    canvas.text(words("quick wins"), in: left, Style(.muted))
    canvas.text(words("big bets"), in: right, Style(.muted))
    canvas.text(words("fill-ins"), in: left, row: bottom, Style(.muted))
    canvas.text(words("time sinks"), in: right, row: bottom, Style(.muted))
  }

  /// Where things stand in the area.
  private struct Plan {
    let area: Area
    /// The columns that one step of effort takes, with the space behind it.
    let cell: Int
    let middleColumn: Int
    let middleRow: Int

    init(_ area: Area) {
      self.area = area
      cell = RankingMatrix.cell(columns: area.columns)
      middleColumn = 1 + cell * 3
      middleRow = (area.rows - 1) / 2
    }

    /// An impact of 50 and more stands above the middle.
    func row(impact: Double) -> Int {
      let (high, low) = (middleRow, area.rows - 2 - middleRow)
      return impact >= 50
        ? area.row + high - 1 - step((impact - 50) / 50, of: high)
        : area.row + area.rows - 2 - step(impact / 50, of: low)
    }

    private func step(_ share: Double, of rows: Int) -> Int {
      min(Int(min(max(share, 0), 1) * Double(rows)), rows - 1)
    }

    /// An effort of 3 and less stands left of the middle.
    func column(effort: Int) -> Int {
      let step = min(max(effort, 1), 5) - 1
      return area.column + (step < 3 ? 2 + step * cell : middleColumn + 2 + (step - 3) * cell)
    }
  }

  /// The columns of one step of effort in a matrix of so many.
  private static func cell(columns: Int) -> Int { max(2, (columns - 3) / 5) }

  /// The columns that a matrix takes of so many.
  static func width(within columns: Int) -> Int { 3 + 5 * min(10, cell(columns: columns)) }
}
