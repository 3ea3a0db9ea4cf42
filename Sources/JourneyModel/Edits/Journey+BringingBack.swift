extension Journey {
  /// The edits that put a touchpoint of the current map onto the ideal one, which lacks it: where it stands on the
  /// current one, with its stage if that is missing too, and with the ways between it and what stands there. None
  /// if there is nothing to bring back.
  package func bringingBack(_ id: ID<Touchpoint>) -> [Edit] {
    guard hasIdeal, let touchpoint = current.touchpoints[id], !ideal.touchpoints.contains(id) else {
      return []
    }
    let after = Self.nearest(before: id, in: current.touchpoints, on: ideal.touchpoints)
    return bringingBack(stage: touchpoint.stage)
      + [.insert(touchpoint, on: .ideal, after: after?.text)] + waysBack(to: id)
  }

  /// The same for a stage, without what stands in it.
  package func bringingBack(stage id: ID<Stage>) -> [Edit] {
    guard hasIdeal, let stage = current.stages[id], !ideal.stages.contains(id) else { return [] }
    let after = Self.nearest(before: id, in: current.stages, on: ideal.stages)
    return [.insert(stage, on: .ideal, after: after?.text)]
  }

  /// The last record before this one that the other list has as well.
  private static func nearest<Record>(
    before id: ID<Record>, in table: Table<Record>, on other: Table<Record>
  ) -> ID<Record>? {
    var before = table.predecessor(of: id)
    while let found = before, !other.contains(found) { before = table.predecessor(of: found) }
    return before
  }

  private func waysBack(to id: ID<Touchpoint>) -> [Edit] {
    var last = ideal.transitions.last?.id
    var edits: [Edit] = []
    for way in transitions(at: id, on: .current) where isMissing(way, beside: id) {
      edits.append(.insert(way, on: .ideal, after: last?.text))
      last = way.id
    }
    return edits
  }

  /// Whether the ideal map could have the way as soon as it has the touchpoint. Both ends have to be one persona's.
  private func isMissing(_ way: Transition, beside id: ID<Touchpoint>) -> Bool {
    let other = way.from == id ? way.to : way.from
    guard !ideal.transitions.contains(way.id) else { return false }
    return other == id || ideal.touchpoints[other]?.persona == current.touchpoints[id]?.persona
  }
}
