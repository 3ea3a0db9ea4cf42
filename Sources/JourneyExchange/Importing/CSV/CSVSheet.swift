import Words

/// A table as it was read: rows of cells that point into its text.
struct CSVSheet {
  /// A cell's place in the text.
  struct Cell {
    let start: UInt32
    /// In bytes, without the quotes around it.
    let length: UInt32
    /// Whether quotes stand doubled in it.
    let hasQuotes: Bool
  }

  struct Row {
    /// The line on which it begins, from 1.
    let line: Int
    /// Where its cells are among all.
    let cells: Range<Int>
    /// How many bytes of the text end with it.
    let end: Int
  }

  private let bytes: [UInt8]
  private let cells: [Cell]
  /// The first one is the heading. Blank lines are none.
  let rows: [Row]

  init(_ bytes: [UInt8], cells: [Cell], rows: [Row]) {
    (self.bytes, self.cells, self.rows) = (bytes, cells, rows)
  }

  /// The text of a cell; nil if the row is too short to have it.
  func text(_ row: Row, _ column: Int) -> String? {
    guard column < row.cells.count else { return nil }
    return text(cells[row.cells.lowerBound + column])
  }

  private func text(_ cell: Cell) -> String {
    let start = Int(cell.start)
    let content = bytes[start..<start + Int(cell.length)]
    guard cell.hasQuotes else { return String(decoding: content, as: UTF8.self) }
    return String(decoding: Self.withoutDoubledQuotes(content), as: UTF8.self)
  }

  private static func withoutDoubledQuotes(_ content: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    var isSecond = false
    for byte in content {
      let isQuote = byte == UInt8(ascii: "\"")
      if !(isQuote && isSecond) { out.append(byte) }
      isSecond = isQuote && !isSecond
    }
    return out
  }

  /// Whether a row has nothing in any cell but spaces.
  func isEmpty(_ row: Row) -> Bool {
    cells[row.cells].allSatisfy { cell in
      let start = Int(cell.start)
      return SourceText.isBlank(bytes[start..<start + Int(cell.length)])
    }
  }

  /// The headings, without the spaces around them and an apostrophe that guards them.
  var headings: [String] {
    guard let row = rows.first else { return [] }
    return row.cells.indices.map { FormulaGuard.unguarded(text(cells[$0])).trimmed }
  }
}
