import JourneyModel

/// Numbers as a person types and reads them: shares as percentages, decimals with a point or a comma.
enum FormNumber {
  /// A share is the part of a whole, 0–1.
  static func isShare(_ range: ClosedRange<Double>) -> Bool { range == 0...1 }

  static func text(of quantity: Quantity, in range: ClosedRange<Double>) -> String {
    isShare(range) ? percentage(quantity) : quantity.description
  }

  /// `60 %` for 0.6.
  static func percentage(_ share: Quantity) -> String { ShareText.exact(share) }

  /// What a typed number stands for; nil if it is none.
  static func quantity(_ text: String, in range: ClosedRange<Double>) -> Quantity? {
    guard isShare(range), let percent = withoutPercent(text) else { return number(text) }
    guard let number = number(percent) else { return nil }
    return Quantity(text: "\(number)e-2") ?? Quantity(number.value / 100)
  }

  /// A whole number; `80 %` counts as 80.
  static func integer(_ text: String, in range: ClosedRange<Int>) -> Int? {
    let digits = range == 0...100 ? withoutPercent(text) ?? text : text
    return Int(plain(digits))
  }

  private static func withoutPercent(_ text: String) -> String? {
    guard text.hasSuffix("%") else { return nil }
    return String(text.dropLast().reversed().drop { $0.isWhitespace }.reversed())
  }

  private static func number(_ text: String) -> Quantity? {
    let plain = plain(text)
    guard plain.utf8.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      plain.unicodeScalars.allSatisfy({ "0123456789.+-eE".unicodeScalars.contains($0) })
    else { return nil }
    return Quantity(text: plain.hasPrefix("+") ? String(plain.dropFirst()) : plain)
  }

  private static func plain(_ text: String) -> String {
    String(
      text.map { character in
        switch character {
        case ",": "."
        case "−": "-"
        default: character
        }
      })
  }
}
