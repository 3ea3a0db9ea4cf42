import JourneyModel

/// What the view keeps between frames: the comparison, made once for each revision of the journey, and its lines.
package struct CompareState: Sendable {
  /// What a comparison was made for.
  struct Basis: Equatable {
    let revision: Int
    let persona: ID<Persona>?
    let hidesKept: Bool
    /// How wide a line below a touchpoint is.
    let columns: Int
    let figuresPerLine: Int
  }

  /// Nil if there is no ideal map.
  private(set) var comparison: MapComparison?
  /// Of the path of the persona; none while everyone's ways are compared.
  private(set) var figures: [FigureComparison] = []
  private(set) var lines: [CompareLine] = []
  /// Where the cursor can stand: the line, and what it is.
  private(set) var rows: [(line: Int, row: ComparePlace.Row)] = []
  /// The row of the cursor.
  private(set) var cursor = 0
  /// The first line in sight.
  private(set) var top = 0
  /// Where the board's cursor stood then.
  var board: BoardSpot?
  private var numbers: [ComparePlace.Row: Int] = [:]
  private var basis: Basis?

  package init() {}

  /// The line of the cursor; nil where there are no rows.
  var cursorLine: Int? { rows.indices.contains(cursor) ? rows[cursor].line : nil }

  /// The touchpoint of a line.
  func touchpoint(_ spot: CompareLine.Spot) -> TouchpointComparison? {
    guard let stages = comparison?.stages, stages.indices.contains(spot.stage),
      stages[spot.stage].touchpoints.indices.contains(spot.touchpoint)
    else { return nil }
    return stages[spot.stage].touchpoints[spot.touchpoint]
  }

  /// The touchpoint that the cursor stands on.
  var selected: TouchpointComparison? {
    guard let line = cursorLine, case .touchpoint(let spot) = lines[line] else { return nil }
    return touchpoint(spot)
  }

  /// The stage whose head the cursor stands on.
  var selectedStage: StageComparison? {
    guard let line = cursorLine, case .stage(let number) = lines[line] else { return nil }
    return comparison?.stages[number]
  }

  /// The row that a line belongs to.
  func row(ofLine line: Int) -> Int? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].line <= line { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }
}

extension CompareState {
  /// Makes the comparison anew if that is needed, and brings the cursor to a row that is there.
  mutating func settle(
    _ journey: Journey, _ typography: Typography, _ basis: Basis, _ place: inout ComparePlace
  ) {
    if self.basis != basis { make(journey, typography, basis, near: &place) }
    if let row = place.row, let number = numbers[row] {
      cursor = number
    } else {
      cursor = min(max(0, cursor), max(0, rows.count - 1))
    }
    place.row = rows.isEmpty ? nil : rows[cursor].row
  }

  private mutating func make(
    _ journey: Journey, _ typography: Typography, _ basis: Basis, near place: inout ComparePlace
  ) {
    let before = self.basis == nil ? [] : rows.map(\.row)
    self.basis = basis
    comparison = MapComparison(of: journey, persona: basis.persona)
    figures = comparison == nil ? [] : basis.persona.map(journey.figureComparisons) ?? []
    if basis.hidesKept { figures.removeAll { $0.verdict == .same } }
    let wording = CompareWording(
      journey, typography, columns: basis.columns, figuresPerLine: basis.figuresPerLine)
    let made = comparison.map {
      CompareLines($0, in: journey, wording, hidesKept: basis.hidesKept, figures: figures.count)
    }
    (lines, rows) = (made?.all ?? [], made?.rows ?? [])
    numbers = Dictionary(
      rows.enumerated().map { ($0.element.row, $0.offset) }, uniquingKeysWith: { first, _ in first })
    if let row = place.row, numbers[row] == nil { place.row = nearest(before) ?? place.row }
  }

  /// What is still there of what stood near the cursor: what came next, or else before.
  private func nearest(_ before: [ComparePlace.Row]) -> ComparePlace.Row? {
    guard before.indices.contains(cursor) else { return nil }
    return before[cursor...].first { numbers[$0] != nil } ?? before[..<cursor].last { numbers[$0] != nil }
  }

  /// Scrolls so that the cursor is in sight, with all that is said of its row where that fits.
  mutating func reveal(rows count: Int) {
    guard count > 0, let line = cursorLine else {
      top = 0
      return
    }
    let end = cursor + 1 < rows.count ? rows[cursor + 1].line : lines.count
    let start = lead(to: line)
    if start < top {
      // Above the first row stand the figures of the path.
      top = cursor == 0 ? 0 : start
    } else if end > top + count {
      top = min(end - count, start)
    }
    top = max(0, min(top, max(0, lines.count - count)))
    if line >= top + count { top = line }
  }

  /// The first of the lines that head a row: whose touchpoints follow.
  private func lead(to line: Int) -> Int {
    var start = line
    while start > 0, lines[start - 1].isHead { start -= 1 }
    return start
  }

  /// Scrolls so many lines down, or up.
  mutating func scroll(_ step: Int, rows count: Int) {
    top = max(0, min(top + step, lines.count - count))
  }
}

extension CompareLine {
  /// Whether it belongs to the row below it.
  fileprivate var isHead: Bool {
    switch self {
    case .persona, .head: true
    default: false
    }
  }
}
