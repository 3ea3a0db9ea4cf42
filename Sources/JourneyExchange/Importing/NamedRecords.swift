import JourneyModel

/// The records of one kind that a source speaks of by their exact names: those of the journey and, where it has
/// none of that name, new ones.
struct NamedRecords<Record: JourneyRecord> {
  /// What the journey had before, by exact name.
  private var there: [[UInt8]: [ID<Record>]] = [:]
  /// What the source has spoken of, by exact name, in its order.
  private var known: [[UInt8]: [ID<Record>]] = [:]
  private var taken: Set<ID<Record>> = []

  init(of draft: ImportDraft) {
    var found: [(name: [UInt8], id: ID<Record>)] = []
    draft.journey.visit(Record.self, on: draft.map) { found.append((Array($0.name.utf8), $0.id)) }
    for entry in found { there[entry.name, default: []].append(entry.id) }
  }

  /// The record of that name; nil, with a remark, if the model refuses a new one.
  ///
  /// - Parameter number: which of several of the same name, from 0.
  mutating func id(
    _ name: String, number: Int = 0, in draft: inout ImportDraft, line: Int? = nil
  ) -> ID<Record>? {
    let key = Array(name.utf8)
    while known[key, default: []].count <= number {
      guard let id = next(name, key, in: &draft, line) else { return nil }
      taken.insert(id)
      known[key, default: []].append(id)
    }
    return known[key]?[number]
  }

  private mutating func next(
    _ name: String, _ key: [UInt8], in draft: inout ImportDraft, _ line: Int?
  ) -> ID<Record>? {
    let exact = there[key]?.first { !taken.contains($0) }
    if let id = exact ?? draft.found(Record.self, named: name), !taken.contains(id) {
      draft.set(id, [])
      return id
    }
    var record = Record()
    Record.field(Record.nameKey)?.set(&record, .text(name))
    return draft.add(record, line: line)
  }
}
