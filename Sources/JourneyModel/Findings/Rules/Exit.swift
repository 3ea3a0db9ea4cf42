/// A touchpoint where a fifth of the customers or more leave, with no friction point.
enum ExitRule: FindingRule {
  static let code = "exit"
  static let heading = "Where many leave, unexplained"

  static func look(at facts: FindingFacts, into list: inout FindingList) {
    for (number, step) in facts.ways.steps.enumerated() {
      guard let exit = step.exit, exit >= Touchpoint.manyLeave, !facts.journey.hasFriction(at: step.id) else {
        continue
      }
      list.add(
        about: [step.id.text], at: .record(step.id, "exit"), in: facts.stage(number),
        "%@ loses %@ of the customers, and no friction point says why.", .name(facts.title(number)),
        .share(exit))
    }
  }
}
