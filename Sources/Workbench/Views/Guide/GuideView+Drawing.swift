import JourneyModel
import Words

extension GuideView {
  package static func drawHeading(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {
    guard let guide = workbench.guideState.guide else { return }
    canvas.text(
      words("%@ of %@ phases done", guide.doneCount, guide.phases.count), in: area, Style(.text))
  }

  package static func draw(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {
    guard let guide = workbench.guideState.guide else { return }
    let layout = GuideLayout(in: area)
    drawNext(guide, on: &canvas, in: layout.next)
    drawPhases(guide, on: &canvas, layout, workbench)
    drawPage(on: &canvas, in: layout.page, workbench)
    if let foot = layout.foot { canvas.text(footText(workbench), in: foot, Style(.hint)) }
  }

  private static func drawNext(_ guide: Guide, on canvas: inout Canvas, in area: Area) {
    guard let phase = guide.next, let step = phase.next else {
      canvas.text(words("All seven phases are done, for now."), in: area, Style(.emotionGood))
      return
    }
    canvas.pieces(
      [
        ("→ " + words("Next") + ": ", Style(.focusMark)), (step.title, Style(.focusMark)),
        (" · " + step.figure, Style(.focusMark)),
        ("  (" + words("phase %@", phase.kind.number) + ")", Style(.muted)),
      ], in: area)
  }

  private static func drawPhases(
    _ guide: Guide, on canvas: inout Canvas, _ layout: GuideLayout, _ workbench: Workbench
  ) {
    let shown = workbench.guideState.phase
    guard let area = layout.phases else {
      guard let head = layout.head, let phase = guide.phases[at: shown] else { return }
      return draw(phase, on: &canvas, in: head, isShown: true, ends: ("‹ ", " ›"))
    }
    for (index, phase) in guide.phases.enumerated() {
      guard let row = layout.row(ofPhase: index), row < area.row + area.rows else { continue }
      let line = Area(row: row, column: area.column, rows: 1, columns: area.columns)
      let isShown = index == shown
      draw(phase, on: &canvas, in: line, isShown: isShown, ends: (isShown ? "▸ " : "  ", ""))
    }
    for row in 0..<area.rows {
      canvas.text("│", in: area, row: row, column: area.columns, Style(.grid))
    }
  }

  /// `▸ ◐ 3 See the behaviour  2/6`.
  private static func draw(
    _ phase: GuidePhase, on canvas: inout Canvas, in line: Area, isShown: Bool, ends: (String, String)
  ) {
    let (mark, style) = phase.progress.mark
    let figure = "\(phase.doneCount)/\(phase.steps.count)" + ends.1
    let width = canvas.typography.width(of: figure)
    canvas.textRight(figure, in: line, Style(.number))
    let room = Area(row: line.row, column: line.column, rows: 1, columns: line.columns - width - 1)
    canvas.pieces(
      [
        (ends.0, Style(.key)), (mark, style),
        (" \(phase.kind.number) \(phase.kind.title)", Style(isShown ? .personaActive : .persona)),
      ], in: room)
    if isShown { canvas.emphasise(line, .related) }
  }

  private static func drawPage(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {
    let page = GuidePage(workbench, columns: area.columns)
    let selected = workbench.place.guide.row
    for (row, line) in page.lines.dropFirst(workbench.guideState.top).prefix(area.rows).enumerated() {
      canvas.pieces(line.pieces, in: area, row: row)
      if let right = line.right { canvas.textRight(right.0, in: area, row: row, right.1) }
      guard let index = line.row, index == selected else { continue }
      let place = Area(row: area.row + row, column: area.column, rows: 1, columns: area.columns)
      canvas.emphasise(place, .focused)
      if canvas.frame.cursor == nil { canvas.placeCursor(Point(row: place.row, column: place.column)) }
    }
  }

  /// What can be done with what the cursor stands on.
  private static func footText(_ workbench: Workbench) -> String {
    let enter = workbench.key("guide.go")
    switch row(in: workbench) {
    case .step(let step): return enter + " " + GuideGoing.says(step.target, workbench)
    case .check(let check, _):
      return workbench.key("friction.add") + " ▲ " + check.friction
    case .question, nil: return ""
    }
  }
}
