import JourneyModel
import Words

/// Finds the persona, the stage and the channel of each touchpoint of a table, and adds those that are not there.
///
/// Where a column is missing, everything goes to the draft's unnamed persona, to a stage “Unsorted” and a channel
/// “Unassigned”. A persona or a stage that is missing in a row is the one of the row above: that is what is left of
/// cells that were merged. Each is told once.
struct CSVPlaces {
  private var personas = Cache<Persona>()
  private var stages = Cache<Stage>()
  private var channels = Cache<Channel>()
  /// Whether names are written as our own tables have them.
  private let isOwn: Bool

  init(isOwn: Bool) { self.isOwn = isOwn }

  /// What was found for the texts of one kind.
  private struct Cache<Record: JourneyRecord> {
    var ids: [String: ID<Record>] = [:]
    var last: ID<Record>?
    var isTold = false
  }

  mutating func persona(_ text: String?, line: Int, in draft: inout ImportDraft) -> ID<Persona> {
    Self.find(text, or: draft.unnamedPersona, fillsDown: true, isOwn: isOwn, line, &personas, &draft) {
      $0.persona(named: $1)
    }
  }

  mutating func stage(_ text: String?, line: Int, in draft: inout ImportDraft) -> ID<Stage> {
    Self.find(text, or: NameForMissing.stage, fillsDown: true, isOwn: isOwn, line, &stages, &draft) {
      $0.stage(named: $1)
    }
  }

  mutating func channel(_ text: String?, line: Int, in draft: inout ImportDraft) -> ID<Channel> {
    Self.find(text, or: NameForMissing.channel, fillsDown: false, isOwn: isOwn, line, &channels, &draft) {
      $0.channel(named: $1)
    }
  }

  private static func find<Record: JourneyRecord>(
    _ text: String?, or other: String, fillsDown: Bool, isOwn: Bool, _ line: Int,
    _ cache: inout Cache<Record>,
    _ draft: inout ImportDraft, add: (inout ImportDraft, String) -> ID<Record>
  ) -> ID<Record> {
    let name = text?.trimmed ?? ""
    if name.isEmpty {
      let above = fillsDown ? cache.last : nil
      tell(isColumn: text != nil, above != nil, other, line, &cache, &draft)
      if let above { return above }
    }
    let wanted = name.isEmpty ? other : name
    let id = cache.ids[wanted] ?? resolve(wanted, isOwn: isOwn, line, &draft, add: add)
    cache.ids[wanted] = id
    if text != nil { cache.last = id }
    return id
  }

  private static func tell<Record: JourneyRecord>(
    isColumn: Bool, _ isAbove: Bool, _ other: String, _ line: Int, _ cache: inout Cache<Record>,
    _ draft: inout ImportDraft
  ) {
    if cache.isTold { return }
    cache.isTold = true
    let label = Record.kind.label
    if !isColumn {
      draft.remark(ImportRemark(words("no column tells the %@: everything goes to %@", label, quoted(other))))
    } else if isAbove {
      draft.remark(
        line: line, words("a row without a %@ belongs to that of the row above, here and further down", label)
      )
    } else {
      draft.remark(
        line: line, words("a row without a %@ goes to %@, here and further down", label, quoted(other)))
    }
  }

  /// The record of that id and name, or of that name, or of that id, or a new one.
  private static func resolve<Record: JourneyRecord>(
    _ text: String, isOwn: Bool, _ line: Int, _ draft: inout ImportDraft,
    add: (inout ImportDraft, String) -> ID<Record>
  ) -> ID<Record> {
    let (reference, there) = reference(text, isOwn, draft, as: Record.self)
    let isSame = there.map { $0.foldedName == reference.name.foldedName } ?? false
    if let id = reference.id, isSame || (there != nil && reference.name.isEmpty) {
      return meet(ID(id), &draft)
    }
    if draft.found(Record.self, named: reference.name) != nil { return add(&draft, reference.name) }
    guard let there, let id = reference.id else {
      return insert(reference, isOwn: isOwn, line, &draft, add: add)
    }
    draft.remark(
      line: line,
      words("the %@ %@ is called %@ here", Record.kind.label, quoted(reference.name), quoted(there)))
    return meet(ID(id), &draft)
  }

  /// What a cell names, and the name of the record that bears its id.
  ///
  /// Our own tables leave an id out that is made from the name: where its record is called otherwise now, and not
  /// such that the same id would be made from that, it has been renamed since.
  private static func reference<Record: JourneyRecord>(
    _ text: String, _ isOwn: Bool, _ draft: ImportDraft, as type: Record.Type
  ) -> (NamedReference, String?) {
    let name = { (id: String) in draft.journey.name(of: RecordReference(ID<Record>(id), on: draft.map)) }
    let reference = NamedReference(text)
    if let id = reference.id {
      let there = name(id)
      return isOwn || there != nil ? (reference, there) : (NamedReference(name: text), nil)
    }
    let slug = IDRule.slug(text)
    guard isOwn, let there = name(slug), IDRule.slug(there) != slug else { return (reference, nil) }
    return (NamedReference(name: text, id: slug), there)
  }

  /// Takes note of it, and changes nothing.
  private static func meet<Record: JourneyRecord>(_ id: ID<Record>, _ draft: inout ImportDraft) -> ID<Record>
  {
    draft.set(id, [])
    return id
  }

  /// Adds it. The ids that our own tables leave out are those made from the names, also where the other map has it.
  private static func insert<Record: JourneyRecord>(
    _ reference: NamedReference, isOwn: Bool, _ line: Int, _ draft: inout ImportDraft,
    add: (inout ImportDraft, String) -> ID<Record>
  ) -> ID<Record> {
    let id = reference.id ?? (isOwn ? IDRule.slug(reference.name) : "")
    guard IDRule.allows(id) else { return add(&draft, reference.name) }
    var record = Record()
    let name = ImportDraft.cleaned(reference.name, or: Record.kind.label.capitalizedFirst)
    Record.field("id")?.set(&record, .text(id))
    Record.field(Record.nameKey)?.set(&record, .text(name))
    return draft.add(record, line: line) ?? add(&draft, reference.name)
  }
}
