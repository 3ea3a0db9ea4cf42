/// Records in the order of the document, found by id, each inserted, moved or removed in constant time.
///
/// Records stay in numbered slots, linked to their neighbours. Each has a place number that grows along the
/// order, so that two can be compared without counting; numbers are given anew when a gap is used up.
package struct Table<Record: JourneyRecord>: Sendable {
  package typealias Slot = Int32
  private static var none: Slot { -1 }

  /// A free slot holds a blank record; see `isTaken`.
  private(set) var records: ContiguousArray<Record> = []
  private var next: ContiguousArray<Slot> = []
  private var previous: ContiguousArray<Slot> = []
  private var places: ContiguousArray<UInt64> = []
  private var free: [Slot] = []
  private var slots: [ID<Record>: Slot] = [:]
  private var head: Slot = -1
  private var tail: Slot = -1
  private static var gap: UInt64 { 1 << 32 }

  package init() {}

  package var count: Int { slots.count }
  package var isEmpty: Bool { slots.isEmpty }
  package var first: Record? { record(at: head) }
  package var last: Record? { record(at: tail) }

  package mutating func reserveCapacity(_ count: Int) {
    records.reserveCapacity(count)
    next.reserveCapacity(count)
    previous.reserveCapacity(count)
    places.reserveCapacity(count)
    slots.reserveCapacity(count)
  }

  package func contains(_ id: ID<Record>) -> Bool { slots[id] != nil }

  package subscript(id: ID<Record>) -> Record? {
    slots[id].flatMap { records[Int($0)] }
  }

  /// The record before this one; nil if it is the first or not there.
  package func predecessor(of id: ID<Record>) -> ID<Record>? {
    slots[id].flatMap { record(at: previous[Int($0)])?.id }
  }

  /// The number by which the order can be compared; it may change with any insertion.
  package func place(of id: ID<Record>) -> UInt64? { slots[id].map { places[Int($0)] } }

  /// The number under which a record stands as long as it is there.
  package func slot(of id: ID<Record>) -> Slot? { slots[id] }

  /// The same, without a look-up where records are asked for one after the other: `guess` is where the last
  /// one was found.
  @_specialize(where Record == Touchpoint)
  package func slot(of id: ID<Record>, near guess: inout Slot) -> Slot? {
    for slot in guess...(guess + 1) where isTaken(slot) && records[Int(slot)].id == id {
      guess = slot
      return slot
    }
    let found = slots[id]
    if let found { guess = found }
    return found
  }

  package func record(at slot: Slot) -> Record? {
    isTaken(slot) ? records[Int(slot)] : nil
  }

  /// Whether a record stands in the slot: a free one is its own predecessor.
  func isTaken(_ slot: Slot) -> Bool {
    previous.indices.contains(Int(slot)) && previous[Int(slot)] != slot
  }

  /// How many slots there are, taken or free.
  var slotCount: Int { records.count }
  var slotRange: Range<Slot> { 0..<Slot(records.count) }

  func place(at slot: Slot) -> UInt64 { places[Int(slot)] }

  /// Adds a record at the end. False, and nothing changes, if its id is taken.
  @discardableResult
  @_specialize(where Record == Touchpoint)
  @_specialize(where Record == Transition)
  @_specialize(where Record == FrictionPoint)
  package mutating func append(_ record: consuming Record) -> Bool {
    insert(record, afterSlot: tail)
  }

  /// Adds a record behind another, or first. False if its id is taken or the other is not there.
  mutating func insert(_ record: Record, after id: ID<Record>?) -> Bool {
    guard let id else { return insert(record, afterSlot: Self.none) }
    guard let slot = slots[id] else { return false }
    return insert(record, afterSlot: slot)
  }

  /// Takes a record out.
  mutating func remove(_ id: ID<Record>) -> Record? {
    guard let slot = slots.removeValue(forKey: id) else { return nil }
    unlink(slot)
    previous[Int(slot)] = slot
    free.append(slot)
    var record = Record()
    swap(&record, &records[Int(slot)])
    return record
  }

  /// Puts a record behind another, or first. False if either is not there.
  mutating func move(_ id: ID<Record>, after other: ID<Record>?) -> Bool {
    guard let slot = slots[id], other != id else { return false }
    let target = other.map { slots[$0] ?? Self.none } ?? Self.none
    if other != nil, target == Self.none { return false }
    unlink(slot)
    link(slot, after: target)
    return true
  }

  /// Changes a record in place; its id has to stay.
  mutating func update(_ id: ID<Record>, _ body: (inout Record) -> Void) -> Bool {
    guard let slot = slots[id] else { return false }
    body(&records[Int(slot)])
    return true
  }

  private mutating func insert(_ record: consuming Record, afterSlot slot: Slot) -> Bool {
    let new = free.last ?? Slot(records.count)
    if let taken = slots.updateValue(new, forKey: record.id) {
      slots[record.id] = taken
      return false
    }
    if free.popLast() != nil {
      records[Int(new)] = record
    } else {
      records.append(record)
      next.append(Self.none)
      previous.append(Self.none)
      places.append(0)
    }
    link(new, after: slot)
    return true
  }

  private mutating func link(_ slot: Slot, after before: Slot) {
    let after = before == Self.none ? head : next[Int(before)]
    previous[Int(slot)] = before
    next[Int(slot)] = after
    if before == Self.none { head = slot } else { next[Int(before)] = slot }
    if after == Self.none { tail = slot } else { previous[Int(after)] = slot }
    number(slot, between: before, and: after)
  }

  private mutating func unlink(_ slot: Slot) {
    let (before, after) = (previous[Int(slot)], next[Int(slot)])
    if before == Self.none { head = after } else { next[Int(before)] = after }
    if after == Self.none { tail = before } else { previous[Int(after)] = before }
  }

  private mutating func number(_ slot: Slot, between before: Slot, and after: Slot) {
    let low = before == Self.none ? 0 : places[Int(before)]
    if after == Self.none {
      places[Int(slot)] = low + Self.gap
    } else {
      let high = places[Int(after)]
      if high - low < 2 { return renumber() }
      places[Int(slot)] = low + (high - low) / 2
    }
  }

  private mutating func renumber() {
    var slot = head
    var place = Self.gap
    while slot != Self.none {
      places[Int(slot)] = place
      place += Self.gap
      slot = next[Int(slot)]
    }
  }
}

extension Table: Sequence {
  package struct Iterator: IteratorProtocol {
    fileprivate let table: Table
    fileprivate var slot: Slot

    package mutating func next() -> Record? {
      guard slot != -1 else { return nil }
      defer { slot = table.next[Int(slot)] }
      return table.records[Int(slot)]
    }
  }

  package func makeIterator() -> Iterator { Iterator(table: self, slot: head) }
  package var underestimatedCount: Int { count }

  /// Visits every record in order without copying it.
  package func visit(_ body: (borrowing Record) -> Void) {
    unsafe visitPlaces { unsafe body($0.pointee) }
  }

  /// Visits the place of every record in order. Places hold as long as `body` runs.
  @_specialize(where Record == Touchpoint)
  package func visitPlaces(_ body: (UnsafePointer<Record>) -> Void) {
    unsafe records.withUnsafeBufferPointer { records in
      guard let start = records.baseAddress else { return }
      var slot = head
      while slot != Self.none {
        unsafe body(start + Int(slot))
        slot = next[Int(slot)]
      }
    }
  }

  /// The slots in order.
  var orderedSlots: [Slot] {
    var slots: [Slot] = []
    slots.reserveCapacity(count)
    var slot = head
    while slot != Self.none {
      slots.append(slot)
      slot = next[Int(slot)]
    }
    return slots
  }

  /// The ids in order.
  package var ids: [ID<Record>] { orderedSlots.map { records[Int($0)].id } }
}

extension Table: Equatable {
  package static func == (a: Table, b: Table) -> Bool {
    a.count == b.count && a.elementsEqual(b)
  }
}
