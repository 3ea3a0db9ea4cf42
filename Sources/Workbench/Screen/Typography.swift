/// How text becomes cells on this terminal: how wide characters are, and whether it can show more than ASCII.
package struct Typography: Sendable {
  /// The columns that a scalar takes: 0 for marks, 2 for wide ones, negative for what can't be drawn.
  package let width: @Sendable (Unicode.Scalar) -> Int
  package let isUnicode: Bool

  package init(isUnicode: Bool = true, width: @escaping @Sendable (Unicode.Scalar) -> Int) {
    self.isUnicode = isUnicode
    self.width = width
  }

  /// The columns that a text takes once it is drawn.
  package func width(of text: String) -> Int {
    if Self.isPlain(text) { return text.utf8.count }
    var columns = 0
    forEachGlyph(in: text) { columns += $0.width }
    return columns
  }

  /// The text cut to so many columns, with … where something is missing.
  package func fit(_ text: String, _ columns: Int) -> String {
    if width(of: text) <= columns { return text }
    guard columns > 0 else { return "" }
    return prefix(of: text, columns: columns - 1) + "…"
  }

  /// As much of the text's beginning as fits into so many columns.
  package func prefix(of text: String, columns: Int) -> String {
    if Self.isPlain(text) { return String(Substring(text.utf8.prefix(max(0, columns)))) }
    var kept = ""
    var used = 0
    for character in text {
      let width = width(of: String(character))
      if used + width > columns { break }
      kept.append(character)
      used += width
    }
    return kept
  }

  /// Whether the text is printable ASCII and nothing else: a column for each byte.
  private static func isPlain(_ text: String) -> Bool {
    unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
      unsafe bytes.allSatisfy { (0x20..<0x7F).contains($0) }
    } ?? false
  }

  /// The text in lines of at most so many columns, broken at spaces where there are any.
  package func wrap(_ text: String, columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    if Self.isPlain(text) { return Self.wrapPlain(text.utf8, columns: columns) }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      wrapLine(String($0), columns: columns)
    }
  }

  /// The same in no more than so many lines; … stands where not all of it fits.
  package func wrap(_ text: String, columns: Int, most: Int) -> [String] {
    guard most > 0 else { return [] }
    let lines = wrap(text, columns: columns)
    if lines.count <= most { return lines }
    let rest = lines[(most - 1)...].joined(separator: " ")
    return lines.prefix(most - 1) + [fit(rest, columns)]
  }

  /// The same for a text of printable ASCII: the lines are pieces of it, and nothing has to be measured.
  private static func wrapPlain(_ text: String.UTF8View, columns: Int) -> [String] {
    var lines: [String] = []
    var line = text.prefix(0)
    for word in text.split(separator: 0x20, omittingEmptySubsequences: false) {
      let joined = line.isEmpty ? word : text[line.startIndex..<word.endIndex]
      if joined.count <= columns {
        line = joined
        continue
      }
      if !line.isEmpty { lines.append(String(Substring(line))) }
      line = word
      while line.count > columns {
        lines.append(String(Substring(line.prefix(columns))))
        line = line.dropFirst(columns)
      }
    }
    return lines + [String(Substring(line))]
  }

  private func wrapLine(_ line: String, columns: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    for word in line.split(separator: " ", omittingEmptySubsequences: false).map(String.init) {
      let joined = current.isEmpty ? word : current + " " + word
      if width(of: joined) <= columns {
        current = joined
        continue
      }
      if !current.isEmpty { lines.append(current) }
      current = word
      while width(of: current) > columns {
        let head = prefix(of: current, columns: columns)
        if head.isEmpty { return lines + [current] }
        lines.append(head)
        current.removeFirst(head.count)
      }
    }
    return lines + [current]
  }
}
