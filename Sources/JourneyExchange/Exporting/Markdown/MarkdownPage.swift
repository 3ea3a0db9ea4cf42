/// A page of Markdown, block by block.
struct MarkdownPage: Sendable {
  private(set) var text = ""

  mutating func heading(_ level: Int, _ content: Markdown) {
    block(String(repeating: "#", count: level) + " " + content.source)
  }

  mutating func heading(_ level: Int, _ content: String) { heading(level, Markdown(content)) }

  mutating func paragraph(_ content: Markdown) {
    if !content.source.isEmpty { block(content.atBeginning) }
  }

  mutating func paragraph(_ content: String) { paragraph(Markdown(content)) }

  mutating func quote(_ content: String) { block("> " + Markdown(content).atBeginning) }

  mutating func list(_ items: [Markdown]) {
    if !items.isEmpty { block(items.map { "- " + $0.atBeginning }.joined(separator: "\n")) }
  }

  /// Every row gets as many cells as the head has.
  mutating func table(_ head: [Markdown], _ rows: [[Markdown]]) {
    if rows.isEmpty { return }
    var lines = [Self.row(head, count: head.count), Self.row(head.map { _ in nil }, count: head.count)]
    lines += rows.map { Self.row($0, count: head.count) }
    block(lines.joined(separator: "\n"))
  }

  /// Nil makes the line under the head.
  private static func row(_ cells: [Markdown?], count: Int) -> String {
    let padded = cells.prefix(count) + Array(repeating: .empty, count: max(0, count - cells.count))
    return "| " + padded.map { $0.map(\.source) ?? "---" }.joined(separator: " | ") + " |"
  }

  private mutating func block(_ source: String) {
    if !text.isEmpty { text += "\n" }
    text += source + "\n"
  }
}
