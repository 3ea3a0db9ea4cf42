import JourneyModel
import Words

/// The fields of a record as facts: what each is called, and what it holds, for people to read.
struct FieldFacts {
  private let journey: Journey
  private let map: MapKind

  init(_ source: PageSource) { (journey, map) = (source.journey, source.map) }

  /// A fact; one of which nothing is known says so.
  static func fact(_ label: String, _ texts: [String]) -> PageData {
    ["label": label, "texts": texts, "unknown": texts.isEmpty ? words("unknown") : nil]
  }

  static func fact(_ label: String, _ text: String?) -> PageData { fact(label, text.map { [$0] } ?? []) }

  /// The named fields of a record, known or not.
  func facts<Record: FieldedRecord>(_ record: Record, _ keys: [String]) -> [PageData] {
    keys.compactMap { Record.field($0) }.map { Self.fact($0.label, texts($0.get(record), $0.kind)) }
  }

  /// The fields of a record in which something stands.
  func known<Record: FieldedRecord>(_ record: Record, but left: Set<String>) -> [PageData] {
    Record.fields.filter { !left.contains($0.key) && !$0.get(record).isAbsent }
      .map { Self.fact($0.label, texts($0.get(record), $0.kind)) }
  }

  /// `Unknown: age, occupation`: the fields in which nothing stands; nil if there are none.
  static func unknown<Record: FieldedRecord>(_ record: Record, of keys: [String]) -> String? {
    let labels = keys.compactMap { Record.field($0) }.filter { $0.get(record).isAbsent }
      .map { $0.label.lowercased() }
    return labels.isEmpty ? nil : words("unknown: %@", labels.joined(separator: ", "))
  }

  /// What a field holds: several texts for a list, none where nothing is known.
  func texts(_ value: FieldValue, _ kind: FieldKind) -> [String] {
    switch (kind, value) {
    case (_, .absent): []
    case (.choice(let vocabulary), .text(let word)): [vocabulary.label(word)]
    case (.reference(let kind), .text(let id)): [name(kind, id)]
    case (.references(let kind), .list(let ids)): ids.map { name(kind, $0) }
    case (.quantity(0...1), .quantity(let share)): [ShareText.exact(share)]
    case (_, .text(let text)): [text]
    case (_, .integer(let number)): [number.withMinus]
    case (_, .quantity(let quantity)): [PlanText.number(quantity)]
    case (_, .flag(let flag)): [flag ? words("yes") : words("no")]
    case (_, .list(let texts)): texts
    default: []
    }
  }

  /// What an id leads to; the id itself if that is nowhere.
  private func name(_ kind: RecordKind, _ id: String) -> String {
    journey.name(of: RecordReference(Collection(of: kind, on: map), id))
      ?? journey.name(of: RecordReference(Collection(of: kind, on: map.other), id)) ?? id
  }
}
