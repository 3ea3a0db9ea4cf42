/// Texts as Mermaid's diagrams hold them: what would be read as syntax is written as an entity, `#58;` for a
/// colon. Numbers are used and not names, because Mermaid hands them on to HTML as they are.
enum MermaidText {
  /// A text that stays one text, on one line, wherever it stands in a diagram.
  ///
  /// - Parameter plain: further signs that mean nothing where it stands.
  static func encoded(_ text: String, plain: String = "") -> String {
    let scalars = Array(text.unicodeScalars)
    // Spaces at either end would be taken off.
    let start = scalars.firstIndex { !isSpace($0) } ?? scalars.count
    let end = scalars.lastIndex { !isSpace($0) } ?? -1
    let isPlain = Set(plain.unicodeScalars)
    var out = ""
    out.reserveCapacity(scalars.count + 8)
    for (index, scalar) in scalars.enumerated() {
      let isCovered = index < start || index > end || mustBeCovered(scalar) && !isPlain.contains(scalar)
      if isCovered || index == 0 && beginsStatement(text) || beginsDiagram(index, scalars) {
        out += "#\(scalar.value);"
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  private static func mustBeCovered(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", " ", ".", "-", "'", "(", ")", "!", "?", "/", "+", "=", "*", "@":
      false
    // By these two Mermaid marks entities while it draws.
    case "\u{FB02}", "¶", "\u{2028}", "\u{2029}", "\u{FEFF}": true
    default: scalar.isASCII
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  /// Words by which a line would be something else than a task.
  private static func beginsStatement(_ text: String) -> Bool {
    let start = text.prefix(8).lowercased()
    return ["journey", "title", "section", "acctitle", "accdescr"].contains { start.hasPrefix($0) }
  }

  /// Mermaid takes any text with `C4Container` in it for another kind of diagram.
  private static func beginsDiagram(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    scalars[index] == "C" && index + 1 < scalars.count && scalars[index + 1] == "4"
  }

  // MARK: Reading

  /// The text with its entities resolved. What is none of those that Mermaid or this program know stays as it is.
  static func decoded(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(UInt8(ascii: "#")) else { return String(text) }
    var out = ""
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "#") {
      out += rest[..<start]
      rest = rest[start...]
      if let (character, end) = entity(rest) {
        out.unicodeScalars.append(contentsOf: character.unicodeScalars)
        rest = rest[end...]
      } else {
        out += "#"
        rest.removeFirst()
      }
    }
    return out + rest
  }

  /// What an entity at the beginning stands for, and where it ends.
  private static func entity(_ text: Substring) -> (text: String, end: Substring.Index)? {
    guard let (name, end) = entityName(text) else { return nil }
    if let number = UInt32(name) { return Unicode.Scalar(number).map { (String($0), end) } }
    return EntityName.text(String(name)).map { ($0, end) }
  }

  /// The name in an entity at the beginning, whether anybody knows it or not, and where the entity ends.
  static func entityName(_ text: Substring) -> (name: Substring, end: Substring.Index)? {
    let name = text.dropFirst().prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    guard text.first == "#", !name.isEmpty, name.endIndex < text.endIndex, text[name.endIndex] == ";" else {
      return nil
    }
    return (name, text.index(after: name.endIndex))
  }
}
