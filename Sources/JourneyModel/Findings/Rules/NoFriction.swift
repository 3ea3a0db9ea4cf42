/// An opportunity that resolves nothing.
enum NoFrictionRule: FindingRule {
  static let code = "no-friction"
  static let heading = "Opportunities that resolve nothing"

  static func look(at facts: FindingFacts, into list: inout FindingList) {
    facts.journey.opportunities.visit { opportunity in
      guard opportunity.frictions.isEmpty else { return }
      list.add(
        about: [opportunity.id.text], at: .record(opportunity.id, "frictions"),
        in: facts.stage(of: opportunity.touchpoints),
        "%@ resolves no friction point: it may be a solution without a problem.", .name(opportunity.title))
    }
  }
}
