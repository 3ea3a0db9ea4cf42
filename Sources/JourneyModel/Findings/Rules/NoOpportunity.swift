/// A friction point without an opportunity.
enum NoOpportunityRule: FindingRule {
  static let code = "no-opportunity"
  static let heading = "Friction points without an opportunity"

  static func look(at facts: FindingFacts, into list: inout FindingList) {
    facts.journey.frictions.visit { friction in
      guard facts.journey.annotations.resolving[friction.id].isEmpty else { return }
      list.add(
        about: [friction.id.text], at: .record(friction.id), in: facts.stage(of: friction.touchpoints),
        "%@ has no opportunity: nobody has said yet what would be better.", .name(friction.title))
    }
  }
}
