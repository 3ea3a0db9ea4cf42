import Words

/// The journey diagrams of a source, each by its lines.
struct MermaidBlocks {
  typealias Line = SourceText.Line

  private(set) var journeys: [[Line]] = []
  private(set) var remarks: [ImportRemark] = []

  /// A fence of Markdown: what stands between it and the next of its kind is code.
  struct Fence {
    let mark: Character
    let length: Int
    /// What stands behind it.
    let info: Substring
    let column: Int

    /// Nil for a line that opens none.
    init?(_ line: String) {
      let text = line.drop { $0 == " " || $0 == "\t" || $0 == ">" }
      guard let mark = text.first, mark == "`" || mark == "~" else { return nil }
      let run = text.prefix { $0 == mark }
      guard run.count >= 3 else { return nil }
      info = Substring(String(text[run.endIndex...]).trimmed)
      // Behind backticks there are none.
      if mark == "`", info.contains("`") { return nil }
      (self.mark, length) = (mark, run.count)
      column = line.distance(from: line.startIndex, to: text.startIndex) + 1
    }

    var isMermaid: Bool {
      let word = info.prefix { !$0.isWhitespace }.lowercased()
      return word == "mermaid" || word == "{mermaid}" || word == "{.mermaid}"
    }

    func isClosed(by line: String) -> Bool {
      guard let other = Fence(line) else { return false }
      return other.mark == mark && other.length >= length && other.info.isEmpty
    }
  }

  init(_ lines: [Line]) throws(ImportProblem) {
    if lines.contains(where: { Fence($0.text)?.isMermaid == true }) {
      try readMarkdown(lines)
    } else {
      add(lines)
    }
  }

  private mutating func readMarkdown(_ lines: [Line]) throws(ImportProblem) {
    var index = 0
    while index < lines.count {
      guard let fence = Fence(lines[index].text) else {
        index += 1
        continue
      }
      let end = lines[(index + 1)...].firstIndex { fence.isClosed(by: $0.text) }
      guard let end else { return try leaveOpen(fence, lines[index].number) }
      if fence.isMermaid { add(Array(lines[(index + 1)..<end])) }
      index = end + 1
    }
  }

  private mutating func leaveOpen(_ fence: Fence, _ line: Int) throws(ImportProblem) {
    if fence.isMermaid {
      throw ImportProblem(
        line: line, column: fence.column, words("the diagram that begins here is never closed"))
    }
    remarks.append(
      ImportRemark(
        line: line, column: fence.column,
        words("the code that begins here is never closed: nothing behind it is read")))
  }

  private mutating func add(_ lines: [Line]) {
    guard let first = Self.firstWord(of: lines) else { return }
    if first.word.lowercased() == "journey" { return journeys.append(lines) }
    remarks.append(
      ImportRemark(line: first.line, words("not a journey diagram, and left out: %@", quoted(first.word))))
  }

  /// What says of which kind a diagram is: the first word that belongs to no comment, directive or front matter.
  private static func firstWord(of lines: [Line]) -> (word: String, line: Int)? {
    var directive = false
    var isFrontMatter = false
    var isFirst = true
    for line in lines {
      let text = line.text.trimmed
      if text.isEmpty { continue }
      if isFirst, text == "---" {
        isFrontMatter = true
      } else if isFrontMatter {
        isFrontMatter = text != "---"
      } else if directive || text.hasPrefix("%%{") {
        directive = !text.contains("}%%")
      } else if !text.hasPrefix("%%") {
        return (String(text.prefix { !$0.isWhitespace && $0 != ";" && $0 != ":" }), line.number)
      }
      isFirst = false
    }
    return nil
  }
}
