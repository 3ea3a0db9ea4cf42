internal import JSONText
internal import JourneyModel

/// The JSON Schema (draft 2020-12) of documents, made from the tables of fields that reader and writer go by.
package enum JourneySchema {
  /// The schema as a text that ends with a newline.
  package static var text: String {
    var writer = JSONWriter()
    writer.value(document)
    return String(decoding: writer.finish(), as: UTF8.self)
  }

  private static var document: JSONValue {
    var schema = object(JourneyDetails.self, more: sections)
    schema["$schema"] = .string("https://json-schema.org/draft/2020-12/schema")
    schema["$defs"] = .object(JSONMembers(definitions))
    schema["title"] = .string("A customer journey (\(DocumentFormat.current))")
    schema["description"] = .string(
      "Absent means unknown. Ids are unique in the document; touchpoints and stages of the ideal map may share "
        + "those of the current one. Other keys than these may stand anywhere and are kept.")
    schema["required"] = .array([.string(DocumentFormat.key), .string("title")])
    return .object(schema)
  }

  private static var sections: [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    for section in DocumentSection.allCases { members[section.rawValue] = self.section(section) }
    return members
  }

  private static func section(_ section: DocumentSection) -> JSONValue {
    switch section {
    case .format: value(["const": .string(DocumentFormat.current)])
    case .personas: list(of: Persona.self)
    case .channels: list(of: Channel.self)
    case .lanes: list(of: Lane.self)
    case .frictions: list(of: FrictionPoint.self)
    case .opportunities: list(of: Opportunity.self)
    case .initiatives: list(of: Initiative.self)
    case .indicators: list(of: Indicator.self)
    case .decisions: list(of: Decision.self)
    case .dismissals: list(of: Dismissal.self)
    case .ranking: reference("ranking")
    case .maps: maps
    }
  }

  private static var maps: JSONValue {
    var maps = JSONMembers()
    for kind in MapKind.allCases { maps[kind.rawValue] = reference("map") }
    return value(["type": .string("object"), "properties": .object(maps)])
  }

  private static var map: JSONValue {
    var sections = JSONMembers()
    for section in MapSection.allCases {
      sections[section.rawValue] =
        switch section {
        case .stages: list(of: Stage.self)
        case .notes: list(of: Note.self)
        case .touchpoints: list(of: Touchpoint.self)
        case .transitions: list(of: Transition.self)
        }
    }
    return value(["type": .string("object"), "properties": .object(sections)])
  }

  private static var definitions: [String: JSONValue] {
    [
      "id": value(["type": .string("string"), "pattern": .string("^[a-z0-9_-]{1,\(IDRule.longest)}$")]),
      "date": value([
        "type": .string("string"), "format": .string("date"),
        "pattern": .string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
      ]),
      "map": map, "ranking": record(RankingSettings.self), "evidence": record(Evidence.self),
      "feedback": record(Feedback.self), "reading": record(Reading.self),
      "conflict": record(Conflict.self),
      "persona": record(Persona.self), "channel": record(Channel.self), "lane": record(Lane.self),
      "stage": record(Stage.self), "note": record(Note.self), "touchpoint": record(Touchpoint.self),
      "transition": record(Transition.self), "friction": record(FrictionPoint.self),
      "opportunity": record(Opportunity.self), "initiative": record(Initiative.self),
      "indicator": record(Indicator.self), "decision": record(Decision.self),
      "dismissal": record(Dismissal.self),
    ]
  }
}

// MARK: Parts

extension JourneySchema {
  private static func record<Record: FieldedRecord>(_ type: Record.Type) -> JSONValue {
    .object(object(type, more: [:]))
  }

  /// An object with a record's fields, and more properties beside them.
  private static func object<Record: FieldedRecord>(
    _ type: Record.Type, more: [String: JSONValue]
  ) -> JSONMembers {
    var properties = JSONMembers(more)
    for field in Record.fields {
      var schema = self.schema(of: field.kind)
      schema["title"] = .string(field.english)
      properties[field.key] = .object(schema)
    }
    var object = JSONMembers(["type": .string("object"), "properties": .object(properties)])
    let required = Record.fields.filter(\.isRequired).map { JSONValue.string($0.key) }
    if !required.isEmpty { object["required"] = .array(required) }
    return object
  }

  private static func list<Record: JourneyRecord>(of type: Record.Type) -> JSONValue {
    .object(list(of: reference(Record.kind.rawValue)))
  }

  private static func list(of items: JSONValue, isSet: Bool = false) -> JSONMembers {
    var list = JSONMembers(["type": .string("array"), "items": items])
    if isSet { list["uniqueItems"] = .bool(true) }
    return list
  }

  private static func reference(_ definition: String) -> JSONValue {
    value(["$ref": .string("#/$defs/\(definition)")])
  }

  private static func value(_ members: [String: JSONValue]) -> JSONValue { .object(JSONMembers(members)) }

  private static func schema(of kind: FieldKind) -> JSONMembers {
    switch kind {
    case .id, .reference: JSONMembers(["$ref": .string("#/$defs/id")])
    case .line, .text: JSONMembers(["type": .string("string")])
    case .date: JSONMembers(["$ref": .string("#/$defs/date")])
    case .flag: JSONMembers(["type": .string("boolean")])
    case .integer(let range): integer(range)
    case .quantity(let range): number(range)
    case .choice(let vocabulary): choice(vocabulary)
    case .list: list(of: value(["type": .string("string")]))
    case .references: list(of: reference("id"), isSet: true)
    case .evidence: list(of: reference("evidence"))
    case .feedback: list(of: reference("feedback"))
    case .readings: list(of: reference("reading"))
    case .json: JSONMembers()
    case .conflicts: list(of: reference("conflict"))
    }
  }

  private static func integer(_ range: ClosedRange<Int>) -> JSONMembers {
    JSONMembers([
      "type": .string("integer"), "minimum": .number(String(range.lowerBound)),
      "maximum": .number(String(range.upperBound)),
    ])
  }

  private static func number(_ range: ClosedRange<Double>) -> JSONMembers {
    var number = JSONMembers(["type": .string("number")])
    let largest = Double.greatestFiniteMagnitude
    if range.lowerBound != -largest { number["minimum"] = .number(Quantity(range.lowerBound).description) }
    if range.upperBound != largest { number["maximum"] = .number(Quantity(range.upperBound).description) }
    return number
  }

  /// Words of an open vocabulary are examples: other programs may know more.
  private static func choice(_ vocabulary: Vocabulary) -> JSONMembers {
    let words = JSONValue.array(vocabulary.words.map { .string($0.key) })
    return vocabulary.isOpen
      ? JSONMembers(["type": .string("string"), "examples": words]) : JSONMembers(["enum": words])
  }
}
