/// A number as it stands in the text.
package struct JSONNumber: Hashable, Sendable {
  /// Where its text stands, in bytes from the start.
  package let range: Range<Int>
  let isNegative: Bool
  /// Its digits without the point; meaningless where there are more than 19 of them.
  let digits: UInt64
  /// The value is digits × 10^exponent.
  let exponent: Int
  /// Whether `digits` holds them all.
  let isExact: Bool

  /// The value, if it is whole and fits: `2`, `2.0` and `2e0` are all 2.
  package var int: Int? {
    guard isExact else { return nil }
    guard let whole = scaled, let value = Int(exactly: whole) else { return nil }
    return isNegative ? -value : value
  }

  /// digits × 10^exponent as a whole number, if it is one.
  private var scaled: UInt64? {
    if digits == 0 || exponent == 0 { return digits }
    guard abs(exponent) <= 19 else { return nil }
    var whole = digits
    for _ in 0..<abs(exponent) {
      let (quotient, remainder) = whole.quotientAndRemainder(dividingBy: 10)
      if exponent < 0 {
        guard remainder == 0 else { return nil }
        whole = quotient
      } else {
        let (product, overflow) = whole.multipliedReportingOverflow(by: 10)
        guard !overflow else { return nil }
        whole = product
      }
    }
    return whole
  }

  /// The value, where a `Double` gives back the same digits when it is written: up to 15 of them, not too large.
  package var faithfulDouble: Double? {
    guard isExact, digits < 1_000_000_000_000_000 else { return nil }
    return digits == 0 ? 0 : quickDouble
  }

  /// The nearest `Double`, where one exact multiplication or division finds it: digits up to 2^53, powers up to 10^22.
  var quickDouble: Double? {
    guard isExact, digits <= 1 << 53, abs(exponent) <= 22 else { return nil }
    let power = Self.powers[abs(exponent)]
    let size = exponent < 0 ? Double(digits) / power : Double(digits) * power
    return isNegative ? -size : size
  }

  /// 10^0 … 10^22: those a `Double` holds exactly.
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    1e19, 1e20,
    1e21, 1e22,
  ]
}

extension JSONScanner {
  package mutating func number() throws(JSONFault) -> JSONNumber {
    let first = peek()
    guard first == UInt8(ascii: "-") || isDigit(first) else { throw unexpected("a number") }
    let from = offset
    var parts = NumberParts()
    if first == UInt8(ascii: "-") { unsafe at += 1 }
    try wholePart(&parts)
    try fraction(&parts)
    let power = try exponent()
    return JSONNumber(
      range: from..<offset, isNegative: first == UInt8(ascii: "-"), digits: parts.digits,
      exponent: power - parts.afterPoint, isExact: parts.significant <= 19 && abs(power) < 1_000_000)
  }

  /// The number as it was written.
  package func text(of number: JSONNumber) -> String { text(number.range) }

  /// The nearest `Double`; infinite if it is too large for one.
  package func double(of number: JSONNumber) -> Double {
    number.quickDouble ?? Double(text(of: number)) ?? .nan
  }

  private struct NumberParts {
    var digits: UInt64 = 0
    /// Digits from the first that isn't 0.
    var significant = 0
    var afterPoint = 0
  }

  private mutating func wholePart(_ parts: inout NumberParts) throws(JSONFault) {
    guard unsafe at < end, unsafe isDigit(at.pointee) else { throw unexpected("a digit") }
    let startsWithZero = unsafe at.pointee == UInt8(ascii: "0")
    let count = takeDigits(&parts)
    if startsWithZero && count > 1 {
      throw JSONFault(offset: offset - count, message: "a number may not start with 0 and another digit")
    }
  }

  private mutating func fraction(_ parts: inout NumberParts) throws(JSONFault) {
    guard unsafe at < end, unsafe at.pointee == UInt8(ascii: ".") else { return }
    unsafe at += 1
    parts.afterPoint = takeDigits(&parts)
    if parts.afterPoint == 0 { throw unexpected("a digit after the decimal point") }
  }

  private mutating func exponent() throws(JSONFault) -> Int {
    guard unsafe at < end, unsafe at.pointee | 0x20 == UInt8(ascii: "e") else { return 0 }
    unsafe at += 1
    var isNegative = false
    if unsafe at < end, unsafe at.pointee == UInt8(ascii: "-") || at.pointee == UInt8(ascii: "+") {
      isNegative = unsafe at.pointee == UInt8(ascii: "-")
      unsafe at += 1
    }
    var parts = NumberParts()
    if takeDigits(&parts) == 0 { throw unexpected("a digit of the exponent") }
    let size = parts.significant > 7 ? 10_000_000 : Int(parts.digits)
    return isNegative ? -size : size
  }

  /// Takes all digits that follow and says how many there were.
  private mutating func takeDigits(_ parts: inout NumberParts) -> Int {
    let from = offset
    while unsafe at < end, unsafe isDigit(at.pointee) {
      parts.digits = unsafe parts.digits &* 10 &+ UInt64(at.pointee & 0x0F)
      if parts.digits != 0 || parts.significant > 0 { parts.significant += 1 }
      unsafe at += 1
    }
    return offset - from
  }
}

@inline(__always)
private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
