/// Something done with a table, whatever it holds.
protocol TableOperation {
  associatedtype Result
  func perform<Record: JourneyRecord>(on table: inout Table<Record>) throws(EditError) -> Result
}

/// Something asked of a table, whatever it holds.
protocol TableQuery {
  associatedtype Result
  func answer<Record: JourneyRecord>(from table: Table<Record>) throws(EditError) -> Result
}

extension Journey {
  /// The one place where a collection's name becomes its table, for changing it.
  mutating func perform<Operation: TableOperation>(
    _ operation: Operation, in collection: Collection
  ) throws(EditError) -> Operation.Result {
    switch collection {
    case .personas: try operation.perform(on: &personas)
    case .channels: try operation.perform(on: &channels)
    case .lanes: try operation.perform(on: &lanes)
    case .stages(.current): try operation.perform(on: &current.stages)
    case .stages(.ideal): try operation.perform(on: &ideal.stages)
    case .notes(.current): try operation.perform(on: &current.notes)
    case .notes(.ideal): try operation.perform(on: &ideal.notes)
    case .touchpoints(.current): try operation.perform(on: &current.touchpoints)
    case .touchpoints(.ideal): try operation.perform(on: &ideal.touchpoints)
    case .transitions(.current): try operation.perform(on: &current.transitions)
    case .transitions(.ideal): try operation.perform(on: &ideal.transitions)
    case .frictions: try operation.perform(on: &frictions)
    case .opportunities: try operation.perform(on: &opportunities)
    case .initiatives: try operation.perform(on: &initiatives)
    case .indicators: try operation.perform(on: &indicators)
    case .decisions: try operation.perform(on: &decisions)
    case .dismissals: try operation.perform(on: &dismissals)
    }
  }

  /// The same for reading.
  func read<Query: TableQuery>(
    _ query: Query, in collection: Collection
  ) throws(EditError) -> Query.Result {
    switch collection {
    case .personas: try query.answer(from: personas)
    case .channels: try query.answer(from: channels)
    case .lanes: try query.answer(from: lanes)
    case .stages(.current): try query.answer(from: current.stages)
    case .stages(.ideal): try query.answer(from: ideal.stages)
    case .notes(.current): try query.answer(from: current.notes)
    case .notes(.ideal): try query.answer(from: ideal.notes)
    case .touchpoints(.current): try query.answer(from: current.touchpoints)
    case .touchpoints(.ideal): try query.answer(from: ideal.touchpoints)
    case .transitions(.current): try query.answer(from: current.transitions)
    case .transitions(.ideal): try query.answer(from: ideal.transitions)
    case .frictions: try query.answer(from: frictions)
    case .opportunities: try query.answer(from: opportunities)
    case .initiatives: try query.answer(from: initiatives)
    case .indicators: try query.answer(from: indicators)
    case .decisions: try query.answer(from: decisions)
    case .dismissals: try query.answer(from: dismissals)
    }
  }

  /// Whether the record is there.
  package func contains(_ reference: RecordReference) -> Bool {
    (try? read(ContainsQuery(id: reference.id), in: reference.collection)) ?? false
  }

  /// The name a person knows the record by; nil if it is not there.
  package func name(of reference: RecordReference) -> String? {
    (try? read(NameQuery(id: reference.id), in: reference.collection)) ?? nil
  }

  /// The value of a record's field; absent if there is no such record or field.
  package func value(of reference: RecordReference, _ field: String) -> FieldValue {
    (try? read(ValueQuery(id: reference.id, field: field), in: reference.collection)) ?? .absent
  }

  /// The id of the record before this one; nil if it is the first.
  package func predecessor(of reference: RecordReference) -> String? {
    (try? read(PredecessorQuery(id: reference.id), in: reference.collection)) ?? nil
  }

  /// Every id of a collection, in order.
  package func ids(of collection: Collection) -> [String] {
    (try? read(IDsQuery(), in: collection)) ?? []
  }

  /// The record itself.
  package func record(_ reference: RecordReference) -> (any JourneyRecord)? {
    (try? read(RecordQuery(id: reference.id), in: reference.collection)) ?? nil
  }
}

private struct ContainsQuery: TableQuery {
  let id: String
  func answer<Record>(from table: Table<Record>) -> Bool { table.contains(ID(id)) }
}

private struct NameQuery: TableQuery {
  let id: String
  func answer<Record>(from table: Table<Record>) -> String? { table[ID(id)]?.name }
}

private struct ValueQuery: TableQuery {
  let id: String
  let field: String
  func answer<Record>(from table: Table<Record>) -> FieldValue { table[ID(id)]?[field] ?? .absent }
}

private struct PredecessorQuery: TableQuery {
  let id: String
  func answer<Record>(from table: Table<Record>) -> String? { table.predecessor(of: ID(id))?.text }
}

private struct IDsQuery: TableQuery {
  func answer<Record>(from table: Table<Record>) -> [String] { table.ids.map(\.text) }
}

private struct RecordQuery: TableQuery {
  let id: String
  func answer<Record: JourneyRecord>(from table: Table<Record>) -> (any JourneyRecord)? { table[ID(id)] }
}
