import Workbench

/// What the probe shows.
enum Pictures {
  static let plain = Theme(
    name: "plain", title: "Plain", roles: [.title: Theme.Look(attributes: .bold)], emphases: [:])
  static let colored = Theme(
    name: "colored", title: "Coloured",
    roles: [
      .title: Theme.Look(
        foreground: Theme.Color(rgb: 0x20A0FF, indexed: 33, bright: 12, basic: 4), attributes: [.bold],
        attributesWithoutColor: [.underline]),
      .friction: Theme.Look(foreground: Theme.Color(rgb: nil, indexed: 196, bright: 9, basic: 1)),
    ],
    emphases: [
      .focused: Theme.Look(
        background: Theme.Color(rgb: nil, indexed: 236, bright: 8, basic: 0), attributes: [],
        attributesWithoutColor: [.reverse])
    ])

  /// More pairs of colours than a console has: each role and emphasis has its own.
  static let manyColored = Theme(
    name: "many", title: "Many",
    roles: [StyleRole: Theme.Look](
      uniqueKeysWithValues: StyleRole.allCases.map { ($0, Theme.Look(foreground: color($0.rawValue))) }),
    emphases: [Emphasis: Theme.Look](
      uniqueKeysWithValues: Emphasis.allCases.map { ($0, Theme.Look(background: color($0.rawValue + 1))) }))

  private static let allStyles = Emphasis.allCases.flatMap { emphasis in
    StyleRole.allCases.map { Style($0, emphasis) }
  }

  private static func color(_ number: UInt8) -> Theme.Color {
    Theme.Color(rgb: nil, indexed: 16 + number, bright: number % 16, basic: number % 8)
  }

  /// Cells that no frame ought to have: controls, halves of wide characters, what takes no column.
  private static let hostile: [FrameCell] =
    [
      "\u{1B}", "[", "\u{7}", "\u{9B}", "\u{202E}", "\u{200B}", "\0", "日", "x", "\u{301}", "\u{AD}",
      "\u{10FFFF}",
    ]
    .map { FrameCell($0, style: Style(.text)) } + [
      FrameCell("m", marks: SIMD4(0x1B, 0x301, 0x9B, 0x202E), style: Style(.text)),
      FrameCell("n", marks: SIMD4(0x41, 0xFFFF_FFFF, 0xD800, 0x200D), style: Style(.text)),
    ]

  /// Two rows of text, the log from its end, and a `#` in each corner at the bottom.
  static func frame(of size: Size, log: [String]) -> Frame {
    var frame = Frame(size: size)
    frame.write("Probe", at: Point(row: 0, column: 0), Style(.title))
    frame.write("friction", at: Point(row: 0, column: 10), Style(.friction))
    frame.write("focused", at: Point(row: 0, column: 20), Style(.friction, .focused))
    frame.write("日本 e\u{301} ☺ ┌─┐|", at: Point(row: 1, column: 0), Style(.text))
    for (column, cell) in hostile.enumerated() where size.rows > 1 && 30 + column < size.columns {
      frame[1, 30 + column] = cell
    }
    for (column, style) in allStyles.enumerated() where size.rows > 0 && 30 + column < size.columns {
      frame[0, 30 + column] = FrameCell("s", style: style)
    }
    let room = max(0, size.rows - 3)
    for (row, line) in log.suffix(room).enumerated() {
      frame.write(line, at: Point(row: row + 2, column: 0), Style(.text))
    }
    frame.write("#", at: Point(row: size.rows - 1, column: 0), Style(.text))
    frame.write("#", at: Point(row: size.rows - 1, column: size.columns - 1), Style(.text))
    let row = 1 + min(log.count, room)
    if row < size.rows { frame.cursor = Point(row: row, column: 0) }
    return frame
  }
}

extension Frame {
  fileprivate mutating func write(_ text: String, at start: Point, _ style: Style) {
    var column = start.column
    for character in text where size.rows > start.row {
      let scalars = Array(character.unicodeScalars)
      let isWide = (0x3000...0x9FFF).contains(scalars[0].value)
      guard column >= 0, column + (isWide ? 1 : 0) < size.columns else { return }
      var marks = SIMD4<UInt32>.zero
      for (index, mark) in scalars.dropFirst().prefix(4).enumerated() { marks[index] = mark.value }
      self[start.row, column] = FrameCell(scalars[0], marks: marks, style: style)
      if isWide { self[start.row, column + 1] = FrameCell("\0", style: style) }
      column += isWide ? 2 : 1
    }
  }
}
