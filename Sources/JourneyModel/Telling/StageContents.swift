/// What the touchpoints of a stage amount to, of one persona or of several.
package struct StageContents: Sendable {
  /// How many touchpoints there are.
  package private(set) var count = 0
  package private(set) var mood = Mood()
  /// What goes wrong at them, each once, in the order in which they were met.
  package private(set) var frictions: [ID<FrictionPoint>] = []
  /// What could be better at them, or resolves what goes wrong there.
  package private(set) var opportunities: [ID<Opportunity>] = []
  private var seenFrictions: Set<ID<FrictionPoint>> = []
  private var seenOpportunities: Set<ID<Opportunity>> = []

  package init() {}

  /// Takes in the touchpoints of one cell of the grid.
  package mutating func add(
    _ persona: ID<Persona>, _ stage: ID<Stage>, _ channel: ID<Channel>, of journey: Journey,
    on map: MapKind
  ) {
    journey.visitTouchpoints(of: persona, in: stage, through: channel, on: map) { touchpoint in
      count += 1
      mood.add(touchpoint.emotion)
      for friction in journey.frictions(at: touchpoint.id) { add(friction, in: journey) }
      for opportunity in journey.opportunities(at: touchpoint.id) { add(opportunity) }
    }
  }

  private mutating func add(_ friction: ID<FrictionPoint>, in journey: Journey) {
    guard seenFrictions.insert(friction).inserted else { return }
    frictions.append(friction)
    for opportunity in journey.opportunities(resolving: friction) { add(opportunity) }
  }

  private mutating func add(_ opportunity: ID<Opportunity>) {
    if seenOpportunities.insert(opportunity).inserted { opportunities.append(opportunity) }
  }

  /// The friction points with their scores, the worst first; nil: unrated.
  package func worstFirst(
    by scorer: inout FrictionScorer, in journey: Journey
  ) -> [(id: ID<FrictionPoint>, score: Double?)] {
    let scored = frictions.map { (id: $0, score: scorer.value(of: $0, in: journey)) }
    // Sorting is stable, so that equal ones keep the order of the map.
    return scored.sorted { ($0.score ?? -1) > ($1.score ?? -1) }
  }
}
