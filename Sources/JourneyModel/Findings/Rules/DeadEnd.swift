/// A touchpoint on a path with no way on that is neither a conversion nor in the last stage.
enum DeadEndRule: FindingRule {
  static let code = "dead-end"
  static let heading = "Dead ends"

  static func look(at facts: FindingFacts, into list: inout FindingList) {
    for number in facts.ways.deadEnds {
      let id = facts.ways.steps[number].id
      list.add(
        about: [id.text], at: .record(id), in: facts.stage(number),
        "%@ leads nowhere, and nothing is achieved there: customers have to start again.",
        .name(facts.title(number)))
    }
  }
}
