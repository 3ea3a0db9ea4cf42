/// Why a text is not JSON, or not the JSON that was asked for, and where: cheap to make while reading.
///
/// `JSONLocator` turns it into a `JSONProblem` with line, column and path.
package struct JSONFault: Error, Hashable, Sendable {
  /// Bytes from the start of the text.
  package let offset: Int
  /// What is wrong, to follow a place and a colon.
  package let message: String

  package init(offset: Int, message: String) {
    self.offset = offset
    self.message = message
  }
}
