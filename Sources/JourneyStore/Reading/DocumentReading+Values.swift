internal import JSONText
internal import JourneyModel
import Words

extension DocumentReading {
  /// Reads the value of a field. Nil if it may not stand there, which has been noted then.
  mutating func value(
    _ rule: FieldRule, _ kind: @autoclosure () -> FieldKind, _ scanner: inout JSONScanner
  ) throws(JSONFault) -> FieldValue? {
    let offset = scanner.nextOffset()
    let found = try scanner.kind()
    switch (rule, found) {
    case (_, .null):
      try scanner.null()
      return .absent
    case (.json, _): return .json(try scanner.value())
    case (.text, .string): return FieldValue(text: try scanner.string())
    case (.id, .string), (.reference, .string), (.date, .string), (.choice, .string):
      return try checked(FieldValue(text: try scanner.string()), rule, kind(), offset)
    case (.flag, .bool): return .flag(try scanner.bool())
    case (.integer, .number): return try integer(rule, kind(), &scanner)
    case (.quantity, .number): return try quantity(rule, kind(), &scanner)
    case (.list, .array): return try texts(&scanner)
    case (.references(let target), .array): return try references(to: target, &scanner)
    case (.evidence, .array): return .evidence(try records(Shapes.evidence, &scanner)).absentIfEmpty
    case (.feedback, .array): return .feedback(try records(Shapes.feedback, &scanner)).absentIfEmpty
    case (.readings, .array): return .readings(try records(Shapes.reading, &scanner)).absentIfEmpty
    case (.conflicts, .array): return .conflicts(try records(Shapes.conflict, &scanner)).absentIfEmpty
    default:
      try scanner.skipValue()
      return try refused(offset, "is \(found.label), not \(kind().expectation)")
    }
  }

  /// The value, if the field may hold it.
  @inline(__always)
  private mutating func checked(
    _ value: FieldValue, _ rule: FieldRule, _ kind: @autoclosure () -> FieldKind, _ offset: Int
  ) throws(JSONFault) -> FieldValue? {
    rule.allows(value) ? value : try checkedClosely(value, kind(), offset)
  }

  private mutating func checkedClosely(
    _ value: FieldValue, _ kind: FieldKind, _ offset: Int
  ) throws(JSONFault) -> FieldValue? {
    if let complaint = kind.complaint(about: value) { return try refused(offset, complaint) }
    if case .choice(let vocabulary) = kind, vocabulary.isOpen, let word = value.text,
      !vocabulary.contains(word)
    {
      warn(offset, "\(quoted(word)) is not known to this version; it is kept as it stands")
    }
    return value
  }

  private mutating func refused(_ offset: Int, _ message: String) throws(JSONFault) -> FieldValue? {
    try note(offset, message)
    return nil
  }

  private mutating func integer(
    _ rule: FieldRule, _ kind: @autoclosure () -> FieldKind, _ scanner: inout JSONScanner
  ) throws(JSONFault) -> FieldValue? {
    let offset = scanner.nextOffset()
    if let value = try scanner.number().int { return try checked(.integer(value), rule, kind(), offset) }
    return try refused(offset, "is not \(kind().expectation)")
  }

  private mutating func quantity(
    _ rule: FieldRule, _ kind: @autoclosure () -> FieldKind, _ scanner: inout JSONScanner
  ) throws(JSONFault) -> FieldValue? {
    let offset = scanner.nextOffset()
    let number = try scanner.number()
    if let value = number.faithfulDouble {
      return try checked(.quantity(Quantity(value)), rule, kind(), offset)
    }
    let text = scanner.text(of: number)
    guard let quantity = Quantity(text: text) else { return try refused(offset, "\(text) is too large") }
    return try checked(.quantity(quantity), rule, kind(), offset)
  }
}

// MARK: Lists

extension DocumentReading {
  private mutating func texts(_ scanner: inout JSONScanner) throws(JSONFault) -> FieldValue {
    var texts: [String] = []
    try elements(&scanner, "a list of texts") { reading, scanner throws(JSONFault) in
      if case .text(let text) = try reading.value(.text, .text, &scanner) { texts.append(text) }
    }
    return texts.isEmpty ? .absent : .list(texts)
  }

  private mutating func references(
    to target: RecordKind, _ scanner: inout JSONScanner
  ) throws(JSONFault) -> FieldValue {
    var ids: [String] = []
    var seen: Set<String> = []
    try elements(&scanner, "a list of ids") { reading, scanner throws(JSONFault) in
      let offset = scanner.nextOffset()
      guard let value = try reading.value(.reference, .reference(target), &scanner) else { return }
      guard case .text(let id) = value else { return try reading.note(offset, "may not be empty") }
      if seen.insert(id).inserted {
        ids.append(id)
      } else {
        try reading.note(offset, "\(quoted(id)) stands twice in this list")
      }
    }
    return ids.isEmpty ? .absent : .list(ids)
  }

  private mutating func records<Record: FieldedRecord>(
    _ shape: RecordShape<Record>, _ scanner: inout JSONScanner
  ) throws(JSONFault) -> [Record] {
    var records: [Record] = []
    try elements(&scanner, "a list of objects") { reading, scanner throws(JSONFault) in
      if let record = try reading.record(shape, &scanner) { records.append(record) }
    }
    return records
  }
}

extension FieldValue {
  /// Empty lists stand for nothing.
  fileprivate var absentIfEmpty: FieldValue {
    switch self {
    case .evidence(let all) where all.isEmpty: .absent
    case .feedback(let all) where all.isEmpty: .absent
    case .readings(let all) where all.isEmpty: .absent
    case .conflicts(let all) where all.isEmpty: .absent
    default: self
    }
  }
}
