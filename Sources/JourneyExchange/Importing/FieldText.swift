import JourneyModel
import Words

/// Reads a field's value as people write it.
enum FieldText {
  /// Nil for what the field can't hold.
  static func value(_ text: String, for kind: FieldKind) -> FieldValue? {
    let text = text.trimmed
    switch kind {
    case .line, .text: return .text(text)
    case .integer(let range): return integer(text).flatMap { range.contains($0) ? .integer($0) : nil }
    case .quantity(let range): return quantity(text, range)
    case .flag: return flag(text)
    case .choice(let vocabulary): return choice(text, of: vocabulary)
    case .date: return CalendarDate(text) == nil ? nil : .text(text)
    case .list: return .list(text.split(separator: ";").map { String($0).trimmed })
    case .evidence: return evidence(text)
    default: return nil
    }
  }

  /// `−2`, `+1`, `4/5`, `80 %`.
  private static func integer(_ text: String) -> Int? {
    let number = text.replacing("−", with: "-").prefix { $0 != "%" && $0 != "/" }
    return Int(String(number).trimmed)
  }

  /// `12`, `12 min`, `1,5`; shares also as `15 %`.
  private static func quantity(_ text: String, _ range: ClosedRange<Double>) -> FieldValue? {
    let number = String(text.prefix { $0.isASCII && ($0.isNumber || ".,-".contains($0)) })
    let unit = String(text.dropFirst(number.count)).trimmed.lowercased()
    let digits = number.replacing(",", with: ".")
    let isPercent = unit.hasPrefix("%")
    guard isPercent ? range == 0...1 : ["", "min", "minutes", "x", "×", "times"].contains(unit) else {
      return nil
    }
    guard let quantity = Quantity(text: isPercent ? digits + "e-2" : digits), range.contains(quantity.value)
    else {
      return nil
    }
    return .quantity(quantity)
  }

  private static func flag(_ text: String) -> FieldValue? {
    switch text.lowercased() {
    case "yes", "true", "y", "x", "✓", "1": .flag(true)
    case "no", "false", "n", "0": .flag(false)
    default: nil
    }
  }

  private static func choice(_ text: String, of vocabulary: Vocabulary) -> FieldValue? {
    let wanted = text.lowercased()
    let word = vocabulary.words.first { $0.key == wanted || $0.label.lowercased() == wanted }
    if let word { return .text(word.key) }
    return vocabulary.isOpen ? .text(text) : nil
  }

  /// `Interview: five customers`; what names no source is a note.
  private static func evidence(_ text: String) -> FieldValue {
    var evidence = Evidence()
    let sources = Vocabulary.evidenceSource.words
    let head = text.prefix { $0 != ":" }
    let name = String(head).trimmed.lowercased()
    if let source = sources.first(where: { $0.key == name || $0.label.lowercased() == name }) {
      evidence.source = source.key
      let note = String(text[head.endIndex...].dropFirst()).trimmed
      evidence.note = note.isEmpty ? nil : note
    } else {
      evidence.note = text
    }
    return .evidence([evidence])
  }
}
