/// A moment of truth that is not rated against expectations.
enum NoExpectationRule: FindingRule {
  static let code = "no-expectation"
  static let heading = "Moments of truth not rated"

  static func look(at facts: FindingFacts, into list: inout FindingList) {
    facts.journey.current.touchpoints.visit { touchpoint in
      guard touchpoint.momentOfTruth == true, touchpoint.expectation == nil else { return }
      list.add(
        about: [touchpoint.id.text], at: .record(touchpoint.id, "momentOfTruth"), in: touchpoint.stage,
        "%@ decides the outcome, and nobody has rated how far it meets expectations.", .name(touchpoint.title)
      )
    }
  }
}
