/// The apostrophe before a text that a spreadsheet would run as a formula, or would take for a number or a day and
/// write back in another form.
///
/// Behind spaces, quotes and apostrophes, `=`, `+`, `-`, `@`, tab and line ends begin a formula, and so do the
/// full-width forms of the first four. A text that is a plain number, as `-2` and `+1`, is harmless and stays one;
/// `007`, `3/4`, `2026-10-31` and `true` would not come back as they were written.
///
/// A text that has such an apostrophe of its own gets a second one, so that taking off one always gives what was
/// written.
enum FormulaGuard {
  static func guarded(_ text: String) -> String { isNeeded(for: text) ? "'" + text : text }

  /// The text without the apostrophe that guards it.
  static func unguarded(_ text: String) -> String {
    guard text.utf8.first == apostrophe else { return text }
    let rest = text.utf8.dropFirst()
    return isNeeded(for: rest) ? String(Substring(rest)) : text
  }

  static func isNeeded(for text: String) -> Bool { isNeeded(for: text.utf8[...]) }

  private static let apostrophe = UInt8(ascii: "'")

  private static func isNeeded(for text: Substring.UTF8View) -> Bool {
    let start = text.drop { $0 == apostrophe || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: " ") }
    guard let first = start.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"): return !isPlainNumber(start)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."):
      return isLikeNumber(start) && !isPlainNumber(start)
    case UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: "F"), UInt8(ascii: "f"):
      return truths.contains { start.count == $0.count && start.map { $0 | 0x20 } == $0 }
    case 0xEF: return fullWidth.contains { start.starts(with: $0) }
    default: return false
    }
  }

  /// A spreadsheet writes them in capitals.
  private static let truths = ["true", "false"].map { Array($0.utf8) }

  /// `＝`, `＋`, `－` and `＠` in UTF-8.
  private static let fullWidth: [[UInt8]] = [
    [0xEF, 0xBC, 0x9D], [0xEF, 0xBC, 0x8B], [0xEF, 0xBC, 0x8D], [0xEF, 0xBC, 0xA0],
  ]

  /// Made of what numbers, days, times and shares are made of.
  private static func isLikeNumber(_ text: Substring.UTF8View) -> Bool {
    text.allSatisfy { isDigit($0) || ".,:/-+% eE".utf8.contains($0) }
  }

  /// A number that a spreadsheet writes as it read it, but for a plus.
  private static func isPlainNumber(_ text: Substring.UTF8View) -> Bool {
    let isSigned = text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+")
    let digits = isSigned ? text.dropFirst() : text
    let halves = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard halves.count <= 2, digits.count <= 16, let whole = halves.first, !whole.isEmpty,
      halves.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) })
    else { return false }
    if whole.first == UInt8(ascii: "0"), whole.count > 1 { return false }
    if halves.count == 2, halves[1].last == UInt8(ascii: "0") { return false }
    return !isSigned || digits.contains { $0 != UInt8(ascii: "0") && $0 != UInt8(ascii: ".") }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
