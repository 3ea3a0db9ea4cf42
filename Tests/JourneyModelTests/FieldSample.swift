import JSONText
import JourneyModel

/// The key and kind of every field of a kind of record.
func fieldKinds(of kind: RecordKind) -> [(key: String, kind: FieldKind)] {
  func list<Record: JourneyRecord>(_ type: Record.Type) -> [(key: String, kind: FieldKind)] {
    Record.fields.map { ($0.key, $0.kind) }
  }
  return switch kind {
  case .persona: list(Persona.self)
  case .channel: list(Channel.self)
  case .lane: list(Lane.self)
  case .stage: list(Stage.self)
  case .note: list(Note.self)
  case .touchpoint: list(Touchpoint.self)
  case .transition: list(Transition.self)
  case .friction: list(FrictionPoint.self)
  case .opportunity: list(Opportunity.self)
  case .initiative: list(Initiative.self)
  case .indicator: list(Indicator.self)
  case .decision: list(Decision.self)
  case .dismissal: list(Dismissal.self)
  }
}

/// Values that fields take.
enum FieldSample {
  /// A value, of the rich journey's references, that the field takes and does not hold yet; nil for ids.
  static func other(for kind: FieldKind, than value: FieldValue) -> FieldValue? {
    samples(for: kind).first { $0 != value }
  }

  private static func samples(for kind: FieldKind) -> [FieldValue] {
    switch kind {
    case .id: []
    case .line, .text: [.text("Ünïcödé 🧭"), .text("other")]
    case .integer(let range): [.integer(range.lowerBound), .integer(range.upperBound)]
    case .quantity(let range): [.quantity(Quantity(max(range.lowerBound, 0))), .quantity(Quantity(0.5))]
    case .flag: [.flag(true), .flag(false)]
    case .choice(let vocabulary): vocabulary.words.map { .text($0.key) }
    case .date: [.text("2026-11-02"), .text("2027-01-31")]
    case .list: [.list(["one", "two"]), .list(["one"])]
    case .reference(let kind): ids(kind).map { .text($0) }
    case .references(let kind): [.list(ids(kind)), .list(Array(ids(kind).prefix(1)))]
    case .evidence: [.evidence([evidence()])]
    case .feedback: [.feedback([Feedback()])]
    case .readings: [.readings([Reading()])]
    case .json: [.json(.number("0.10")), .json(.array([.null]))]
    case .conflicts: [.conflicts([conflict()])]
    }
  }

  private static func evidence() -> Evidence {
    var evidence = Evidence()
    (evidence.source, evidence.date) = ("survey", "2026-10-31")
    return evidence
  }

  private static func conflict() -> Conflict {
    var conflict = Conflict()
    (conflict.kind, conflict.record, conflict.field) = ("friction", "f1", "severity")
    (conflict.ours, conflict.theirs) = (.number("3"), .number("4"))
    return conflict
  }

  /// Records that every map of the rich journey has.
  private static func ids(_ kind: RecordKind) -> [String] {
    switch kind {
    case .persona: ["anna", "ben"]
    case .channel: ["web", "shop"]
    case .lane: ["goals", "quality"]
    case .stage: ["search", "buy"]
    case .touchpoint: ["a1", "b1"]
    case .friction: ["f1", "f2"]
    case .opportunity: ["o1", "o2"]
    case .indicator: ["k1", "k2"]
    case .initiative, .transition, .note, .decision, .dismissal: []
    }
  }
}
