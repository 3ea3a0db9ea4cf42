import JourneyModel

/// Which parts of the screen the guide's parts take: the phases at the left and one of them at the right, or,
/// on a narrow screen, only the one.
struct GuideLayout {
  /// What is next.
  let next: Area
  /// The seven phases; on a narrow screen nil.
  private(set) var phases: Area?
  /// The title of the phase that is shown, where the phases do not stand beside it.
  private(set) var head: Area?
  /// Steps, questions and checks.
  let page: Area
  /// What Enter does; nil where there is no room for it.
  private(set) var foot: Area?

  private static let leastForTwo = 70
  private static let phaseColumns = 34

  init(in area: Area) {
    next = Area(row: area.row, column: area.column + 1, rows: 1, columns: area.columns - 2)
    var rest = Area(
      row: area.row + 1, column: area.column + 1, rows: area.rows - 1, columns: area.columns - 2)
    if area.rows >= 12 {
      rest = Area(row: rest.row + 1, column: rest.column, rows: rest.rows - 1, columns: rest.columns)
    }
    if area.columns >= Self.leastForTwo {
      let left = min(Self.phaseColumns, area.columns * 3 / 7)
      phases = Area(row: rest.row, column: rest.column, rows: rest.rows, columns: left)
      rest = Area(
        row: rest.row, column: rest.column + left + 2, rows: rest.rows, columns: rest.columns - left - 2)
    } else {
      head = Area(row: rest.row, column: rest.column, rows: min(1, rest.rows), columns: rest.columns)
      rest = Area(row: rest.row + 1, column: rest.column, rows: rest.rows - 1, columns: rest.columns)
    }
    if area.rows >= 10 {
      foot = Area(row: rest.row + rest.rows - 1, column: rest.column, rows: 1, columns: rest.columns)
      rest = Area(row: rest.row, column: rest.column, rows: rest.rows - 1, columns: rest.columns)
    }
    page = rest
  }

  /// Rows from one phase to the next: with air between them where there is room.
  var phaseStep: Int { (phases?.rows ?? 0) >= 14 ? 2 : 1 }

  /// The row of the screen on which a phase stands.
  func row(ofPhase phase: Int) -> Int? { phases.map { $0.row + phase * phaseStep } }

  /// The phase at a point.
  func phase(at point: Point) -> Int? {
    guard let phases, phases.contains(point) else { return nil }
    let phase = (point.row - phases.row) / phaseStep
    return (0..<GuidePhase.Kind.allCases.count).contains(phase) ? phase : nil
  }
}
