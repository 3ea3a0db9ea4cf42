import JourneyModel
import Words

/// The changes that were decided on, and the figures that tell whether they work.
package enum PlanView: View {
  package static func draw(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {
    let panes = PlanPanes(workbench)
    if workbench.planState.rows.isEmpty { return drawInvitation(on: &canvas, in: area, workbench) }
    PlanListDrawing(workbench, in: panes.list).draw(on: &canvas)
    guard !panes.rule.isEmpty else { return }
    canvas.fill(panes.rule, panes.rule.rows == 1 ? "─" : "│", Style(.grid))
    PlanDetail(workbench).draw(on: &canvas, in: panes)
  }

  private static func drawInvitation(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {
    let focus = words(
      "Choose the one or two friction points to fix first: %@, then %@.", workbench.key("view.ranking"),
      workbench.key("ranking.focus"))
    let lines = [
      words("Nothing is planned yet."), focus,
      words("Back here, %@ adds an initiative: the change that mends one.", workbench.key("plan.add")),
      words("An indicator then tells whether it works: :indicator adds one."),
    ]
    let width = min(64, area.columns - 4)
    let texts = lines.flatMap { canvas.typography.wrap($0, columns: width) }
    let room = area.centred(rows: texts.count, columns: width)
    for (row, text) in texts.enumerated() {
      canvas.text(text, in: room, row: row, Style(row == 0 ? .text : .empty))
    }
    canvas.placeCursor(Point(row: room.row, column: room.column))
  }

  package static func drawHeading(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {
    guard let outline = workbench.planState.outline, !outline.rows.isEmpty else { return }
    var pieces: [(String, Style)] = []
    if !outline.rows.contains(.section(.focus)) { pieces.append((words("no focus"), Style(.warning))) }
    if outline.overdue > 0 { pieces.append((words("%@ overdue", outline.overdue), Style(.warning))) }
    if let unread = outline.unread, unread > 0 {
      pieces.append((words(unread, "reading due", "readings due"), Style(.warning)))
    }
    pieces.append((words("%@ under way", outline.underWay), Style(.text)))
    let dot = (" · ", Style(.muted))
    canvas.pieces(pieces.flatMap { [dot, $0] }.dropFirst().map { $0 }, in: area)
  }

  package static func selection(in workbench: Workbench) -> Selection { workbench.place.plan.selected }

  package static func settle(in workbench: inout Workbench) {
    var place = workbench.place.plan
    workbench.planState.settle(
      workbench.journey, workbench.revision, workbench.today, &place,
      shown: PlanPanes(workbench).list.rows)
    workbench.place.plan = place
  }

  package static func move(_ step: MoveStep, in workbench: inout Workbench) {
    let page = max(1, PlanPanes(workbench).list.rows - 2)
    switch step {
    case .left, .right, .rowStart, .rowEnd: return
    case .up: go(-1, in: &workbench)
    case .down: go(1, in: &workbench)
    case .pageUp: go(-page, in: &workbench)
    case .pageDown: go(page, in: &workbench)
    case .first: go(.min, in: &workbench)
    case .last: go(.max, in: &workbench)
    }
  }

  private static func go(_ steps: Int, in workbench: inout Workbench) {
    workbench.place.plan = workbench.planState.place(steps)
  }

  package static func handle(_ mouse: MouseEvent, in workbench: inout Workbench) {
    switch mouse.action {
    case .press(let clicks): press(mouse.at, clicks: clicks, in: &workbench)
    case .wheelUp: go(-3, in: &workbench)
    case .wheelDown: go(3, in: &workbench)
    case .drag, .release, .wheelLeft, .wheelRight: break
    }
  }

  private static func press(_ at: Point, clicks: Int, in workbench: inout Workbench) {
    let list = PlanPanes(workbench).list
    guard list.contains(at),
      let place = workbench.planState.place(at: workbench.planState.top + at.row - list.row)
    else { return }
    workbench.place.plan = place
    settle(in: &workbench)
    if clicks == 2, let command = CommandTable.named("record.open") { workbench.run(command) }
  }
}
