import JourneyModel
import Words

/// Draws a path: the steps, the lines between, and what is said on them.
struct PathDrawing {
  private let facts: PathFacts
  private let geometry: PathGeometry
  private let workbench: Workbench
  private let scroll: Point
  private let typography: Typography
  /// The numbers of the selected step and way.
  private let step: Int?
  private let way: Int?
  /// So many columns left of what is in sight are drawn too, so that what begins there is cut and not left out.
  private static let margin = 48

  init(_ workbench: Workbench) {
    self.workbench = workbench
    (facts, geometry) = (PathView.facts(of: workbench), PathView.geometry(of: workbench))
    scroll = workbench.pathState.scroll
    typography = workbench.options.typography
    step = PathView.step(in: workbench, facts)
    way = PathView.way(in: workbench, facts)
  }

  private var grid: Area { geometry.panes.grid }
  /// The part of the whole drawing that the sheet shows.
  private var sheetArea: Area {
    Area(
      row: scroll.row, column: scroll.column - Self.margin, rows: grid.rows,
      columns: grid.columns + Self.margin)
  }

  func draw(on canvas: inout Canvas) {
    drawHeads(on: &canvas)
    guard !grid.isEmpty else { return }
    var sheet = Canvas(size: sheetArea.size, typography: typography)
    drawLines(on: &sheet)
    drawLoops(on: &sheet)
    drawLabels(on: &sheet)
    drawSteps(on: &sheet)
    drawFocusOnWay(on: &sheet)
    lay(sheet, on: &canvas)
  }

  // MARK: The sheet

  private func column(_ column: Int) -> Int { column - sheetArea.column }
  private func row(_ row: Int) -> Int { row - sheetArea.row }

  private func lay(_ sheet: Canvas, on canvas: inout Canvas) {
    for row in 0..<grid.rows {
      for column in 0..<grid.columns {
        let cell = sheet.frame[row, column + Self.margin]
        if cell.isContinuation, column > 0 { continue }
        let next = column + Self.margin + 1
        let isWide = next < sheet.frame.size.columns && sheet.frame[row, next].isContinuation
        let isCut = cell.isContinuation || (isWide && column + 1 == grid.columns)
        let glyph = Glyph(
          base: isCut ? " " : cell.base, marks: isCut ? .zero : cell.marks, width: isWide && !isCut ? 2 : 1)
        canvas.put(glyph, row: grid.row + row, column: grid.column + column, cell.style)
      }
    }
    if let cursor = sheet.frame.cursor, cursor.column >= Self.margin {
      canvas.placeCursor(
        Point(row: grid.row + cursor.row, column: grid.column + cursor.column - Self.margin))
    }
  }

  // MARK: Heads

  private func drawHeads(on canvas: inout Canvas) {
    canvas.rule(in: geometry.panes.head)
    let channels = geometry.panes.channels
    for row in 0..<channels.rows {
      canvas.text("│", in: canvas.area, row: channels.row + row, column: channels.columns, Style(.grid))
    }
    canvas.text("┬", in: geometry.panes.head, column: channels.columns, Style(.grid))
    for column in geometry.columns.indices { drawHead(of: column, on: &canvas) }
    for band in facts.layout.bands { drawHead(of: band, on: &canvas) }
    let loops = geometry.line(ofLane: 0) - scroll.row
    if facts.layout.laneCount > 0, channels.rows > 0, loops < channels.rows {
      canvas.text(words("Loops"), in: channels.inset(columns: 1), row: max(0, loops), Style(.laneHead))
    }
  }

  private func drawHead(of number: Int, on canvas: inout Canvas) {
    let column = geometry.columns[number]
    let head = Area(
      row: geometry.panes.head.row, column: grid.column, rows: 1, columns: grid.columns)
    let start = column.start - scroll.column
    guard start + column.width > 0, start < head.columns else { return }
    let isHere = step.map { facts.layout.spots[$0].column == number } ?? false
    let text = heading(number)
    guard !text.isEmpty else { return }
    let next = geometry.columns.indices.dropFirst(number + 1).first { !heading($0).isEmpty }
    let room = next.map { geometry.columns[$0].start - column.start - 1 } ?? head.columns
    canvas.text(
      typography.fit(" " + text + " ", max(0, room + min(0, start))), in: head, column: max(0, start),
      Style(isHere ? .stageHeadActive : .stageHead))
  }

  /// The number of the step, and the stage where all that stand there share one. From afar, a stage where it
  /// begins.
  private func heading(_ column: Int) -> String {
    let pathColumns = facts.layout.pathColumns
    if column >= pathColumns, pathColumns > 0 {
      return column == pathColumns ? words("not on the path") : ""
    }
    let name = stage(ofColumn: column).flatMap(facts.stageName)
    if geometry.basis.isFar {
      return column > 0 && stage(ofColumn: column) == stage(ofColumn: column - 1) ? "" : name ?? ""
    }
    return "\(column + 1)" + (name.map { " " + $0 } ?? "")
  }

  /// The stage in which everything in a column stands; nil if there are several.
  private func stage(ofColumn column: Int) -> Int? {
    let steps = facts.layout.stepsByColumn[column]
    guard let stage = steps.first.map({ facts.graph.steps[$0].stage }) else { return nil }
    return steps.allSatisfy { facts.graph.steps[$0].stage == stage } ? stage : nil
  }

  private func drawHead(of band: PathLayout.Band, on canvas: inout Canvas) {
    let area = geometry.panes.channels
    let top = geometry.line(ofRow: band.top) - scroll.row
    let bottom = geometry.line(ofRow: band.top + band.height) - scroll.row
    guard bottom > 0, top < area.rows else { return }
    let isHere = step.map { band.rows.contains(facts.layout.spots[$0].row) } ?? false
    canvas.text(
      facts.name(of: band), in: Area(row: area.row, column: 1, rows: area.rows, columns: area.columns - 2),
      row: max(0, top), Style(isHere ? .laneHeadActive : .laneHead))
  }

  // MARK: Steps

  private func drawSteps(on sheet: inout Canvas) {
    for (number, column) in geometry.columns.enumerated()
    where column.end > sheetArea.column && column.start < sheetArea.column + sheetArea.columns {
      for step in facts.layout.stepsByColumn[number] { draw(step, column, on: &sheet) }
    }
  }

  private func draw(_ step: Int, _ column: PathGeometry.Column, on sheet: inout Canvas) {
    let top = geometry.line(ofRow: facts.layout.spots[step].row)
    guard top + geometry.stepLines > sheetArea.row, top < sheetArea.row + sheetArea.rows else { return }
    let isFocused = step == self.step && way == nil
    let box = Area(
      row: row(top), column: self.column(column.start), rows: geometry.stepLines,
      columns: boxWidth(step, column))
    let visible = Area(row: 0, column: 0, rows: sheet.area.rows, columns: sheet.area.columns)
    for line in 0..<geometry.stepLines where visible.contains(Point(row: box.row + line, column: box.column))
    {
      draw(step, line, box, column.width, on: &sheet)
    }
    if isFocused || step == self.step || isEndOfWay(step) {
      emphasise(step, box, isFocused ? .focused : .related, on: &sheet)
    }
    if isFocused {
      sheet.placeCursor(Point(row: max(0, box.row), column: box.column + (geometry.basis.isFar ? 0 : 1)))
    }
  }

  private func emphasise(_ step: Int, _ box: Area, _ emphasis: Emphasis, on sheet: inout Canvas) {
    sheet.emphasise(Area(row: box.row, column: box.column, rows: 1, columns: box.columns), emphasis)
    let marks = PathStepText.width(of: facts.cards[step].marks, typography)
    guard box.rows > 1, marks > 0 else { return }
    sheet.emphasise(Area(row: box.row + 1, column: box.column, rows: 1, columns: marks + 2), emphasis)
  }

  private func isEndOfWay(_ step: Int) -> Bool {
    way.map { facts.graph.ways[$0].from == step || facts.graph.ways[$0].to == step } ?? false
  }

  /// The columns that a step takes of its column.
  private func boxWidth(_ step: Int, _ column: PathGeometry.Column) -> Int {
    PathView.boxWidth(of: facts.cards[step], column, geometry, typography)
  }

  private func draw(_ step: Int, _ line: Int, _ box: Area, _ width: Int, on sheet: inout Canvas) {
    let card = facts.cards[step]
    let room = Area(row: 0, column: box.column, rows: sheet.area.rows, columns: box.columns)
    let at = box.row + line
    if geometry.basis.isFar {
      let isEnd = facts.deadEnds.contains(step)
      let mark = isEnd ? "✕" : facts.graph.steps[step].conversion == nil ? "●" : "✓"
      sheet.text(mark + " ", in: room, row: at, Style(isEnd ? .warning : .touchpoint))
      return
    }
    let inner = Area(row: 0, column: room.column + 1, rows: room.rows, columns: room.columns - 2)
    if line == 0 {
      sheet.fill(Area(row: at, column: room.column, rows: 1, columns: room.columns), " ", Style(.touchpoint))
      let marks =
        geometry.lines > 1 ? 0 : min(PathStepText.width(of: card.marks, typography), inner.columns / 2)
      let title = Area(
        row: 0, column: inner.column, rows: inner.rows, columns: inner.columns - (marks > 0 ? marks + 1 : 0))
      let used = sheet.text(card.title, in: title, row: at, Style(.touchpoint))
      if marks > 0 { draw(card.marks, in: inner, at, used + 1, on: &sheet) }
    } else if !card.marks.isEmpty {
      let wide = Area(row: 0, column: inner.column, rows: inner.rows, columns: width - 2)
      draw(card.marks, in: wide, at, 0, on: &sheet)
    }
  }

  private func draw(
    _ marks: [(String, Style)], in area: Area, _ row: Int, _ column: Int, on sheet: inout Canvas
  ) {
    let spaced = marks.enumerated().map { number, mark in ((number == 0 ? "" : " ") + mark.0, mark.1) }
    sheet.pieces(spaced, in: area, row: row, column: column)
  }

  // MARK: Ways

  private func drawLines(on sheet: inout Canvas) {
    var lines = PathLines(in: sheetArea)
    var arrows: [(Point, PathLines.Look)] = []
    for (number, gutter) in geometry.gutters.enumerated() {
      let start = geometry.columns[number].start
      let end = geometry.columns[number].end + gutter.width
      let passed = number + 1 < geometry.columns.count ? geometry.columns[number + 1].width : 0
      guard end + passed > sheetArea.column, start < sheetArea.column + sheetArea.columns else { continue }
      for line in gutter.lines { draw(line, number, gutter, on: &lines, &arrows) }
    }
    lines.draw(on: &sheet)
    for (point, look) in arrows {
      sheet.text("▸", in: sheet.area, row: row(point.row), column: column(point.column), Style(look.role))
    }
  }

  private func draw(
    _ line: PathGutter.Line, _ number: Int, _ gutter: PathGutter, on lines: inout PathLines,
    _ arrows: inout [(Point, PathLines.Look)]
  ) {
    let (from, to) = (geometry.line(ofRow: line.from), geometry.line(ofRow: line.to))
    let shown = sheetArea.row...sheetArea.row + max(0, sheetArea.rows - 1)
    guard (min(from, to)...max(from, to)).overlaps(shown) else { return }
    let look = PathLines.Look(facts.graph.ways[line.way].context)
    let isMarked = line.way == way
    let column = geometry.columns[number]
    let start = line.isFirst ? column.start + boxWidth(facts.graph.ways[line.way].from, column) : column.end
    let end = column.end + gutter.width
    if from == to {
      lines.level(from, start..<end, turnsAt: nil, look, isMarked)
    } else {
      let turn = column.end + line.track
      lines.level(from, start..<turn + 1, turnsAt: turn, look, isMarked)
      lines.upright(turn, min(from, to)...max(from, to), look, isMarked)
      lines.level(to, turn..<end, turnsAt: turn, look, isMarked)
    }
    if line.isLast {
      arrows.append((Point(row: to, column: end - 1), look))
    } else if number + 1 < geometry.columns.count {
      lines.level(to, end..<geometry.columns[number + 1].end, turnsAt: nil, look, isMarked)
    }
  }

  private func drawLabels(on sheet: inout Canvas) {
    for (number, gutter) in geometry.gutters.enumerated() {
      let start = geometry.columns[number].end
      guard start + gutter.width > sheetArea.column, start < sheetArea.column + sheetArea.columns else {
        continue
      }
      for line in gutter.lines where line.isFirst && line.label.width > 0 {
        drawLabel(line, start, on: &sheet)
      }
    }
  }

  private func drawLabel(_ line: PathGutter.Line, _ start: Int, on sheet: inout Canvas) {
    let look = PathLines.Look(facts.graph.ways[line.way].context)
    let style = Style(look == .plain ? .number : look.role)
    let at = row(geometry.line(ofRow: line.labelRow))
    let left = column(start + line.labelColumn)
    guard left >= 0 else { return }
    sheet.text(line.label.text, in: sheet.area, row: at, column: left, style, ellipsis: false)
    if !line.label.word.isEmpty {
      sheet.text(line.label.word, in: sheet.area, row: at + 1, column: left, style, ellipsis: false)
    }
  }

  // MARK: Loops

  private func drawLoops(on sheet: inout Canvas) {
    for (number, course) in facts.layout.courses.enumerated() {
      guard case .back(let lane) = course else { continue }
      let line = geometry.line(ofLane: lane)
      guard line >= sheetArea.row, line < sheetArea.row + sheetArea.rows else { continue }
      PathLoop(number, facts, geometry).draw(on: &sheet, at: row(line), from: sheetArea.column)
    }
  }

  private func drawFocusOnWay(on sheet: inout Canvas) {
    guard let way else { return }
    guard let spot = PathView.spot(ofWay: way, facts, geometry, typography) else { return }
    let area = Area(row: row(spot.row), column: column(spot.column), rows: 1, columns: spot.columns)
    sheet.emphasise(area, .focused)
    sheet.placeCursor(Point(row: area.row, column: max(Self.margin, area.column)))
  }
}

extension PathFacts {
  func stageName(_ stage: Int) -> String? { stages.indices.contains(stage) ? stages[stage] : nil }
}
