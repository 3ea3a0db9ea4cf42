import JourneyModel

/// The mean emotion of each stage as a line over the stages.
enum EmotionCurve {
  static func draw(
    _ band: BoardLayout.Band, on canvas: inout Canvas, _ layout: BoardLayout, _ facts: BoardFacts,
    _ workbench: Workbench
  ) {
    drawScale(band, on: &canvas, layout)
    let levels = layout.stages.map { stage in
      facts.moods[BoardFacts.Spot(persona: nil, stage: stage)]?.mean.map { level($0, band.height) }
    }
    for (index, level) in levels.enumerated() {
      guard let level else { continue }
      let start = layout.columnStart(index)
      for column in start..<start + layout.columnWidth { put("─", level, column, band, on: &canvas, layout) }
      if index + 1 < levels.count, let next = levels[index + 1] {
        drawStep(from: level, to: next, at: start + layout.columnWidth, band, on: &canvas, layout)
      }
    }
    for stage in layout.stages { drawExtremes(of: stage, band, on: &canvas, layout, facts) }
    drawFocus(band, on: &canvas, layout, workbench)
  }

  /// The best and the worst of a stage, where the mean does not show them.
  private static func drawExtremes(
    of stage: ID<Stage>, _ band: BoardLayout.Band, on canvas: inout Canvas, _ layout: BoardLayout,
    _ facts: BoardFacts
  ) {
    guard let mood = facts.moods[BoardFacts.Spot(persona: nil, stage: stage)], let mean = mood.mean,
      let extremes = mood.extremes, let column = layout.column(of: stage)
    else { return }
    for emotion in [extremes.lowerBound, extremes.upperBound] where emotion != 0 {
      let line = level(Double(emotion), band.height)
      guard line != level(mean, band.height), let row = layout.screenRow(band.top + line) else { continue }
      let (face, style) = Emotion.styledFace(Double(emotion))
      canvas.text(
        face, in: Area(row: row, column: column + layout.columnWidth / 2, rows: 1, columns: 1), style)
    }
  }

  /// The line of the band on which an emotion stands: +2 on the first, −2 on the last.
  private static func level(_ emotion: Double, _ height: Int) -> Int {
    let place = (2 - emotion) / 4 * Double(height - 1)
    return min(max(0, Int(place.rounded())), height - 1)
  }

  private static func drawScale(_ band: BoardLayout.Band, on canvas: inout Canvas, _ layout: BoardLayout) {
    let marks = [(0, "+2"), (band.height / 2, "0"), (band.height - 1, "−2")]
    for (line, mark) in marks {
      guard let row = layout.screenRow(band.top + line) else { continue }
      let head = Area(row: row, column: layout.area.column, rows: 1, columns: layout.headWidth - 1)
      canvas.textRight(mark, in: head, Style(.muted))
    }
  }

  private static func drawStep(
    from level: Int, to next: Int, at column: Int, _ band: BoardLayout.Band, on canvas: inout Canvas,
    _ layout: BoardLayout
  ) {
    if level == next { return put("─", level, column, band, on: &canvas, layout) }
    let rises = next < level
    put(rises ? "╯" : "╮", level, column, band, on: &canvas, layout)
    put(rises ? "╭" : "╰", next, column, band, on: &canvas, layout)
    for line in (min(level, next) + 1)..<max(level, next) {
      put("│", line, column, band, on: &canvas, layout)
    }
  }

  private static func put(
    _ character: Unicode.Scalar, _ line: Int, _ column: Int, _ band: BoardLayout.Band,
    on canvas: inout Canvas, _ layout: BoardLayout
  ) {
    guard let row = layout.screenRow(band.top + line), column < layout.area.columns else { return }
    canvas.fill(Area(row: row, column: column, rows: 1, columns: 1), character, Style(.curve))
  }

  /// The cursor takes a stage's whole piece of the curve.
  private static func drawFocus(
    _ band: BoardLayout.Band, on canvas: inout Canvas, _ layout: BoardLayout, _ workbench: Workbench
  ) {
    let place = workbench.place.board
    guard place.row == .emotion, let stage = place.stage, let column = layout.column(of: stage) else {
      return
    }
    for line in 0..<band.height {
      guard let row = layout.screenRow(band.top + line) else { continue }
      canvas.emphasise(Area(row: row, column: column, rows: 1, columns: layout.columnWidth), .focused)
      if canvas.frame.cursor == nil { canvas.placeCursor(Point(row: row, column: column)) }
    }
  }
}
