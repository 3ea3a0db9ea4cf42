/// A persona without touchpoints.
enum NoJourneyRule: FindingRule {
  static let code = "no-journey"
  static let heading = "Personas without a journey"

  static func look(at facts: FindingFacts, into list: inout FindingList) {
    for (place, persona) in facts.personas.enumerated() where facts.walks[place].stages.isEmpty {
      list.add(
        about: [persona.text], at: .record(persona), in: nil,
        "%@ has no touchpoint: the map tells nothing of the customers this persona stands for.",
        .name(facts.name(persona)))
    }
  }
}
