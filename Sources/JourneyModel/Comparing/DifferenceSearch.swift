import JSONText

/// Finds what differs between two journeys.
struct DifferenceSearch: TableVisitor {
  private let from: Journey
  private let to: Journey
  private(set) var records: [RecordDifference] = []

  init(_ from: Journey, _ to: Journey) { (self.from, self.to) = (from, to) }

  mutating func run() {
    compare(.part(.details), Self.fields(from.details, to.details))
    visitFrame()
    visitMap(.current)
    compare(.map(.current), Self.members(from.current.unknown, to.current.unknown))
    compareIdeal()
    compare(.maps, Self.members(from.unknownMaps, to.unknownMaps))
    visitAnnotations()
    compare(.part(.ranking), Self.fields(from.ranking, to.ranking))
  }

  private mutating func compareIdeal() {
    let members = Self.members(from.ideal.unknown, to.ideal.unknown)
    switch (from.hasIdeal, to.hasIdeal) {
    case (false, true): add(.map(.ideal), .added, members)
    case (true, false): add(.map(.ideal), .removed, members)
    default: compare(.map(.ideal), members)
    }
    visitMap(.ideal)
  }

  private mutating func compare(_ holder: Edit.Holder, _ fields: [FieldDifference]) {
    if !fields.isEmpty { add(holder, .changed, fields) }
  }

  private mutating func add(
    _ holder: Edit.Holder, _ deed: RecordDifference.Deed, _ fields: [FieldDifference], name: String = "",
    isMoved: Bool = false, follows: String? = nil
  ) {
    records.append(
      RecordDifference(
        holder: holder, name: name, deed: deed, fields: fields, isMoved: isMoved, follows: follows))
  }

  // MARK: Records

  /// In the order of the new list; what is gone stands where it was, before what came after it.
  mutating func visit<Record: JourneyRecord>(
    _ collection: Collection, _ path: WritableKeyPath<Journey, Table<Record>>
  ) {
    let (old, new) = (from[keyPath: path], to[keyPath: path])
    if old == new { return }
    let moved = Self.moved(old.ids.filter(new.contains), new.ids.filter(old.contains))
    let gone = GoneRecords(old, new)
    for id in gone.first { remove(id, old, collection) }
    var before: String?
    for id in new.ids {
      if let record = new[id] {
        let isMoved = moved.contains(id)
        compare(old[id], record, RecordReference(collection, id.text), isMoved: isMoved, follows: before)
      }
      for id in gone.behind(id) { remove(id, old, collection) }
      before = id.text
    }
  }

  private mutating func remove<Record>(_ id: ID<Record>, _ table: Table<Record>, _ collection: Collection) {
    guard let record = table[id] else { return }
    let reference = RecordReference(collection, id.text)
    let name = NameText(from).name(of: reference) ?? record.name
    add(.part(.record(reference)), .removed, Self.fields(record, Record()), name: name)
  }

  private mutating func compare<Record: JourneyRecord>(
    _ old: Record?, _ new: Record, _ reference: RecordReference, isMoved: Bool, follows: String?
  ) {
    if old == new, !isMoved { return }
    let name = NameText(to).name(of: reference) ?? new.name
    let fields = Self.fields(old ?? Record(), new)
    add(
      .part(.record(reference)), old == nil ? .added : .changed, fields, name: name, isMoved: isMoved,
      follows: isMoved || old == nil ? follows : nil)
  }

  /// Those that have to be moved when a list is put into another order with as few moves as can be.
  static func moved<Record>(_ old: [ID<Record>], _ new: [ID<Record>]) -> Set<ID<Record>> {
    if old == new { return [] }
    var places: [ID<Record>: Int] = [:]
    for (place, id) in old.enumerated() { places[id] = place }
    let marks = RisingRun.marks(in: new.map { places[$0] ?? 0 })
    return Set(zip(new, marks).lazy.filter { !$1 }.map(\.0))
  }

  // MARK: Fields

  /// The fields that differ, but for the id.
  static func fields<Part: FieldedRecord>(_ old: Part, _ new: Part) -> [FieldDifference] {
    let fields = Part.fields.filter { $0.kind != .id }.compactMap { field -> FieldDifference? in
      let (before, after) = (field.get(old).orAbsent, field.get(new).orAbsent)
      if before == after { return nil }
      return FieldDifference(key: field.key, label: field.label, kind: field.kind, old: before, new: after)
    }
    return fields + members(old.unknown, new.unknown)
  }

  private static func members(_ old: JSONMembers, _ new: JSONMembers) -> [FieldDifference] {
    if old == new { return [] }
    return JSONMembers.keys(in: [old, new]).compactMap { key in
      if old[key] == new[key] { return nil }
      let values = [old[key], new[key]].map { $0.map(FieldValue.json) ?? .absent }
      return FieldDifference(key: key, label: key, kind: nil, old: values[0], new: values[1])
    }
  }
}

extension FieldValue {
  /// An empty text, as a blank record has for a name, is none.
  fileprivate var orAbsent: FieldValue { self == .text("") ? .absent : self }
}

/// The records that are gone, by the one that is still there before them.
private struct GoneRecords<Record: JourneyRecord> {
  private(set) var first: [ID<Record>] = []
  private var others: [ID<Record>: [ID<Record>]] = [:]

  init(_ old: Table<Record>, _ new: Table<Record>) {
    var before: ID<Record>?
    for id in old.ids {
      if new.contains(id) {
        before = id
      } else if let before {
        others[before, default: []].append(id)
      } else {
        first.append(id)
      }
    }
  }

  func behind(_ id: ID<Record>) -> [ID<Record>] { others[id] ?? [] }
}
