extension Journey {
  /// Applies a change as a whole and gives its inverse. When an edit can't be applied, those before it are
  /// taken back, and the journey is as it was.
  package mutating func apply(_ change: Change) throws(EditError) -> Change {
    var inverses: [Edit] = []
    for edit in change.edits {
      do throws(EditError) {
        inverses.append(try apply(edit))
      } catch {
        // What was just applied has an inverse that fits: nothing has come between.
        for inverse in inverses.reversed() { _ = try? apply(inverse) }
        throw error
      }
    }
    return Change(change.label, inverses.reversed())
  }

  /// Applies one edit and gives the edit that takes it back.
  package mutating func apply(_ edit: Edit) throws(EditError) -> Edit {
    switch edit {
    case .insert(let record, let map, let after): return try insert(record, on: map, after: after)
    case .remove(let reference): return try remove(reference)
    case .set(.details, let field, let value): return try set(\.details, .details, field, value)
    case .set(.ranking, let field, let value): return try set(\.ranking, .ranking, field, value)
    case .set(.record(let reference), let field, let value): return try set(reference, field, value)
    case .move(let reference, let after): return try move(reference, after: after)
    case .setIdeal(let map): return try setIdeal(map)
    case .keep(let holder, let key, let value): return try keep(holder, key, value)
    }
  }

  private mutating func insert<Record: JourneyRecord>(
    _ record: Record, on map: MapKind, after: String?
  ) throws(EditError) -> Edit {
    let reference = RecordReference(record.id, on: map)
    if map == .ideal, reference.collection.map == .ideal, !hasIdeal { throw .noIdeal }
    try checkNew(record, reference)
    let place = reference.collection.map ?? .current
    for field in Record.fields { try check(field, field.get(record), on: place) }
    try checkEnds(of: record, on: place)
    let operation = InsertOperation(record: record, after: after)
    guard try perform(operation, in: reference.collection) else {
      throw .noSuchRecord(Record.kind, id: after ?? "")
    }
    index(reference)
    return .remove(reference)
  }

  private mutating func remove(_ reference: RecordReference) throws(EditError) -> Edit {
    if let user = referrers(to: reference).first {
      throw .inUse(reference.collection.kind, name: name(of: reference) ?? "", by: user.kind)
    }
    unindex(reference)
    defer { indexPersonas(after: reference) }
    return try perform(RemoveOperation(reference: reference), in: reference.collection)
  }

  private mutating func set(
    _ reference: RecordReference, _ field: String, _ value: FieldValue
  ) throws(EditError) -> Edit {
    try checkSet(reference, field, value)
    unindex(reference)
    defer { index(reference) }
    let old = try perform(
      SetOperation(reference: reference, field: field, value: value), in: reference.collection)
    return .set(.record(reference), field: field, to: old)
  }

  /// On its own, so that no second hold on the tables is left when they are changed.
  private func checkSet(
    _ reference: RecordReference, _ field: String, _ value: FieldValue
  ) throws(EditError) {
    let check = CheckOperation(reference: reference, field: field, value: value, journey: self)
    try read(check, in: reference.collection)
  }

  private mutating func set<Part: FieldedRecord>(
    _ path: WritableKeyPath<Journey, Part>, _ target: Edit.Target, _ key: String, _ value: FieldValue
  ) throws(EditError) -> Edit {
    guard let field = Part.field(key) else { throw .noSuchField(nil, field: key) }
    try check(field, value, on: .current)
    let old = field.get(self[keyPath: path])
    field.set(&self[keyPath: path], value)
    return .set(target, field: key, to: old)
  }

  private mutating func move(_ reference: RecordReference, after: String?) throws(EditError) -> Edit {
    unindex(reference)
    defer { index(reference) }
    return try perform(MoveOperation(reference: reference, after: after), in: reference.collection)
  }
}
