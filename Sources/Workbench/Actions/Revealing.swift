import JourneyModel

/// Going to where something stands.
enum Revealing {
  static func show(_ selection: Selection, in workbench: inout Workbench) {
    switch selection {
    case .touchpoint(let id): showTouchpoint(id, in: &workbench)
    case .note(let persona, let stage, let lane):
      showOnBoard(.lane(lane), stage, persona: persona, in: &workbench)
    case .cell(let persona, let stage, let channel):
      showOnBoard(channel.map { .channel($0) } ?? .stages, stage, persona: persona, in: &workbench)
    case .stage(let id): showOnBoard(.stages, id, in: &workbench)
    case .lane(let id): showOnBoard(.lane(id), nil, in: &workbench)
    case .channel(let id): showOnBoard(.channel(id), nil, in: &workbench)
    case .persona(let id):
      workbench.place.view = .personas
      workbench.place.personas.persona = id
    case .friction(let id):
      workbench.place.view = .ranking
      (workbench.place.ranking.list, workbench.place.ranking.friction) = (.frictions, id)
    case .opportunity(let id):
      workbench.place.view = .ranking
      (workbench.place.ranking.list, workbench.place.ranking.opportunity) = (.opportunities, id)
    case .transition(let id):
      workbench.place.view = .path
      workbench.place.path.transition = id
    case .initiative(let id):
      workbench.place.view = .plan
      workbench.place.plan.selected = .initiative(id)
    case .indicator(let id):
      workbench.place.view = .plan
      workbench.place.plan.selected = .indicator(id)
    case .nothing, .journey, .decision: break
    }
  }

  private static func showTouchpoint(_ id: ID<Touchpoint>, in workbench: inout Workbench) {
    let map = workbench.place.map
    guard let touchpoint = workbench.journey.touchpoint(id, on: map) else { return }
    let isEveryone = workbench.place.board.turn == .channels
    showOnBoard(
      .channel(touchpoint.channel), touchpoint.stage, persona: isEveryone ? nil : touchpoint.persona,
      in: &workbench)
    BoardView.refreshFacts(in: &workbench)
    let items = BoardView.items(in: workbench)
    workbench.place.board.item = items.firstIndex(of: .touchpoint(id)) ?? 0
  }

  private static func showOnBoard(
    _ row: BoardPlace.Row, _ stage: ID<Stage>?, persona: ID<Persona>? = nil, in workbench: inout Workbench
  ) {
    workbench.place.view = .board
    if let persona {
      (workbench.place.board.persona, workbench.place.board.turn) = (persona, .lanes)
    } else if case .lane = row {
      workbench.place.board.turn = .lanes
    } else if workbench.place.board.turn == .personas {
      workbench.place.board.turn = .channels
    }
    (workbench.place.board.row, workbench.place.board.stage, workbench.place.board.item) = (row, stage, 0)
  }
}
