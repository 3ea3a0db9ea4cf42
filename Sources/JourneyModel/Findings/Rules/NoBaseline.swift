/// An indicator without baseline or target.
enum NoBaselineRule: FindingRule {
  static let code = "no-baseline"
  static let heading = "Indicators without baseline or target"

  static func look(at facts: FindingFacts, into list: inout FindingList) {
    facts.journey.indicators.visit { indicator in
      let sentence: String
      switch (indicator.baseline, indicator.target) {
      case (nil, nil):
        sentence = "%@ has neither baseline nor target: nobody will know whether a change worked."
      case (nil, _): sentence = "%@ has no baseline: nobody will know whether it has moved."
      case (_, nil): sentence = "%@ has no target: nobody will know when it is good enough."
      default: return
      }
      list.add(
        about: [indicator.id.text], at: .record(indicator.id), in: nil, sentence, .name(indicator.name))
    }
  }
}
