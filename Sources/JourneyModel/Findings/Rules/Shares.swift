/// A touchpoint from which more customers leave and go on than there are.
enum SharesRule: FindingRule {
  static let code = "shares"
  static let heading = "Shares of more than all"

  static func look(at facts: FindingFacts, into list: inout FindingList) {
    for number in facts.ways.overfull {
      let id = facts.ways.steps[number].id
      list.add(
        about: [id.text], at: .record(id), in: facts.stage(number),
        "%@ is left by %@ of the customers, exits and ways on together: more than 100 % can't be right.",
        .name(facts.title(number)), .share(facts.ways.total(at: number)))
    }
  }
}
