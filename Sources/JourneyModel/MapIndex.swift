/// What a map's views ask for again and again: the touchpoints of a cell, the transitions of a touchpoint.
struct MapIndex: Hashable, Sendable {
  /// A cell of the grid, by the slots of what it lies between.
  struct Cell: Hashable, Sendable {
    let persona: Int32
    let stage: Int32
    let channel: Int32
  }

  private(set) var cells = SlotLists<Cell>()
  /// The transitions that leave or reach a touchpoint.
  private(set) var transitions = SlotLists<ID<Touchpoint>>()

  /// Makes room for the transitions of so many touchpoints.
  mutating func reserveCapacity(_ touchpoints: Int) { transitions.reserveCapacity(touchpoints) }

  mutating func add(_ slot: Int32, to cell: Cell, in table: Table<Touchpoint>) {
    cells.add(slot, to: cell, in: table)
  }

  mutating func remove(_ slot: Int32, from cell: Cell) { cells.remove(slot, from: cell) }

  mutating func add(_ slot: Int32, in table: Table<Transition>) {
    for end in Self.ends(of: table.records[Int(slot)]) { transitions.add(slot, to: end, in: table) }
  }

  mutating func remove(_ slot: Int32, in table: Table<Transition>) {
    for end in Self.ends(of: table.records[Int(slot)]) { transitions.remove(slot, from: end) }
  }

  private static func ends(of transition: Transition) -> [ID<Touchpoint>] {
    transition.from == transition.to ? [transition.from] : [transition.from, transition.to]
  }
}
