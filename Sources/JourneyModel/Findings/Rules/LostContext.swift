/// A channel switch on which the customer's context is lost, with no friction point at either end.
enum LostContextRule: FindingRule {
  static let code = "lost-context"
  static let heading = "Contexts lost between channels"

  static func look(at facts: FindingFacts, into list: inout FindingList) {
    for way in facts.ways.ways where way.context == .lost && facts.ways.isSwitch(way) {
      let (from, to) = (facts.ways.steps[way.from].id, facts.ways.steps[way.to].id)
      if facts.journey.hasFriction(at: from) || facts.journey.hasFriction(at: to) { continue }
      list.add(
        about: [way.id.text], at: .record(way.id, "context"), in: facts.stage(way.from),
        "From %@ to %@ the context is lost: customers tell everything again, and no friction point says so.",
        .name(facts.title(from)), .name(facts.title(to)))
    }
  }
}
