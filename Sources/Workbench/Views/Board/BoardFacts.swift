import JourneyModel

/// What the board shows, computed once per change of the journey and not per key; what the stages hold, only
/// of those in sight.
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
  /// The most friction points and opportunities that a stage has, not counted beyond `BoardLayout.tallestFoot`.
  private(set) var foot = Foot()
  // What follows is known of the stages that were gathered.
  private(set) var counts: [Spot: Int] = [:]
  private(set) var moods: [Spot: Mood] = [:]
  /// Worst first.
  private var frictions: [Spot: [ID<FrictionPoint>]] = [:]
  private var opportunities: [Spot: [ID<Opportunity>]] = [:]
  /// The scores of the friction points that are shown, under the document's model; nil: unrated.
  private(set) var scores: [ID<FrictionPoint>: Double] = [:]
  private var gathered: Set<ID<Stage>> = []

  struct Foot: Hashable, Sendable {
    var frictions = 0
    var opportunities = 0
  }

  /// Facts of the whole; what the stages hold has to be gathered.
  init(of journey: Journey, _ basis: Basis) {
    self.basis = basis
    stages = journey.withMap(basis.map) { $0.stages.ids }
    personas = basis.turn == .lanes ? basis.persona.map { [$0] } ?? [] : journey.personas.ids
    rows = Self.rows(of: journey, turned: basis.turn)
    if basis.turn != .personas { measure(journey) }
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

  /// How high the rows are, which depends on all stages.
  private mutating func measure(_ journey: Journey) {
    for stage in stages {
      for channel in journey.channels.ids {
        let height = personas.reduce(0) {
          $0 + journey.touchpointCount(of: $1, in: stage, through: channel, on: basis.map)
        }
        tallest[channel] = max(tallest[channel] ?? 0, height)
      }
    }
    for stage in stages where !isFootTallest { measureFoot(of: stage, in: journey) }
  }

  private var isFootTallest: Bool {
    min(foot.frictions, foot.opportunities) >= BoardLayout.tallestFoot
  }

  private mutating func measureFoot(of stage: ID<Stage>, in journey: Journey) {
    if journey.frictions.isEmpty && journey.opportunities.isEmpty { return }
    var part = StageContents()
    for channel in journey.channels.ids where !isFootTallest {
      for persona in personas {
        part.add(persona, stage, channel, of: journey, on: basis.map)
      }
      foot.frictions = max(foot.frictions, part.frictions.count)
      foot.opportunities = max(foot.opportunities, part.opportunities.count)
    }
  }

  /// Takes in what stages hold, those that are in sight.
  mutating func gather(_ stages: some Sequence<ID<Stage>>, in journey: Journey) {
    let new = stages.filter { !gathered.contains($0) }
    if new.isEmpty { return }
    gathered.formUnion(new)
    var scorer = FrictionScorer(journey.ranking.model ?? .impact, of: journey)
    for stage in new {
      for (persona, part) in found(in: stage, of: journey).parts {
        keep(part, at: Spot(persona: persona, stage: stage), in: journey, &scorer)
      }
    }
  }

  private func found(in stage: ID<Stage>, of journey: Journey) -> Found {
    var found = Found()
    for channel in journey.channels.ids {
      for persona in personas {
        let owner = basis.turn == .personas ? persona : nil
        found.parts[owner, default: StageContents()].add(persona, stage, channel, of: journey, on: basis.map)
      }
    }
    return found
  }

  private mutating func keep(
    _ part: StageContents, at spot: Spot, in journey: Journey, _ scorer: inout FrictionScorer
  ) {
    if part.count == 0 { return }
    counts[spot] = part.count
    moods[spot] = part.mood
    opportunities[spot] = part.opportunities
    let scored = part.worstFirst(by: &scorer, in: journey)
    for entry in scored { scores[entry.id] = entry.score }
    frictions[spot] = scored.map(\.id)
  }

  /// What the touchpoints of one stage amount to, by persona or in all.
  private struct Found {
    var parts: [ID<Persona>?: StageContents] = [:]
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
      return frictions(at: Spot(persona: nil, stage: stage), of: journey).map(BoardItem.friction)
    case .opportunities:
      return knowing(stage, of: journey).opportunities[Spot(persona: nil, stage: stage), default: []]
        .map(BoardItem.opportunity)
    case .stages, .lane, .emotion, .persona: return []
    }
  }

  /// The friction points of a cell, worst first.
  func frictions(at spot: Spot, of journey: Journey) -> [ID<FrictionPoint>] {
    knowing(spot.stage, of: journey).frictions[spot] ?? []
  }

  /// These facts, with a stage that is not in sight among them.
  private func knowing(_ stage: ID<Stage>, of journey: Journey) -> BoardFacts {
    if gathered.contains(stage) { return self }
    var facts = self
    facts.gather([stage], in: journey)
    return facts
  }
}
