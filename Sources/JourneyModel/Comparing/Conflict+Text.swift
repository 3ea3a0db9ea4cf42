import JSONText
import Words

extension Conflict {
  /// What is in conflict, in the field's words.
  package var sentence: String {
    switch matter {
    case .order?: words("the order of the %@ was changed in two ways", plural)
    case .removed?: removal
    case .record?: words("%@ does not fit in with what there is", subject)
    case .member?: words("%@: %@ was changed in two ways", subject, quoted(member ?? ""))
    case nil: words("%@: %@ was changed in two ways", subject, fieldLabel)
    }
  }

  private var removal: String {
    switch (ours, theirs) {
    case (nil, .some): words("%@ was removed here, but is changed or needed there", subject)
    case (.some, nil): words("%@ was removed there, but is changed or needed here", subject)
    default: words("%@ was removed", subject)
    }
  }

  /// What it is about: `friction point “Login again”`.
  package var subject: String {
    guard let holder else { return words("%@ %@", printable(kind), quoted(name ?? record ?? "")) }
    return SubjectText.text(holder, name: name ?? record ?? "")
  }

  private var plural: String {
    let records = collection?.kind.plural ?? quoted(kind)
    return mapKind == .ideal ? words("%@ on the ideal map", records) : records
  }

  /// The field's name as a person reads it; the key for one that this version does not know.
  package var fieldLabel: String { fieldInTable?.label ?? quoted(field) }

  /// What the value of a side is, for people; names are looked up in the journey.
  package func text(of side: Side, in journey: Journey) -> String {
    let value = value(of: side)
    switch matter {
    case .order?: return orderText(value, in: journey)
    case .removed?: return value == nil ? words("removed") : words("kept")
    case .record?: return value == nil ? words("not there") : recordText(value, in: journey)
    case .member?, nil: return excerpt(of: side) ?? fieldText(value, in: journey)
    }
  }

  /// What stands in the journey unless theirs is taken.
  package func oursText(in journey: Journey) -> String { text(of: .ours, in: journey) }

  /// What theirs is.
  package func theirsText(in journey: Journey) -> String { text(of: .theirs, in: journey) }

  /// A long text from shortly before the two sides differ; nil for what is none.
  private func excerpt(of side: Side) -> String? {
    guard case .string(let ours)? = ours, case .string(let theirs)? = theirs,
      fieldInTable?.kind.isWritten == true
    else { return nil }
    let texts = DifferenceText.excerpts(ours, theirs)
    return side == .ours ? texts.0 : texts.1
  }

  private func fieldText(_ value: JSONValue?, in journey: Journey) -> String {
    let values = ValueText(journey, on: mapKind ?? .current)
    guard let kind = fieldInTable?.kind, let known = FieldValue(value, as: kind) else {
      return values.text(FieldValue(json: value), nil)
    }
    return values.text(known, kind)
  }

  private func recordText(_ value: JSONValue?, in journey: Journey) -> String {
    guard let record = value.flatMap({ collection?.kind.record(json: $0) }) else {
      return ValueText(journey).text(FieldValue(json: value), nil)
    }
    return summary(record, ValueText(journey, on: mapKind ?? .current))
  }

  private func summary<Record: JourneyRecord>(_ record: Record, _ values: ValueText) -> String {
    let fields = Record.fields.filter { $0.kind != .id && !$0.get(record).isAbsent }
    return fields.map { words("%@ %@", $0.label, values.text($0.get(record), $0.kind)) }
      .joined(separator: ", ")
  }

  /// The first names only, as a list may be long.
  private func orderText(_ value: JSONValue?, in journey: Journey) -> String {
    let (ids, names) = (ids(in: value) ?? [], NameText(journey))
    let shown = ids.prefix(8).map { id in
      quoted(collection.flatMap { names.name(of: RecordReference($0, id)) } ?? id)
    }
    return (shown + (ids.count > shown.count ? ["…"] : [])).joined(separator: ", ")
  }

  /// The texts of a list; nil if it is none.
  func ids(in value: JSONValue?) -> [String]? {
    guard case .array(let elements)? = value else { return nil }
    return elements.compactMap { if case .string(let id) = $0 { id } else { nil } }
  }

  // MARK: The field

  /// What the tables say of the field.
  struct FieldInTable {
    let label: String
    let kind: FieldKind
  }

  var fieldInTable: FieldInTable? {
    switch kind {
    case "journey": Self.find(field, in: JourneyDetails.self)
    case "ranking": Self.find(field, in: RankingSettings.self)
    default: RecordKind(rawValue: kind)?.blank.flatMap { Self.find(field, of: $0) }
    }
  }

  private static func find<Record: FieldedRecord>(_ key: String, of record: Record) -> FieldInTable? {
    find(key, in: Record.self)
  }

  private static func find<Record: FieldedRecord>(_ key: String, in type: Record.Type) -> FieldInTable? {
    type.field(key).map { FieldInTable(label: $0.label, kind: $0.kind) }
  }
}

extension RecordKind {
  /// A record in which nothing is known.
  var blank: (any JourneyRecord)? {
    switch self {
    case .persona: Persona()
    case .channel: Channel()
    case .lane: Lane()
    case .stage: Stage()
    case .note: Note()
    case .touchpoint: Touchpoint()
    case .transition: Transition()
    case .friction: FrictionPoint()
    case .opportunity: Opportunity()
    case .initiative: Initiative()
    case .indicator: Indicator()
    case .decision: Decision()
    case .dismissal: Dismissal()
    }
  }
}
