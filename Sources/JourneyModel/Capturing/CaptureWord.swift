/// A piece of a capture line between spaces, its quotes and backslash taken off.
struct CaptureWord {
  enum Kind {
    case literal
    /// Begins with that mark; the rest is what stands behind it.
    case marked(Character, rest: String)
  }

  let kind: Kind
  /// The word as it stands in a title.
  let text: String

  /// The words of a line. Words that begin with one of the marks are marked ones.
  static func words(of line: String, marks: [Character]) -> [CaptureWord] {
    var words: [CaptureWord] = []
    var rest = line[...].drop { $0.isWhitespace }
    while !rest.isEmpty {
      words.append(next(&rest, marks))
      rest = rest.drop { $0.isWhitespace }
    }
    return words
  }

  /// Takes the next word off a text that doesn't begin with a space.
  private static func next(_ rest: inout Substring, _ marks: [Character]) -> CaptureWord {
    if rest.first == "\\", let second = rest.dropFirst().first, isSpecial(second, marks) {
      rest.removeFirst()
      return CaptureWord(kind: .literal, text: plain(&rest))
    }
    if let quoted = quoted(&rest) { return CaptureWord(kind: .literal, text: quoted + plain(&rest)) }
    guard let mark = rest.first, marks.contains(mark) else {
      return CaptureWord(kind: .literal, text: plain(&rest))
    }
    let start = rest
    rest.removeFirst()
    if let quoted = quoted(&rest) {
      return CaptureWord(kind: .marked(mark, rest: quoted), text: String(start[..<rest.startIndex]))
    }
    let argument = plain(&rest)
    return CaptureWord(kind: .marked(mark, rest: argument), text: String(mark) + argument)
  }

  private static func isSpecial(_ character: Character, _ marks: [Character]) -> Bool {
    character == "\"" || character == "\\" || marks.contains(character)
  }

  /// Takes everything up to the next space.
  private static func plain(_ rest: inout Substring) -> String {
    let word = rest.prefix { !$0.isWhitespace }
    rest = rest[word.endIndex...]
    return String(word)
  }

  /// Takes a text in double quotes; nil, and takes nothing, where there is none that ends.
  private static func quoted(_ rest: inout Substring) -> String? {
    guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else { return nil }
    defer { rest = rest[rest.index(after: end)...] }
    return String(rest.dropFirst()[..<end])
  }
}
