extension String {
  /// The text without the spaces and line breaks at its end.
  var trimmedAtEnd: String {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[...last])
  }

  /// The text without the spaces and line breaks around it.
  var trimmed: String { String(drop(while: \.isWhitespace)).trimmedAtEnd }
}
