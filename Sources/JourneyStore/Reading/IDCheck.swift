internal import JSONText
internal import JourneyModel
import Words

// Ids are unique in the whole document. Within a list its table sees to that; here it is seen to that two
// kinds of record do not share one. The two maps may share the ids of a kind.

extension DocumentReading {
  mutating func checkIDs(_ journey: Journey, in bytes: [UInt8]) throws(JSONFault) {
    let tables = IDTable.all(of: journey)
    let suspects = Self.suspects(in: tables)
    if suspects.isEmpty { return }
    for (number, a) in tables.enumerated() {
      for b in tables[(number + 1)...] where b.collection.kind != a.collection.kind {
        let (few, many) = a.count < b.count ? (a, b) : (b, a)
        for id in few.ids() where suspects.contains(id) && many.contains(id) {
          try noteClash(of: id, few, many, in: bytes)
        }
      }
    }
  }

  /// The ids that may stand twice, and few others.
  private static func suspects(in tables: [IDTable]) -> Set<String> {
    var filter = IDFilter(count: tables.reduce(0) { $0 + $1.count })
    var suspects: Set<String> = []
    for table in tables {
      table.visit { if !filter.insert($0) { suspects.insert($0) } }
    }
    return suspects
  }

  /// The one that comes later in the text is at fault.
  private mutating func noteClash(
    of id: String, _ a: IDTable, _ b: IDTable, in bytes: [UInt8]
  ) throws(JSONFault) {
    let (placeA, placeB) = (place(of: id, in: a), place(of: id, in: b))
    let other = placeA < placeB ? a : b
    let offset = JSONScanner.offset(ofMember: "id", inObjectAt: max(placeA, placeB), in: bytes)
    try note(offset, "\(quoted(id)) is the id of \(other.collection.kind.withArticle) too")
  }

  private func place(of id: String, in table: IDTable) -> Int {
    guard let index = table.ids().firstIndex(of: id), let places = places[table.collection],
      index < places.count
    else { return 0 }
    return places[index]
  }
}

/// The ids of a list, whatever it holds.
private struct IDTable {
  let collection: Collection
  let count: Int
  let contains: (String) -> Bool
  let ids: () -> [String]
  let visit: ((String) -> Void) -> Void

  init<Record: JourneyRecord>(_ table: Table<Record>, _ collection: Collection) {
    self.collection = collection
    count = table.count
    contains = { table.contains(ID($0)) }
    ids = { table.ids.map(\.text) }
    visit = { body in table.visit { body($0.id.text) } }
  }

  static func all(of journey: Journey) -> [IDTable] {
    let shared = [
      IDTable(journey.personas, .personas), IDTable(journey.channels, .channels),
      IDTable(journey.lanes, .lanes), IDTable(journey.frictions, .frictions),
      IDTable(journey.opportunities, .opportunities), IDTable(journey.initiatives, .initiatives),
      IDTable(journey.indicators, .indicators), IDTable(journey.decisions, .decisions),
      IDTable(journey.dismissals, .dismissals),
    ]
    return shared
      + journey.mapKinds.flatMap { kind in
        let map = journey.map(kind)
        return [
          IDTable(map.stages, .stages(kind)), IDTable(map.touchpoints, .touchpoints(kind)),
          IDTable(map.transitions, .transitions(kind)),
        ]
      }
  }
}
