package import JSONText

extension FieldValue {
  /// As the document writes it; nil where it is absent.
  package var json: JSONValue? {
    switch self {
    case .absent: nil
    case .text(let text): .string(text)
    case .integer(let number): .number(String(number))
    case .quantity(let quantity): .number(quantity.description)
    case .flag(let flag): .bool(flag)
    case .list(let texts): .array(texts.map(JSONValue.string))
    case .evidence(let all): .array(all.map(\.json))
    case .feedback(let all): .array(all.map(\.json))
    case .readings(let all): .array(all.map(\.json))
    case .json(let value): value
    case .conflicts(let all): .array(all.map(\.json))
    }
  }

  /// What the document's value stands for in a field of a kind; nil if it can't stand there.
  package init?(_ json: JSONValue?, as kind: FieldKind) {
    guard let json, json != .null else {
      self = .absent
      return
    }
    guard let value = Self.value(json, as: kind), kind.complaint(about: value) == nil else { return nil }
    self = value
  }

  private static func value(_ json: JSONValue, as kind: FieldKind) -> FieldValue? {
    switch (kind, json) {
    case (.json, _): .json(json)
    case (.integer, .number(let digits)): integer(digits)
    case (.quantity, .number(let digits)): Quantity(text: digits).map(FieldValue.quantity)
    case (.flag, .bool(let flag)): .flag(flag)
    case (.list, .array(let all)), (.references, .array(let all)): list(all)
    case (.evidence, .array(let all)): records(all).map(FieldValue.evidence)
    case (.feedback, .array(let all)): records(all).map(FieldValue.feedback)
    case (.readings, .array(let all)): records(all).map(FieldValue.readings)
    case (.conflicts, .array(let all)): records(all).map(FieldValue.conflicts)
    case (_, .string(let text)): FieldValue(text: text)
    default: nil
    }
  }

  /// `2.0` is 2.
  private static func integer(_ digits: String) -> FieldValue? {
    guard let value = Quantity(text: digits)?.value, let number = Int(exactly: value) else { return nil }
    return .integer(Int(digits) ?? number)
  }

  private static func list(_ elements: [JSONValue]) -> FieldValue? {
    var texts: [String] = []
    for element in elements {
      guard case .string(let text) = element else { return nil }
      if !text.isEmpty { texts.append(text) }
    }
    return texts.isEmpty ? .absent : .list(texts)
  }

  private static func records<Record: FieldedRecord>(_ elements: [JSONValue]) -> [Record]? {
    let records = elements.compactMap { Record(json: $0) }
    return records.count == elements.count ? records : nil
  }
}

extension FieldedRecord {
  /// The object that the document holds for it.
  var json: JSONValue {
    var members = unknown
    for field in Self.fields {
      if let value = field.get(self).json { members[field.key] = value }
    }
    return .object(members)
  }

  /// What an object of the document stands for; nil if it can't be such a record.
  init?(json: JSONValue) {
    guard case .object(let members) = json else { return nil }
    self.init()
    for member in members.entries {
      guard let field = Self.field(member.key) else {
        unknown[member.key] = member.value
        continue
      }
      guard let value = FieldValue(member.value, as: field.kind) else { return nil }
      field.set(&self, value)
    }
    let isWhole = Self.fields.allSatisfy { !$0.isRequired || !($0.get(self).text ?? "").isEmpty }
    if !isWhole { return nil }
  }
}

extension RecordKind {
  /// The record of this kind that an object of the document stands for; nil if it can't be one.
  func record(json: JSONValue) -> (any JourneyRecord)? {
    switch self {
    case .persona: Persona(json: json)
    case .channel: Channel(json: json)
    case .lane: Lane(json: json)
    case .stage: Stage(json: json)
    case .note: Note(json: json)
    case .touchpoint: Touchpoint(json: json)
    case .transition: Transition(json: json)
    case .friction: FrictionPoint(json: json)
    case .opportunity: Opportunity(json: json)
    case .initiative: Initiative(json: json)
    case .indicator: Indicator(json: json)
    case .decision: Decision(json: json)
    case .dismissal: Dismissal(json: json)
    }
  }
}
