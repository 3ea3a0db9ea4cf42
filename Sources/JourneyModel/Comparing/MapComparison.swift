/// What the ideal map makes of the current one: stage by stage, and in each touchpoint by touchpoint. Records are
/// the same if they have the same id.
package struct MapComparison: Sendable {
  /// Whose ways are compared; nil: everyone's.
  package let persona: ID<Persona>?
  /// Those of both maps, in the order of the ideal one; what is gone stands where it was.
  package let stages: [StageComparison]
  /// The ways between touchpoints: those of the ideal map, then those that are gone.
  package let transitions: [TransitionComparison]
  /// Of the touchpoints.
  package let counts: StateCounts
  /// −2 … +2, over all touchpoints of each map.
  package let emotion: MeanChange
  /// 1–5, over all touchpoints of each map.
  package let expectation: MeanChange
  /// The opportunities that come true in no touchpoint of the ideal map, whosever it is; in the document's order.
  package let unrealised: [ID<Opportunity>]

  /// Compares the maps of a journey; nil if it has no ideal one.
  package init?(of journey: Journey, persona: ID<Persona>? = nil) {
    guard journey.hasIdeal else { return nil }
    self.persona = persona
    var search = MapComparing(journey, persona)
    search.run()
    stages = search.stages
    transitions = search.ways.all
    counts = StateCounts(search.stages.lazy.flatMap(\.touchpoints).map(\.state))
    (emotion, expectation) = (search.emotion, search.expectation)
    unrealised = Self.unrealised(in: journey)
  }

  /// How many touchpoints realise no opportunity although the ideal map brought or changed them.
  package var realisingNothing: Int {
    stages.reduce(0) { sum, stage in sum + stage.touchpoints.count(where: \.realisesNothing) }
  }

  /// Whether both maps say the same of the touchpoints, stages and ways that were compared.
  package var isSame: Bool {
    transitions.allSatisfy { $0.state == .kept } && !stages.contains { $0.differs || $0.isMoved }
  }

  private static func unrealised(in journey: Journey) -> [ID<Opportunity>] {
    var found: [ID<Opportunity>] = []
    journey.opportunities.visit { opportunity in
      if !journey.isRealised(opportunity) { found.append(opportunity.id) }
    }
    return found
  }
}

extension Journey {
  /// Whether an opportunity has come true in a touchpoint of the ideal map.
  package func isRealised(_ opportunity: borrowing Opportunity) -> Bool {
    opportunity.realisedBy.contains { ideal.touchpoints.contains($0) }
  }
}
