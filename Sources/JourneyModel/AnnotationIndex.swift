/// Which friction points and opportunities speak of a touchpoint or of each other.
struct AnnotationIndex: Sendable {
  private(set) var frictions: [ID<Touchpoint>: [ID<FrictionPoint>]] = [:]
  private(set) var opportunities: [ID<Touchpoint>: [ID<Opportunity>]] = [:]
  private(set) var resolving: [ID<FrictionPoint>: [ID<Opportunity>]] = [:]
  /// The personas that a friction point hits, by its slot.
  private(set) var hit: ContiguousArray<PersonaSet> = []

  mutating func set(_ personas: PersonaSet, at slot: Int32) {
    while hit.count <= Int(slot) { hit.append(PersonaSet()) }
    hit[Int(slot)] = personas
  }

  mutating func add(_ friction: FrictionPoint) {
    for touchpoint in friction.touchpoints { frictions[touchpoint, default: []].append(friction.id) }
  }

  mutating func remove(_ friction: FrictionPoint) {
    for touchpoint in friction.touchpoints { Self.drop(friction.id, from: &frictions, at: touchpoint) }
  }

  mutating func add(_ opportunity: Opportunity) {
    for touchpoint in opportunity.touchpoints {
      opportunities[touchpoint, default: []].append(opportunity.id)
    }
    for friction in opportunity.frictions { resolving[friction, default: []].append(opportunity.id) }
  }

  mutating func remove(_ opportunity: Opportunity) {
    for touchpoint in opportunity.touchpoints {
      Self.drop(opportunity.id, from: &opportunities, at: touchpoint)
    }
    for friction in opportunity.frictions { Self.drop(opportunity.id, from: &resolving, at: friction) }
  }

  private static func drop<Key: Hashable, Value: Equatable>(
    _ value: Value, from index: inout [Key: [Value]], at key: Key
  ) {
    index[key]?.removeAll { $0 == value }
    if index[key]?.isEmpty == true { index[key] = nil }
  }
}
