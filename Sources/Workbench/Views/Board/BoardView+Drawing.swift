import JourneyModel
import Words

extension BoardView {
  package static func drawHeading(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {
    canvas.pieces(headingPieces(workbench).map { ($0.text, $0.style) }, in: area)
  }

  /// The personas, the one shown between arrows, and everyone; nil stands for everyone.
  static func headingPieces(
    _ workbench: Workbench
  ) -> [(text: String, style: Style, persona: ID<Persona>?)] {
    let place = workbench.place.board
    let isEveryone = place.turn != .lanes
    var pieces = workbench.journey.personas.prefix(12).map { persona in
      let isShown = !isEveryone && persona.id == place.persona
      return (
        text: (isShown ? "‹ \(persona.name) ›" : persona.name) + "  ",
        style: Style(isShown ? .personaActive : .persona), persona: Optional(persona.id)
      )
    }
    let everyone = isEveryone ? "‹ \(everyoneLabel(workbench.place)) ›" : words("Everyone")
    pieces.append((everyone, Style(isEveryone ? .personaActive : .persona), nil))
    return pieces
  }

  private static func everyoneLabel(_ place: Place) -> String {
    if place.view != .board { return words("Everyone") }
    return place.board.turn == .personas ? words("Everyone, by persona") : words("Everyone, by channel")
  }

  static func pressHeading(at column: Int, in workbench: inout Workbench) {
    var start = 1
    for piece in headingPieces(workbench) {
      let width = workbench.options.typography.width(of: piece.text)
      if (start..<start + width).contains(column) {
        return PersonaTurning.show(piece.persona, in: &workbench)
      }
      start += width
    }
  }

  package static func draw(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {
    let facts = facts(of: workbench)
    let layout = BoardLayout(workbench, facts, in: area)
    drawGrid(on: &canvas, layout, facts, workbench)
    drawMoreStages(on: &canvas, layout)
    CompanionMarks.draw(on: &canvas, layout, workbench)
    if facts.stages.isEmpty || workbench.journey.channels.isEmpty {
      drawInvitation(on: &canvas, layout, workbench)
    }
    BoardDetail.draw(on: &canvas, in: detailArea(layout), facts, workbench)
    if canvas.frame.cursor == nil { placeCursorOnHead(on: &canvas, layout) }
  }

  /// Stage heads, row heads, and what is in the cells.
  static func drawGrid(
    on canvas: inout Canvas, _ layout: BoardLayout, _ facts: BoardFacts, _ workbench: Workbench
  ) {
    drawLines(on: &canvas, layout)
    drawStageHeads(on: &canvas, layout, workbench)
    for band in layout.bands { drawBand(band, on: &canvas, layout, facts, workbench) }
  }

  /// What an empty map needs first.
  private static func drawInvitation(on canvas: inout Canvas, _ layout: BoardLayout, _ workbench: Workbench) {
    let journey = workbench.journey
    let parts = [
      (journey.personas.isEmpty, words("No personas yet: %@ adds one.", workbench.key("persona.add"))),
      (journey.channels.isEmpty, words("No channels yet: %@ adds one.", workbench.key("channel.add"))),
      (layout.stageCount == 0, words("No stages yet: %@ adds one.", workbench.key("stage.add"))),
      (true, words("%@ leads through the work, step by step.", workbench.key("view.guide"))),
    ]
    for (row, text) in parts.filter(\.0).map(\.1).enumerated() {
      let line = BoardLayout.headRows + 1 + row
      guard row < layout.gridRows - 1 else { return }
      canvas.text(text, in: layout.area, row: line, column: layout.headWidth + 2, Style(.empty))
    }
  }

  private static func detailArea(_ layout: BoardLayout) -> Area {
    let area = layout.area
    return Area(
      row: area.row + area.rows - layout.detailRows, column: area.column + 1, rows: layout.detailRows,
      columns: area.columns - 2)
  }

  // MARK: The grid's lines

  private static func drawLines(on canvas: inout Canvas, _ layout: BoardLayout) {
    let area = layout.area
    let grid = Area(
      row: area.row + BoardLayout.headRows, column: area.column, rows: layout.gridRows, columns: area.columns)
    canvas.rule(in: area)
    canvas.rule(in: area, row: 2)
    for index in 0..<max(1, layout.stages.count) {
      let column = layout.columnStart(index) - 1 - area.column
      canvas.text("┬", in: area, row: 0, column: column, Style(.grid))
      canvas.text("│", in: area, row: 1, column: column, Style(.grid))
      canvas.text("┼", in: area, row: 2, column: column, Style(.grid))
      for row in 0..<grid.rows { canvas.text("│", in: grid, row: row, column: column, Style(.grid)) }
    }
    if layout.detailRows > 0 { canvas.rule(in: area, row: area.rows - layout.detailRows - 1) }
  }

  private static func drawStageHeads(on canvas: inout Canvas, _ layout: BoardLayout, _ workbench: Workbench) {
    let place = workbench.place.board
    for (index, stage) in layout.stages.enumerated() {
      let cell = Area(
        row: layout.area.row + 1, column: layout.columnStart(index), rows: 1, columns: layout.columnWidth)
      let number = layout.stages.startIndex + index + 1
      let name = workbench.journey.withMap(workbench.place.map) { $0.stages[stage]?.name } ?? ""
      let isHere = stage == place.stage
      canvas.text(
        "\(number) \(name)", in: cell.inset(columns: 1), Style(isHere ? .stageHeadActive : .stageHead))
      if isHere, place.row == .stages { focus(cell, on: &canvas) }
    }
  }

  /// Arrows where stages are out of sight.
  private static func drawMoreStages(on canvas: inout Canvas, _ layout: BoardLayout) {
    let head = Area(
      row: layout.area.row + 1, column: layout.area.column, rows: 1, columns: layout.area.columns)
    if layout.stages.startIndex > 0 {
      canvas.text("‹", in: head, column: layout.headWidth - 1, Style(.titleMark))
    }
    if layout.stages.endIndex < layout.stageCount { canvas.textRight("›", in: head, Style(.titleMark)) }
  }

  private static func focus(_ area: Area, on canvas: inout Canvas) {
    canvas.emphasise(area, .focused)
    canvas.placeCursor(Point(row: area.row, column: area.column))
  }

  private static func placeCursorOnHead(on canvas: inout Canvas, _ layout: BoardLayout) {
    canvas.placeCursor(Point(row: layout.area.row + 1, column: layout.area.column))
  }

  // MARK: Rows

  private static func drawBand(
    _ band: BoardLayout.Band, on canvas: inout Canvas, _ layout: BoardLayout, _ facts: BoardFacts,
    _ workbench: Workbench
  ) {
    guard band.top + band.height > layout.scroll, band.top < layout.scroll + layout.gridRows else { return }
    drawHead(band, on: &canvas, layout, workbench)
    if band.row == .emotion { return EmotionCurve.draw(band, on: &canvas, layout, facts, workbench) }
    let visible = layout.visibleLines(of: band)
    for (index, stage) in layout.stages.enumerated() {
      let lines = BoardCell.lines(
        band.row, stage, facts, workbench, band.height, layout.columnWidth, visible: visible)
      let isHere = workbench.place.board.row == band.row && workbench.place.board.stage == stage
      let focused = isHere ? focusedLine(band, layout, workbench) : nil
      for line in 0..<band.height {
        guard let row = layout.screenRow(band.top + line) else { continue }
        let cell = Area(
          row: row, column: layout.columnStart(index), rows: 1, columns: layout.columnWidth)
        if line < lines.count { lines[line].draw(on: &canvas, in: cell) }
        if line == focused {
          if lines.isEmpty { drawEmpty(band.row, on: &canvas, in: cell, workbench) }
          focus(cell, on: &canvas)
        }
      }
    }
  }

  private static func drawEmpty(
    _ row: BoardPlace.Row, on canvas: inout Canvas, in cell: Area, _ workbench: Workbench
  ) {
    let invitation: String
    switch row {
    case .channel where workbench.place.board.turn == .lanes:
      invitation = words("%@ to add", workbench.key("touchpoint.add"))
    case .lane(let lane) where workbench.journey.lanes[lane]?.isRating == true:
      invitation = words("%@ to rate", workbench.key("note.rate"))
    case .lane: invitation = words("%@ to write", workbench.key("touchpoint.add"))
    case .frictions: invitation = words("%@ to add", workbench.key("friction.add"))
    case .opportunities: invitation = words("%@ to add", workbench.key("opportunity.add"))
    default: return
    }
    canvas.text(invitation, in: cell.inset(columns: 1), Style(.empty))
  }

  /// The line of a band on which the cursor stands.
  private static func focusedLine(_ band: BoardLayout.Band, _ layout: BoardLayout, _ workbench: Workbench)
    -> Int
  {
    let first = firstItem(in: band.row, layout, workbench)
    return min(max(0, workbench.place.board.item - first), band.height - 1)
  }

  /// The first item of a cell that is shown, where there are more than lines for them.
  static func firstItem(in row: BoardPlace.Row, _ layout: BoardLayout, _ workbench: Workbench) -> Int {
    guard row == workbench.place.board.row, let band = layout.band(of: row) else { return 0 }
    return max(0, workbench.place.board.item - band.height + 1)
  }

  private static func drawHead(
    _ band: BoardLayout.Band, on canvas: inout Canvas, _ layout: BoardLayout, _ workbench: Workbench
  ) {
    let top = max(band.top, layout.scroll)
    guard let row = layout.screenRow(top) else { return }
    let place = workbench.place.board
    let isHere = place.row == band.row
    let cell = Area(row: row, column: layout.area.column, rows: 1, columns: layout.headWidth)
    // The scale of the emotions stands beside their head.
    let room = cell.columns - (band.row == .emotion ? 5 : 2)
    canvas.text(
      head(of: band.row, in: workbench.journey), in: Area(row: row, column: 1, rows: 1, columns: room),
      Style(isHere ? .laneHeadActive : .laneHead))
    if isHere, place.stage == nil { focus(cell, on: &canvas) }
  }
}
