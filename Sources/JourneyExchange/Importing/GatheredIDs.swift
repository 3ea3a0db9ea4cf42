import JourneyModel

/// Ids for a list in each of some records, gathered so that a list is written once however often a source adds to it.
struct GatheredIDs<Record: JourneyRecord> {
  /// The field that holds the list.
  private let key: String
  private var entries: [Entry] = []
  private var places: [ID<Record>: Int] = [:]

  private struct Entry {
    let id: ID<Record>
    /// Where the source speaks of it first.
    let line: Int
    var others: [String] = []
  }

  init(_ key: String) { self.key = key }

  mutating func add<Other>(_ other: ID<Other>, to id: ID<Record>, line: Int) {
    let place = places[id] ?? entries.count
    if place == entries.count {
      places[id] = place
      entries.append(Entry(id: id, line: line))
    }
    entries[place].others.append(other.text)
  }

  /// Puts them behind those that the records have.
  func put(into draft: inout ImportDraft) {
    for entry in entries {
      let old = draft.journey.record(entry.id, on: draft.map)?[key].list ?? []
      var seen = Set(old)
      let new = entry.others.filter { seen.insert($0).inserted }
      draft.set(entry.id, [(key, .list(old + new))], line: entry.line)
    }
  }
}
