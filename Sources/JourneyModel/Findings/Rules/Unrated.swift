/// A friction point that the model of the journey's choice can't score.
enum UnratedRule: FindingRule {
  static let code = "unrated"
  static let heading = "Friction points not rated yet"

  static func look(at facts: FindingFacts, into list: inout FindingList) {
    for friction in facts.ranking.unrated {
      let touchpoints = facts.journey.frictions[friction.id]?.touchpoints ?? []
      list.add(
        about: [friction.id.text], at: .record(friction.id), in: facts.stage(of: touchpoints),
        friction.missing.count == 1
          ? "%@ can't be ranked by %@ while %@ is unknown: it comes last, however much it hurts."
          : "%@ can't be ranked by %@ while %@ are unknown: it comes last, however much it hurts.",
        .name(friction.title), .text(facts.ranking.model.label), .fields(friction.missing))
    }
  }
}
