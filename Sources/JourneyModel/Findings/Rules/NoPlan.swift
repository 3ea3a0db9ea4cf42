import Words

/// A friction point in focus without an initiative that has an owner, a due date and an indicator.
enum NoPlanRule: FindingRule {
  static let code = "no-plan"
  static let heading = "In focus without a plan"

  static func look(at facts: FindingFacts, into list: inout FindingList) {
    if facts.journey.ranking.focus.isEmpty { return }
    let initiatives = Dictionary(grouping: facts.journey.initiatives, by: \.friction)
    for id in facts.journey.ranking.focus {
      guard let friction = facts.journey.frictions[id] else { continue }
      look(at: friction, initiatives[id] ?? [], facts, into: &list)
    }
  }

  private static func look(
    at friction: FrictionPoint, _ initiatives: [Initiative], _ facts: FindingFacts,
    into list: inout FindingList
  ) {
    let stage = facts.stage(of: friction.touchpoints)
    guard let nearest = initiatives.min(by: { $0.planGaps.count < $1.planGaps.count }) else {
      return list.add(
        about: [friction.id.text], at: .record(friction.id), in: stage,
        "%@ is in focus, but no initiative is to mend it: what nobody plans does not happen.",
        .name(friction.title))
    }
    let missing = nearest.planGaps
    if missing.isEmpty { return }
    list.add(
      about: [friction.id.text], at: .record(nearest.id), in: stage,
      "%@ is in focus, but its initiative %@ has %@: nobody can tell who does it, by when, or whether it worked.",
      .name(friction.title), .name(nearest.title), .texts(missing))
  }
}

extension Initiative {
  /// What it lacks to be a plan: who does it, by when, and what it is to move.
  var planGaps: [String] {
    [
      owner == nil ? words("no owner") : nil, due == nil ? words("no due date") : nil,
      indicator == nil ? words("no indicator") : nil,
    ].compactMap { $0 }
  }
}
