/// A friction point among the first five of the ranking that nothing but an assumption speaks for.
enum AssumedRule: FindingRule {
  static let code = "assumed"
  static let heading = "High in the ranking without evidence"
  /// So many of the first are looked at.
  static let top = 5

  static func look(at facts: FindingFacts, into list: inout FindingList) {
    for ranked in facts.ranking.frictions.prefix(top) {
      guard let friction = facts.journey.frictions[ranked.id],
        !friction.evidence.isKnown
      else { continue }
      list.add(
        about: [friction.id.text], at: .record(friction.id, "evidence"),
        in: facts.stage(of: friction.touchpoints),
        friction.evidence.isEmpty
          ? "%@ is number %@ of the ranking without any evidence: it may be a guess that is worked on for months."
          : "%@ is number %@ of the ranking on assumptions alone: it may be a guess that is worked on for months.",
        .name(friction.title), .number(ranked.rank))
    }
  }
}
