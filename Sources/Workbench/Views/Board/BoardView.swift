import JourneyModel
import Words

/// The grid of persona, stage and touchpoint.
package enum BoardView: View {
  package static func selection(in workbench: Workbench) -> Selection {
    let place = workbench.place.board
    switch item(in: workbench) {
    case .touchpoint(let id): return .touchpoint(id)
    case .friction(let id): return .friction(id)
    case .opportunity(let id): return .opportunity(id)
    case nil: break
    }
    guard let stage = place.stage else { return head(place.row) }
    switch place.row {
    case .stages: return .stage(stage)
    case .lane(let lane): return place.persona.map { .note($0, stage, lane) } ?? .nothing
    case .channel(let channel): return .cell(persona(of: workbench), stage, channel)
    case .emotion, .frictions, .opportunities: return .cell(persona(of: workbench), stage, nil)
    case .persona(let persona): return .cell(persona, stage, nil)
    }
  }

  /// The persona that a new touchpoint would belong to; nil while everyone is shown.
  private static func persona(of workbench: Workbench) -> ID<Persona>? {
    workbench.place.board.turn == .lanes ? workbench.place.board.persona : nil
  }

  private static func head(_ row: BoardPlace.Row) -> Selection {
    switch row {
    case .stages: .journey
    case .lane(let id): .lane(id)
    case .channel(let id): .channel(id)
    case .persona(let id): .persona(id)
    case .emotion, .frictions, .opportunities: .nothing
    }
  }

  static func item(in workbench: Workbench) -> BoardItem? {
    let items = items(in: workbench)
    return items.indices.contains(workbench.place.board.item) ? items[workbench.place.board.item] : nil
  }

  static func items(in workbench: Workbench) -> [BoardItem] {
    let place = workbench.place.board
    return facts(of: workbench).items(in: place.row, place.stage, of: workbench.journey)
  }

  /// What the board shows; kept from the last time while nothing has changed.
  static func facts(of workbench: Workbench) -> BoardFacts {
    let place = workbench.place.board
    let basis = BoardFacts.Basis(
      revision: workbench.revision, turn: place.turn, persona: place.persona, map: workbench.place.map)
    if let facts = workbench.boardState.facts, facts.basis == basis { return facts }
    return BoardFacts(of: workbench.journey, basis)
  }

  /// Computes what the board shows anew if that is needed, and keeps it.
  static func refreshFacts(in workbench: inout Workbench) {
    let fresh = facts(of: workbench)
    workbench.boardState.facts = fresh
  }

  /// What stands at the head of a row.
  static func head(of row: BoardPlace.Row, in journey: Journey) -> String {
    switch row {
    case .stages: ""
    case .lane(let id): journey.lanes[id]?.name ?? ""
    case .channel(let id): journey.channels[id]?.name ?? ""
    case .persona(let id): journey.personas[id]?.name ?? ""
    case .emotion: words("Emotion")
    case .frictions: words("Friction")
    case .opportunities: words("Opportunities")
    }
  }
}
