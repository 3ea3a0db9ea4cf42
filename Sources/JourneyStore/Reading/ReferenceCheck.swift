internal import JSONText
internal import JourneyModel

// What only the whole document can tell: whether references lead somewhere, and whether an id stands for
// two things. Places are looked up again in the text, and only for what is wrong.

extension DocumentReading {
  mutating func checkReferences(_ journey: Journey, in bytes: [UInt8]) throws(JSONFault) {
    var check = ReferenceCheck(journey)
    for kind in MapKind.allCases {
      journey.withMap(kind) { map in
        check.visit(map.notes, .notes(kind))
        check.visit(map.touchpoints, .touchpoints(kind))
        check.visit(map.transitions, .transitions(kind))
      }
    }
    check.visit(journey.personas, .personas)
    check.visit(journey.frictions, .frictions)
    check.visit(journey.opportunities, .opportunities)
    check.visit(journey.initiatives, .initiatives)
    check.visit(journey.ranking)
    for miss in check.misses { try note(offset(of: miss, in: bytes), miss.message) }
  }

  private func offset(of miss: ReferenceCheck.Miss, in bytes: [UInt8]) -> Int {
    let start = miss.collection.map { places[$0]?[miss.index] ?? 0 } ?? rankingPlace
    return JSONScanner.offset(ofMember: miss.key, element: miss.element, inObjectAt: start, in: bytes)
  }
}

/// References that lead nowhere.
struct ReferenceCheck {
  struct Miss {
    /// Nil for the ranking.
    let collection: Collection?
    /// The record's number in its collection.
    let index: Int
    let key: String
    /// Which one of a list.
    let element: Int?
    let message: String
  }

  private let journey: Journey
  private(set) var misses: [Miss] = []

  init(_ journey: Journey) { self.journey = journey }

  mutating func visit<Record: JourneyRecord>(_ table: Table<Record>, _ collection: Collection) {
    let fields = Reference<Record>.all()
    var index = 0
    table.visit { record in
      for field in fields { check(field, of: record, collection, index) }
      index += 1
    }
  }

  mutating func visit(_ ranking: RankingSettings) {
    for field in Reference<RankingSettings>.all() { check(field, of: ranking, nil, 0) }
  }

  /// A field that refers to other records, and what it referred to last: most often the same again.
  private struct Reference<Record: FieldedRecord> {
    let field: Field<Record>
    let target: RecordKind

    static func all() -> [Reference] {
      Record.fields.compactMap { field in
        switch field.kind {
        case .reference(let kind), .references(let kind): Reference(field: field, target: kind)
        default: nil
        }
      }
    }
  }

  private mutating func check<Record>(
    _ reference: Reference<Record>, of record: borrowing Record, _ collection: Collection?, _ index: Int
  ) {
    let miss = { (id: String, element: Int?) in
      let message = "\(JSONText.quoted(id)) is the id of no \(reference.target.label)"
      return Miss(
        collection: collection, index: index, key: reference.field.key, element: element, message: message)
    }
    switch reference.field.get(record) {
    case .text(let id):
      if !id.isEmpty, !leads(to: id, reference.target, from: collection) { add(miss(id, nil)) }
    case .list(let ids):
      for (element, id) in ids.enumerated()
      where !leads(to: id, reference.target, from: collection) { add(miss(id, element)) }
    default: break
    }
  }

  /// What stands on a map refers to what stands there; the rest may speak of either map.
  private func leads(to id: String, _ target: RecordKind, from collection: Collection?) -> Bool {
    if let map = collection?.map {
      return journey.contains(RecordReference(Collection(of: target, on: map), id))
    }
    return journey.leads(to: id, of: target, on: .current)
  }

  private mutating func add(_ miss: Miss) {
    if misses.count < JourneyReader.mostProblems { misses.append(miss) }
  }
}
