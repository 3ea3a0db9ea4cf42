internal import JSONText
internal import JourneyModel

/// A record's table of fields, made ready for reading and writing: by key, in the order of the document.
///
/// An object, so that handing it on for each record counts one reference and not one for each of its lists.
final class RecordShape<Record: FieldedRecord>: Sendable {
  let fields: [Field<Record>]
  let names: JSONNames
  /// What each field holds.
  let rules: [FieldRule]
  let places: [FieldPlace]
  /// The fields that refer to other records.
  let references: [Int]
  /// A bit for each field that a record can't be without.
  let required: UInt64

  init() {
    let sorted = Record.fields.sorted { JSONMembers.precedes($0.key, $1.key) }
    fields = sorted
    names = JSONNames(sorted.map(\.key))
    rules = sorted.map { FieldRule($0.kind) }
    places = sorted.map(\.place)
    references = sorted.indices.filter { sorted[$0].kind.target != nil }
    required = sorted.indices.reduce(0) { sorted[$1].isRequired ? $0 | 1 << UInt64($1) : $0 }
  }
}

/// The shapes of all records, each made when it is first asked for.
enum Shapes {
  static let details = RecordShape<JourneyDetails>()
  static let persona = RecordShape<Persona>()
  static let channel = RecordShape<Channel>()
  static let lane = RecordShape<Lane>()
  static let stage = RecordShape<Stage>()
  static let note = RecordShape<Note>()
  static let touchpoint = RecordShape<Touchpoint>()
  static let transition = RecordShape<Transition>()
  static let friction = RecordShape<FrictionPoint>()
  static let opportunity = RecordShape<Opportunity>()
  static let initiative = RecordShape<Initiative>()
  static let indicator = RecordShape<Indicator>()
  static let decision = RecordShape<Decision>()
  static let dismissal = RecordShape<Dismissal>()
  static let ranking = RecordShape<RankingSettings>()
  static let evidence = RecordShape<Evidence>()
  static let feedback = RecordShape<Feedback>()
  static let reading = RecordShape<Reading>()
  static let conflict = RecordShape<Conflict>()
}

/// A field's kind without its words, so that looking at it counts no references: there are millions to look at.
enum FieldRule {
  case id, text, date, flag, choice, list, evidence, feedback, readings, json, conflicts
  case integer(ClosedRange<Int>)
  case quantity(ClosedRange<Double>)
  case reference
  case references(RecordKind)

  init(_ kind: FieldKind) {
    switch kind {
    case .id: self = .id
    case .line, .text: self = .text
    case .date: self = .date
    case .flag: self = .flag
    case .choice: self = .choice
    case .list: self = .list
    case .evidence: self = .evidence
    case .feedback: self = .feedback
    case .readings: self = .readings
    case .json: self = .json
    case .conflicts: self = .conflicts
    case .integer(let range): self = .integer(range)
    case .quantity(let range): self = .quantity(range)
    case .reference: self = .reference
    case .references(let kind): self = .references(kind)
    }
  }

  /// Whether a value of the right type may stand there without a closer look.
  func allows(_ value: FieldValue) -> Bool {
    switch (self, value) {
    case (.id, .text(let id)): IDRule.allows(id)
    // No record has an id that is none, so one that is none leads nowhere, and is found to.
    case (.reference, .text): true
    case (.integer(let range), .integer(let number)): range.contains(number)
    case (.quantity(let range), .quantity(let quantity)): range.contains(quantity.value)
    default: false
    }
  }
}
