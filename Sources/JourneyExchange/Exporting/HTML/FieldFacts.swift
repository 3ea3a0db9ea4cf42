import JourneyModel
import Words

/// The fields of a record as facts: what each is called, and what it holds, for people to read.
struct FieldFacts {
  private let source: PageSource

  init(_ source: PageSource) { self.source = source }

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

  /// Some fields that every record should have; looked up once for many.
  struct Asked<Record: FieldedRecord>: Sendable {
    private let fields: [(field: Field<Record>, label: String)]

    init(_ keys: [String]) {
      fields = keys.compactMap { Record.field($0) }.map { ($0, $0.label.lowercased()) }
    }

    /// `unknown: age, occupation`: those in which nothing stands; nil if there are none.
    func unknown(in record: Record) -> String? {
      let labels = fields.filter { $0.field.get(record).isAbsent }.map(\.label)
      return labels.isEmpty ? nil : words("unknown: %@", labels.joined(separator: ", "))
    }
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
    [source.map, source.map.other].lazy.compactMap { map in
      source.journey.name(of: RecordReference(Collection(of: kind, on: map), id))
    }.first ?? id
  }
}
