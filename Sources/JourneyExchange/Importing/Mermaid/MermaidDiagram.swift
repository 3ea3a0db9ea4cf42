import Words

/// What a journey diagram says, statement by statement.
struct MermaidDiagram {
  struct Task {
    let line: Int
    let column: Int
    let title: String
    /// As it is written; nil where there is none.
    var score: String?
    var actors: [String] = []
    /// What stands behind the actors.
    var rest: String?
    /// The score stands there only because there has to be one.
    var isUnknown = false
  }

  enum Statement {
    case section(String, line: Int)
    case task(Task)
    /// One of our own comments.
    case channel(String, line: Int)
    case personas([String], line: Int)
    case unreadable(String, line: Int, column: Int)
  }

  typealias Text = (text: String, line: Int)

  // Of several the last counts, as in Mermaid.
  private(set) var title: Text? { didSet { tellApart(oldValue, title) } }
  private(set) var accessibleTitle: Text? { didSet { tellApart(oldValue, accessibleTitle) } }
  private(set) var description: Text? { didSet { tellApart(oldValue, description) } }
  /// Titles and descriptions that do not count.
  private(set) var replaced: [Text] = []
  private(set) var statements: [Statement] = []
  /// Whether this program wrote it.
  private(set) var isOurs = false

  private var lines: ArraySlice<SourceText.Line>
  private var hasBegun = false

  init(_ lines: [SourceText.Line]) throws(ImportProblem) {
    self.lines = lines[...]
    try readFrontMatter()
    while let line = self.lines.popFirst() { try read(line) }
  }

  private mutating func tellApart(_ old: Text?, _ new: Text?) {
    if let old, !old.text.isEmpty, old.text != new?.text { replaced.append(old) }
  }

  // MARK: What stands around

  private mutating func readFrontMatter() throws(ImportProblem) {
    lines = lines.drop { $0.text.trimmed.isEmpty }
    guard let first = lines.first, first.text.trimmed == "---" else { return }
    guard let end = lines.dropFirst().firstIndex(where: { $0.text.trimmed == "---" }) else {
      throw ImportProblem(line: first.number, words("the front matter that begins here is never closed"))
    }
    for line in lines[..<end].dropFirst() {
      if let value = FrontMatter.value(of: "title", in: line.text) { title = (value, line.number) }
    }
    lines = lines[(end + 1)...]
  }

  /// A directive may go on for several lines; it says how a diagram looks.
  private mutating func skipDirective(_ first: SourceText.Line) throws(ImportProblem) {
    var line = first
    while !line.text.contains("}%%") {
      guard let next = lines.popFirst() else {
        throw ImportProblem(
          line: first.number, column: Self.column(of: first),
          words("the directive that begins here is never closed"))
      }
      line = next
    }
  }

  private static func column(of line: SourceText.Line) -> Int {
    line.text.prefix(while: \.isWhitespace).count + 1
  }

  // MARK: Statements

  private mutating func read(_ line: SourceText.Line) throws(ImportProblem) {
    let text = line.text.trimmed
    if text.isEmpty { return }
    if text.hasPrefix("%%{") { return try skipDirective(line) }
    if text.hasPrefix("%%") { return readComment(String(text.dropFirst(2)).trimmed, line.number) }
    if text.hasPrefix("#"), Self.entityEnd(Substring(text)) == nil { return }
    if hasBegun { return try readStatement(text, line) }
    hasBegun = true
    let rest = String(text.dropFirst("journey".count)).trimmed
    if !rest.isEmpty, rest != ";" { try readStatement(rest, line) }
  }

  private mutating func readComment(_ text: String, _ line: Int) {
    if text.hasPrefix(MermaidJourney.signature) { isOurs = true }
    if !isOurs { return }
    if let names = Self.value(text, behind: MermaidJourney.personas) {
      let names = names.split(separator: ",").map { MermaidText.decoded(String($0).trimmed) }
      statements.append(.personas(names, line: line))
    } else if let name = Self.value(text, behind: MermaidJourney.channel) {
      statements.append(.channel(MermaidText.decoded(name), line: line))
    }
  }

  private static func value(_ text: String, behind key: String) -> String? {
    guard text.hasPrefix(key) else { return nil }
    let value = String(text.dropFirst(key.count)).trimmed
    return value.isEmpty ? nil : value
  }

  private mutating func readStatement(_ text: String, _ line: SourceText.Line) throws(ImportProblem) {
    if let value = Self.rest(of: text, behind: "title", space: true) {
      title = (Self.decoded(value), line.number)
    } else if let value = Self.rest(of: text, behind: "section", space: true) {
      statements.append(.section(Self.decoded(value), line: line.number))
    } else if let value = Self.rest(of: text, behind: "accTitle"), value.hasPrefix(":") {
      accessibleTitle = (MermaidText.decoded(String(value.dropFirst()).trimmed), line.number)
    } else if let value = Self.rest(of: text, behind: "accDescr"), let first = value.first,
      ":{".contains(first)
    {
      try readDescription(value, line)
    } else {
      readTask(text, line)
    }
  }

  /// What stands behind a keyword, whose capitals don't count.
  private static func rest(of text: String, behind word: String, space: Bool = false) -> String? {
    guard text.prefix(word.count).lowercased() == word.lowercased() else { return nil }
    let rest = text.dropFirst(word.count)
    if space, rest.first?.isWhitespace != true { return nil }
    return String(rest).trimmed
  }

  /// A text up to a comment, its entities resolved.
  private static func decoded(_ text: String) -> String {
    var text = String(withoutComment(text)).trimmed
    if text.hasSuffix(";"), entityStart(text) == nil { text = String(text.dropLast()).trimmed }
    return MermaidText.decoded(text)
  }

  /// Whether an entity ends the text, and where it begins.
  private static func entityStart(_ text: String) -> String.Index? {
    guard let start = text.lastIndex(of: "#") else { return nil }
    return entityEnd(text[start...]) == text.endIndex ? start : nil
  }

  /// The part before a `#` that begins no entity.
  private static func withoutComment(_ text: String) -> Substring {
    var rest = text[...]
    while let sign = rest.firstIndex(of: "#") {
      guard let end = entityEnd(rest[sign...]) else { return text[..<sign] }
      rest = rest[end...]
    }
    return text[...]
  }

  /// Where the entity ends that the text begins with, of whatever name.
  private static func entityEnd(_ text: Substring) -> Substring.Index? {
    MermaidText.entityName(text)?.end
  }

  /// `: a text`, or `{` with all up to the next `}`.
  private mutating func readDescription(_ value: String, _ first: SourceText.Line) throws(ImportProblem) {
    guard value.first == "{" else {
      description = (MermaidText.decoded(String(value.dropFirst()).trimmed), first.number)
      return
    }
    var texts: [String] = []
    var last = SourceText.Line(number: first.number, text: String(value.dropFirst()))
    while !last.text.contains("}") {
      texts.append(last.text)
      guard let next = lines.popFirst() else {
        throw ImportProblem(
          line: first.number, column: Self.column(of: first),
          words("the description that begins here is never closed"))
      }
      last = next
    }
    let end = last.text.firstIndex(of: "}") ?? last.text.endIndex
    description = (Self.paragraphs(texts + [String(last.text[..<end])]), first.number)
    let rest = String(last.text[end...].dropFirst()).trimmed
    if !rest.isEmpty { try readStatement(rest, last) }
  }

  /// What stands beside the braces is nothing if it is empty; a blank line between others is meant.
  private static func paragraphs(_ texts: [String]) -> String {
    let trimmed = texts.map(\.trimmed)
    let kept = trimmed.drop(while: \.isEmpty).reversed().drop(while: \.isEmpty).reversed()
    return kept.map { MermaidText.decoded($0) }.joined(separator: "\n")
  }

  private mutating func readTask(_ text: String, _ line: SourceText.Line) {
    let column = Self.column(of: line)
    guard let colon = text.firstIndex(of: ":"), colon > text.startIndex else {
      return statements.append(.unreadable(text, line: line.number, column: column))
    }
    let data = String(Self.withoutComment(String(text[text.index(after: colon)...])))
    var parts = data.split(separator: ":", omittingEmptySubsequences: false).map { String($0).trimmed }
    let name = String(text[..<colon]).trimmed
    let first = parts.removeFirst()
    let isOurUnknown =
      isOurs && name.hasSuffix(MermaidJourney.unknown) && first == "\(MermaidJourney.unknownScore)"
    let raw = isOurUnknown ? String(name.dropLast(MermaidJourney.unknown.count)) : name
    var task = Task(line: line.number, column: column, title: MermaidText.decoded(raw))
    task.isUnknown = isOurUnknown
    task.score = first.isEmpty ? nil : first
    task.actors = Self.actors(parts.first ?? "")
    let rest = parts.dropFirst().joined(separator: ":")
    task.rest = rest.isEmpty ? nil : MermaidText.decoded(rest)
    statements.append(.task(task))
  }

  /// Each once.
  private static func actors(_ text: String) -> [String] {
    text.split(separator: ",").map { decoded(String($0)) }.filter { !$0.isEmpty }.unique
  }
}

/// The lines between `---` at the beginning of a text.
enum FrontMatter {
  /// The value of a key, without quotes; nil on a line of another key.
  static func value(of key: String, in line: String) -> String? {
    guard line.hasPrefix(key + ":") else { return nil }
    let value = String(line.dropFirst(key.count + 1)).trimmed
    guard value.count >= 2, let quote = value.first, quote == "\"" || quote == "'", value.last == quote else {
      return value.isEmpty ? nil : value
    }
    return String(value.dropFirst().dropLast())
  }
}
