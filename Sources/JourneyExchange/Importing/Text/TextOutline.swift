import Words

/// A text as an outline: headings, and below them lines that stand below each other by their indentation.
struct TextOutline {
  struct Item {
    let line: TextLine
    /// Numbers of items.
    var children: [Int] = []
  }

  enum Entry {
    case heading(level: Int, text: String, line: Int)
    /// The number of an item that stands below no other.
    case item(Int)
  }

  private(set) var items: [Item] = []
  private(set) var entries: [Entry] = []
  private(set) var remarks: [ImportRemark] = []
  private(set) var title: (text: String, line: Int)?
  /// Whether the stages are headings: else they are the lines that aren't indented.
  private(set) var hasHeadings = false

  /// The items below which others may stand, and how deep each is.
  private var open: [(item: Int, depth: Int)] = []
  private var isAfterBlank = true
  private var lines: ArraySlice<SourceText.Line>

  init(_ lines: [SourceText.Line]) throws(ImportProblem) {
    self.lines = lines[...]
    readFrontMatter()
    hasHeadings = Self.hasHeadings(self.lines)
    while let line = self.lines.popFirst() { try read(line) }
  }

  private static func hasHeadings(_ lines: ArraySlice<SourceText.Line>) -> Bool {
    var fence: MermaidBlocks.Fence?
    var wasPlain = false
    for line in lines {
      if let open = fence {
        if open.isClosed(by: line.text) { fence = nil }
        continue
      }
      fence = MermaidBlocks.Fence(line.text)
      let found = TextLine(line)
      if found.heading != nil || wasPlain && found.underline != nil { return true }
      wasPlain = found.kind == .plain && !found.text.isEmpty && found.indent <= 3
    }
    return false
  }

  private mutating func readFrontMatter() {
    guard let first = lines.first, first.text.trimmedAtEnd == "---" else { return }
    guard let end = lines.dropFirst().firstIndex(where: { $0.text.trimmedAtEnd == "---" }) else { return }
    for line in lines[..<end].dropFirst() where !line.text.trimmed.isEmpty {
      if let value = FrontMatter.value(of: "title", in: line.text) {
        title = (value, line.number)
      } else {
        remarks.append(ImportRemark(line: line.number, words("left out: %@", quoted(line.text.trimmed))))
      }
    }
    lines = lines[(end + 1)...]
  }

  // MARK: Lines

  private mutating func read(_ source: SourceText.Line) throws(ImportProblem) {
    let line = TextLine(source)
    if line.text.isEmpty, line.kind == .plain {
      isAfterBlank = true
      return
    }
    defer { isAfterBlank = false }
    if let fence = MermaidBlocks.Fence(source.text) { return try readCode(fence, line) }
    if line.text.hasPrefix("<!--"), line.kind == .plain { return try skipComment(line) }
    if isTable(line) { return skipTable(line) }
    if let heading = line.heading { return add(heading.level, heading.text, line.number) }
    if let level = line.underline, let name = takeLastPlain() { return add(level, name, line.number - 1) }
    if line.isRule { return open = [] }
    try add(line)
  }

  private mutating func add(_ level: Int, _ text: String, _ line: Int) {
    entries.append(.heading(level: level, text: text, line: line))
    open = []
  }

  /// Takes the line just before back, if it can be a heading.
  private mutating func takeLastPlain() -> String? {
    guard !isAfterBlank, case .item(let number)? = entries.last, number == items.count - 1,
      items[number].line.kind == .plain, items[number].line.indent <= 3
    else { return nil }
    entries.removeLast()
    return items.removeLast().line.text
  }

  private mutating func add(_ line: TextLine) throws(ImportProblem) {
    let depth = depth(of: line)
    let isQuote = line.kind == .quote || line.kind == .code
    // What follows a line at once belongs to it, even if it isn't indented.
    if !(isQuote && !isAfterBlank) { open.removeAll { $0.depth >= depth } }
    if isQuote, appendToQuote(line) { return }
    let number = items.count
    items.append(Item(line: line))
    if let parent = open.last {
      items[parent.item].children.append(number)
    } else {
      entries.append(.item(number))
    }
    if isQuote || TextSetting(line) != nil { return }
    open.append((number, depth))
    if open.count > ImportLimit.depth {
      throw ImportProblem(
        line: line.number, column: line.column,
        words("nested more than %@ levels deep: nobody means that", ImportLimit.depth))
    }
  }

  /// Where there are no headings, an item stands below a plain line before it even if that is not less indented.
  private func depth(of line: TextLine) -> Int {
    if case .item = line.kind, !hasHeadings { return 2 * line.indent + 1 }
    return 2 * line.indent
  }

  /// The lines of a quotation are one.
  private mutating func appendToQuote(_ line: TextLine) -> Bool {
    guard line.kind == .quote, !isAfterBlank, let last = items.indices.last,
      items[last].line.kind == .quote, items[last].line.number == line.number - lineCount(of: items[last])
    else { return false }
    let line = line.text.isEmpty ? "\n" : "\n" + line.text
    var quote = items[last].line
    quote.text += line
    items[last] = Item(line: quote)
    return true
  }

  private func lineCount(of item: Item) -> Int { item.line.text.count { $0 == "\n" } + 1 }

  // MARK: Blocks

  private mutating func readCode(_ fence: MermaidBlocks.Fence, _ first: TextLine) throws(ImportProblem) {
    guard let end = lines.firstIndex(where: { fence.isClosed(by: $0.text) }) else {
      throw ImportProblem(
        line: first.number, column: fence.column, words("the code that begins here is never closed"))
    }
    let content = lines[..<end].map(\.text)
    lines = lines[(end + 1)...]
    if fence.isMermaid {
      remarks.append(
        ImportRemark(line: first.number, words("a Mermaid diagram, left out: it is a format of its own")))
      return
    }
    var code = first
    (code.kind, code.text) = (.code, content.joined(separator: "\n"))
    if !code.text.trimmed.isEmpty { try add(code) }
  }

  private mutating func skipComment(_ first: TextLine) throws(ImportProblem) {
    var text = first.text
    while !text.contains("-->") {
      guard let next = lines.popFirst() else {
        throw ImportProblem(
          line: first.number, column: first.column, words("the comment that begins here is never closed"))
      }
      text = next.text
    }
    remarks.append(ImportRemark(line: first.number, words("a comment, left out")))
  }

  private func isTable(_ line: TextLine) -> Bool {
    if line.isTableRow { return true }
    guard line.kind == .plain, line.text.contains("|"), let next = lines.first else { return false }
    return TextLine(next).isTableRule
  }

  private mutating func skipTable(_ first: TextLine) {
    while let next = lines.first, next.text.contains("|"), TextLine(next).kind == .plain {
      lines.removeFirst()
    }
    remarks.append(
      ImportRemark(line: first.number, words("a table, left out: tables can be imported as CSV")))
  }
}
