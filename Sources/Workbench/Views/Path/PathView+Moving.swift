import JourneyModel
import Words

extension PathView {
  package static func move(_ step: MoveStep, in workbench: inout Workbench) {
    let facts = facts(of: workbench)
    guard let number = self.step(in: workbench, facts) else { return }
    if let way = way(in: workbench, facts) { return move(step, from: way, facts, in: &workbench) }
    let page = max(1, geometry(of: workbench).panes.grid.rows / geometry(of: workbench).lines - 1)
    let spot = facts.layout.spots[number]
    switch step {
    case .left: go(to: facts.before(number), facts, in: &workbench)
    case .right: go(to: facts.behind(number), facts, in: &workbench)
    case .up: go(to: facts.nearest(to: number) { $0.row < spot.row }, facts, in: &workbench)
    case .down: go(to: facts.nearest(to: number) { $0.row > spot.row }, facts, in: &workbench)
    case .pageUp: go(to: facts.step(nearRow: spot.row - page, column: spot.column), facts, in: &workbench)
    case .pageDown: go(to: facts.step(nearRow: spot.row + page, column: spot.column), facts, in: &workbench)
    case .rowStart: go(to: facts.step(nearRow: spot.row, column: 0), facts, in: &workbench)
    case .rowEnd:
      let last = spot.column < facts.layout.pathColumns ? facts.layout.pathColumns : facts.layout.columnCount
      go(to: facts.step(nearRow: spot.row, column: last - 1), facts, in: &workbench)
    case .first: go(to: facts.step(nearRow: 0, column: spot.column, rowFirst: true), facts, in: &workbench)
    case .last: go(to: facts.step(nearRow: .max, column: spot.column, rowFirst: true), facts, in: &workbench)
    }
  }

  /// On a way: along it to either end, or to another that leaves the same step.
  private static func move(
    _ step: MoveStep, from way: Int, _ facts: PathFacts, in workbench: inout Workbench
  ) {
    let from = facts.graph.ways[way].from
    let ways = facts.waysFromAbove(from)
    let place = ways.firstIndex(of: way) ?? 0
    switch step {
    case .left: go(to: from, facts, in: &workbench)
    case .right: go(to: facts.graph.ways[way].to, facts, in: &workbench)
    case .up, .pageUp: select(way: ways[max(0, place - 1)], facts, in: &workbench)
    case .down, .pageDown: select(way: ways[min(ways.count - 1, place + 1)], facts, in: &workbench)
    case .rowStart, .first: select(way: ways[0], facts, in: &workbench)
    case .rowEnd, .last: select(way: ways[ways.count - 1], facts, in: &workbench)
    }
  }

  static func go(to step: Int?, _ facts: PathFacts, in workbench: inout Workbench) {
    guard let step else { return }
    workbench.place.path.touchpoint = facts.graph.steps[step].id
    workbench.place.path.transition = nil
  }

  static func select(way: Int, _ facts: PathFacts, in workbench: inout Workbench) {
    workbench.place.path.touchpoint = facts.graph.steps[facts.graph.ways[way].from].id
    workbench.place.path.transition = facts.graph.ways[way].id
  }

  /// Turns from a step to the ways that leave it, and back.
  static func turnToWays(in workbench: inout Workbench) {
    let facts = facts(of: workbench)
    guard let step = step(in: workbench, facts) else { return }
    if way(in: workbench, facts) != nil { return go(to: step, facts, in: &workbench) }
    guard let way = facts.waysOn(from: step).first else {
      let key = workbench.key("transition.add")
      return workbench.say(words("No way leaves it: %@ draws one.", key), .warning)
    }
    select(way: way, facts, in: &workbench)
  }

  // MARK: Personas

  static func turnPersona(_ step: Int, in workbench: inout Workbench) {
    let personas = workbench.journey.personas.ids
    guard !personas.isEmpty else { return }
    let index = persona(in: workbench).flatMap { personas.firstIndex(of: $0) } ?? 0
    show(personas[(index + step + personas.count) % personas.count], in: &workbench)
  }

  static func show(_ persona: ID<Persona>, in workbench: inout Workbench) {
    guard persona != self.persona(in: workbench) else { return }
    PersonaTurning.show(persona, in: &workbench)
    workbench.place.path = PathPlace()
    workbench.pathState.settled = PathPlace()
    workbench.pathState.board = BoardSpot(workbench.place.board)
  }
}

extension PathFacts {
  /// The ways that leave a step, from the highest to the lowest, loops last: as they are seen.
  func waysFromAbove(_ step: Int) -> [Int] {
    func place(_ way: Int) -> Int { isForward(way) ? layout.spots[graph.ways[way].to].row : .max }
    return graph.leaving[step].sorted { (place($0), $0) < (place($1), $1) }
  }

  /// The step before, along the way that most come; without one, what stands nearest.
  func before(_ step: Int) -> Int? {
    if let way = waysTo(step).first(where: isForward) { return graph.ways[way].from }
    return neighbour(of: step, -1)
  }

  /// The next step, along the way that most take.
  func behind(_ step: Int) -> Int? {
    if let way = waysOn(from: step).first(where: isForward) { return graph.ways[way].to }
    return neighbour(of: step, 1)
  }

  private func neighbour(of step: Int, _ side: Int) -> Int? {
    let spot = layout.spots[step]
    var column = spot.column + side
    while layout.stepsByColumn.indices.contains(column) {
      let steps = layout.stepsByColumn[column]
      if let near = steps.min(by: { distance($0, spot.row) < distance($1, spot.row) }) { return near }
      column += side
    }
    return nil
  }

  private func distance(_ step: Int, _ row: Int) -> Int {
    let own = layout.spots[step].row
    return own > row ? own - row : row - own
  }

  /// The nearest step up or down: in the same column if there is one.
  func nearest(to step: Int, where isWanted: (PathLayout.Spot) -> Bool) -> Int? {
    let spot = layout.spots[step]
    let wanted = layout.spots.indices.filter { isWanted(layout.spots[$0]) }
    return wanted.min { rank($0, spot) < rank($1, spot) }
  }

  private func rank(_ step: Int, _ spot: PathLayout.Spot) -> (Int, Int, Int, Int) {
    let columns = abs(layout.spots[step].column - spot.column)
    let rows = distance(step, spot.row)
    return (columns == 0 ? 0 : 1, rows + 2 * columns, columns, step)
  }

  /// The step nearest to a place; in the column first, or in the row first.
  func step(nearRow row: Int, column: Int, rowFirst: Bool = false) -> Int? {
    let row = min(max(0, row), max(0, layout.rowCount - 1))
    return layout.spots.indices.min { one, other in
      func rank(_ step: Int) -> (Int, Int, Int) {
        let columns = abs(layout.spots[step].column - column)
        let rows = distance(step, row)
        return rowFirst ? (rows, columns, step) : (columns, rows, step)
      }
      return rank(one) < rank(other)
    }
  }
}
