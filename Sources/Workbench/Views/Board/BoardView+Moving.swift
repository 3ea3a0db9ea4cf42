import JourneyModel
import Words

extension BoardView {
  package static func move(_ step: MoveStep, in workbench: inout Workbench) {
    let facts = facts(of: workbench)
    switch step {
    case .left: moveStage(-1, facts, in: &workbench)
    case .right: moveStage(1, facts, in: &workbench)
    case .up: moveItem(-1, facts, in: &workbench)
    case .down: moveItem(1, facts, in: &workbench)
    case .rowStart: workbench.place.board.stage = facts.stages.first
    case .rowEnd: workbench.place.board.stage = facts.stages.last
    case .pageUp: for _ in 0..<8 { moveItem(-1, facts, in: &workbench) }
    case .pageDown: for _ in 0..<8 { moveItem(1, facts, in: &workbench) }
    case .first: go(to: facts.rows.first, item: 0, in: &workbench)
    case .last: go(to: facts.rows.last, item: 0, in: &workbench)
    }
  }

  private static func moveStage(_ step: Int, _ facts: BoardFacts, in workbench: inout Workbench) {
    let index = workbench.place.board.stage.flatMap { facts.stages.firstIndex(of: $0) } ?? -1
    let next = min(max(-1, index + step), facts.stages.count - 1)
    workbench.place.board.stage = next < 0 ? nil : facts.stages[next]
    let count = items(in: workbench).count
    workbench.place.board.item = min(workbench.place.board.item, max(0, count - 1))
  }

  private static func moveItem(_ step: Int, _ facts: BoardFacts, in workbench: inout Workbench) {
    let place = workbench.place.board
    let count = items(in: workbench).count
    if (0..<count).contains(place.item + step) {
      workbench.place.board.item += step
      return
    }
    guard let index = facts.rows.firstIndex(of: place.row), facts.rows.indices.contains(index + step) else {
      return
    }
    workbench.place.board.row = facts.rows[index + step]
    workbench.place.board.item = step > 0 ? 0 : max(0, items(in: workbench).count - 1)
  }

  private static func go(to row: BoardPlace.Row?, item: Int, in workbench: inout Workbench) {
    guard let row else { return }
    (workbench.place.board.row, workbench.place.board.item) = (row, item)
  }

  /// Where a person stands first: on the first thing of the first stage.
  static func start(on journey: Journey) -> Place {
    var place = Place()
    place.board.stage = journey.current.stages.first?.id
    if place.board.stage != nil {
      place.board.row =
        journey.lanes.first.map { .lane($0.id) } ?? journey.channels.first.map { .channel($0.id) } ?? .stages
    }
    return place
  }

  // MARK: Staying where something is

  package static func settle(in workbench: inout Workbench) {
    settlePersona(in: &workbench)
    let before = workbench.boardState.facts
    refreshFacts(in: &workbench)
    let facts = facts(of: workbench)
    var place = workbench.place.board
    if let stage = place.stage { place.stage = near(stage, in: facts.stages, before: before?.stages) }
    place.row = near(place.row, in: facts.rows, before: before?.rows) ?? .stages
    workbench.place.board = place
    let count = items(in: workbench).count
    workbench.place.board.item = min(max(0, place.item), max(0, count - 1))
    reveal(facts, in: &workbench)
  }

  /// What stood at a place, or what stands there now that it is gone.
  private static func near<Element: Equatable>(
    _ element: Element, in now: [Element], before: [Element]?
  ) -> Element? {
    if now.contains(element) { return element }
    let index = before?.firstIndex(of: element) ?? 1
    return now.isEmpty ? nil : now[min(index, now.count - 1)]
  }

  private static func settlePersona(in workbench: inout Workbench) {
    if workbench.place.map == .ideal, !workbench.journey.hasIdeal { workbench.place.map = .current }
    let persona = workbench.place.board.persona
    if persona == nil || !workbench.journey.personas.contains(persona ?? ID("")) {
      workbench.place.board.persona = workbench.journey.personas.first?.id
    }
  }

  private static func reveal(_ facts: BoardFacts, in workbench: inout Workbench) {
    let layout = BoardLayout(workbench, facts, in: workbench.bodyArea)
    var scroll = workbench.boardState.scroll
    scroll.column = min(scroll.column, max(0, layout.stageCount - layout.stages.count))
    if let stage = workbench.place.board.stage, let index = facts.stages.firstIndex(of: stage) {
      scroll.column = min(index, max(scroll.column, index - layout.stages.count + 1))
    }
    scroll.row = min(max(0, scroll.row), max(0, layout.height - layout.gridRows))
    if let band = layout.band(of: workbench.place.board.row) {
      let line = band.top + min(workbench.place.board.item, band.height - 1)
      // A row is shown whole where it fits; in a taller one nothing moves while the cursor stays in sight.
      let bottom = band.height <= layout.gridRows ? band.top + band.height - 1 : line
      scroll.row = min(line, max(scroll.row, bottom - layout.gridRows + 1))
      if band.top == 0, workbench.place.board.item == 0 { scroll.row = 0 }
    } else {
      scroll.row = 0
    }
    workbench.boardState.scroll = scroll
    let inSight = facts.stages.dropFirst(scroll.column).prefix(layout.stages.count)
    workbench.boardState.facts?.gather(inSight, in: workbench.journey)
  }

  // MARK: The mouse

  package static func handle(_ mouse: MouseEvent, in workbench: inout Workbench) {
    switch mouse.action {
    case .press(let clicks): press(mouse.at, clicks: clicks, in: &workbench)
    case .drag: drag(to: mouse.at, in: &workbench)
    case .release: release(at: mouse.at, in: &workbench)
    case .wheelUp: for _ in 0..<3 { move(.up, in: &workbench) }
    case .wheelDown: for _ in 0..<3 { move(.down, in: &workbench) }
    case .wheelLeft: move(.left, in: &workbench)
    case .wheelRight: move(.right, in: &workbench)
    }
  }

  private static func press(_ point: Point, clicks: Int, in workbench: inout Workbench) {
    workbench.boardState.pressed = nil
    if point.row == workbench.bodyArea.row - 1 { return pressHeading(at: point.column, in: &workbench) }
    guard select(at: point, in: &workbench) else { return }
    if clicks == 2, let open = CommandTable.named("record.open") { return workbench.run(open) }
    if case .touchpoint(let id) = selection(in: workbench) {
      workbench.boardState.pressed = (id, workbench.place)
    }
  }

  /// Selects what stands at a place. False: nothing does.
  @discardableResult
  private static func select(at point: Point, in workbench: inout Workbench) -> Bool {
    let facts = facts(of: workbench)
    let layout = BoardLayout(workbench, facts, in: workbench.bodyArea)
    guard let hit = layout.hit(point) else { return false }
    (workbench.place.board.row, workbench.place.board.stage) = (hit.row, hit.stage)
    let count = items(in: workbench).count
    let first = firstItem(in: hit.row, layout, workbench)
    workbench.place.board.item = min(first + hit.line, max(0, count - 1))
    return true
  }

  private static func drag(to point: Point, in workbench: inout Workbench) {
    guard let pressed = workbench.boardState.pressed else { return }
    workbench.boardState.dragged = pressed.touchpoint
    select(at: point, in: &workbench)
  }

  private static func release(at point: Point, in workbench: inout Workbench) {
    defer { (workbench.boardState.pressed, workbench.boardState.dragged) = (nil, nil) }
    guard let dragged = workbench.boardState.dragged, let origin = workbench.boardState.pressed?.origin else {
      return
    }
    let facts = facts(of: workbench)
    guard let hit = BoardLayout(workbench, facts, in: workbench.bodyArea).hit(point), let stage = hit.stage
    else { return }
    workbench.place = origin  // where undo brings the person back to
    guard case .channel(let channel) = hit.row else {
      return workbench.say(words("A touchpoint goes to a channel's row."), .warning)
    }
    MoveTouchpoint.put(dragged, stage: stage, channel: channel, in: &workbench)
  }
}
