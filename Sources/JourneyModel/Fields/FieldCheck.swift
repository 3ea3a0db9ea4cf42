import Words

extension FieldKind {
  /// What is wrong with a value for a field of this kind, as the end of a sentence; nil if nothing is.
  /// References are checked for their form only: whether they lead anywhere is the journey's to say.
  package func complaint(about value: FieldValue) -> String? {
    switch (self, value) {
    case (_, .absent), (.line, .text), (.text, .text), (.flag, .flag), (.list, .list), (.json, .json): nil
    case (.evidence, .evidence(let all)): Self.complaint(records: all)
    case (.feedback, .feedback(let all)): Self.complaint(records: all)
    case (.readings, .readings(let all)): Self.complaint(records: all)
    case (.conflicts, .conflicts(let all)): Self.complaint(records: all)
    case (.integer(let range), .integer(let number)): Self.complaint(number, in: range)
    case (.quantity(let range), .quantity(let quantity)): Self.complaint(quantity, in: range)
    case (.choice(let vocabulary), .text(let word)): Self.complaint(word, in: vocabulary)
    case (.date, .text(let text)):
      CalendarDate(text) == nil ? words("%@ is not a date like 2026-11-02", quoted(text)) : nil
    case (.id, .text(let text)), (.reference, .text(let text)): Self.complaint(id: text)
    case (.references, .list(let ids)): Self.complaint(ids: ids)
    default: words("is not %@", expectation)
    }
  }

  /// What the field holds, in words: `a whole number between 1 and 5`.
  package var expectation: String {
    switch self {
    case .id, .reference: words("an id")
    case .line, .text, .choice: words("a text")
    case .date: words("a date like 2026-11-02")
    case .integer(let range):
      range.upperBound == .max
        ? words("a whole number")
        : words("a whole number between %@ and %@", range.lowerBound, range.upperBound)
    case .quantity: words("a number")
    case .flag: words("true or false")
    case .list: words("a list of texts")
    case .references: words("a list of ids")
    case .evidence, .feedback, .readings, .conflicts: words("a list of objects")
    case .json: words("any value")
    }
  }

  private static func complaint(_ number: Int, in range: ClosedRange<Int>) -> String? {
    range.contains(number)
      ? nil : words("%@ is not between %@ and %@", number, range.lowerBound, range.upperBound)
  }

  private static func complaint(_ quantity: Quantity, in range: ClosedRange<Double>) -> String? {
    if range.contains(quantity.value) { return nil }
    let low = Quantity(range.lowerBound)
    if range.upperBound == .greatestFiniteMagnitude { return words("%@ is less than %@", quantity, low) }
    return words("%@ is not between %@ and %@", quantity, low, Quantity(range.upperBound))
  }

  private static func complaint(_ word: String, in vocabulary: Vocabulary) -> String? {
    if vocabulary.isOpen || vocabulary.contains(word) { return nil }
    let known = vocabulary.words.map(\.key).joined(separator: ", ")
    return words("%@ is not one of %@", quoted(word), known)
  }

  private static func complaint<Record: FieldedRecord>(records: [Record]) -> String? {
    records.lazy.compactMap { record in
      Record.fields.lazy.compactMap { $0.kind.complaint(about: $0.get(record)) }.first
    }.first
  }

  private static func complaint(id: String) -> String? {
    IDRule.allows(id) ? nil : words("%@ is not an id (1–64 of a-z, 0-9, - and _)", quoted(id))
  }

  private static func complaint(ids: [String]) -> String? {
    if let complaint = ids.lazy.compactMap(Self.complaint(id:)).first { return complaint }
    var seen: Set<String> = []
    return ids.first { !seen.insert($0).inserted }.map { words("%@ stands twice", quoted($0)) }
  }
}
