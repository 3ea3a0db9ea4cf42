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
    guard let exact = DecimalText(text), let value = Double(text), value.isFinite else { return nil }
    self.value = value
    written = exact == DecimalText(value.description) ? nil : exact.shortest
  }
}

/// A decimal number as its digits and the power of ten behind them, so that two spellings can be compared.
struct DecimalText: Equatable {
  private var isNegative = false
  /// Significant digits without leading or trailing zeros; empty for zero.
  private var digits: [UInt8] = []
  private var exponent = 0

  init?(_ text: String) {
    var mantissa = Substring(text)
    if let e = mantissa.firstIndex(where: { $0 == "e" || $0 == "E" }) {
      guard let power = Int(mantissa[mantissa.index(after: e)...]), (-99_999...99_999).contains(power)
      else { return nil }
      exponent = power
      mantissa = mantissa[..<e]
    }
    if mantissa.first == "-" {
      isNegative = true
      mantissa.removeFirst()
    }
    guard read(mantissa) else { return nil }
  }

  /// False if it is anything but digits and a point: `Double` reads more, as `0x1p3` and `nan`.
  private mutating func read(_ mantissa: Substring) -> Bool {
    var seenPoint = false
    for byte in mantissa.utf8 {
      switch byte {
      case UInt8(ascii: ".") where !seenPoint: seenPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits.append(byte)
        if seenPoint { exponent -= 1 }
      default: return false
      }
    }
    trim()
    return true
  }

  private mutating func trim() {
    while digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      exponent += 1
    }
    digits = Array(digits.drop { $0 == UInt8(ascii: "0") })
    if digits.isEmpty { (isNegative, exponent) = (false, 0) }
  }

  /// Plain digits where that is no longer than 21 of them, else with an exponent.
  var shortest: String {
    if digits.isEmpty { return "0" }
    let sign = isNegative ? "-" : ""
    let text = String(decoding: digits, as: UTF8.self)
    let point = digits.count + exponent
    if exponent >= 0, point <= 21 { return sign + text + String(repeating: "0", count: exponent) }
    if exponent < 0, point > 0 { return sign + text.prefix(point) + "." + text.dropFirst(point) }
    if exponent < 0, point > -7 { return sign + "0." + String(repeating: "0", count: -point) + text }
    let fraction = text.count > 1 ? "." + text.dropFirst() : ""
    return sign + text.prefix(1) + fraction + "e" + (point - 1 < 0 ? "" : "+") + String(point - 1)
  }
}

extension Quantity: CustomStringConvertible {
  /// The shortest decimal form of the number, as it is written in a document.
  package var description: String {
    if let written { return written }
    return DecimalText(value.description)?.shortest ?? value.description
  }
}
