extension Journey {
  /// The edits that take the ideal map away. Friction points and opportunities let go of touchpoints that stand
  /// only there; and no opportunity is realised any more, for that is said of the ideal map alone.
  package var idealRemoval: [Edit] {
    guard hasIdeal else { return [] }
    var edits: [Edit] = []
    frictions.visit { friction in
      letGo(friction.id, "touchpoints", friction.touchpoints, isGone: standsOnlyOnIdeal, &edits)
    }
    opportunities.visit { opportunity in
      letGo(opportunity.id, "touchpoints", opportunity.touchpoints, isGone: standsOnlyOnIdeal, &edits)
      letGo(
        opportunity.id, "realisedBy", opportunity.realisedBy, isGone: ideal.touchpoints.contains, &edits)
    }
    return edits + [.setIdeal(nil)]
  }

  private func standsOnlyOnIdeal(_ id: ID<Touchpoint>) -> Bool {
    ideal.touchpoints.contains(id) && !current.touchpoints.contains(id)
  }

  private func letGo<Record: JourneyRecord>(
    _ id: ID<Record>, _ field: String, _ touchpoints: [ID<Touchpoint>],
    isGone: (ID<Touchpoint>) -> Bool, _ edits: inout [Edit]
  ) {
    let kept = touchpoints.filter { !isGone($0) }
    if kept.count == touchpoints.count { return }
    edits.append(.set(id, field, to: kept.isEmpty ? .absent : .list(kept.map(\.text))))
  }
}
