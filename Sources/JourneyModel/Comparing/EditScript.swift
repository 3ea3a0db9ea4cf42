internal import JSONText

/// The edits that make one journey into another.
struct EditScript {
  private(set) var edits: [Edit] = []
  /// The journey as the edits leave it.
  private(set) var result: Journey
  /// Edits that could not be applied; the result is not the target then.
  private(set) var failed: [Edit] = []

  init(from source: Journey, to target: Journey) {
    result = source
    run(EditPlan(from: source, to: target).steps)
    // What needs what may go in circles, as when two records of different kinds exchange their ids.
    if !failed.isEmpty { startAnew(from: source, to: target) }
  }

  /// Applies the edits in their order, those that have to wait for others behind them.
  private mutating func run(_ steps: [Edit]) {
    failed = steps
    var before = Int.max
    while !failed.isEmpty, failed.count < before {
      before = failed.count
      failed = failed.filter { !applies($0) }
    }
  }

  private mutating func applies(_ edit: Edit) -> Bool {
    guard (try? result.apply(edit)) != nil else { return false }
    edits.append(edit)
    return true
  }

  /// Takes everything out and puts everything in.
  private mutating func startAnew(from source: Journey, to target: Journey) {
    let some = self
    (edits, result) = ([], source)
    var blank = Journey()
    (blank.details, blank.ranking) = (source.details, RankingSettings())
    blank.ranking.unknown = source.ranking.unknown
    (blank.unknownMaps, blank.current.unknown) = (source.unknownMaps, source.current.unknown)
    run(EditPlan(from: source, to: blank).steps)
    guard failed.isEmpty else {
      self = some
      return
    }
    run(EditPlan(from: result, to: target).steps)
    if failed.count >= some.failed.count, !failed.isEmpty { self = some }
  }
}

/// What has to be done to make one journey into another, in an order in which most of it can be done.
private struct EditPlan: TableVisitor {
  private let source: Journey
  private let target: Journey
  /// Transitions come last, because their ends must belong to one persona by then.
  private var early: [Edit] = []
  private var sets: [Edit] = []
  private var removals: [Edit] = []
  private var ways: [Edit] = []
  private var wayRemovals: [Edit] = []

  init(from source: Journey, to target: Journey) {
    (self.source, self.target) = (source, target)
    visitFrame()
    visitMap(.current)
    visitIdeal()
    visitAnnotations()
    set(.details, source.details, target.details)
    set(.ranking, source.ranking, target.ranking)
    keep(.maps, source.unknownMaps, target.unknownMaps)
    keep(.map(.current), source.current.unknown, target.current.unknown)
  }

  var steps: [Edit] { wayRemovals + early + sets + removals.reversed() + ways }

  private mutating func visitIdeal() {
    switch (source.hasIdeal, target.hasIdeal) {
    case (true, true):
      visitMap(.ideal)
      keep(.map(.ideal), source.ideal.unknown, target.ideal.unknown)
    case (false, true): early.append(.setIdeal(target.ideal))
    case (true, false): removals.append(.setIdeal(nil))
    case (false, false): break
    }
  }

  mutating func visit<Record: JourneyRecord>(
    _ collection: Collection, _ path: WritableKeyPath<Journey, Table<Record>>
  ) {
    let (old, new) = (source[keyPath: path], target[keyPath: path])
    var stays = Set<ID<Record>>()
    old.visit { record in
      let reference = RecordReference(collection, record.id.text)
      guard let other = new[record.id], canStay(copy record, other, on: collection.map ?? .current) else {
        if Record.kind == .transition {
          wayRemovals.append(.remove(reference))
        } else {
          removals.append(.remove(reference))
        }
        return
      }
      stays.insert(record.id)
      set(.record(reference), copy record, other)
    }
    arrange(collection, old.ids.filter(stays.contains), new)
  }

  /// Whether a record can be changed into the other by one field after the other. A transition can't if its
  /// ends, or whose they are, change.
  private func canStay<Record: JourneyRecord>(_ old: Record, _ new: Record, on map: MapKind) -> Bool {
    guard let old = old as? Transition, let new = new as? Transition else { return true }
    guard old.from == new.from, old.to == new.to else { return false }
    return [old.from, old.to].allSatisfy { id in
      persona(of: id, on: map, in: source) == persona(of: id, on: map, in: target)
    }
  }

  private func persona(of id: ID<Touchpoint>, on map: MapKind, in journey: Journey) -> ID<Persona>? {
    journey.withMap(map) { $0.touchpoints[id]?.persona }
  }

  /// Puts new records in and moves others, each behind the one it follows at the end.
  private mutating func arrange<Record: JourneyRecord>(
    _ collection: Collection, _ old: [ID<Record>], _ new: Table<Record>
  ) {
    let isPut = Self.stays(old, in: new.ids)
    var before: String?
    new.visit { record in
      let id = record.id
      if isPut[id] == nil {
        put(.insert(copy record, on: collection.map ?? .current, after: before), Record.kind)
      } else if isPut[id] == false {
        put(.move(RecordReference(collection, id.text), after: before), Record.kind)
      }
      before = id.text
    }
  }

  private mutating func put(_ edit: Edit, _ kind: RecordKind) {
    if kind == .transition { ways.append(edit) } else { early.append(edit) }
  }

  /// For each that is there already whether it can stay where it is.
  private static func stays<Record>(_ old: [ID<Record>], in new: [ID<Record>]) -> [ID<Record>: Bool] {
    if old == new { return Dictionary(uniqueKeysWithValues: old.map { ($0, true) }) }
    var places: [ID<Record>: Int] = [:]
    for (place, id) in new.enumerated() { places[id] = place }
    let marks = RisingRun.marks(in: old.map { places[$0] ?? 0 })
    return Dictionary(zip(old, marks)) { first, _ in first }
  }

  // MARK: Fields

  private mutating func set<Part: FieldedRecord>(_ target: Edit.Target, _ old: Part, _ new: Part) {
    if old == new { return }
    for field in Part.fields where field.kind != .id {
      let value = field.get(new)
      if field.get(old) != value { change(.set(target, field: field.key, to: value), Part.self) }
    }
    for key in JSONMembers.keys(in: [old.unknown, new.unknown]) where old.unknown[key] != new.unknown[key] {
      change(.keep(.part(target), key: key, new.unknown[key]), Part.self)
    }
  }

  private mutating func change<Part: FieldedRecord>(_ edit: Edit, _ type: Part.Type) {
    if type is Transition.Type { ways.append(edit) } else { sets.append(edit) }
  }

  private mutating func keep(_ holder: Edit.Holder, _ old: JSONMembers, _ new: JSONMembers) {
    for key in JSONMembers.keys(in: [old, new]) where old[key] != new[key] {
      sets.append(.keep(holder, key: key, new[key]))
    }
  }
}

extension JSONMembers {
  /// The keys of all, each once, in their order.
  static func keys(in all: [JSONMembers]) -> [String] {
    var keys = JSONMembers()
    for members in all {
      for member in members.entries { keys[member.key] = .null }
    }
    return keys.entries.map(\.key)
  }
}
