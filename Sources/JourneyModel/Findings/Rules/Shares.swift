/// A touchpoint from which more customers leave and go on than there are.
enum SharesRule: FindingRule {
  static let code = "shares"
  static let heading = "Shares of more than all"
  /// Shares that were rounded may add up to a little more.
  private static let tolerance = 1e-6

  static func look(at facts: FindingFacts, into list: inout FindingList) {
    for (number, step) in facts.ways.steps.enumerated() {
      let shares = facts.ways.leaving[number].compactMap { facts.ways.ways[$0].share }
      let sum = shares.reduce(step.exit ?? 0, +)
      guard sum > 1 + tolerance else { continue }
      list.add(
        about: [step.id.text], at: .record(step.id), in: facts.stage(number),
        "%@ is left by %@ of the customers, exits and ways on together: more than 100 % can't be right.",
        .name(facts.title(number)), .share(sum))
    }
  }
}
