extension Journey {
  /// Whether the value may stand in the field: kind, range, and references that lead somewhere.
  func check<Record>(_ field: Field<Record>, _ value: FieldValue, on map: MapKind) throws(EditError) {
    if let complaint = field.kind.complaint(about: value) {
      throw .badValue(field: field.label, complaint: complaint)
    }
    if field.isRequired, value.isAbsent || value.text == "" { throw .required(field: field.label) }
    switch (field.kind, value) {
    case (.reference(let kind), .text(let id)): try checkLeads(field.label, to: id, of: kind, on: map)
    case (.references(let kind), .list(let ids)):
      for id in ids { try checkLeads(field.label, to: id, of: kind, on: map) }
    default: break
    }
  }

  private func checkLeads(
    _ field: String, to id: String, of kind: RecordKind, on map: MapKind
  ) throws(EditError) {
    if !leads(to: id, of: kind, on: map) { throw .dangling(field: field, kind, id: id) }
  }

  /// Whether a reference leads to a record. Annotations, which stand on no map, may speak of either map's
  /// touchpoints.
  package func leads(to id: String, of kind: RecordKind, on map: MapKind) -> Bool {
    if contains(RecordReference(Collection(of: kind, on: map), id)) { return true }
    return kind == .touchpoint && map == .current && ideal.touchpoints.contains(ID(id))
  }

  /// A transition stays with one persona, and on its own map: checked from the transition and, where a
  /// touchpoint changes hands, from the touchpoint.
  func checkEnds<Record: JourneyRecord>(of record: Record, on kind: MapKind) throws(EditError) {
    if let touchpoint = record as? Touchpoint { return try checkWays(at: touchpoint, on: kind) }
    guard let transition = record as? Transition else { return }
    guard let from = touchpoint(transition.from, on: kind) else {
      throw .dangling(field: "From", .touchpoint, id: transition.from.text)
    }
    guard let to = touchpoint(transition.to, on: kind) else {
      throw .dangling(field: "To", .touchpoint, id: transition.to.text)
    }
    if from.persona != to.persona { throw .acrossPersonas }
  }

  private func checkWays(at changed: Touchpoint, on kind: MapKind) throws(EditError) {
    guard let old = touchpoint(changed.id, on: kind), old.persona != changed.persona else { return }
    let leadsElsewhere = transitions(at: old.id, on: kind).contains { $0.from != $0.to }
    if leadsElsewhere { throw .acrossPersonas }
  }

  /// A new record's id is well formed and free. The two maps may share ids of the same kind.
  func checkNew<Record: JourneyRecord>(_ record: Record, _ reference: RecordReference) throws(EditError) {
    if contains(reference) { throw .idTaken(record.id.text) }
    if Record.kind != .note { try checkID(record) }
  }

  /// An id is well formed, and no record of another kind bears it.
  func checkID<Record: JourneyRecord>(_ record: Record) throws(EditError) {
    if !IDRule.allows(record.id.text) { throw .badID(record.id.text) }
    if isTaken(record.id.text, byOtherThan: Record.kind) { throw .idTaken(record.id.text) }
  }

  /// Whether a record of another kind bears the id.
  func isTaken(_ id: String, byOtherThan kind: RecordKind) -> Bool {
    RecordKind.allCases.contains { other in
      other != kind && other != .note
        && (contains(RecordReference(Collection(of: other), id))
          || contains(RecordReference(Collection(of: other, on: .ideal), id)))
    }
  }

  /// An id made from a name that no record of the document bears.
  ///
  /// - Parameter taken: ids of records that are about to be added, and may not be used either.
  package func freshID<Record>(
    _ type: Record.Type = Record.self, from name: String, besides taken: Set<String> = []
  ) -> ID<Record> where Record: JourneyRecord {
    let slug = IDRule.slug(name)
    let base = slug.isEmpty ? Record.kind.rawValue : slug
    let isFree = { (id: String) in !taken.contains(id) && !hasRecord(withID: id) }
    return ID(isFree(base) ? base : "\(base)-\(freeNumber(behind: base, isFree))")
  }

  /// A number from 2 on that makes a free id. Doubles its way up to a free one and halves its way back, so that
  /// many records of one name cost no more than a few.
  private func freeNumber(behind base: String, _ isFree: (String) -> Bool) -> Int {
    var (taken, free) = (1, 2)
    while !isFree("\(base)-\(free)") { (taken, free) = (free, 2 * free) }
    while free - taken > 1 {
      let middle = (taken + free) / 2
      if isFree("\(base)-\(middle)") { free = middle } else { taken = middle }
    }
    return free
  }
}
