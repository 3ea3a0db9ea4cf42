/// What a map's touchpoints and ways say, and what they leave open: found by looking at each once.
struct MapSurvey {
  private(set) var minutes = Tally<ID<Touchpoint>>()
  private(set) var frequency = Tally<ID<Touchpoint>>()
  private(set) var exit = Tally<ID<Touchpoint>>()
  private(set) var emotion = Tally<ID<Touchpoint>>()
  private(set) var expectation = Tally<ID<Touchpoint>>()
  private(set) var evidence = Tally<ID<Touchpoint>>()
  /// Touchpoints that a way leaves or reaches.
  private(set) var onPath = Tally<ID<Touchpoint>>()
  private(set) var conversions = 0
  private(set) var indirect = 0
  /// Touchpoints that feel bad, and whether a friction point says why.
  private(set) var lows = Tally<ID<Touchpoint>>()
  /// The one of them that feels worst and has none.
  private(set) var worst: (id: ID<Touchpoint>, emotion: Int)?
  private(set) var shares = Tally<ID<Transition>>()
  /// Ways on which the channel changes, and whether it is known what becomes of the context.
  private(set) var contexts = Tally<ID<Transition>>()
  /// The same, and whether all of the context is carried over.
  private(set) var carried = Tally<ID<Transition>>()
  private(set) var stages: Set<ID<Stage>> = []
  private(set) var personas: Set<ID<Persona>> = []
  /// Where evidence comes from, assumptions left out.
  private(set) var sources: Set<String> = []
  private(set) var first: ID<Touchpoint>?
  private var ends: Set<ID<Touchpoint>> = []
  private var channels: [ID<Touchpoint>: ID<Channel>] = [:]

  init(of journey: Journey, on kind: MapKind) {
    let indirect = Set(journey.channels.filter { $0.contact == .indirect }.map(\.id))
    journey.withMap(kind) { map in
      map.transitions.visit { way in
        ends.insert(way.from)
        ends.insert(way.to)
      }
      map.touchpoints.visit { touchpoint in
        note(touchpoint, isIndirect: indirect.contains(touchpoint.channel))
        noteFeeling(touchpoint, journey)
      }
      map.transitions.visit { note($0) }
    }
  }

  private mutating func note(_ touchpoint: borrowing Touchpoint, isIndirect: Bool) {
    let id = touchpoint.id
    if first == nil { first = id }
    stages.insert(touchpoint.stage)
    personas.insert(touchpoint.persona)
    if ends.contains(id) { channels[id] = touchpoint.channel }
    onPath.add(ends.contains(id), id)
    minutes.add(touchpoint.minutes != nil, id)
    frequency.add(touchpoint.frequency != nil, id)
    exit.add(touchpoint.exit != nil, id)
    expectation.add(touchpoint.expectation != nil, id)
    evidence.add(touchpoint.evidence.isKnown, id)
    add(touchpoint.evidence)
    if touchpoint.conversion != nil { conversions += 1 }
    if isIndirect { indirect += 1 }
  }

  private mutating func noteFeeling(_ touchpoint: borrowing Touchpoint, _ journey: Journey) {
    let id = touchpoint.id
    emotion.add(touchpoint.emotion != nil, id)
    guard let feeling = touchpoint.emotion, feeling < 0 else { return }
    let isNoted = journey.hasFriction(at: id)
    lows.add(isNoted, id)
    if !isNoted, feeling < worst?.emotion ?? 0 { worst = (id, feeling) }
  }

  private mutating func note(_ way: borrowing Transition) {
    let id = way.id
    shares.add(way.share != nil, id)
    add(way.evidence)
    guard channels[way.from] != channels[way.to] else { return }
    contexts.add(way.context != nil, id)
    carried.add(way.context == .carried, id)
  }

  mutating func add(_ evidence: [Evidence]) {
    for item in evidence {
      if let source = item.source, !item.isAssumed { sources.insert(source) }
    }
  }
}
