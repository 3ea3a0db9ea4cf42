extension String {
  /// The text without the spaces and line breaks at its end.
  package var trimmedAtEnd: String {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[...last])
  }

  /// The text without the spaces and line breaks around it.
  package var trimmed: String {
    // Most texts have none, and that shows without looking at whole characters.
    if let first = utf8.first, let last = utf8.last, (0x21...0x7E).contains(first),
      (0x21...0x7E).contains(last)
    {
      return self
    }
    return String(drop(while: \.isWhitespace)).trimmedAtEnd
  }

  /// The text with its first letter a capital.
  package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The text as names are compared: capitals and the spaces around it don't count.
  package var foldedName: String { trimmed.lowercased() }
}
