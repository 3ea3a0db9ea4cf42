// Records of any kind, for those who don't know which until they read it.

extension Journey {
  /// A record; nil if it is not there.
  ///
  /// - Parameter map: counts for records that stand on a map.
  package func record<Record: JourneyRecord>(_ id: ID<Record>, on map: MapKind = .current) -> Record? {
    (try? read(RecordQuery(id: id), in: Collection(of: Record.kind, on: map))) ?? nil
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

private struct RecordQuery<Wanted: JourneyRecord>: TableQuery {
  let id: ID<Wanted>

  // The collection is chosen by the wanted kind, so that this is its table.
  func answer<Record: JourneyRecord>(from table: Table<Record>) -> Wanted? { (table as? Table<Wanted>)?[id] }
}

private struct LastQuery: TableQuery {
  func answer<Record: JourneyRecord>(from table: Table<Record>) -> String? { table.last?.id.text }
}

private struct VisitQuery<Wanted: JourneyRecord>: TableQuery {
  let body: (borrowing Wanted) -> Void

  func answer<Record: JourneyRecord>(from table: Table<Record>) {
    (table as? Table<Wanted>)?.visit(body)
  }
}
