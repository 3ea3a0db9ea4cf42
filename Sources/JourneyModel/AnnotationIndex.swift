/// Which friction points and opportunities speak of a touchpoint or of each other, by their slots.
struct AnnotationIndex: Equatable, Sendable {
  private(set) var frictions = SlotLists<ID<Touchpoint>>()
  private(set) var opportunities = SlotLists<ID<Touchpoint>>()
  /// The opportunities that a touchpoint of the ideal map realises.
  private(set) var realising = SlotLists<ID<Touchpoint>>()
  private(set) var resolving = SlotLists<ID<FrictionPoint>>()
  /// The personas that a friction point hits, by its slot.
  private(set) var hit: ContiguousArray<PersonaSet> = []

  mutating func set(_ personas: PersonaSet, at slot: Int32) {
    while hit.count <= Int(slot) { hit.append(PersonaSet()) }
    hit[Int(slot)] = personas
  }

  mutating func add(_ slot: Int32, in table: Table<FrictionPoint>) {
    for id in table.records[Int(slot)].touchpoints { frictions.add(slot, to: id, in: table) }
  }

  mutating func remove(_ slot: Int32, in table: Table<FrictionPoint>) {
    for id in table.records[Int(slot)].touchpoints { frictions.remove(slot, from: id) }
    set(PersonaSet(), at: slot)
  }

  mutating func add(_ slot: Int32, in table: Table<Opportunity>) {
    for id in table.records[Int(slot)].touchpoints { opportunities.add(slot, to: id, in: table) }
    for id in table.records[Int(slot)].realisedBy { realising.add(slot, to: id, in: table) }
    for id in table.records[Int(slot)].frictions { resolving.add(slot, to: id, in: table) }
  }

  mutating func remove(_ slot: Int32, in table: Table<Opportunity>) {
    for id in table.records[Int(slot)].touchpoints { opportunities.remove(slot, from: id) }
    for id in table.records[Int(slot)].realisedBy { realising.remove(slot, from: id) }
    for id in table.records[Int(slot)].frictions { resolving.remove(slot, from: id) }
  }
}
