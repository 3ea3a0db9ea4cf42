import JourneyModel
import Terminal
import Words
import Workbench

/// Texts as people, other programs and attackers write them.
enum OddText {
  private static let pieces = [
    "a", "Login", " ", "  ", "\t", "\n", "\r\n", "é", "e\u{301}", "日本", "👩‍👩‍👧", "🇮🇹", "☺️", "\u{1B}[2J",
    "\u{9B}31m", "\u{7}",
    "\u{1B}]0;x\u{7}", "\u{202E}", "\u{2066}", "\u{200B}", "\u{200D}", "\u{FE0F}", "\u{AD}", "\u{FEFF}",
    "\u{2028}",
    "\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}", "\u{E0041}", "\u{10FFFF}", "\u{1F3FD}", "\0", "\u{7F}",
    "\u{85}", "%@",
    "“", "\"", "\\", "ก็", "אב", "\u{E000}", "\u{D7FF}", "\u{1100}\u{1161}", "\u{115F}", "\u{3164}", "ﷺ",
  ]

  static func make(_ random: inout SplitMix, also own: [String] = []) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<random.below(12) {
      switch random.below(10) {
      case 0: text += random.bytes(1 + random.below(3))
      case 1: text += Array(String(scalar(&random)).utf8)
      case 2...5 where !own.isEmpty: text += Array(random.pick(own).utf8)
      default: text += Array(random.pick(pieces).utf8)
      }
    }
    return text
  }

  private static func scalar(_ random: inout SplitMix) -> Unicode.Scalar {
    Unicode.Scalar(UInt32(random.below(random.chance(50) ? 0x3000 : 0x110000))) ?? "\u{FFFD}"
  }
}

/// The line that a touchpoint is typed on: nothing is lost, and every value is one that its field may hold.
struct CaptureTarget: FuzzTarget {
  static let name = "capture"
  private static let channels = ["web": "Website", "app": "Mobile app", "shop": "Shop", "e": "É\u{301}"]
    .sorted { $0.key < $1.key }
    .map { entry in
      var channel = Channel()
      Channel.field("id")?.set(&channel, .text(entry.key))
      Channel.field("name")?.set(&channel, .text(entry.value))
      return channel
    }
  private static let marks = [
    "!", "!2", "!-2", "!−1", "!9", "!1.5", "!99999999999999999999", "!²", "!٣", "!+1", "!--1", "/", "/web",
    "/we", "/Mobile",
    "/\"Mobile app\"", "/nowhere", "\\!2", "\\\\", "\"quoted !2\"", "\"", "!\"2\"", "/E",
  ]

  func input(_ random: inout SplitMix) -> [UInt8] { OddText.make(&random, also: Self.marks) }

  func check(_ input: [UInt8]) -> Verdict {
    verdict { () throws(Broken) in
      let line = CaptureLine.touchpoint(String(decoding: input, as: UTF8.self), channels: Self.channels)
      try insist(Set(line.values.map(\.key)).count == line.values.count, "a field is filled in twice")
      for value in line.values {
        guard let field = Touchpoint.field(value.key) else { throw Broken("there is no field \(value.key)") }
        try insist(field.kind.complaint(about: value.value) == nil, "\(value.says) may not be held")
      }
      var touchpoint = Touchpoint()
      line.fill(&touchpoint)
      return !line.values.isEmpty
    }
  }
}

/// Keys as they are written in the configuration: what is read can be written, and reads the same again.
struct KeySequenceTarget: FuzzTarget {
  static let name = "key-names"
  private static let words = [
    "ctrl-", "alt-", "shift-", "meta-", "CTRL-", "control-", "a", "A", "-", "--", "f1", "f12", "f63", "f64",
    "f01", "tab",
    "space", "enter", "esc", "ß", "ı", "İ", "ſ", "K", "é", "i", "m", "[", "/", "@", "_", "\\", "^", "?",
    "pgup", " ",
  ]

  func input(_ random: inout SplitMix) -> [UInt8] { OddText.make(&random, also: Self.words + Self.words) }

  func check(_ input: [UInt8]) -> Verdict {
    verdict { () throws(Broken) in
      let text = String(decoding: input, as: UTF8.self)
      guard let strokes = KeyStroke.sequence(text: text) else { return false }
      try insist(
        KeyStroke.sequence(text: strokes.text) == strokes, "written as \(strokes.text.debugDescription)")
      try Laws.checkPrintable(strokes.label)
      return true
    }
  }
}

/// What is shown and printed: whatever the text, no control and nothing of another width comes out.
struct TextTarget: FuzzTarget {
  static let name = "text"
  private static let columns = 20

  func input(_ random: inout SplitMix) -> [UInt8] { OddText.make(&random) }

  func check(_ input: [UInt8]) -> Verdict {
    verdict { () throws(Broken) in
      let text = String(decoding: input, as: UTF8.self)
      try Laws.checkPrintable(printable(text))
      try Laws.checkPrintable(quoted(text))
      for isUnicode in [true, false] {
        let typography = Typography(isUnicode: isUnicode, width: columnWidth)
        try checkDrawn(text, typography)
        try checkWrapped(text, typography)
      }
      return !text.isEmpty
    }
  }

  private func checkDrawn(_ text: String, _ typography: Typography) throws(Broken) {
    var canvas = Canvas(size: Size(rows: 1, columns: Self.columns), typography: typography)
    canvas.text(text, in: canvas.area, Style(.text))
    try check(canvas.frame.row(0), typography)
    // Cells as no view would draw them.
    var frame = Frame(size: Size(rows: 1, columns: Self.columns))
    for (column, scalar) in text.unicodeScalars.prefix(Self.columns).enumerated() {
      frame[0, column] = FrameCell(scalar, marks: SIMD4(repeating: scalar.value), style: Style(.text))
    }
    try check(frame.row(0), typography)
  }

  private func check(_ row: ArraySlice<FrameCell>, _ typography: Typography) throws(Broken) {
    let safe = SafeText(usesUnicode: typography.isUnicode)
    var column = 0
    while column < row.count {
      let piece = safe.piece(at: column, in: row)
      let width = columnWidth(piece.base)
      try insist(width == piece.columns, "U+\(String(piece.base.value, radix: 16)) takes \(width) columns")
      try Laws.checkPrintable(String(piece.base))
      for mark in piece.marks { try check(mark: mark) }
      if !typography.isUnicode {
        try insist(piece.base.isASCII && piece.marks.isEmpty, "more than ASCII is sent")
      }
      column += piece.columns
    }
    try insist(column == row.count, "a row is \(column) columns long")
  }

  private func check(mark: UInt32) throws(Broken) {
    guard let scalar = Unicode.Scalar(mark) else { throw Broken("a mark that is no character") }
    try insist(columnWidth(scalar) == 0, "a mark takes columns of its own")
    try Laws.checkPrintable(String(scalar))
  }

  private func checkWrapped(_ text: String, _ typography: Typography) throws(Broken) {
    for columns in [1, 2, 7] {
      let lines = typography.wrap(text, columns: columns)
      for line in lines {
        // Behind a character that is wider than all columns, nothing is broken any more.
        let isTooWide = line.contains { typography.width(of: String($0)) > columns }
        try insist(isTooWide || typography.width(of: line) <= columns, "a line is wider than \(columns)")
      }
      try insist(
        typography.width(of: typography.fit(text, columns)) <= columns, "cut to \(columns), it is wider")
    }
  }
}
