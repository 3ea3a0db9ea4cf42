import Words

/// What a line of a text looks like.
struct TextLine {
  enum Kind: Equatable {
    /// Behind a mark of a list.
    case item(Character)
    case plain
    case quote
    /// Several lines, as they stand.
    case code
  }

  let number: Int
  /// In columns; a tab goes to the next multiple of four.
  let indent: Int
  /// Where the text begins, in characters from 1.
  let column: Int
  var kind = Kind.plain
  var text: String

  init(_ line: SourceText.Line) {
    number = line.number
    let content = line.text.drop { $0 == " " || $0 == "\t" }
    indent = line.text[..<content.startIndex].reduce(0) { $1 == "\t" ? ($0 / 4 + 1) * 4 : $0 + 1 }
    column = line.text.distance(from: line.text.startIndex, to: content.startIndex) + 1
    text = String(content).trimmedAtEnd
    readMark()
  }

  private mutating func readMark() {
    if text.hasPrefix(">") {
      kind = .quote
      text = String(text.drop { $0 == ">" || $0 == " " })
    } else if let (mark, rest) = Self.item(text) {
      kind = .item(mark)
      text = Self.withoutCheckbox(rest)
    }
  }

  /// The mark of a list's item and what stands behind it.
  static func item(_ text: String) -> (mark: Character, rest: String)? {
    guard let first = text.first else { return nil }
    if "-*+•◦▪‣–".contains(first) {
      let rest = text.dropFirst()
      // Bullets stand for nothing else, and are pasted without a space, too.
      let isMark = rest.isEmpty || rest.first?.isWhitespace == true || "•◦▪‣".contains(first)
      return isMark ? (first, String(rest).trimmed) : nil
    }
    guard let rest = withoutNumber(text) else { return nil }
    return ("1", rest)
  }

  /// What stands behind `1.` or `1)`.
  static func withoutNumber(_ text: String) -> String? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text[digits.endIndex...]
    guard (1...9).contains(digits.count), rest.first == "." || rest.first == ")",
      rest.dropFirst().first?.isWhitespace == true
    else { return nil }
    return String(rest.dropFirst()).trimmed
  }

  private static func withoutCheckbox(_ text: String) -> String {
    for box in ["[ ] ", "[x] ", "[X] "] where text.hasPrefix(box) { return String(text.dropFirst(4)).trimmed }
    return text
  }

  /// The level of a heading `## Purchase`, and its text.
  var heading: (level: Int, text: String)? {
    guard kind == .plain, indent <= 3 else { return nil }
    let marks = text.prefix { $0 == "#" }
    let rest = text.dropFirst(marks.count)
    guard (1...6).contains(marks.count), rest.isEmpty || rest.first?.isWhitespace == true else { return nil }
    var name = String(rest).trimmed
    let closing = name.reversed().prefix { $0 == "#" }.count
    if closing > 0, name.count == closing || name.dropLast(closing).last?.isWhitespace == true {
      name = String(name.dropLast(closing)).trimmed
    }
    return (marks.count, name)
  }

  /// The level of the heading that this line makes of the one before.
  var underline: Int? {
    guard indent <= 3, kind == .plain, text.count >= 2 else { return nil }
    if text.allSatisfy({ $0 == "=" }) { return 1 }
    return text.allSatisfy { $0 == "-" } ? 2 : nil
  }

  /// Only a line drawn across the page.
  var isRule: Bool {
    let marks = (kind == .plain ? text : "").filter { !$0.isWhitespace }
    guard let first = marks.first, "-*_=".contains(first) else { return false }
    return marks.count >= 3 && marks.allSatisfy { $0 == first }
  }

  /// A row of a Markdown table with a border.
  var isTableRow: Bool { kind == .plain && text.hasPrefix("|") }

  /// The line under a table's head.
  var isTableRule: Bool {
    text.contains("|") && text.contains("-") && text.allSatisfy { "|-: ".contains($0) }
  }
}
