import JourneyModel
import Words

/// A text that is looked for in records, without regard to case and accents.
struct RecordSearch {
  private let needle: [UInt8]

  init(_ text: String) { needle = FoldedText.bytes(of: text.trimmed) }

  var isEmpty: Bool { needle.isEmpty }

  /// The places of the records that say it in any of their texts, in the order of the table.
  func places<Record: JourneyRecord>(
    in table: Table<Record>, _ place: (borrowing Record) -> Selection
  ) -> [Selection] {
    let fields = Record.fields.filter(\.kind.holdsText)
    var places: [Selection] = []
    var text: [UInt8] = []
    unsafe table.visitPlaces { record in
      text.removeAll(keepingCapacity: true)
      for field in fields { unsafe Self.append(field.load(record), to: &text) }
      if FoldedQuery.find(needle, in: text, text.indices) != nil {
        unsafe places.append(place(record.pointee))
      }
    }
    return places
  }

  /// Each text ends in a line break, so that what is looked for is found within one.
  private static func append(_ value: FieldValue, to bytes: inout [UInt8]) {
    switch value {
    case .text(let text):
      FoldedText.append(text, to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    case .list(let texts): for text in texts { append(.text(text), to: &bytes) }
    case .evidence(let all): append(all, to: &bytes)
    case .feedback(let all): append(all, to: &bytes)
    case .absent, .integer, .quantity, .flag, .readings, .json, .conflicts: break
    }
  }

  private static func append<Record: FieldedRecord>(_ records: [Record], to bytes: inout [UInt8]) {
    for record in records {
      for field in Record.fields where field.kind.holdsText { append(field.get(record), to: &bytes) }
    }
  }
}

extension FieldKind {
  /// Whether a person writes it freely, so that it can be looked for.
  fileprivate var holdsText: Bool {
    switch self {
    case .line, .text, .list, .evidence, .feedback: true
    case .id, .integer, .quantity, .flag, .choice, .date, .reference, .references, .readings, .json,
      .conflicts:
      false
    }
  }
}
