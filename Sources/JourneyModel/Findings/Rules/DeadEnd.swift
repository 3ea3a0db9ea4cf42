/// A touchpoint on a path with no way on that is neither a conversion nor in the last stage.
enum DeadEndRule: FindingRule {
  static let code = "dead-end"
  static let heading = "Dead ends"

  static func look(at facts: FindingFacts, into list: inout FindingList) {
    for (number, step) in facts.ways.steps.enumerated() {
      guard step.conversion == nil, step.stage < facts.stages.count - 1, facts.ways.isOnPath(number),
        facts.ways.leaving[number].allSatisfy({ facts.ways.ways[$0].to == number })
      else { continue }
      list.add(
        about: [step.id.text], at: .record(step.id), in: facts.stage(number),
        "%@ leads nowhere, and nothing is achieved there: customers have to start again.",
        .name(facts.title(number)))
    }
  }
}
