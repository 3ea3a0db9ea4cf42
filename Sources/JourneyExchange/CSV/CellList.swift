import Words

/// Several texts in one cell: `Checkout; Cart`. A semicolon, a backslash or a line break inside a text stands behind
/// a backslash: `\;`, `\\`, `\n`.
enum CellList {
  static func text(of items: some Sequence<String>) -> String {
    items.map(escaped).joined(separator: "; ")
  }

  /// The texts, without the spaces around them; empty ones are left out.
  static func items(of text: String) -> [String] {
    var items: [String] = []
    var item = ""
    var isEscaped = false
    for character in text.unicodeScalars {
      if character == ";", !isEscaped {
        items.append(item)
        item = ""
      } else {
        item.unicodeScalars.append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    items.append(item)
    return items.map { unescaped($0.trimmed) }.filter { !$0.isEmpty }
  }

  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x3B || $0 == 0x5C || $0 == 0x0A || $0 == 0x0D }) else {
      return text
    }
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case ";": out += "\\;"
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// What stands behind a backslash and means nothing there is left as it is.
  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(0x5C) else { return text }
    var out = ""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      switch (isEscaped, scalar) {
      case (false, "\\"):
        isEscaped = true
        continue
      case (true, "n"): out += "\n"
      case (true, "r"): out += "\r"
      case (true, ";"), (true, "\\"), (false, _): out.unicodeScalars.append(scalar)
      case (true, _):
        out += "\\"
        out.unicodeScalars.append(scalar)
      }
      isEscaped = false
    }
    return isEscaped ? out + "\\" : out
  }
}
