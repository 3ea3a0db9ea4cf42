import JourneyModel
import Words

/// The current and the ideal map, touchpoint by touchpoint.
package enum CompareView: View {
  package static func draw(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {
    guard let comparison = workbench.compareState.comparison else {
      return CompareHead.drawInvitation(on: &canvas, in: area, workbench)
    }
    let layout = CompareLayout(area)
    CompareHead(workbench, layout).draw(comparison, on: &canvas)
    CompareDrawing(workbench, layout).draw(on: &canvas)
  }

  package static func drawHeading(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {
    BoardView.drawHeading(on: &canvas, in: area, workbench)
  }

  /// Whose ways are compared; nil: everyone's.
  static func persona(in workbench: Workbench) -> ID<Persona>? {
    workbench.place.board.turn == .lanes ? workbench.place.board.persona : nil
  }

  package static func selection(in workbench: Workbench) -> Selection {
    let map = workbench.place.map
    guard workbench.compareState.comparison != nil else { return .nothing }
    switch workbench.place.compare.row {
    case .stage(let id):
      return workbench.journey.withMap(map) { $0.stages.contains(id) } ? .stage(id) : .nothing
    case .touchpoint(let id):
      return workbench.journey.touchpoint(id, on: map) == nil ? .nothing : .touchpoint(id)
    case .opportunity(let id): return .opportunity(id)
    case .figures, nil: return .nothing
    }
  }

  // MARK: Moving

  package static func move(_ step: MoveStep, in workbench: inout Workbench) {
    let cursor = workbench.compareState.cursor
    switch step {
    case .left, .rowStart: turn(to: .current, in: &workbench)
    case .right, .rowEnd: turn(to: .ideal, in: &workbench)
    case .up where cursor == 0, .first: goUp(in: &workbench)
    case .up: go(to: cursor - 1, in: &workbench)
    case .down: go(to: cursor + 1, in: &workbench)
    case .pageUp: page(-1, in: &workbench)
    case .pageDown: page(1, in: &workbench)
    case .last: go(to: .max, in: &workbench)
    }
  }

  private static func turn(to map: MapKind, in workbench: inout Workbench) {
    guard workbench.journey.hasIdeal else { return }
    (workbench.place.map, workbench.place.compare.wanted) = (map, nil)
  }

  /// To the first row, and what stands above it.
  private static func goUp(in workbench: inout Workbench) {
    go(to: 0, in: &workbench)
    workbench.compareState.scroll(-workbench.compareState.lines.count, rows: 0)
  }

  private static func go(to number: Int, in workbench: inout Workbench) {
    let rows = workbench.compareState.rows
    guard !rows.isEmpty else { return }
    workbench.place.compare.row = rows[min(max(0, number), rows.count - 1)].row
  }

  /// As many lines as are in sight, but for one; at least one row.
  private static func page(_ step: Int, in workbench: inout Workbench) {
    let state = workbench.compareState
    guard let line = state.cursorLine else { return }
    let lines = max(1, CompareLayout(workbench.bodyArea).list.rows - 1)
    let target = state.row(ofLine: min(max(0, line + step * lines), state.lines.count - 1)) ?? 0
    let least = state.cursor + step
    let number = step > 0 ? max(target, least) : min(target, least)
    if number <= 0 { goUp(in: &workbench) } else { go(to: number, in: &workbench) }
  }

  package static func settle(in workbench: inout Workbench) {
    settlePersona(in: &workbench)
    takeBoardsTouchpoint(in: &workbench)
    let layout = CompareLayout(workbench.bodyArea)
    let basis = CompareState.Basis(
      revision: workbench.revision, persona: persona(in: workbench),
      hidesKept: workbench.place.compare.hidesKept, columns: layout.below(row: 0).columns,
      figuresPerLine: layout.figuresPerLine)
    var place = workbench.place.compare
    workbench.compareState.settle(workbench.journey, workbench.options.typography, basis, &place)
    workbench.place.compare = place
    settleMap(in: &workbench)
    workbench.compareState.reveal(rows: layout.list.rows)
  }

  /// Who comes from a touchpoint of the board stands on it here.
  private static func takeBoardsTouchpoint(in workbench: inout Workbench) {
    let spot = BoardSpot(workbench.place.board)
    guard workbench.compareState.board != spot else { return }
    workbench.compareState.board = spot
    if case .touchpoint(let id) = BoardView.selection(in: workbench) {
      workbench.place.compare.touchpoint = id
    }
  }

  private static func settlePersona(in workbench: inout Workbench) {
    let personas = workbench.journey.personas
    if workbench.place.board.persona.map({ !personas.contains($0) }) ?? true {
      workbench.place.board.persona = personas.first?.id
    }
  }

  /// Where the row stands on one map only, the cursor stands there, and comes back with the next row.
  private static func settleMap(in workbench: inout Workbench) {
    guard workbench.journey.hasIdeal else {
      (workbench.place.map, workbench.place.compare.wanted) = (.current, nil)
      return
    }
    let map = workbench.place.compare.wanted ?? workbench.place.map
    let isThere = isThere(workbench.place.compare.row, on: map, workbench.journey)
    workbench.place.map = isThere ? map : map.other
    workbench.place.compare.wanted = isThere ? nil : map
  }

  private static func isThere(_ row: ComparePlace.Row?, on map: MapKind, _ journey: Journey) -> Bool {
    switch row {
    case .touchpoint(let id): journey.withMap(map) { $0.touchpoints.contains(id) }
    case .stage(let id): journey.withMap(map) { $0.stages.contains(id) }
    case .opportunity, .figures, nil: true
    }
  }

  // MARK: The mouse

  package static func handle(_ mouse: MouseEvent, in workbench: inout Workbench) {
    switch mouse.action {
    case .press(let clicks): press(mouse.at, clicks: clicks, in: &workbench)
    case .wheelUp: scroll(-3, in: &workbench)
    case .wheelDown: scroll(3, in: &workbench)
    case .drag, .release, .wheelLeft, .wheelRight: break
    }
  }

  private static func press(_ at: Point, clicks: Int, in workbench: inout Workbench) {
    if at.row == workbench.bodyArea.row - 1 {
      return BoardView.pressHeading(at: at.column, in: &workbench)
    }
    let layout = CompareLayout(workbench.bodyArea)
    let state = workbench.compareState
    let line = state.top + at.row - layout.list.row
    guard layout.list.contains(at), state.lines.indices.contains(line), let row = state.row(ofLine: line)
    else { return }
    if layout.isWide { turn(to: layout.map(at: at), in: &workbench) }
    go(to: row, in: &workbench)
    settle(in: &workbench)
    if clicks == 2, let command = CommandTable.named("record.open") { workbench.run(command) }
  }

  /// Scrolls, and takes the cursor along where it would be left behind.
  private static func scroll(_ step: Int, in workbench: inout Workbench) {
    let count = CompareLayout(workbench.bodyArea).list.rows
    workbench.compareState.scroll(step, rows: count)
    let state = workbench.compareState
    let first = state.row(ofLine: state.top - 1).map { $0 + 1 } ?? 0
    let isAtEnd = state.top + count >= state.lines.count
    let last = isAtEnd ? state.rows.count - 1 : (state.row(ofLine: state.top + count) ?? 0) - 1
    go(to: min(max(state.cursor, first), max(first, last)), in: &workbench)
  }
}
