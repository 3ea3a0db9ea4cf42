extension JSONNumber {
  /// The shortest usual form of the same value: `2.0` is `2`, `0.10` is `0.1`, `1E3` is `1000`, `-0` is `0`.
  ///
  /// Powers of ten are written out from 0.0000001 up to 21 digits, and as `1e+21` beyond.
  /// No digit that counts is lost. A text whose exponent has more than seven digits stays as it is.
  package static func shortest(_ text: String) -> String {
    guard let parts = Decimal(text) else { return text }
    return parts.text
  }

  /// digits × 10^exponent, the digits without zeros at either end.
  private struct Decimal {
    var isNegative = false
    var digits: [UInt8] = []
    var exponent = 0

    init?(_ text: String) {
      let halves = text.utf8.split(maxSplits: 1, whereSeparator: { $0 | 0x20 == UInt8(ascii: "e") })
      guard let mantissa = halves.first else { return nil }
      if halves.count > 1 {
        guard halves[1].count <= 8, let power = Int(Substring(halves[1])) else { return nil }
        exponent = power
      }
      var isAfterPoint = false
      for byte in mantissa { take(byte, &isAfterPoint) }
      trim()
    }

    private mutating func take(_ byte: UInt8, _ isAfterPoint: inout Bool) {
      switch byte {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "."): isAfterPoint = true
      default:
        if !digits.isEmpty || byte != UInt8(ascii: "0") { digits.append(byte) }
        if isAfterPoint { exponent -= 1 }
      }
    }

    private mutating func trim() {
      while digits.last == UInt8(ascii: "0") {
        digits.removeLast()
        exponent += 1
      }
    }

    var text: String {
      guard !digits.isEmpty else { return "0" }
      let sign = isNegative ? "-" : ""
      return sign + String(decoding: written, as: UTF8.self)
    }

    private var written: [UInt8] {
      let zero = UInt8(ascii: "0")
      let point = digits.count + exponent
      if exponent >= 0, point <= 21 { return digits + Array(repeating: zero, count: exponent) }
      switch point {
      case 1...21:
        return digits[..<point] + [UInt8(ascii: ".")] + digits[point...]
      case -6...0:
        return [zero, UInt8(ascii: ".")] + Array(repeating: zero, count: -point) + digits
      default: return inPowers(point - 1)
      }
    }

    private func inPowers(_ power: Int) -> [UInt8] {
      let rest = digits.dropFirst()
      return digits[..<1] + (rest.isEmpty ? [] : [UInt8(ascii: ".")] + rest)
        + Array("e\(power < 0 ? "" : "+")\(power)".utf8)
    }
  }
}
