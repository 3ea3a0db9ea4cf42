internal import JSONText

/// Sees to it that the transitions of a merged map stay with one persona each, as ours do.
///
/// Where a touchpoint has gone to another persona in theirs, and a transition of ours leads to it, it stays
/// with ours. A transition of theirs that then does not fit is kept as a conflict only.
struct PathMerge {
  private(set) var merged: JourneyMap
  private let base: JourneyMap
  private let ours: JourneyMap
  private let theirs: JourneyMap
  private(set) var conflicts: [Conflict] = []
  private(set) var isChanged = false
  private var ways: [ID<Touchpoint>: [ID<Transition>]] = [:]

  init(_ merged: JourneyMap, base: JourneyMap, ours: JourneyMap, theirs: JourneyMap) {
    (self.merged, self.base, self.ours, self.theirs) = (merged, base, ours, theirs)
  }

  mutating func settle(on map: MapKind) {
    var open = crossing
    if open.isEmpty { return }
    isChanged = true
    for way in merged.transitions {
      ways[way.from, default: []].append(way.id)
      ways[way.to, default: []].append(way.id)
    }
    // Ours first: they decide whose touchpoints are.
    open = open.filter { ours.transitions.contains($0) } + open.filter { !ours.transitions.contains($0) }
    var foreign: [ID<Transition>] = []
    var next = 0
    while next < open.count {
      if let way = merged.transitions[open[next]], isCrossing(way) {
        if let mine = ours.transitions[way.id] {
          open += keep(way, as: mine, on: map)
        } else {
          foreign.append(way.id)
        }
      }
      next += 1
    }
    for id in foreign { setAside(id, on: map) }
  }

  private var crossing: [ID<Transition>] {
    var found: [ID<Transition>] = []
    merged.transitions.visit { if isCrossing($0) { found.append($0.id) } }
    return found
  }

  private func isCrossing(_ way: borrowing Transition) -> Bool {
    guard let from = merged.touchpoints[way.from], let to = merged.touchpoints[way.to] else { return false }
    return from.persona != to.persona
  }

  /// Puts the ends, or whose they are, back to ours; the answer is what has to be looked at again.
  private mutating func keep(
    _ way: Transition, as mine: Transition, on map: MapKind
  ) -> [ID<Transition>] {
    if (way.from, way.to) != (mine.from, mine.to) {
      for key in ["from", "to"] where way[key] != mine[key] {
        note(key, of: way.id, on: map, base.transitions[way.id], mine, theirs.transitions[way.id])
      }
      _ = merged.transitions.update(way.id) { ($0.from, $0.to) = (mine.from, mine.to) }
      ways[mine.from, default: []].append(way.id)
      ways[mine.to, default: []].append(way.id)
      return [way.id]
    }
    return [way.from, way.to].flatMap { keepPersona(of: $0, on: map) }
  }

  private mutating func keepPersona(of id: ID<Touchpoint>, on map: MapKind) -> [ID<Transition>] {
    guard let mine = ours.touchpoints[id], merged.touchpoints[id]?.persona != mine.persona else { return [] }
    note("persona", of: id, on: map, base.touchpoints[id], mine, theirs.touchpoints[id])
    _ = merged.touchpoints.update(id) { $0.persona = mine.persona }
    return ways[id] ?? []
  }

  private mutating func note<Record: JourneyRecord>(
    _ key: String, of id: ID<Record>, on map: MapKind, _ base: Record?, _ mine: Record, _ other: Record?
  ) {
    let conflict = Conflict(.part(.record(RecordReference(id, on: map))), field: key)
    conflicts.append(
      conflict.with(base: base?[key].json, ours: mine[key].json, theirs: other?[key].json))
  }

  private mutating func setAside(_ id: ID<Transition>, on map: MapKind) {
    guard let way = merged.transitions[id], isCrossing(way) else { return }
    _ = merged.transitions.remove(id)
    let conflict = Conflict(RecordReference(id, on: map), .record)
    conflicts.append(conflict.with(base: base.transitions[id]?.json, ours: nil, theirs: way.json))
  }
}
