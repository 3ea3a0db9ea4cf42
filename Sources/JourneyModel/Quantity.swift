import JSONText

/// A decimal number from the document: its value, and its digits where a `Double` can't hold them all.
package struct Quantity: Hashable, Sendable {
  package let value: Double
  /// The shortest decimal form, kept only if writing `value` would not give back the same number.
  package let written: String?

  package init(_ value: Double) {
    self.value = value
    written = nil
  }

  /// The number that a JSON number's text stands for; nil if it is no number or too large for a `Double`.
  package init?(text: String) {
    guard Self.isDecimal(text), let value = Double(text), value.isFinite else { return nil }
    self.value = value
    let shortest = JSONNumber.shortest(text)
    written = shortest == JSONNumber.shortest(value.description) ? nil : shortest
  }

  /// `Double` reads more than decimal numbers, such as `0x1p3`, `nan` and `+5`; and an exponent of more digits
  /// than anyone means could not be compared.
  private static func isDecimal(_ text: String) -> Bool {
    let halves = text.utf8.split(omittingEmptySubsequences: false) { $0 | 0x20 == UInt8(ascii: "e") }
    guard text.utf8.first != UInt8(ascii: "+"), halves.count < 2 || halves[1].count <= 8 else { return false }
    return halves.allSatisfy { half in half.allSatisfy { "0123456789.+-".utf8.contains($0) } }
  }
}

extension Quantity: CustomStringConvertible {
  /// The shortest decimal form of the number, as it is written in a document.
  package var description: String {
    written ?? JSONNumber.shortest(value.description)
  }
}
