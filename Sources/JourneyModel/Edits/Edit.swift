package import JSONText

/// One small step of a change. Edits speak of ids and neighbours, never of positions, so that they mean the
/// same after someone else's edit.
package enum Edit: Sendable {
  /// Puts a record into its list behind another, or first.
  case insert(any JourneyRecord, on: MapKind, after: String?)
  case remove(RecordReference)
  case set(Target, field: String, to: FieldValue)
  /// Puts a record behind another of its list, or first.
  case move(RecordReference, after: String?)
  /// Makes the ideal map, or takes it away (nil).
  case setIdeal(JourneyMap?)
  /// Puts in, replaces or takes away (nil) a member that this version does not know.
  case keep(Holder, key: String, JSONValue?)

  /// What a field can be set on.
  package enum Target: Hashable, Sendable {
    case record(RecordReference)
    case details
    case ranking
  }

  /// What holds members that this version does not know.
  package enum Holder: Hashable, Sendable {
    case part(Target)
    case map(MapKind)
    /// The object that holds the maps.
    case maps
  }

  /// The same, for a typed id.
  package static func set<Record: JourneyRecord>(
    _ id: ID<Record>, on map: MapKind = .current, _ field: String, to value: FieldValue
  ) -> Edit {
    .set(.record(RecordReference(id, on: map)), field: field, to: value)
  }
}

/// Edits that belong together under a name a person understands: applied whole or not at all.
package struct Change: Sendable {
  /// What it does, as it is said after “Undid:”.
  package var label: String
  package var edits: [Edit]

  package init(_ label: String, _ edits: [Edit]) {
    self.label = label
    self.edits = edits
  }
}
