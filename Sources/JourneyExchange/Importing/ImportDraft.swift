package import JourneyModel
import Words

/// A journey that grows by what is read from elsewhere, edit by edit, so that all of it is one change.
///
/// What the journey has already is found by its name and left or filled in, so that importing twice adds nothing
/// the second time. Each record is found once at most: two of one name in a source stay two.
package struct ImportDraft: Sendable {
  package private(set) var journey: Journey
  package let map: MapKind
  private let persona: ID<Persona>?
  /// What makes the journey that it began with into this one.
  package private(set) var edits: [Edit] = []
  private var told: [ImportRemark] = []
  /// How many records of each kind were added.
  package private(set) var added: [RecordKind: Int] = [:]
  /// Records that the source has spoken of, by id.
  private var standings: [String: Standing] = [:]
  private var names: [RecordKind: NameIndex] = [:]

  private enum Standing { case added, left(RecordKind), changed(RecordKind) }

  /// Where records are found by their names.
  private struct NameIndex {
    /// The id of the first record of a name.
    var first: [String: String] = [:]
    /// The ids of those of a name that were there before and that the source has not spoken of yet, the next last.
    var waiting: [String: [String]] = [:]
    /// Ids found before, by names exactly as they were written.
    var known: [String: String] = [:]
  }

  /// - Parameter persona: whose is what a source says of nobody; nil: the only persona's there is, or else that of a
  ///   new one, “Customer”.
  package init(into journey: consuming Journey, on map: MapKind = .current, persona: ID<Persona>? = nil) {
    (self.journey, self.map, self.persona) = (journey, map, persona)
  }

  /// The name of the persona of what a source says of nobody.
  var unnamedPersona: String {
    let only = journey.personas.count == 1 ? journey.personas.first : nil
    return (persona.flatMap { journey.personas[$0] } ?? only)?.name ?? NameForMissing.persona
  }

  /// How many records of a kind were there already and have been changed.
  package func changed(_ kind: RecordKind) -> Int { count(kind, isChanged: true) }

  /// How many records of a kind were there already, as the source has them.
  package func left(_ kind: RecordKind) -> Int { count(kind, isChanged: false) }

  private func count(_ kind: RecordKind, isChanged: Bool) -> Int {
    standings.values.count { standing in
      switch standing {
      case .added: false
      case .left(let other): !isChanged && other == kind
      case .changed(let other): isChanged && other == kind
      }
    }
  }

  // MARK: Telling

  /// What is to be told about the source, in its order; first what is about the whole.
  package var remarks: [ImportRemark] {
    told.enumerated().sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
      .map(\.element)
  }

  package mutating func remark(_ remark: ImportRemark?) {
    if let remark { told.append(remark) }
  }

  package mutating func remark(line: Int, column: Int? = nil, _ text: String) {
    told.append(ImportRemark(line: line, column: column, text))
  }

  // MARK: Finding by name

  /// The persona of that name, added if there is none; likewise the others.
  package mutating func persona(named name: String) -> ID<Persona> { shared(Persona(), name) }
  package mutating func channel(named name: String) -> ID<Channel> { shared(Channel(), name) }
  package mutating func lane(named name: String) -> ID<Lane> { shared(Lane(), name) }
  package mutating func stage(named name: String) -> ID<Stage> { shared(Stage(), name) }
  package mutating func friction(titled title: String) -> ID<FrictionPoint> { shared(FrictionPoint(), title) }
  package mutating func opportunity(titled title: String) -> ID<Opportunity> { shared(Opportunity(), title) }

  /// The record of that name, whichever it is; nil if there is none.
  package mutating func found<Record: JourneyRecord>(_ type: Record.Type, named name: String) -> ID<Record>? {
    index(type)
    if let id = names[Record.kind]?.known[name] { return ID(id) }
    guard let id = names[Record.kind]?.first[name.foldedName] else { return nil }
    names[Record.kind]?.known[name] = id
    return ID(id)
  }

  private mutating func shared<Record: JourneyRecord>(_ blank: Record, _ name: String) -> ID<Record> {
    if let id = found(Record.self, named: name) {
      meet(id)
      return id
    }
    var record = blank
    let cleaned = Self.cleaned(name, or: Record.kind.label.capitalizedFirst)
    Record.field(Record.nameKey)?.set(&record, .text(cleaned))
    return add(record) ?? ID("")
  }

  // MARK: Changing

  /// Puts a record in. If it bears the id of one that is there or, without an id, its name (a touchpoint's: in the
  /// same cell), the fields in which it holds something are filled in there, its notes behind those that are there;
  /// else it is added.
  ///
  /// Gives its id; nil, with a remark, if the model refuses it.
  @discardableResult
  package mutating func merge<Record: JourneyRecord>(_ record: Record, line: Int? = nil) -> ID<Record>? {
    guard let id = counterpart(of: record), let old = journey.record(id, on: map) else {
      return add(record, line: line)
    }
    var news: [(key: String, value: FieldValue)] = []
    for field in Record.fields where field.kind != .id {
      let value = Self.filling(field.get(record), field.key, of: field.get(old))
      if !value.isAbsent, value != field.get(old) { news.append((field.key, value)) }
    }
    set(id, news, line: line)
    return id
  }

  /// What a field that holds something becomes: notes are never lost to others.
  private static func filling(_ value: FieldValue, _ key: String, of old: FieldValue) -> FieldValue {
    guard key == "notes", let known = old.text, let more = value.text else { return value }
    return .text(NotesText.adding(more.split(separator: "\n").map(String.init), to: known))
  }

  private mutating func counterpart<Record: JourneyRecord>(of record: Record) -> ID<Record>? {
    if !record.id.text.isEmpty {
      return journey.contains(RecordReference(record.id, on: map)) ? record.id : nil
    }
    index(Record.self)
    let key = key(of: record)
    while let id = names[Record.kind]?.waiting[key]?.popLast() {
      if standings[id] == nil { return ID(id) }
    }
    return nil
  }

  /// Adds a record at the end of its list. Without an id, or with one that is taken, it gets one made from its
  /// name. Nil, with a remark, if the model refuses it.
  @discardableResult
  package mutating func add<Record: JourneyRecord>(_ record: Record, line: Int? = nil) -> ID<Record>? {
    var record = record
    if Record.kind != .note, !IDRule.allows(record.id.text) || !isFree(record.id) {
      let id: ID<Record> = journey.freshID(from: record.name)
      Record.field("id")?.set(&record, .text(id.text))
    }
    if map == .ideal, !journey.hasIdeal { _ = apply(.setIdeal(JourneyMap()), line: line) }
    let last = journey.lastID(in: Collection(of: Record.kind, on: map))
    guard apply(.insert(record, on: map, after: last), line: line) else { return nil }
    added[Record.kind, default: 0] += 1
    standings[record.id.text] = .added
    let key = key(of: record)
    if names[Record.kind]?.first[key] == nil { names[Record.kind]?.first[key] = record.id.text }
    return record.id
  }

  /// Whether a record may bear the id. The two maps may share ids of the same kind; and if one of them has it, no
  /// record of another kind does.
  private func isFree<Record: JourneyRecord>(_ id: ID<Record>) -> Bool {
    guard journey.hasRecord(withID: id.text) else { return true }
    let other = RecordReference(id, on: map.other)
    return other.collection.map != nil && journey.contains(other)
      && !journey.contains(RecordReference(id, on: map))
  }

  /// Fills in fields of a record; those that hold the value already are left. What the model refuses is told as a
  /// remark and left out. True if all are in.
  @discardableResult
  package mutating func set<Record: JourneyRecord>(
    _ id: ID<Record>, _ values: [(key: String, value: FieldValue)], line: Int? = nil
  ) -> Bool {
    let reference = RecordReference(id, on: map)
    meet(id)
    let record = values.isEmpty ? nil : journey.record(id, on: map)
    var isDone = true
    for (key, value) in values where record?[key] != value {
      if apply(.set(.record(reference), field: key, to: value), line: line) {
        if case .left = standings[id.text] { standings[id.text] = .changed(Record.kind) }
      } else {
        isDone = false
      }
    }
    return isDone
  }

  package mutating func setDetail(_ key: String, _ value: FieldValue, line: Int? = nil) {
    guard journey.details[key] != value else { return }
    _ = apply(.set(.details, field: key, to: value), line: line)
  }

  /// Fills in a field of the ranking's settings.
  package mutating func setRanking(_ key: String, _ value: FieldValue, line: Int? = nil) {
    guard journey.ranking[key] != value else { return }
    _ = apply(.set(.ranking, field: key, to: value), line: line)
  }

  /// Takes note that the source speaks of a record.
  private mutating func meet<Record: JourneyRecord>(_ id: ID<Record>) {
    if standings[id.text] == nil { standings[id.text] = .left(Record.kind) }
  }

  private mutating func apply(_ edit: Edit, line: Int?) -> Bool {
    do throws(EditError) {
      _ = try journey.apply(edit)
      edits.append(edit)
      return true
    } catch {
      told.append(ImportRemark(line: line, error.description))
      return false
    }
  }

  // MARK: Names

  private mutating func index<Record: JourneyRecord>(_ type: Record.Type) {
    if names[Record.kind] != nil { return }
    var index = NameIndex()
    journey.visit(type, on: map) { record in
      let key = key(of: copy record)
      if index.first[key] == nil { index.first[key] = record.id.text }
      index.waiting[key, default: []].append(record.id.text)
    }
    for key in index.waiting.keys { index.waiting[key]?.reverse() }
    names[Record.kind] = index
  }

  /// What a record is found by: its name and, of a touchpoint, its cell.
  private func key<Record: JourneyRecord>(of record: Record) -> String {
    let name = record.name.foldedName
    guard let touchpoint = record as? Touchpoint else { return name }
    return [name, touchpoint.persona.text, touchpoint.stage.text, touchpoint.channel.text].joined(
      separator: "\n")
  }

  /// A name as it is kept: of one line, and never empty.
  package static func cleaned(_ name: String, or other: String) -> String {
    let line = name.split(whereSeparator: \.isNewline).joined(separator: " ").trimmed
    return line.isEmpty ? other : line
  }
}
