extension FieldKind {
  /// What is wrong with a value for a field of this kind, as the end of a sentence; nil if nothing is.
  /// References are checked for their form only: whether they lead anywhere is the journey's to say.
  package func complaint(about value: FieldValue) -> String? {
    switch (self, value) {
    case (_, .absent), (.line, .text), (.text, .text), (.flag, .flag), (.list, .list): nil
    case (.evidence, .evidence(let all)): Self.complaint(records: all)
    case (.feedback, .feedback(let all)): Self.complaint(records: all)
    case (.readings, .readings(let all)): Self.complaint(records: all)
    case (.integer(let range), .integer(let number)): Self.complaint(number, in: range)
    case (.quantity(let range), .quantity(let quantity)): Self.complaint(quantity, in: range)
    case (.choice(let vocabulary), .text(let word)): Self.complaint(word, in: vocabulary)
    case (.date, .text(let text)):
      CalendarDate(text) == nil ? "\(quoted(text)) is not a date like 2026-11-02" : nil
    case (.id, .text(let text)), (.reference, .text(let text)): Self.complaint(id: text)
    case (.references, .list(let ids)): Self.complaint(ids: ids)
    default: "is not \(expectation)"
    }
  }

  /// What the field holds, in words: `a whole number between 1 and 5`.
  package var expectation: String {
    switch self {
    case .id, .reference: "an id"
    case .line, .text, .choice: "a text"
    case .date: "a date like 2026-11-02"
    case .integer(let range): "a whole number" + Self.between(range.lowerBound, range.upperBound)
    case .quantity: "a number"
    case .flag: "true or false"
    case .list: "a list of texts"
    case .references: "a list of ids"
    case .evidence, .feedback, .readings: "a list of objects"
    }
  }

  private static func between(_ low: Int, _ high: Int) -> String {
    high == .max ? "" : " between \(low) and \(high)"
  }

  private static func complaint(_ number: Int, in range: ClosedRange<Int>) -> String? {
    range.contains(number) ? nil : "\(number) is not" + Self.between(range.lowerBound, range.upperBound)
  }

  private static func complaint(_ quantity: Quantity, in range: ClosedRange<Double>) -> String? {
    if range.contains(quantity.value) { return nil }
    let low = Quantity(range.lowerBound)
    if range.upperBound == .greatestFiniteMagnitude { return "\(quantity) is less than \(low)" }
    return "\(quantity) is not between \(low) and \(Quantity(range.upperBound))"
  }

  private static func complaint(_ word: String, in vocabulary: Vocabulary) -> String? {
    if vocabulary.isOpen || vocabulary.contains(word) { return nil }
    return "\(quoted(word)) is not one of " + vocabulary.words.map(\.key).joined(separator: ", ")
  }

  private static func complaint<Record: FieldedRecord>(records: [Record]) -> String? {
    records.lazy.compactMap { record in
      Record.fields.lazy.compactMap { $0.kind.complaint(about: $0.get(record)) }.first
    }.first
  }

  private static func complaint(id: String) -> String? {
    IDRule.allows(id) ? nil : "\(quoted(id)) is not an id (1–64 of a-z, 0-9, - and _)"
  }

  private static func complaint(ids: [String]) -> String? {
    if let complaint = ids.lazy.compactMap(Self.complaint(id:)).first { return complaint }
    var seen: Set<String> = []
    return ids.first { !seen.insert($0).inserted }.map { "\(quoted($0)) stands twice" }
  }
}

/// A text in quotation marks, cut where it is too long for a message.
package func quoted(_ text: String) -> String {
  text.count > 60 ? "“\(text.prefix(57))…”" : "“\(text)”"
}
