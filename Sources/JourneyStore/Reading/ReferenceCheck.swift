internal import JSONText
internal import JourneyModel
import Words

// What only the whole document can tell: whether references lead somewhere, and whether an id stands for
// two things. Places are looked up again in the text, and only for what is wrong.

extension DocumentReading {
  mutating func checkReferences(_ journey: Journey, in bytes: [UInt8]) throws(JSONFault) {
    var check = ReferenceCheck(journey)
    for kind in MapKind.allCases {
      journey.withMap(kind) { map in
        check.visit(map.notes, Shapes.note, .notes(kind))
        check.visit(map.touchpoints, Shapes.touchpoint, .touchpoints(kind))
        check.visit(map.transitions, on: kind)
      }
    }
    check.visit(journey.personas, Shapes.persona, .personas)
    check.visit(journey.frictions, Shapes.friction, .frictions)
    check.visit(journey.opportunities, Shapes.opportunity, .opportunities)
    check.visit(journey.initiatives, Shapes.initiative, .initiatives)
    check.visit(journey.decisions, Shapes.decision, .decisions)
    check.visit(journey.ranking)
    for miss in check.misses.prefix(JourneyReader.mostProblems) {
      try note(offset(of: miss, in: bytes), miss.message)
    }
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

  mutating func visit<Record: JourneyRecord>(
    _ table: Table<Record>, _ shape: RecordShape<Record>, _ collection: Collection
  ) {
    var index = 0
    var known = shape.references.map { _ in KnownIDs() }
    unsafe table.visitPlaces { record in
      for (number, field) in shape.references.enumerated() {
        let id = unsafe shape.text(field, of: record)
        if let id, known[number].contains(id) { continue }
        if unsafe check(field, shape, of: record.pointee, collection, index), let id {
          known[number].insert(id)
        }
      }
      index += 1
    }
  }

  /// Some of the ids that a field was found to lead to: most records lead where others have led before.
  private struct KnownIDs {
    private var last = ""
    private var all: Set<String> = []

    mutating func contains(_ id: String) -> Bool {
      if id == last { return true }
      guard all.contains(id) else { return false }
      last = id
      return true
    }

    mutating func insert(_ id: String) {
      last = id
      if all.count < 100 { all.insert(id) }
    }
  }

  /// Transitions lead from touchpoints to touchpoints, and a path stays with one persona.
  mutating func visit(_ transitions: Table<Transition>, on map: MapKind) {
    // Read out of `self` in the closure, it would be copied for each.
    let journey = journey
    var (index, guess): (Int, Int32) = (0, 0)
    transitions.visit { way in
      let personas = journey.personas(at: way, on: map, near: &guess)
      if personas.from == nil || personas.to == nil {
        for field in Shapes.transition.references {
          _ = check(field, Shapes.transition, of: way, .transitions(map), index)
        }
      } else if personas.from != personas.to {
        noteForeign(way, .transitions(map), index)
      }
      index += 1
    }
  }

  private mutating func noteForeign(_ way: borrowing Transition, _ collection: Collection, _ index: Int) {
    let (here, there) = (quoted(way.from.text), quoted(way.to.text))
    let message = "\(there) is another persona's touchpoint than \(here)"
    misses.append(Miss(collection: collection, index: index, key: "to", element: nil, message: message))
  }

  mutating func visit(_ ranking: RankingSettings) {
    for field in Shapes.ranking.references { _ = check(field, Shapes.ranking, of: ranking, nil, 0) }
  }

  /// Whether what a field refers to is there; if not, that is noted.
  private mutating func check<Record>(
    _ field: Int, _ shape: RecordShape<Record>, of record: borrowing Record, _ collection: Collection?,
    _ index: Int
  ) -> Bool {
    guard let target = shape.fields[field].kind.target else { return true }
    let before = misses.count
    for (element, id) in shape.fields[field].get(record).ids where !leads(to: id, target, from: collection) {
      let message = "\(quoted(id)) is the id of no \(target.label)"
      let key = shape.fields[field].key
      misses.append(Miss(collection: collection, index: index, key: key, element: element, message: message))
      if misses.count >= JourneyReader.mostProblems { break }
    }
    return misses.count == before
  }

  /// What stands on a map refers to what stands there; the rest may speak of either map.
  private func leads(to id: String, _ target: RecordKind, from collection: Collection?) -> Bool {
    if let map = collection?.map {
      return journey.contains(RecordReference(Collection(of: target, on: map), id))
    }
    return journey.leads(to: id, of: target, on: .current)
  }
}

extension FieldKind {
  /// What the field refers to.
  var target: RecordKind? {
    switch self {
    case .reference(let kind), .references(let kind): kind
    default: nil
    }
  }
}

extension FieldValue {
  /// The ids it holds, with their places in a list.
  fileprivate var ids: [(element: Int?, id: String)] {
    switch self {
    case .text(let id): id.isEmpty ? [] : [(nil, id)]
    case .list(let ids): ids.enumerated().map { ($0.offset, $0.element) }
    default: []
    }
  }
}
