/// Puts merged records into an order that respects both sides'.
struct Arrangement: TableVisitor {
  private let merging: Merging
  private let unordered: Set<Collection>
  private(set) var merged: Journey
  private(set) var conflicts: [Conflict] = []

  init(_ merging: Merging, _ unordered: Set<Collection>) {
    (self.merging, self.unordered, merged) = (merging, unordered, merging.merged)
  }

  mutating func visit<Record: JourneyRecord>(
    _ collection: Collection, _ path: WritableKeyPath<Journey, Table<Record>>
  ) {
    guard unordered.contains(collection) else { return }
    let table = merged[keyPath: path]
    let order = OrderMerge(
      base: merging.base[keyPath: path].ids, ours: merging.ours[keyPath: path].ids,
      theirs: merging.theirs[keyPath: path].ids, isKept: table.contains)
    if let conflict = order.conflict {
      conflicts.append(
        Conflict(
          orderOf: collection, base: conflict.base.map(\.text), ours: conflict.ours.map(\.text),
          theirs: conflict.theirs.map(\.text)))
    }
    if order.keys == table.ids { return }
    var arranged = Table<Record>()
    arranged.reserveCapacity(table.count)
    for record in order.keys.lazy.compactMap({ table[$0] }) { arranged.append(record) }
    merged[keyPath: path] = arranged
  }
}
