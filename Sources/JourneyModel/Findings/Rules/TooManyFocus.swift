/// More friction points in focus than may be.
enum TooManyFocusRule: FindingRule {
  static let code = "too-many-focus"
  static let heading = "Too much in focus"

  static func look(at facts: FindingFacts, into list: inout FindingList) {
    let settings = facts.journey.ranking
    guard settings.focus.count > settings.limit else { return }
    list.add(
      about: settings.focus.map(\.text), at: .focus, in: nil,
      "%@ friction points are in focus, and the limit is %@: where everything comes first, nothing does.",
      .number(settings.focus.count), .number(settings.limit))
  }
}
