import Testing
import Workbench

@testable import Terminal

/// Frames as lines of text.
@Suite struct FrameTextTests {
  private static let theme = Theme(
    name: "t", title: "T",
    roles: [
      .friction: Theme.Look(
        foreground: Theme.Color(rgb: 0x112233, indexed: 200, bright: 9, basic: 1), attributes: .bold),
      .bar: Theme.Look(background: Theme.Color(rgb: nil, indexed: 7, bright: 7, basic: 7)),
    ],
    emphases: [:])

  private func text(_ draw: (inout Canvas) -> Void, depth: ColorDepth?, unicode: Bool = true) -> String {
    var canvas = Canvas(
      size: Size(rows: 1, columns: 12), typography: Typography(isUnicode: unicode, width: columnWidth))
    draw(&canvas)
    var text = FrameText(usesUnicode: unicode, theme: Self.theme, depth: depth)
    return text.text(of: canvas.frame)
  }

  private func red(_ canvas: inout Canvas) {
    canvas.pieces([("a ", Style(.text)), ("▲2", Style(.friction)), (" b", Style(.text))], in: canvas.area)
  }

  @Test func withoutColoursItIsText() {
    #expect(text(red, depth: nil) == "a ▲2 b\n")
    #expect(text(red, depth: nil, unicode: false) == "a !2 b\n")
  }

  @Test(
    arguments: [
      (.direct, "1;38;2;17;34;51"), (.indexed, "1;38;5;200"), (.sixteen, "1;91"), (.eight, "1;31"),
      (.none, "1"),
    ] as [(ColorDepth, String)])
  func coloursAreThoseOfTheDepth(_ depth: ColorDepth, _ codes: String) {
    #expect(text(red, depth: depth) == "a \u{1B}[0;\(codes)m▲2\u{1B}[0m b\n")
  }

  @Test func blanksAtTheEndStayWhereTheyCanBeSeen() {
    let bar: (inout Canvas) -> Void = {
      $0.fill(Area(row: 0, column: 0, rows: 1, columns: 3), " ", Style(.bar))
    }
    #expect(text(bar, depth: nil) == "\n")
    #expect(text(bar, depth: .indexed) == "\u{1B}[0;48;5;7m   \u{1B}[0m\n")
  }

  @Test func wideCharactersAreWrittenOnce() {
    #expect(text({ $0.text("日本 e\u{301}", in: $0.area, Style(.text)) }, depth: nil) == "日本 e\u{301}\n")
  }

  @Test func nothingThatCouldBeACommandGoesOut() {
    var frame = Frame(size: Size(rows: 1, columns: 4))
    // The last one is wide, and has no room.
    for (column, scalar) in (["\u{1B}", "\u{202E}", "日"] as [Unicode.Scalar]).enumerated() {
      frame[0, column] = FrameCell(scalar, style: Style(.text))
    }
    for (unicode, expected) in [(true, "\u{FFFD}\u{FFFD}\u{FFFD}\n"), (false, "???\n")] {
      var text = FrameText(usesUnicode: unicode, theme: Self.theme, depth: nil)
      #expect(text.text(of: frame) == expected)
    }
  }
}
