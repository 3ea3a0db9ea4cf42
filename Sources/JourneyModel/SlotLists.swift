/// The slots of a table's records by what they refer to, each list in the order of the document.
struct SlotLists<Key: Hashable & Sendable>: Hashable, Sendable {
  private var lists: [Key: [Int32]] = [:]

  mutating func reserveCapacity(_ count: Int) { lists.reserveCapacity(count) }

  subscript(key: Key) -> [Int32] { lists[key] ?? [] }

  mutating func add<Record>(_ slot: Int32, to key: Key, in table: Table<Record>) {
    let place = table.place(at: slot)
    lists[key, default: []].insertSorted(slot) { table.place(at: $0) < place }
  }

  mutating func remove(_ slot: Int32, from key: Key) {
    lists[key]?.removeAll { $0 == slot }
    if lists[key]?.isEmpty == true { lists[key] = nil }
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
