import Words

/// A character that, at the beginning of a word of a capture line, fills in a field.
package struct CaptureMark: Sendable {
  package enum Reading: Equatable {
    /// The field's value, and how that is said.
    case value(FieldValue, String)
    /// Not meant as a mark.
    case text
    /// Meant as one, but it can't be taken: `is not between 1 and 5`.
    case complaint(String)
  }

  package let mark: Character
  /// The key of the field.
  package let key: String
  /// What the person calls it, short.
  package var label: String { words(english) }
  private let english: String
  private let kind: Kind

  private enum Kind: Sendable {
    case number(ClosedRange<Int>, unit: String)
    case text
    case word([Word])
  }

  /// A word that can be chosen by its key, its name, or an unmistakable beginning of either.
  package struct Word: Equatable, Sendable {
    package let key: String
    package let label: String
  }

  /// The words that may stand behind the mark; none for numbers and texts.
  package var choices: [Word] {
    if case .word(let choices) = kind { choices } else { [] }
  }

  package func read(_ rest: String) -> Reading {
    switch kind {
    case .number(let range, let unit): readNumber(rest, range, unit)
    case .text: rest.isEmpty ? .text : .value(.text(rest), label + " " + rest)
    case .word(let choices): rest.isEmpty ? .text : choose(rest, of: choices)
    }
  }

  /// What begins like a number is meant as one.
  private func readNumber(_ rest: String, _ range: ClosedRange<Int>, _ unit: String) -> Reading {
    let digits = String(rest.map { $0 == "−" ? "-" : $0 })
    guard let first = digits.first(where: { $0 != "-" && $0 != "+" }), first.isASCII, first.isNumber else {
      return .text
    }
    guard let number = Int(digits), range.contains(number) else {
      let place = words("between %@ and %@", range.lowerBound.withMinus, range.upperBound.withMinus)
      let isWhole = digits.dropFirst(digits.first == "-" || digits.first == "+" ? 1 : 0).allSatisfy(
        \.isNumber)
      return .complaint(words(isWhole ? "is not %@" : "is not a whole number %@", place))
    }
    return .value(.integer(number), label + " " + number.withMinus + unit)
  }

  private func choose(_ rest: String, of choices: [Word]) -> Reading {
    let wanted = rest.lowercased()
    let exact = choices.first { $0.key == wanted } ?? choices.first { $0.label.lowercased() == wanted }
    if let exact { return reading(exact) }
    let begun = choices.filter { $0.key.hasPrefix(wanted) || $0.label.lowercased().hasPrefix(wanted) }
    switch begun.count {
    case 0: return .complaint(words("is no %@", label))
    case 1: return reading(begun[0])
    default:
      return .complaint(
        words("could be %@", begun.map(\.key).joined(separator: words(" or "))))
    }
  }

  private func reading(_ word: Word) -> Reading {
    .value(.text(word.key), label + " " + word.label)
  }
}

extension CaptureMark {
  /// `!` severity, `~` frequency, `$` business, `%` effort, `^` confidence, `#` category, `@` owner.
  package static let friction = [
    number("!", FrictionPoint.self, "severity", "severity"),
    number("~", FrictionPoint.self, "frequency", "frequency"),
    number("$", FrictionPoint.self, "business", "business"),
    number("%", FrictionPoint.self, "effort", "effort"),
    number("^", FrictionPoint.self, "confidence", "confidence", unit: " %"),
    CaptureMark(mark: "#", key: "category", english: "category", kind: .word(categories)),
    owner,
  ]

  /// `!` value to the customer, `$` value to the business, `%` effort, `^` confidence, `@` owner.
  package static let opportunity = [
    number("!", Opportunity.self, "customerValue", "customer value"),
    number("$", Opportunity.self, "businessValue", "business value"),
    number("%", Opportunity.self, "effort", "effort"),
    number("^", Opportunity.self, "confidence", "confidence", unit: " %"),
    owner,
  ]

  package static func touchpoint(channels: some Sequence<Channel>) -> [CaptureMark] {
    let choices = channels.map { Word(key: $0.id.text, label: $0.name) }
    return [
      number("!", Touchpoint.self, "emotion", "emotion"),
      CaptureMark(mark: "/", key: "channel", english: "channel", kind: .word(choices)),
    ]
  }

  private static let owner = CaptureMark(mark: "@", key: "owner", english: "owner", kind: .text)

  private static let categories = Vocabulary.category.words.map { Word(key: $0.key, label: $0.label) }

  /// A mark for a field of whole numbers; the range is the field's.
  private static func number<Record: FieldedRecord>(
    _ mark: Character, _ record: Record.Type, _ key: String, _ label: String, unit: String = ""
  ) -> CaptureMark {
    var range = 1...5
    if case .integer(let allowed) = Record.field(key)?.kind { range = allowed }
    return CaptureMark(
      mark: mark, key: key, english: label, kind: .number(range, unit: unit))
  }
}
