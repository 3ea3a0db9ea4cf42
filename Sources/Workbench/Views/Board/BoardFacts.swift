import JourneyModel

/// What the board shows, computed once per change of the journey and not per key.
struct BoardFacts: Sendable {
  /// What the facts depend on.
  struct Basis: Hashable, Sendable {
    let revision: Int
    let turn: BoardPlace.Turn
    let persona: ID<Persona>?
    let map: MapKind
  }

  /// A cell of the facts: a stage, of one persona or of all that are shown.
  struct Spot: Hashable, Sendable {
    let persona: ID<Persona>?
    let stage: ID<Stage>
  }

  let basis: Basis
  private(set) var stages: [ID<Stage>] = []
  /// The personas whose touchpoints are shown.
  private(set) var personas: [ID<Persona>] = []
  private(set) var rows: [BoardPlace.Row] = []
  /// The most touchpoints that a channel has in any stage.
  private(set) var tallest: [ID<Channel>: Int] = [:]
  private(set) var counts: [Spot: Int] = [:]
  private(set) var moods: [Spot: Mood] = [:]
  /// Worst first.
  private(set) var frictions: [Spot: [ID<FrictionPoint>]] = [:]
  private(set) var opportunities: [Spot: [ID<Opportunity>]] = [:]
  /// The scores of the friction points that are shown, under the document's model; nil: unrated.
  private(set) var scores: [ID<FrictionPoint>: Double] = [:]

  init(of journey: Journey, _ basis: Basis) {
    self.basis = basis
    stages = journey.withMap(basis.map) { $0.stages.ids }
    personas = basis.turn == .lanes ? basis.persona.map { [$0] } ?? [] : journey.personas.ids
    rows = Self.rows(of: journey, turned: basis.turn)
    for stage in stages { gather(stage, in: journey) }
  }

  private static func rows(of journey: Journey, turned turn: BoardPlace.Turn) -> [BoardPlace.Row] {
    let foot: [BoardPlace.Row] = [.emotion, .frictions, .opportunities]
    let channels = journey.channels.ids.map(BoardPlace.Row.channel)
    return switch turn {
    case .lanes: [.stages] + journey.lanes.ids.map(BoardPlace.Row.lane) + channels + foot
    case .channels: [.stages] + channels + foot
    case .personas: [.stages] + journey.personas.ids.map(BoardPlace.Row.persona)
    }
  }

  private mutating func gather(_ stage: ID<Stage>, in journey: Journey) {
    var found = Found()
    for channel in journey.channels.ids {
      var height = 0
      for persona in personas {
        let ids = journey.touchpoints(of: persona, in: stage, through: channel, on: basis.map)
        height += ids.count
        found.add(ids, of: basis.turn == .personas ? persona : nil, in: journey, on: basis.map)
      }
      tallest[channel] = max(tallest[channel] ?? 0, height)
    }
    for (persona, part) in found.parts { keep(part, at: Spot(persona: persona, stage: stage), in: journey) }
  }

  private mutating func keep(_ part: Found.Part, at spot: Spot, in journey: Journey) {
    counts[spot] = part.count
    moods[spot] = part.mood
    opportunities[spot] = part.opportunities
    let model = journey.ranking.model ?? .impact
    for id in part.frictions where scores[id] == nil {
      scores[id] = journey.frictions[id].flatMap { journey.score(of: $0, by: model).value }
    }
    // Sorting is stable, so that equal ones keep the order of the map.
    frictions[spot] = part.frictions.sorted { (scores[$0] ?? -1) > (scores[$1] ?? -1) }
  }

  /// What the touchpoints of one stage amount to, by persona or in all.
  private struct Found {
    struct Part {
      var count = 0
      var mood = Mood()
      var frictions: [ID<FrictionPoint>] = []
      var opportunities: [ID<Opportunity>] = []
      var seenFrictions: Set<ID<FrictionPoint>> = []
      var seenOpportunities: Set<ID<Opportunity>> = []

      mutating func add(_ friction: ID<FrictionPoint>, in journey: Journey) {
        guard seenFrictions.insert(friction).inserted else { return }
        frictions.append(friction)
        for opportunity in journey.opportunities(resolving: friction) { add(opportunity) }
      }

      mutating func add(_ opportunity: ID<Opportunity>) {
        if seenOpportunities.insert(opportunity).inserted { opportunities.append(opportunity) }
      }
    }

    var parts: [ID<Persona>?: Part] = [:]

    mutating func add(_ ids: [ID<Touchpoint>], of persona: ID<Persona>?, in journey: Journey, on map: MapKind)
    {
      guard !ids.isEmpty else { return }
      var part = parts.removeValue(forKey: persona) ?? Part()
      for id in ids {
        part.count += 1
        part.mood.add(journey.withMap(map) { $0.touchpoints[id]?.emotion })
        for friction in journey.frictions(at: id) { part.add(friction, in: journey) }
        for opportunity in journey.opportunities(at: id) { part.add(opportunity) }
      }
      parts[persona] = part
    }
  }
}

extension BoardFacts {
  /// The things in a cell that the cursor can stand on, in order.
  func items(in row: BoardPlace.Row, _ stage: ID<Stage>?, of journey: Journey) -> [BoardItem] {
    guard let stage else { return [] }
    switch row {
    case .channel(let channel):
      return personas.flatMap {
        journey.touchpoints(of: $0, in: stage, through: channel, on: basis.map).map(BoardItem.touchpoint)
      }
    case .frictions:
      return (frictions[Spot(persona: nil, stage: stage)] ?? []).map(BoardItem.friction)
    case .opportunities:
      return (opportunities[Spot(persona: nil, stage: stage)] ?? []).map(BoardItem.opportunity)
    case .stages, .lane, .emotion, .persona: return []
    }
  }
}
