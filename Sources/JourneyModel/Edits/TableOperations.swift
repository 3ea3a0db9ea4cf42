internal import JSONText

/// Puts a record into its table. The answer is whether the record it was to follow is there.
struct InsertOperation<New: JourneyRecord>: TableOperation {
  let record: New
  let after: String?

  func perform<Record: JourneyRecord>(on table: inout Table<Record>) -> Bool {
    guard let record = record as? Record else { return false }
    return table.insert(record, after: after.map { ID($0) })
  }
}

/// Takes a record out of its table and gives the edit that puts it back.
struct RemoveOperation: TableOperation {
  let reference: RecordReference

  func perform<Record: JourneyRecord>(on table: inout Table<Record>) throws(EditError) -> Edit {
    let before = table.predecessor(of: ID(reference.id))
    guard let record = table.remove(ID(reference.id)) else {
      throw .noSuchRecord(Record.kind, id: reference.id)
    }
    return .insert(record, on: reference.collection.map ?? .current, after: before?.text)
  }
}

/// Sets a checked field and gives the old value.
struct SetOperation: TableOperation {
  let reference: RecordReference
  let field: String
  let value: FieldValue

  func perform<Record: JourneyRecord>(on table: inout Table<Record>) throws(EditError) -> FieldValue {
    guard let field = Record.field(field) else { throw .noSuchField(Record.kind, field: field) }
    var old = FieldValue.absent
    let isThere = table.update(ID(reference.id)) { record in
      old = field.get(record)
      field.set(&record, value)
    }
    if !isThere { throw .noSuchRecord(Record.kind, id: reference.id) }
    return old
  }
}

/// Puts in or takes away a member that no field describes, and gives what stood there.
struct KeepOperation: TableOperation {
  let id: String
  let key: String
  let value: JSONValue?

  func perform<Record: JourneyRecord>(on table: inout Table<Record>) throws(EditError) -> JSONValue? {
    if Record.field(key) != nil { throw .cannotChange(field: key) }
    var old: JSONValue?
    let isThere = table.update(ID(id)) { $0.unknown.exchange(key, &old, for: value) }
    if !isThere { throw .noSuchRecord(Record.kind, id: id) }
    return old
  }
}

/// Moves a record within its table and gives the edit that moves it back.
struct MoveOperation: TableOperation {
  let reference: RecordReference
  let after: String?

  func perform<Record: JourneyRecord>(on table: inout Table<Record>) throws(EditError) -> Edit {
    let id = ID<Record>(reference.id)
    let before = table.predecessor(of: id)
    guard table.move(id, after: after.map { ID($0) }) else {
      throw .noSuchRecord(Record.kind, id: table.contains(id) ? after ?? "" : reference.id)
    }
    return .move(reference, after: before?.text)
  }
}

/// Finds out whether a field of a record may take a value.
struct CheckOperation: TableQuery {
  let reference: RecordReference
  let field: String
  let value: FieldValue
  let journey: Journey

  func answer<Record: JourneyRecord>(from table: Table<Record>) throws(EditError) {
    guard let field = Record.field(field) else { throw .noSuchField(Record.kind, field: field) }
    guard var record = table[ID(reference.id)] else {
      throw .noSuchRecord(Record.kind, id: reference.id)
    }
    let map = reference.collection.map ?? .current
    try journey.check(field, value, on: map)
    let id = record.id
    field.set(&record, value)
    if record.id != id { throw .cannotChange(field: field.key) }
    try journey.checkEnds(of: record, on: map)
  }
}
