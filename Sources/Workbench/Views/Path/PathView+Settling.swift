import JourneyModel

extension PathView {
  package static func settle(in workbench: inout Workbench) {
    if workbench.place.map == .ideal, !workbench.journey.hasIdeal { workbench.place.map = .current }
    followSelection(in: &workbench)
    if workbench.place.board.persona != persona(in: workbench) {
      workbench.place.board.persona = persona(in: workbench)
    }
    takeBoardsTouchpoint(in: &workbench)
    let facts = facts(of: workbench)
    workbench.pathState.facts = facts
    settleSelection(facts, in: &workbench)
    let geometry = geometry(of: workbench)
    workbench.pathState.geometry = geometry
    reveal(facts, geometry, in: &workbench)
    workbench.pathState.settled = workbench.place.path
    workbench.pathState.board = BoardSpot(workbench.place.board)
  }

  /// Where a way or step of another persona has been selected from outside, that persona's path is shown.
  private static func followSelection(in workbench: inout Workbench) {
    let place = workbench.place.path
    guard place != workbench.pathState.settled else { return }
    let map = workbench.place.map
    let way = place.transition.flatMap { id in workbench.journey.withMap(map) { $0.transitions[id] } }
    guard let id = way?.from ?? place.touchpoint,
      let touchpoint = workbench.journey.touchpoint(id, on: map)
    else { return }
    if touchpoint.persona != persona(in: workbench) {
      PersonaTurning.show(touchpoint.persona, in: &workbench)
    }
    workbench.pathState.board = BoardSpot(workbench.place.board)
  }

  /// Who comes from a touchpoint of the board stands on it here.
  private static func takeBoardsTouchpoint(in workbench: inout Workbench) {
    guard workbench.pathState.board != BoardSpot(workbench.place.board),
      case .touchpoint(let id) = BoardView.selection(in: workbench),
      let touchpoint = workbench.journey.touchpoint(id, on: workbench.place.map)
    else { return }
    if touchpoint.persona != persona(in: workbench) { workbench.place.board.persona = touchpoint.persona }
    (workbench.place.path.touchpoint, workbench.place.path.transition) = (id, nil)
  }

  /// Brings the cursor to something that is there.
  private static func settleSelection(_ facts: PathFacts, in workbench: inout Workbench) {
    if let way = way(in: workbench, facts) {
      workbench.place.path.touchpoint = facts.graph.steps[facts.graph.ways[way].from].id
      return
    }
    workbench.place.path.transition = nil
    if step(in: workbench, facts) != nil { return }
    let first = facts.graph.starts.first ?? facts.graph.steps.indices.first
    workbench.place.path.touchpoint = first.map { facts.graph.steps[$0].id }
  }

  /// Scrolls as little as is needed to have the cursor in sight, with what leads on from it where there is room.
  private static func reveal(_ facts: PathFacts, _ geometry: PathGeometry, in workbench: inout Workbench) {
    let grid = geometry.panes.grid.size
    let typography = workbench.options.typography
    var scroll = workbench.pathState.scroll
    if let step = step(in: workbench, facts) {
      let spot = spot(ofStep: step, facts, geometry, typography)
      let column = facts.layout.spots[step].column
      let gutter = geometry.gutters.indices.contains(column) ? geometry.gutters[column].width : 0
      scroll = scroll.revealing(widened(spot, by: gutter, within: grid), in: grid)
      if let way = way(in: workbench, facts),
        let label = self.spot(ofWay: way, facts, geometry, typography)
      {
        scroll = scroll.revealing(label, in: grid)
      }
    }
    let size = geometry.size
    scroll.row = min(max(0, scroll.row), max(0, size.rows - grid.rows))
    scroll.column = min(max(0, scroll.column), max(0, size.columns - grid.columns))
    workbench.pathState.scroll = scroll
  }

  private static func widened(_ spot: Area, by gutter: Int, within size: Size) -> Area {
    let left = min(2, spot.column)
    let columns = spot.columns + left + gutter
    if columns > size.columns { return spot }
    return Area(row: spot.row, column: spot.column - left, rows: spot.rows, columns: columns)
  }
}

extension Point {
  /// The nearest scrolling at which an area is in sight; its beginning, if it is too large.
  fileprivate func revealing(_ area: Area, in size: Size) -> Point {
    Point(
      row: min(area.row, max(row, area.row + area.rows - size.rows)),
      column: min(area.column, max(column, area.column + area.columns - size.columns)))
  }
}
