/// What a map's views ask for again and again: the touchpoints of a cell, the transitions of a touchpoint.
struct MapIndex: Sendable {
  /// A cell of the grid, by the slots of what it lies between.
  struct Cell: Hashable, Sendable {
    let persona: Int32
    let stage: Int32
    let channel: Int32
  }

  /// The slots of a cell's touchpoints, in the order of the document.
  private(set) var cells: [Cell: [Int32]] = [:]
  /// The transitions that leave or reach a touchpoint.
  private(set) var transitions: [ID<Touchpoint>: [ID<Transition>]] = [:]

  mutating func reserveCapacity(cells count: Int) { cells.reserveCapacity(count) }

  mutating func add(_ slot: Int32, to cell: Cell, in table: Table<Touchpoint>) {
    let place = table.place(at: slot)
    cells[cell, default: []].insertSorted(slot) { table.place(at: $0) < place }
  }

  mutating func remove(_ slot: Int32, from cell: Cell) {
    cells[cell]?.removeAll { $0 == slot }
    if cells[cell]?.isEmpty == true { cells[cell] = nil }
  }

  mutating func add(_ transition: Transition) {
    transitions[transition.from, default: []].append(transition.id)
    if transition.to != transition.from { transitions[transition.to, default: []].append(transition.id) }
  }

  mutating func remove(_ transition: Transition) {
    for end in [transition.from, transition.to] {
      transitions[end]?.removeAll { $0 == transition.id }
      if transitions[end]?.isEmpty == true { transitions[end] = nil }
    }
  }
}

extension Array {
  /// Inserts behind the elements that precede it; cheap at the end, where most go.
  fileprivate mutating func insertSorted(_ element: Element, precedes: (Element) -> Bool) {
    var (low, high) = (0, count)
    if let last, precedes(last) { low = high }
    while low < high {
      let middle = (low + high) / 2
      if precedes(self[middle]) { low = middle + 1 } else { high = middle }
    }
    insert(element, at: low)
  }
}
