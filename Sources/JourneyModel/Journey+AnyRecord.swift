// Records of any kind, for those who don't know which until they read it.

extension Journey {
  /// What a field of a record holds; absent if there is no such record or field.
  package func value(of field: String, in reference: RecordReference) -> FieldValue {
    (try? read(ValueQuery(id: reference.id, field: field), in: reference.collection)) ?? .absent
  }

  /// The id of the last record of a list; nil if it is empty.
  package func lastID(in collection: Collection) -> String? {
    (try? read(LastQuery(), in: collection)) ?? nil
  }

  /// Visits every record of a type in order, without copying it.
  ///
  /// - Parameter map: counts for records that stand on a map.
  package func visit<Record: JourneyRecord>(
    _ type: Record.Type, on map: MapKind = .current, _ body: (borrowing Record) -> Void
  ) {
    withoutActuallyEscaping(body) { body in
      _ = try? read(VisitQuery(body: body), in: Collection(of: Record.kind, on: map))
    }
  }

  /// Whether any record bears the id, on either map.
  package func hasRecord(withID id: String) -> Bool {
    RecordKind.allCases.contains { kind in
      mapKinds.contains { contains(RecordReference(Collection(of: kind, on: $0), id)) }
    }
  }
}

private struct ValueQuery: TableQuery {
  let id: String
  let field: String

  func answer<Record: JourneyRecord>(from table: Table<Record>) -> FieldValue {
    table[ID(id)].flatMap { Record.field(field)?.get($0) } ?? .absent
  }
}

private struct LastQuery: TableQuery {
  func answer<Record: JourneyRecord>(from table: Table<Record>) -> String? { table.last?.id.text }
}

private struct VisitQuery<Wanted: JourneyRecord>: TableQuery {
  let body: (borrowing Wanted) -> Void

  func answer<Record: JourneyRecord>(from table: Table<Record>) {
    // The collection is chosen by the wanted kind, so that this is its table.
    (table as? Table<Wanted>)?.visit(body)
  }
}
