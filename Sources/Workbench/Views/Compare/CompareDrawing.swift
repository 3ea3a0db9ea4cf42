import JourneyModel
import Words

/// Draws the lines of the comparison that are in sight.
struct CompareDrawing {
  private let workbench: Workbench
  private let journey: Journey
  private let state: CompareState
  private let layout: CompareLayout

  init(_ workbench: Workbench, _ layout: CompareLayout) {
    (self.workbench, self.layout) = (workbench, layout)
    (journey, state) = (workbench.journey, workbench.compareState)
  }

  func draw(on canvas: inout Canvas) {
    let lines = state.lines.indices.dropFirst(state.top).prefix(layout.list.rows)
    for (row, line) in lines.enumerated() {
      draw(state.lines[line], on: &canvas, row: layout.list.row + row)
      if line == state.cursorLine { focus(state.lines[line], on: &canvas, row: layout.list.row + row) }
    }
  }

  private func draw(_ line: CompareLine, on canvas: inout Canvas, row: Int) {
    switch line {
    case .stage(let number): draw(stage: number, on: &canvas, row: row)
    case .persona(let id):
      canvas.text(
        journey.personas[id]?.name ?? id.text, in: whole(row), column: CompareLayout.stateColumn,
        Style(.persona))
    case .touchpoint(let spot): state.touchpoint(spot).map { draw($0, on: &canvas, row: row) }
    case .below(let text, let tone): canvas.text(text, in: layout.below(row: row), Self.style(tone))
    case .realised(let id): draw("◆ " + title(of: id), Style(.opportunity), on: &canvas, row: row)
    case .realisesNothing:
      draw("◇ " + words("realises no opportunity"), Style(.muted), on: &canvas, row: row)
    case .figures(let numbers):
      for (place, number) in numbers.enumerated() {
        draw(state.figures[number], on: &canvas, in: layout.figure(place, row: row))
      }
    case .head(let text): canvas.text(text, in: whole(row), column: 1, Style(.stageHead))
    case .unrealised(let id):
      canvas.text("◆ " + title(of: id), in: whole(row), column: 3, Style(.opportunity))
    }
  }

  private static func style(_ tone: CompareLine.Tone) -> Style {
    switch tone {
    case .said: Style(.muted)
    case .new: Style(.text)
    case .mended: Style(.emotionGood)
    }
  }

  private func title(of id: ID<Opportunity>) -> String { journey.opportunities[id]?.title ?? id.text }

  /// Below a touchpoint of the ideal map.
  private func draw(_ text: String, _ style: Style, on canvas: inout Canvas, row: Int) {
    drawDivider(on: &canvas, row: row)
    canvas.text(text, in: layout.below(row: row, from: .ideal), style)
  }

  private func whole(_ row: Int) -> Area {
    Area(row: row, column: layout.list.column, rows: 1, columns: layout.list.columns)
  }

  private func drawDivider(on canvas: inout Canvas, row: Int) {
    if layout.isWide { canvas.text("│", in: whole(row), column: layout.divider, Style(.grid)) }
  }

  /// `Journey length   14 → 11 ↓ better`.
  private func draw(_ figure: FigureComparison, on canvas: inout Canvas, in area: Area) {
    let verdict = (CompareText.verdict(figure), CompareText.style(figure.verdict))
    let change = CompareText.change(figure)
    let width = [change, verdict.0].reduce(1) { $0 + canvas.typography.width(of: $1) }
    canvas.text(figure.new.label, in: shortened(area, by: width + 1), Style(.muted))
    canvas.pieces(
      [(change + " ", Style(.number)), verdict], in: area, column: max(0, area.columns - width))
  }

  // MARK: Stages

  private func draw(stage number: Int, on canvas: inout Canvas, row: Int) {
    guard let stage = state.comparison?.stages[number] else { return }
    let map: MapKind = stage.state == .removed ? .current : .ideal
    let name = journey.withMap(map) { $0.stages[stage.id]?.name } ?? stage.id.text
    var pieces: [(String, Style)] = [("\(number + 1) \(name)", Style(.stageHead))]
    if stage.state != .kept {
      pieces.append(("  " + CompareText.state(stage.state), CompareText.style(stage.state)))
    }
    if stage.isMoved { pieces.append(("  " + words("stands elsewhere"), Style(.warning))) }
    let inside = whole(row).inset(columns: 1)
    let room = shortened(inside, by: meanWidth(stage))
    let used = canvas.pieces(pieces + [("   ", Style(.muted))] + CompareText.pieces(stage.counts), in: room)
    let rest = Area(
      row: row, column: room.column + used + 1, rows: 1, columns: room.columns - used - 2)
    canvas.rule(in: rest)
    drawMean(of: stage, on: &canvas, in: inside)
  }

  private func meanWidth(_ stage: StageComparison) -> Int {
    stage.touchpoints.isEmpty || !layout.isWide ? 0 : 26
  }

  private func drawMean(of stage: StageComparison, on canvas: inout Canvas, in area: Area) {
    guard meanWidth(stage) > 0 else { return }
    let means = stage.emotion
    canvas.textRight(
      CompareText.number(means.delta, signed: true), in: area, CompareText.deltaStyle(means.delta))
    canvas.textRight(
      words("emotion %@", CompareText.change(means, signed: true)), in: shortened(area, by: 5),
      Style(.number))
  }

  // MARK: Touchpoints

  private func draw(_ touchpoint: TouchpointComparison, on canvas: inout Canvas, row: Int) {
    canvas.text(
      CompareText.state(touchpoint.state), in: whole(row), column: CompareLayout.stateColumn,
      CompareText.style(touchpoint.state))
    if !layout.isWide { return drawNarrow(touchpoint, on: &canvas, row: row) }
    drawDivider(on: &canvas, row: row)
    for map in MapKind.allCases {
      guard let record = journey.touchpoint(touchpoint.id, on: map) else { continue }
      draw(record, touchpoint.state, on: &canvas, in: layout.side(map, row: row))
    }
    if touchpoint.state == .kept || touchpoint.state == .changed {
      canvas.textRight(
        CompareText.delta(touchpoint.emotion), in: layout.delta(row: row),
        CompareText.deltaStyle(touchpoint.emotion.delta.map(Double.init)))
    }
  }

  private func draw(_ record: Touchpoint, _ state: ComparedState, on canvas: inout Canvas, in area: Area) {
    canvas.pieces(title(record, state), in: shortened(area, by: 5))
    let face = feeling(record.emotion)
    let width = face.reduce(0) { $0 + canvas.typography.width(of: $1.0) }
    canvas.pieces(face, in: area, column: max(0, area.columns - width))
  }

  private func shortened(_ area: Area, by columns: Int) -> Area {
    Area(row: area.row, column: area.column, rows: 1, columns: area.columns - columns)
  }

  /// `Checkout ★ · Website`.
  private func title(_ record: Touchpoint, _ state: ComparedState) -> [(String, Style)] {
    let channel = journey.channels[record.channel]?.name ?? ""
    let moment = record.momentOfTruth == true ? [(" ★", Style(.momentOfTruth))] : []
    return [(record.title, Style(state == .removed ? .muted : .touchpoint))] + moment
      + [(channel.isEmpty ? "" : " · " + channel, Style(.muted))]
  }

  /// `−1 ☹`; `?` where it is unknown.
  private func feeling(_ emotion: Int?) -> [(String, Style)] {
    guard let emotion else { return [("?", Style(.unrated))] }
    let face = Emotion.styledFace(Double(emotion))
    return [(Emotion.text(emotion) + " " + face.0, face.1)]
  }

  private func drawNarrow(_ touchpoint: TouchpointComparison, on canvas: inout Canvas, row: Int) {
    let map = workbench.place.map
    guard
      let record = journey.touchpoint(touchpoint.id, on: map)
        ?? journey.touchpoint(touchpoint.id, on: map.other)
    else { return }
    let area = layout.side(.current, row: row)
    canvas.pieces(title(record, touchpoint.state), in: shortened(area, by: 10))
    canvas.textRight(
      narrowFeeling(touchpoint), in: area, CompareText.deltaStyle(touchpoint.emotion.delta.map(Double.init)))
  }

  /// `−1 → +1`, or what is felt where it stands on one map only.
  private func narrowFeeling(_ touchpoint: TouchpointComparison) -> String {
    let (old, new) = (touchpoint.emotion.old, touchpoint.emotion.new)
    let texts = (old: old.map(Emotion.text) ?? "?", new: new.map(Emotion.text) ?? "?")
    switch touchpoint.state {
    case .removed: return texts.old
    case .added: return texts.new
    case .kept, .changed: return old == new ? texts.new : words("%@ → %@", texts.old, texts.new)
    }
  }

  // MARK: The cursor

  private func focus(_ line: CompareLine, on canvas: inout Canvas, row: Int) {
    let area =
      switch line {
      case .touchpoint: layout.side(workbench.place.map, row: row)
      default: whole(row).inset(columns: 1)
      }
    canvas.emphasise(area, .focused)
    canvas.placeCursor(Point(row: area.row, column: area.column))
  }
}
