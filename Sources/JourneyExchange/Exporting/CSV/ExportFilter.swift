import JourneyModel

/// What concerns the persona that is exported; everything where it is everyone.
struct ExportFilter {
  private let journey: Journey
  private let map: MapKind
  private let persona: ID<Persona>?

  init(_ export: Export) { (journey, map, persona) = (export.journey, export.map, export.persona) }

  func concerns(_ touchpoint: Touchpoint) -> Bool { persona == nil || touchpoint.persona == persona }

  /// Whether it is known to hit the persona.
  func concerns(_ friction: FrictionPoint) -> Bool { isAt(friction.touchpoints) }

  func concerns(_ opportunity: Opportunity) -> Bool {
    isAt(opportunity.touchpoints + opportunity.realisedBy)
      || opportunity.frictions.contains { id in journey.frictions[id].map { concerns($0) } ?? false }
  }

  private func isAt(_ touchpoints: [ID<Touchpoint>]) -> Bool {
    guard let persona else { return true }
    return touchpoints.contains { id in
      (journey.touchpoint(id, on: map) ?? journey.touchpoint(id))?.persona == persona
    }
  }

  /// Whether it concerns the persona, for records of any type.
  func concerns(_ record: some JourneyRecord) -> Bool {
    switch record {
    case let touchpoint as Touchpoint: concerns(touchpoint)
    case let friction as FrictionPoint: concerns(friction)
    case let opportunity as Opportunity: concerns(opportunity)
    default: true
    }
  }
}
