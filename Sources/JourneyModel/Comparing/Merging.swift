internal import JSONText

/// Brings together what two have made of one journey, without a thought for the edits that lead there.
struct Merging: TableVisitor {
  let base: Journey
  let ours: Journey
  let theirs: Journey
  private(set) var merged = Journey()
  private(set) var conflicts: [Conflict] = []
  /// What values refer to that were not taken: it is to stay, so that they still can be.
  private var wanted: [Need] = []
  /// Lists whose order has to be found at the end.
  private var unordered: Set<Collection> = []
  /// Records that came back because others need them, whose own needs have not been looked at.
  private var restored: [RecordReference] = []
  /// Whether an ideal map that one side took away is needed after all.
  private(set) var needsIdeal = false

  init(base: Journey, ours: Journey, theirs: Journey, keepsIdeal: Bool) {
    let maps = IdealMerge(base: base, ours: ours, theirs: theirs, keepsIdeal: keepsIdeal)
    (self.base, self.ours, self.theirs) = (maps.base, maps.ours, maps.theirs)
    merged.hasIdeal = maps.hasIdeal
    mergeParts()
    conflicts += maps.conflicts
    visitTables()
    settle()
    var arrangement = Arrangement(self, unordered)
    arrangement.visitTables()
    merged = arrangement.merged
    conflicts += arrangement.conflicts
    merged.buildIndexes()
  }

  private mutating func mergeParts() {
    merged.details = merge(.details, base.details, ours.details, theirs.details)
    merged.ranking = merge(.ranking, base.ranking, ours.ranking, theirs.ranking)
    merged.unknownMaps = merge(.maps, base.unknownMaps, ours.unknownMaps, theirs.unknownMaps)
    for map in MapKind.allCases {
      let path = map.path.appending(path: \.unknown)
      merged[keyPath: path] = merge(
        .map(map), base[keyPath: path], ours[keyPath: path], theirs[keyPath: path])
    }
  }

  private mutating func merge(
    _ holder: Edit.Holder, _ base: JSONMembers, _ ours: JSONMembers, _ theirs: JSONMembers
  ) -> JSONMembers {
    let merge = MembersMerge(holder, base: base, ours: ours, theirs: theirs)
    conflicts += merge.conflicts
    return merge.merged
  }

  private mutating func merge<Part: FieldedRecord>(
    _ target: Edit.Target, _ base: Part?, _ mine: Part, _ other: Part, on map: MapKind? = nil
  ) -> Part {
    if mine == other || other == base { return mine }
    if mine == base { return other }
    let merge = RecordMerge(target, base: base, ours: mine, theirs: other) { inOurs, kind, id in
      !Need(kind: kind, id: id, map: map).isMet(in: inOurs ? ours : theirs)
    }
    conflicts += merge.conflicts
    wanted += merge.wanted.map { Need(kind: $0, id: $1, map: map) }
    return merge.merged
  }

  // MARK: Records

  mutating func visit<Record: JourneyRecord>(
    _ collection: Collection, _ path: WritableKeyPath<Journey, Table<Record>>
  ) {
    if collection.map == .ideal, !merged.hasIdeal { return }
    let (base, ours, theirs) = (base[keyPath: path], ours[keyPath: path], theirs[keyPath: path])
    if theirs == base || ours == theirs {
      merged[keyPath: path] = ours
    } else if ours == base {
      merged[keyPath: path] = theirs
    } else {
      merged[keyPath: path] = merge(collection, base, ours, theirs)
      unordered.insert(collection)
    }
  }

  private mutating func merge<Record: JourneyRecord>(
    _ collection: Collection, _ base: Table<Record>, _ ours: Table<Record>, _ theirs: Table<Record>
  ) -> Table<Record> {
    var table = Table<Record>()
    table.reserveCapacity(max(ours.count, theirs.count))
    for mine in ours {
      let (id, old) = (mine.id, base[mine.id])
      if let other = theirs[id] {
        let target = Edit.Target.record(RecordReference(collection, id.text))
        table.append(merge(target, old, mine, other, on: collection.map))
      } else if let mine = kept(collection, old, mine, by: self.ours, isOurs: true) {
        table.append(mine)
      }
    }
    for other in theirs where !ours.contains(other.id) {
      if let other = kept(collection, base[other.id], other, by: self.theirs, isOurs: false) {
        table.append(other)
      }
    }
    return table
  }

  /// A record that only one side has: new, or to be kept because that side has changed it. Nil if it goes.
  private mutating func kept<Record: JourneyRecord>(
    _ collection: Collection, _ old: Record?, _ record: Record, by side: Journey, isOurs: Bool
  ) -> Record? {
    guard let old else { return record }
    let isTouched = record.isTouched(since: old) { kind, id in
      !Need(kind: kind, id: id, map: collection.map).isMet(in: side)
    }
    if !isTouched { return nil }
    conflicts.append(Self.removal(of: record, in: collection, old, isOurs: isOurs))
    return record
  }

  private static func removal<Record: JourneyRecord>(
    of record: Record, in collection: Collection, _ old: Record?, isOurs: Bool
  ) -> Conflict {
    let reference = RecordReference(collection, record.id.text)
    return Conflict(reference, .removed).with(
      base: old?.json, ours: isOurs ? record.json : nil, theirs: isOurs ? nil : record.json)
  }
}

extension JourneyRecord {
  /// Whether more has changed than that it let go of records that are gone.
  fileprivate func isTouched(since old: Self, isGone: (RecordKind, String) -> Bool) -> Bool {
    if self == old { return false }
    if unknown != old.unknown { return true }
    return Self.fields.contains { field in
      let (old, new) = (field.get(old), field.get(self))
      return old != new && !field.isLetGo(from: old, to: new, isGone)
    }
  }
}

// MARK: What records need

extension Merging {
  /// Brings back what others need, and sees to it that paths stay with one persona, until nothing is left
  /// to do.
  private mutating func settle() {
    var needs = Needs(merged, beside: wanted)
    var isDone = false
    while !isDone, !needsIdeal {
      for missing in needs.missing { restore(missing) }
      while let reference = restored.popLast(), !needsIdeal { restoreNeeds(of: reference) }
      isDone = !keepPaths()
      if !isDone { needs = Needs(merged, beside: []) }
    }
  }

  private mutating func restoreNeeds(of reference: RecordReference) {
    guard let record = merged.record(reference) else { return }
    for need in Need.missing(of: record, on: reference.collection.map, in: merged) { restore(need) }
  }

  /// Puts back a record that one side removed, as the other has it.
  private mutating func restore(_ need: Need) {
    if need.isMet(in: merged) { return }
    for place in need.places {
      guard let record = ours.record(place) ?? theirs.record(place) else { continue }
      if place.collection.map == .ideal, !merged.hasIdeal {
        needsIdeal = true
      } else {
        restore(record, place)
      }
      return
    }
  }

  private mutating func restore<Record: JourneyRecord>(_ record: Record, _ place: RecordReference) {
    let operation = AppendOperation(record: record)
    guard (try? merged.perform(operation, in: place.collection)) == true else { return }
    unordered.insert(place.collection)
    restored.append(place)
    let old = base.record(place) as? Record
    let isOurs = ours.contains(place)
    conflicts.append(Self.removal(of: record, in: place.collection, old, isOurs: isOurs))
  }

  /// Whether anything had to be changed for a path to stay with one persona.
  private mutating func keepPaths() -> Bool {
    var isChanged = false
    for map in merged.mapKinds {
      var paths = PathMerge(
        merged.map(map), base: base.map(map), ours: ours.map(map), theirs: theirs.map(map))
      paths.settle(on: map)
      guard paths.isChanged else { continue }
      merged[keyPath: map.path] = paths.merged
      conflicts += paths.conflicts
      isChanged = true
    }
    return isChanged
  }
}

/// Puts a record at the end of its table; false if its id is taken there.
private struct AppendOperation<New: JourneyRecord>: TableOperation {
  let record: New

  func perform<Record: JourneyRecord>(on table: inout Table<Record>) -> Bool {
    guard let record = record as? Record else { return false }
    return table.append(record)
  }
}
