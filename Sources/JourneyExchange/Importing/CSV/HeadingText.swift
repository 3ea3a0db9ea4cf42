import JourneyModel
import Words

/// Headings and words as they are compared.
enum HeadingText {
  /// In lower case, without accents, everything that is neither letter nor digit as one space.
  static func folded(_ text: String) -> String {
    var out = ""
    var isGap = false
    for scalar in text.unicodeScalars {
      guard let letters = letters(of: scalar) else {
        isGap = true
        continue
      }
      if letters.isEmpty { continue }
      if isGap, !out.isEmpty { out += " " }
      isGap = false
      out += letters
    }
    return out
  }

  /// Nil for what separates words; empty for an accent that stands alone.
  private static func letters(of scalar: Unicode.Scalar) -> String? {
    if scalar.isASCII {
      let isWord = scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value)
      return isWord ? scalar.properties.lowercaseMapping : nil
    }
    if scalar.properties.generalCategory == .nonspacingMark { return "" }
    return scalar.plainLatin ?? (scalar.properties.isAlphabetic ? scalar.properties.lowercaseMapping : nil)
  }

  /// The text before the first bracket: `Severity (1–5)`, `Emotion [-2…2]`.
  static func withoutBrackets(_ heading: String) -> String {
    String(heading.prefix { $0 != "(" && $0 != "[" })
  }
}
