/// What is wrong in a JSON text, placed for a person: `41:17: frictions[3].severity: 9 is not between 1 and 5`.
package struct JSONProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// Bytes from the start of the text.
  package let offset: Int
  package let place: JSONPlace
  /// From the root, as in `frictions[3].severity`; empty for the root itself.
  package let path: String
  package let message: String

  package init(offset: Int, place: JSONPlace, path: String, message: String) {
    self.offset = offset
    self.place = place
    self.path = path
    self.message = message
  }

  package var line: Int { place.line }
  package var column: Int { place.column }

  /// `line:column: path: message`, without the path at the root; put the file's name and a colon before it.
  package var description: String {
    path.isEmpty ? "\(line):\(column): \(message)" : "\(line):\(column): \(path): \(message)"
  }
}

/// A place in a text as editors count it.
package struct JSONPlace: Hashable, Sendable {
  /// From 1; lines end with a line feed.
  package let line: Int
  /// From 1, in code points (Unicode scalars), not bytes or columns of the screen.
  package let column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
