import JourneyModel
import Words

extension RankingMatrix {
  /// Draws the matrix with its axes: effort to the right, impact upwards. Its upper edge is the line above the
  /// area.
  func draw(on canvas: inout Canvas, in area: Area, selected: String?) {
    let plan = Plan(area)
    drawAxes(plan, on: &canvas)
    drawUnplaced(plan, on: &canvas)
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

  /// The names of the quadrants stand on the lines, where no number can hide them.
  private func drawAxes(_ plan: Plan, on canvas: inout Canvas) {
    let (area, middle) = (plan.area, plan.middleColumn)
    for row in 0..<area.rows {
      canvas.text("│", in: area, row: row, Style(.grid))
      canvas.text("│", in: area, row: row, column: middle, Style(.grid))
    }
    let top = Area(row: area.row - 1, column: area.column, rows: 1, columns: area.columns)
    drawLine(top, "┬┬", Quadrant.quickWin.plural, Quadrant.bigBet.plural, middle, on: &canvas)
    let centre = Area(row: area.row + plan.middleRow, column: area.column, rows: 1, columns: area.columns)
    drawLine(centre, "├┼", "▴ " + words("impact"), "", middle, on: &canvas)
    canvas.textRight(" " + words("effort") + " ▸", in: centre, Style(.muted))
    let bottom = Area(row: area.row + area.rows - 1, column: area.column, rows: 1, columns: area.columns)
    drawLine(bottom, "└┴", Quadrant.fillIn.plural, Quadrant.timeSink.plural, middle, on: &canvas)
  }

  private func drawLine(
    _ area: Area, _ corners: String, _ left: String, _ right: String, _ middle: Int, on canvas: inout Canvas
  ) {
    canvas.rule(in: area)
    canvas.text(String(corners.prefix(1)), in: area, Style(.grid))
    canvas.text(String(corners.suffix(1)), in: area, column: middle, Style(.grid))
    canvas.text(" \(left) ", in: area, column: 1, Style(.muted))
    if !right.isEmpty {
      canvas.text(" \(right) ", in: area, column: middle + 1, Style(.muted), ellipsis: false)
    }
  }

  /// How many have no place stands left of the matrix, on the line over it.
  private func drawUnplaced(_ plan: Plan, on canvas: inout Canvas) {
    guard unplaced > 0 else { return }
    let line = Area(row: plan.area.row - 1, column: 0, rows: 1, columns: plan.area.column - 1)
    canvas.textRight(" " + words("%@ unplaced", unplaced) + " ", in: line, Style(.unrated))
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
