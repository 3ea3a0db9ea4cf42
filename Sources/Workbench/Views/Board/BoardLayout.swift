import JourneyModel

/// Where everything of the board stands on a screen of a given size.
struct BoardLayout {
  /// A row of the grid: its place from the first row below the stage heads, and its height.
  struct Band {
    let row: BoardPlace.Row
    let top: Int
    let height: Int
  }

  let area: Area
  let headWidth: Int
  /// Without the line at its left.
  let columnWidth: Int
  /// The stages in sight.
  let stages: ArraySlice<ID<Stage>>
  let stageCount: Int
  let bands: [Band]
  /// Lines for what is told of the selected place, at the foot.
  let detailRows: Int
  let scroll: Int

  /// The rows above the grid: the line, the stage heads, and the line below them.
  static let headRows = 3
  /// The most lines that friction points and opportunities get.
  static let tallestFoot = 5

  init(_ workbench: Workbench, _ facts: BoardFacts, in area: Area) {
    self.area = area
    let scroll = workbench.boardState.scroll
    let typography = workbench.options.typography
    let most = area.columns >= 100 ? 18 : area.columns >= 60 ? 15 : 9
    headWidth = Self.headWidth(facts, workbench.journey, typography, most: most)
    let room = max(1, area.columns - headWidth)
    let count = Self.columnCount(facts.stages.count, room: room, zoom: scroll.zoom)
    columnWidth = max(1, room / count - 1)
    let first = min(max(0, scroll.column), max(0, facts.stages.count - count))
    stages = facts.stages[first..<min(facts.stages.count, first + count)]
    stageCount = facts.stages.count
    detailRows = area.rows >= 16 ? 2 : area.rows >= 10 ? 1 : 0
    bands = Self.bands(facts, workbench.journey, isTall: area.rows >= 30, isRoomy: area.rows >= 20)
    self.scroll = scroll.row
  }

  /// A part of the board to be printed: some stages, and so many lines of all rows from `scroll` on.
  init(
    printing stages: ArraySlice<ID<Stage>>, headWidth: Int, columnWidth: Int, bands: [Band], scroll: Int,
    in area: Area
  ) {
    (self.stages, stageCount, self.bands, self.scroll) = (stages, stages.count, bands, scroll)
    (self.area, self.headWidth, self.columnWidth, detailRows) = (area, headWidth, columnWidth, 0)
  }

  /// The lines of the grid that are in sight.
  var gridRows: Int { max(0, area.rows - Self.headRows - detailRows - (detailRows > 0 ? 1 : 0)) }
  var height: Int { bands.last.map { $0.top + $0.height } ?? 0 }

  func band(of row: BoardPlace.Row) -> Band? { bands.first { $0.row == row } }

  /// The screen's row on which a line of the grid stands; nil if it is out of sight.
  func screenRow(_ line: Int) -> Int? {
    let row = line - scroll
    return (0..<gridRows).contains(row) ? area.row + Self.headRows + row : nil
  }

  /// The lines of a band that are in sight.
  func visibleLines(of band: Band) -> Range<Int> {
    let first = min(max(0, scroll - band.top), band.height)
    return first..<max(first, min(band.height, scroll + gridRows - band.top))
  }

  /// The first column of a stage that is in sight.
  func column(of stage: ID<Stage>) -> Int? {
    stages.firstIndex(of: stage).map { columnStart($0 - stages.startIndex) }
  }

  func columnStart(_ index: Int) -> Int { area.column + headWidth + index * (columnWidth + 1) + 1 }

  /// What stands at a place of the screen: the row, the line in it, and the stage (nil: the heads of rows).
  func hit(_ point: Point) -> (row: BoardPlace.Row, line: Int, stage: ID<Stage>?)? {
    guard let stage = stage(at: point.column) else { return nil }
    if point.row == area.row + 1 { return (.stages, 0, stage.id) }
    let line = point.row - area.row - Self.headRows + scroll
    guard point.row >= area.row + Self.headRows, line - scroll < gridRows,
      let band = bands.first(where: { ($0.top..<$0.top + $0.height).contains(line) })
    else { return nil }
    return (band.row, line - band.top, stage.id)
  }

  private func stage(at column: Int) -> (id: ID<Stage>?, Void)? {
    let offset = column - area.column - headWidth
    if offset < 0 { return (nil, ()) }
    let index = stages.startIndex + offset / (columnWidth + 1)
    return stages.indices.contains(index) ? (stages[index], ()) : nil
  }

  static func headWidth(
    _ facts: BoardFacts, _ journey: Journey, _ typography: Typography, most: Int
  ) -> Int {
    let widest = facts.rows.map { typography.width(of: BoardView.head(of: $0, in: journey)) }.max() ?? 0
    return min(max(widest + 2, 9), most)
  }

  static func columnCount(_ stages: Int, room: Int, zoom: BoardScroll.Zoom) -> Int {
    let count = max(1, room / (zoom.width + 1))
    return max(1, min(stages, count))
  }

  private static func bands(_ facts: BoardFacts, _ journey: Journey, isTall: Bool, isRoomy: Bool) -> [Band] {
    var top = 0
    return facts.rows.dropFirst().map { row in
      let height = Self.height(of: row, facts, journey, isTall: isTall, isRoomy: isRoomy)
      defer { top += height }
      return Band(row: row, top: top, height: height)
    }
  }

  private static func height(
    of row: BoardPlace.Row, _ facts: BoardFacts, _ journey: Journey, isTall: Bool, isRoomy: Bool
  ) -> Int {
    switch row {
    case .stages: 1
    case .lane(let id): isTall && journey.lanes[id]?.isRating != true ? 2 : 1
    case .channel(let id): max(1, facts.tallest[id] ?? 0)
    case .emotion: isRoomy ? 5 : 3
    case .frictions: min(max(1, facts.foot.frictions), isTall ? tallestFoot : 3)
    case .opportunities: min(max(1, facts.foot.opportunities), isTall ? tallestFoot : 2)
    case .persona: 2
    }
  }
}

/// Which part of the board is in sight.
package struct BoardScroll: Hashable, Sendable {
  /// How wide the columns are at least.
  enum Zoom: Hashable, Sendable, CaseIterable {
    case normal, wide, narrow

    var width: Int {
      switch self {
      case .normal: 18
      case .wide: 30
      case .narrow: 11
      }
    }
  }

  var row = 0
  var column = 0
  var zoom = Zoom.normal
}

/// What the board keeps between frames.
package struct BoardState: Sendable {
  var scroll = BoardScroll()
  var facts: BoardFacts?
  /// The touchpoint that the mouse is dragging, once it has left its place.
  var dragged: ID<Touchpoint>?
  /// The touchpoint on which the button went down, and where the person was then.
  var pressed: (touchpoint: ID<Touchpoint>, origin: Place)?
}
