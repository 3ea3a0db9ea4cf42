package import JourneyModel
import Words

/// The whole board to be printed: the picture that the screen shows, with all stages, as many side by side as there
/// is room for, and all rows. Nobody stands anywhere on it, and nothing is told of how to change it.
package struct BoardPrint {
  /// Whose board it is.
  package enum Whose: Sendable {
    /// One persona's way; nil where there is none.
    case persona(ID<Persona>?)
    /// A row for each persona.
    case everyone
  }

  private let workbench: Workbench
  private let facts: BoardFacts
  private let width: Int

  /// The most lines of the grid in one frame: what a document holds has no limit, and a frame has to be held whole.
  static let mostRows = 1_000

  /// - Parameter width: in columns.
  package init(
    _ journey: Journey, map: MapKind = .current, of whose: Whose, width: Int, typography: Typography
  ) {
    var workbench = Workbench(
      journey, size: Size(rows: 24, columns: width), options: Options(typography: typography))
    workbench.place = Place()
    workbench.place.map = map
    switch whose {
    case .persona(let id): (workbench.place.board.turn, workbench.place.board.persona) = (.lanes, id)
    case .everyone: workbench.place.board.turn = .personas
    }
    var facts = BoardView.facts(of: workbench)
    facts.gather(facts.stages, in: journey)
    workbench.boardState.facts = facts
    (self.workbench, self.facts, self.width) = (workbench, facts, width)
  }

  /// Shows it frame by frame, to be put one below the other.
  package func draw(_ show: (Frame) throws -> Void) rethrows {
    try show(heading)
    for (index, stages) in parts.enumerated() {
      if index > 0 { try show(Frame(size: Size(rows: 1, columns: width))) }
      try draw(stages, show)
    }
  }

  package var frames: [Frame] {
    var frames: [Frame] = []
    draw { frames.append($0) }
    return frames
  }

  // MARK: The head

  /// The title, the map, and whose board it is.
  private var heading: Frame {
    let typography = workbench.options.typography
    let map = workbench.place.map.title
    let title = workbench.journey.details.title
    let isOneLine = typography.width(of: title) + typography.width(of: map) + 4 <= width
    let lines = isOneLine ? [title] : typography.wrap(title, columns: width - 2)
    let people = people
    let rows = lines.count + (isOneLine ? 0 : 1) + (people.isEmpty ? 0 : 1)
    var canvas = Canvas(size: Size(rows: rows, columns: width), typography: typography)
    let room = canvas.area.inset(columns: 1)
    for (row, line) in lines.enumerated() { canvas.text(line, in: room, row: row, Style(.title)) }
    if isOneLine {
      canvas.textRight(map, in: room, Style(.titleMark))
    } else {
      canvas.text(map, in: room, row: lines.count, Style(.titleMark))
    }
    canvas.pieces(people, in: room, row: room.rows - 1)
    return canvas.frame
  }

  /// The personas, the one that is shown between arrows; where they don't fit, that one alone.
  private var people: [(String, Style)] {
    let pieces = BoardView.headingPieces(workbench).map { ($0.text, $0.style) }
    let typography = workbench.options.typography
    let widths = pieces.reduce(0) { $0 + typography.width(of: $1.0) }
    if widths <= width - 2, pieces.contains(where: { $0.1.role == .personaActive }) { return pieces }
    guard let persona = workbench.place.board.persona.flatMap({ workbench.journey.personas[$0] }) else {
      return pieces.filter { $0.1.role == .personaActive }
    }
    return [("‹ \(persona.name) ›", Style(.personaActive))]
  }

  // MARK: The grid

  private var headWidth: Int {
    BoardLayout.headWidth(
      facts, workbench.journey, workbench.options.typography, most: min(18, max(9, width / 3)))
  }

  private var room: Int { max(1, width - headWidth) }

  /// Stages side by side, about as many in each part.
  private var parts: [ArraySlice<ID<Stage>>] {
    let all = facts.stages[...]
    if all.isEmpty { return [all] }
    return stride(from: 0, to: all.count, by: stagesAbreast).map {
      all[$0..<min(all.count, $0 + stagesAbreast)]
    }
  }

  private var stagesAbreast: Int {
    let most = BoardLayout.columnCount(facts.stages.count, room: room, zoom: .normal)
    let parts = (facts.stages.count + most - 1) / most
    return max(1, (facts.stages.count + parts - 1) / max(1, parts))
  }

  /// Without the line at its left.
  private var columnWidth: Int { max(1, room / stagesAbreast - 1) }

  private func draw(_ stages: ArraySlice<ID<Stage>>, _ show: (Frame) throws -> Void) rethrows {
    let bands = bands(for: stages)
    let height = bands.last.map { $0.top + $0.height } ?? 0
    for top in stride(from: 0, to: max(1, height), by: Self.mostRows) {
      let rows = min(Self.mostRows, height - top)
      try show(grid(stages, bands, from: top, rows: rows, isLast: top + rows >= height))
    }
  }

  private func grid(
    _ stages: ArraySlice<ID<Stage>>, _ bands: [BoardLayout.Band], from top: Int, rows: Int, isLast: Bool
  ) -> Frame {
    let columns = min(width, headWidth + max(1, stages.count) * (columnWidth + 1))
    let area = Area(row: 0, column: 0, rows: BoardLayout.headRows + rows, columns: columns)
    let layout = BoardLayout(
      printing: stages, headWidth: headWidth, columnWidth: columnWidth, bands: bands, scroll: top, in: area)
    var canvas = Canvas(
      size: Size(rows: area.rows + (isLast ? 1 : 0), columns: width), typography: workbench.options.typography
    )
    BoardView.drawGrid(on: &canvas, layout, facts, workbench)
    if isLast { drawEnd(on: &canvas, layout) }
    canvas.placeCursor(nil)
    return canvas.frame
  }

  private func drawEnd(on canvas: inout Canvas, _ layout: BoardLayout) {
    let end = Area(row: layout.area.rows, column: 0, rows: 1, columns: layout.area.columns)
    canvas.rule(in: end)
    for index in 0..<max(1, layout.stages.count) {
      canvas.text("┴", in: end, column: layout.columnStart(index) - 1, Style(.grid))
    }
  }

  /// The rows, each as high as what is in it.
  private func bands(for stages: ArraySlice<ID<Stage>>) -> [BoardLayout.Band] {
    var top = 0
    return facts.rows.dropFirst().map { row in
      let height = height(of: row, stages)
      defer { top += height }
      return BoardLayout.Band(row: row, top: top, height: height)
    }
  }

  private func height(of row: BoardPlace.Row, _ stages: ArraySlice<ID<Stage>>) -> Int {
    if row == .emotion { return 5 }
    return stages.reduce(1) { height, stage in
      let lines = BoardCell.lines(row, stage, facts, workbench, .max, columnWidth, visible: 0..<0)
      return max(height, lines.count)
    }
  }
}
