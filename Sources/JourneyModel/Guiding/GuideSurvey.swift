import Words

/// What the guide counts.
struct GuideSurvey {
  let journey: Journey
  let today: CalendarDate?
  let current: MapSurvey

  init(of journey: Journey, today: CalendarDate?) {
    (self.journey, self.today) = (journey, today)
    current = MapSurvey(of: journey, on: .current)
  }

  func steps(of phase: GuidePhase.Kind) -> [GuideStep] {
    switch phase {
    case .customers: customers
    case .touchpoints: touchpoints
    case .behaviour: behaviour
    case .current: currentMap
    case .annotations: annotations
    case .ideal: idealMap
    case .change: change
    }
  }

  // MARK: Where something is missing

  /// The first cell of the map in which a persona has no touchpoint in a stage that nobody has one in; else in
  /// any stage. What the map itself lacks comes first.
  var emptyCell: GuideTarget {
    if journey.personas.isEmpty { return .addPersona }
    if journey.current.stages.isEmpty { return .addStage }
    guard let channel = (journey.channels.first { $0.contact != .indirect } ?? journey.channels.first)?.id
    else { return .addChannel }
    let persona = journey.personas.first { !current.personas.contains($0.id) } ?? journey.personas.first
    let stage = journey.current.stages.first { !current.stages.contains($0.id) }
    guard let persona, let stage = stage ?? journey.current.stages.first else { return .see(.board) }
    return .cell(persona.id, stage.id, channel)
  }

  /// The cell of the first persona and stage in an indirect channel.
  var indirectCell: GuideTarget {
    guard let channel = journey.channels.first(where: { $0.contact == .indirect })?.id else {
      return .addChannel
    }
    guard let persona = journey.personas.first, let stage = journey.current.stages.first else {
      return emptyCell
    }
    return .cell(persona.id, stage.id, channel)
  }

  /// The touchpoint that lacks something; without any, the place for one.
  func missing(_ tally: Tally<ID<Touchpoint>>) -> GuideTarget {
    tally.missing.map(GuideTarget.touchpoint) ?? (tally.whole == 0 ? emptyCell : .see(.board))
  }

  /// The way that lacks something; without any, a touchpoint to begin one at.
  func missing(_ tally: Tally<ID<Transition>>) -> GuideTarget {
    tally.missing.map(GuideTarget.transition) ?? (tally.whole == 0 ? nextWay : .see(.path))
  }

  /// A touchpoint to begin a way at.
  var nextWay: GuideTarget {
    (current.onPath.missing ?? current.first).map(GuideTarget.way) ?? emptyCell
  }
}
