/// The stable name of a record, typed by what it names so that a stage's can't stand for a touchpoint's.
package struct ID<Record>: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  package var description: String { text }
}

/// The rule for what may stand as an id in a document.
package enum IDRule {
  package static let longest = 64

  /// Whether the text is 1–64 of `a-z`, `0-9`, `-` and `_`.
  package static func allows(_ text: String) -> Bool {
    let count = text.utf8.count
    guard count >= 1, count <= longest else { return false }
    let isFine = unsafe text.utf8.withContiguousStorageIfAvailable { unsafe $0.allSatisfy(isAllowed) }
    return isFine ?? text.utf8.allSatisfy(isAllowed)
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    case UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }

  /// An id made from a name: lower-case, accents dropped, everything else a hyphen. Empty if nothing is left.
  package static func slug(_ name: String) -> String {
    var out = ""
    for scalar in name.unicodeScalars {
      // An accent on its own belongs to the letter before it.
      if !scalar.isASCII, scalar.properties.generalCategory == .nonspacingMark { continue }
      let folded = fold(scalar)
      if !folded.isEmpty {
        out += folded
      } else if !out.isEmpty && !out.hasSuffix("-") {
        out += "-"
      }
      if out.utf8.count >= longest - 8 { break }  // leaves room for a number behind it
    }
    return out.hasSuffix("-") ? String(out.dropLast()) : out
  }

  /// The ASCII letters or digit that a scalar is written with, or nothing.
  private static func fold(_ scalar: Unicode.Scalar) -> String {
    if scalar.isASCII {
      let lower = scalar.properties.lowercaseMapping
      return lower.utf8.allSatisfy { isAllowed($0) && $0 != UInt8(ascii: "-") } ? lower : ""
    }
    return scalar.plainLatin ?? ""
  }
}
