import Words

/// A piece of Markdown that stands within a line. What a person wrote stays text in it, whatever it looks like.
struct Markdown: Sendable, Hashable {
  let source: String

  /// A text of which nothing is markup any more; its line breaks become `<br>`.
  ///
  /// - Parameter links: what becomes of addresses.
  init(_ text: String, links: MarkdownEscape.Links = .dead) { source = MarkdownEscape.text(text, links) }

  private init(source: String) { self.source = source }

  static let empty = Markdown(source: "")

  static func strong(_ text: String) -> Markdown {
    let inside = Markdown(text)
    return inside.source.isEmpty ? inside : Markdown(source: "**" + inside.source + "**")
  }

  /// `**Owner:** Anna`.
  static func fact(_ label: String, _ text: String) -> Markdown {
    spaced([strong(label + ":"), Markdown(text)])
  }

  /// One behind the other, a space apart; empty ones are left out.
  static func spaced(_ pieces: [Markdown]) -> Markdown { joined(pieces, by: " ") }

  /// Each on a line of its own within a table's cell or a list's item.
  static func lines(_ pieces: [Markdown]) -> Markdown { joined(pieces, by: "<br>") }

  /// As it stands at the beginning of a line, where signs and numbers would begin a list or underline a heading.
  var atBeginning: String {
    if let first = source.first, "-+=".contains(first) { return "\\" + source }
    let digits = source.prefix { $0.isASCII && $0.isNumber }
    let rest = source[digits.endIndex...]
    let isNumbered = !digits.isEmpty && (rest.first == "." || rest.first == ")")
    return isNumbered && rest.dropFirst().first?.isWhitespace != false ? digits + "\\" + rest : source
  }

  private static func joined(_ pieces: [Markdown], by separator: String) -> Markdown {
    Markdown(source: pieces.map(\.source).filter { !$0.isEmpty }.joined(separator: separator))
  }
}

/// Makes texts harmless for Markdown as CommonMark, GitHub and their wikis read it.
///
/// GitHub looks for `@name` and `#123` in the finished text, where no backslash and no entity is seen any more;
/// it leaves code alone. So those, and e-mail addresses, are put into code spans.
enum MarkdownEscape {
  /// Whether an address that a person wrote, as `https://…`, leads there.
  enum Links { case dead, live }

  static func text(_ text: String, _ links: Links) -> String {
    let lines = text.trimmed.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.map { line(printed($0), links) }.joined(separator: "<br>")
  }

  /// The scalars of a line, without what can't be seen but what joins letters.
  private static func printed(_ line: Substring) -> [Unicode.Scalar] {
    if line.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return Array(line.unicodeScalars) }
    return line.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
      switch scalar {
      case "\t": [" "]
      case "\u{200C}", "\u{200D}": [scalar]
      default: Array(printable(String(scalar)).unicodeScalars)
      }
    }
  }

  private static func line(_ scalars: [Unicode.Scalar], _ links: Links) -> String {
    var out = ""
    out.reserveCapacity(scalars.count + 8)
    var place = 0
    for code in references(in: scalars) {
      for index in place..<code.lowerBound { add(index, of: scalars, links, to: &out) }
      out += "`"
      out.unicodeScalars.append(contentsOf: scalars[code])
      out += "`"
      place = code.upperBound
    }
    for index in place..<scalars.count { add(index, of: scalars, links, to: &out) }
    return out
  }

  private static func add(_ index: Int, of scalars: [Unicode.Scalar], _ links: Links, to out: inout String) {
    switch scalars[index] {
    case "&": out += "&amp;"
    case "<": out += "&lt;"
    case ">": out += "&gt;"
    // A pipe would end a table's cell, even in code; a dollar begins a formula; backticks of two texts could meet.
    case "|": out += "&#124;"
    case "$": out += "&#36;"
    case "`": out += "&#96;"
    case "\\", "*", "_", "[", "]", "~", "#": out += "\\" + String(scalars[index])
    case ".": out += links == .dead && endsWWW(index, scalars) ? "\\." : "."
    case ":": out += links == .dead && beginsAddress(index, scalars) ? "\\:" : ":"
    default: out.unicodeScalars.append(scalars[index])
    }
  }

  /// `www.` begins a link.
  private static func endsWWW(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    index >= 3 && scalars[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
  }

  /// So does `http://`.
  private static func beginsAddress(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    index + 2 < scalars.count && scalars[index + 1] == "/" && scalars[index + 2] == "/"
  }

  // MARK: References

  /// Where `@name`, `name@host`, `#123` and `GH-123` stand.
  private static func references(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for index in scalars.indices.dropLast() {
      if let last = found.last, index < last.upperBound { continue }
      guard let range = reference(at: index, scalars, after: found.last?.upperBound ?? 0) else { continue }
      if let last = found.last, last.upperBound == range.lowerBound {
        found[found.count - 1] = last.lowerBound..<range.upperBound
      } else {
        found.append(range)
      }
    }
    return found
  }

  private static func reference(at index: Int, _ scalars: [Unicode.Scalar], after low: Int) -> Range<Int>? {
    let next = scalars[index + 1]
    switch scalars[index] {
    case "@" where isWord(next):
      var start = index
      while start > low, isAddress(scalars[start - 1]) { start -= 1 }
      return start..<end(of: scalars, from: index + 1) { isAddress($0) || $0 == "@" || $0 == "/" }
    case "#" where isDigit(next): return index..<end(of: scalars, from: index + 1, isDigit)
    case "G" where next == "H", "g" where next == "h":
      guard index + 3 < scalars.count, scalars[index + 2] == "-", isDigit(scalars[index + 3]),
        index == 0 || !isWord(scalars[index - 1])
      else { return nil }
      return index..<end(of: scalars, from: index + 3, isDigit)
    default: return nil
    }
  }

  private static func end(
    of scalars: [Unicode.Scalar], from start: Int, _ goesOn: (Unicode.Scalar) -> Bool
  ) -> Int {
    scalars[start...].firstIndex { !goesOn($0) } ?? scalars.count
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }

  private static func isAddress(_ scalar: Unicode.Scalar) -> Bool {
    isWord(scalar) || [".", "_", "+", "-"].contains(scalar)
  }
}
