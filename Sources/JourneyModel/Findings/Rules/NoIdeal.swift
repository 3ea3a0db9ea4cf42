/// Friction points are annotated, but there is no ideal map, or nothing on it.
enum NoIdealRule: FindingRule {
  static let code = "no-ideal"
  static let heading = "No ideal map"

  static func look(at facts: FindingFacts, into list: inout FindingList) {
    let journey = facts.journey
    guard !journey.frictions.isEmpty, !journey.hasIdeal || journey.ideal.touchpoints.isEmpty else { return }
    list.add(
      about: [], at: .maps, in: nil,
      "Friction points are noted, but there is no ideal map: nothing shows how the journey should be.")
  }
}
