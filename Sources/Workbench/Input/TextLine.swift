/// A line of text being typed: the text and the place of the cursor in it.
package struct TextLine: Equatable, Sendable {
  /// Longer than anything that is typed by hand; pastes are cut to it.
  static let longest = 100_000

  package private(set) var characters: [Character]
  /// The number of characters before the cursor.
  package private(set) var cursor: Int

  package init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  package var text: String { String(characters) }
  package var isEmpty: Bool { characters.isEmpty }
  package var textBeforeCursor: String { String(characters[..<cursor]) }

  /// Types a scalar. Marks join the character before them.
  package mutating func type(_ scalar: Unicode.Scalar) {
    insert(String(scalar))
  }

  /// Inserts a text as one step; line breaks become spaces.
  package mutating func insert(_ text: String) {
    let room = max(0, Self.longest - characters.count)
    let flat = text.split(whereSeparator: \.isNewline).joined(separator: " ").prefix(room)
    let head = String(characters[..<cursor]) + flat
    let tail = characters[cursor...]
    characters = Array(head)
    cursor = characters.count
    characters += tail
  }

  package mutating func replace(with text: String) {
    self = TextLine(text)
  }

  /// Replaces what stands before the cursor, as completion does.
  package mutating func replaceBeforeCursor(with text: String) {
    let tail = characters[cursor...]
    characters = Array(text)
    cursor = characters.count
    characters += tail
  }

  /// Puts the cursor before the character of that number.
  package mutating func moveCursor(to place: Int) {
    cursor = min(max(0, place), characters.count)
  }

  /// Does what an editing key asks for. False: the key is not for the text.
  package mutating func handle(_ stroke: KeyStroke) -> Bool {
    if let scalar = stroke.typed {
      type(scalar)
      return true
    }
    return move(stroke) || erase(stroke)
  }

  private mutating func move(_ stroke: KeyStroke) -> Bool {
    switch stroke {
    case KeyStroke(.left): cursor = max(0, cursor - 1)
    case KeyStroke(.right): cursor = min(characters.count, cursor + 1)
    case KeyStroke(.home), .control("a"): cursor = 0
    case KeyStroke(.end), .control("e"): cursor = characters.count
    case KeyStroke(.left, control: true), KeyStroke(.left, alt: true), KeyStroke(.character("b"), alt: true):
      cursor = wordStart
    case KeyStroke(.right, control: true), KeyStroke(.right, alt: true),
      KeyStroke(.character("f"), alt: true):
      cursor = wordEnd
    default: return false
    }
    return true
  }

  private mutating func erase(_ stroke: KeyStroke) -> Bool {
    switch stroke {
    case KeyStroke(.backspace): cut(max(0, cursor - 1)..<cursor)
    case KeyStroke(.delete), .control("d"): cut(cursor..<min(characters.count, cursor + 1))
    case .control("u"): cut(0..<cursor)
    case .control("k"): cut(cursor..<characters.count)
    case .control("w"), KeyStroke(.backspace, alt: true): cut(wordStart..<cursor)
    default: return false
    }
    return true
  }

  private mutating func cut(_ range: Range<Int>) {
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  private var wordStart: Int {
    var place = cursor
    while place > 0, characters[place - 1].isWhitespace { place -= 1 }
    while place > 0, !characters[place - 1].isWhitespace { place -= 1 }
    return place
  }

  private var wordEnd: Int {
    var place = cursor
    while place < characters.count, characters[place].isWhitespace { place += 1 }
    while place < characters.count, !characters[place].isWhitespace { place += 1 }
    return place
  }
}

extension Canvas {
  /// Draws a line being typed so that its cursor is in sight, and puts the terminal's cursor there.
  package mutating func textLine(_ line: TextLine, in area: Area, row: Int = 0, column: Int = 0) {
    let room = area.columns - column
    guard room > 1, row < area.rows else { return }
    var (start, cursor) = (line.cursor, 0)
    while start > 0 {
      let width = typography.width(of: String(line.characters[start - 1]))
      if cursor + width >= room { break }
      (start, cursor) = (start - 1, cursor + width)
    }
    fill(
      Area(row: area.row + row, column: area.column + column, rows: 1, columns: room), " ", Style(.field))
    text(
      String(line.characters[start...].prefix(room)), in: area, row: row, column: column, Style(.field),
      ellipsis: false)
    placeCursor(Point(row: area.row + row, column: area.column + column + cursor))
  }
}
