/// What is to be imported, and what was said about it.
package struct ImportSource: Sendable {
  /// The file's name, as people are told it.
  package let name: String
  package let bytes: [UInt8]
  /// For tables: which column is which field, `("Phase", "stage")`; empty: it is guessed.
  package var mapping: [(column: String, field: String)] = []
  /// Told from time to time how many bytes are done.
  package var progress: @Sendable (Int) -> Void = { _ in }

  package init(_ bytes: [UInt8], named name: String) {
    (self.bytes, self.name) = (bytes, name)
  }
}

/// Limits of what is read from elsewhere; who exceeds them has something else in hand than a map.
enum ImportLimit {
  /// Bytes of a line, or of a table's cell.
  static let line = 1 << 20
  static let columns = 1_000
  /// How deep headings, items or elements may be nested.
  static let depth = 64
}

/// Something to be told about one place of a source: it could not be read, or not as it stands there.
package struct ImportRemark: Hashable, Sendable, CustomStringConvertible {
  /// From 1; nil where it is about the whole.
  package let line: Int?
  package let column: Int?
  /// A sentence without a full stop.
  package let text: String

  package init(line: Int? = nil, column: Int? = nil, _ text: String) {
    (self.line, self.column, self.text) = (line, column, text)
  }

  /// `12:7: a sentence`; what is about the whole stands alone.
  package var description: String {
    guard let line else { return text }
    return column.map { "\(line):\($0): \(text)" } ?? "\(line): \(text)"
  }
}

/// Why nothing could be imported: one sentence, and where.
package struct ImportProblem: Error, Hashable, CustomStringConvertible {
  package let line: Int
  package let column: Int
  /// A sentence without a full stop.
  package let text: String

  package init(line: Int, column: Int = 1, _ text: String) {
    (self.line, self.column, self.text) = (line, column, text)
  }

  /// `12:7: an unbalanced quote`.
  package var description: String { "\(line):\(column): \(text)" }
}
