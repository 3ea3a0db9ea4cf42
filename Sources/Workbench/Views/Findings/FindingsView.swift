import JourneyModel
import Words

/// What the map has not looked at yet.
package enum FindingsView: View {
  package static func draw(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {
    FindingsDrawing(workbench).draw(on: &canvas)
  }

  package static func drawHeading(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {
    guard let findings = workbench.findingsState.findings, !workbench.findingsState.list.items.isEmpty else {
      return
    }
    let grouping = workbench.place.findings.grouping == .stage ? words("by stage") : words("by code")
    var pieces = [(words(findings.open.count, "finding", "findings"), Style(.tableHead))]
    if findings.isCut { pieces.append((" " + words("and more"), Style(.warning))) }
    if workbench.place.map == .ideal { pieces.append((" " + words("of the current map"), Style(.warning))) }
    if !findings.dismissed.isEmpty {
      pieces.append((" · " + words("%@ dismissed", findings.dismissed.count), Style(.muted)))
    }
    pieces.append((" · " + grouping, Style(.muted)))
    canvas.pieces(pieces, in: area)
  }

  package static func selection(in workbench: Workbench) -> Selection {
    switch workbench.findingsState.selected?.finding.place {
    case .record(let reference, _): Selection(reference) ?? .nothing
    case .cell(let persona, let stage): .cell(persona, stage, nil)
    case .details: .journey
    case .focus, .channels, .maps, nil: .nothing
    }
  }

  package static func settle(in workbench: inout Workbench) {
    var place = workbench.place.findings
    workbench.findingsState.settle(&place, workbench.journey, rows: FindingsPanes(workbench).list.rows)
    workbench.place.findings = place
  }

  // MARK: Moving

  package static func move(_ step: MoveStep, in workbench: inout Workbench) {
    let state = workbench.findingsState
    let page = max(1, FindingsPanes(workbench).list.rows - 2)
    let target =
      switch step {
      case .up: state.cursor - 1
      case .down: state.cursor + 1
      case .left, .rowStart: state.list.neighbour(-1, ofGroupOf: state.cursor)
      case .right, .rowEnd: state.list.neighbour(1, ofGroupOf: state.cursor)
      case .pageUp: state.cursor - page
      case .pageDown: state.cursor + page
      case .first: 0
      case .last: state.list.items.count - 1
      }
    go(to: target, in: &workbench)
  }

  private static func go(to item: Int, in workbench: inout Workbench) {
    let items = workbench.findingsState.list.items
    guard !items.isEmpty else { return }
    workbench.place.findings.finding = items[min(max(0, item), items.count - 1)].finding.key
  }

  package static func handle(_ mouse: MouseEvent, in workbench: inout Workbench) {
    switch mouse.action {
    case .press(let clicks): press(mouse.at, clicks: clicks, in: &workbench)
    case .wheelUp: scroll(-3, in: &workbench)
    case .wheelDown: scroll(3, in: &workbench)
    case .drag, .release, .wheelLeft, .wheelRight: break
    }
  }

  private static func press(_ at: Point, clicks: Int, in workbench: inout Workbench) {
    let area = FindingsPanes(workbench).list
    let row = workbench.findingsState.top + at.row - area.row
    guard area.contains(at), let item = workbench.findingsState.list.item(inRow: row) else { return }
    go(to: item, in: &workbench)
    settle(in: &workbench)
    if clicks == 2, let command = CommandTable.named("findings.go") { workbench.run(command) }
  }

  /// Scrolls, and takes the cursor along where it would be left behind.
  private static func scroll(_ step: Int, in workbench: inout Workbench) {
    let rows = max(1, FindingsPanes(workbench).list.rows)
    workbench.findingsState.scroll(step, rows: rows)
    let state = workbench.findingsState
    let sight = state.top..<state.top + rows
    if sight.contains(state.list.row(of: state.cursor)) { return }
    let shown = sight.compactMap { state.list.item(inRow: $0) }
    if let nearest = step > 0 ? shown.first : shown.last { go(to: nearest, in: &workbench) }
  }
}
