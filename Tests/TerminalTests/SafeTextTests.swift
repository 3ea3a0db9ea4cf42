import Testing
import Workbench

@testable import Terminal

@Suite struct SafeTextTests {
  private func pieces(_ cells: [FrameCell], unicode: Bool = true) -> [SafeText.Piece] {
    let safe = SafeText(usesUnicode: unicode)
    return cells.indices.map { safe.piece(at: $0, in: cells[...]) }
  }

  private func cell(_ base: Unicode.Scalar, _ marks: SIMD4<UInt32> = .zero) -> FrameCell {
    FrameCell(base, marks: marks, style: Style(.text))
  }

  @Test(arguments: ["a", " ", "~", "é", "│", "·", "☺", "\u{1F6}"] as [Unicode.Scalar])
  func sendsWhatTakesOneColumn(scalar: Unicode.Scalar) {
    #expect(pieces([cell(scalar)]) == [SafeText.Piece(base: scalar)])
  }

  @Test(
    arguments: [
      "\u{1}", "\t", "\n", "\u{1B}", "\u{7F}", "\u{80}", "\u{9B}", "\u{AD}", "\u{200B}", "\u{200E}",
      "\u{202E}",
      "\u{2028}",
      "\u{FEFF}", "\u{301}", "\u{E0041}", "\u{10FFFF}",
    ] as [Unicode.Scalar])
  func replacesWhatATerminalCouldMisread(scalar: Unicode.Scalar) {
    #expect(pieces([cell(scalar)]) == [SafeText.Piece(base: "\u{FFFD}")])
    let plain: Unicode.Scalar = "?"
    #expect(pieces([cell(scalar)], unicode: false) == [SafeText.Piece(base: plain)])
  }

  @Test func keepsWideCharactersWhole() {
    let wide = SafeText.Piece(base: "日", columns: 2)
    let blank = SafeText.Piece(base: " ")
    let broken = SafeText.Piece(base: "\u{FFFD}")
    #expect(pieces([cell("日"), cell("\0")]).first == wide)
    #expect(pieces([cell("日"), cell("x")]).first == broken)
    #expect(pieces([cell("日")]) == [broken])
    #expect(pieces([cell("\0"), cell("x")]).first == blank)
    #expect(pieces([cell("x"), cell("\0")]).last == blank)
  }

  @Test func keepsOnlyMarks() {
    #expect(pieces([cell("e", SIMD4(0x301, 0, 0, 0))]) == [SafeText.Piece(base: "e", marks: [0x301])])
    #expect(
      pieces([cell("e", SIMD4(0x1B, 0x41, 0x202E, 0x302))]) == [SafeText.Piece(base: "e", marks: [0x302])])
    #expect(pieces([cell("e", SIMD4(0x200D, 0xFE0F, 0xD800, .max))]) == [SafeText.Piece(base: "e")])
  }

  @Test func countsWidthsWhateverTheLocale() {
    // The tests run in the locale "C", where the C library itself knows no character beyond ASCII.
    #expect(pieces([cell("é"), cell("日"), cell("\0")]).map(\.columns) == [1, 2, 1])
  }
}

@Suite struct PaddingTests {
  @Test func leavesOutDelays() {
    #expect(
      TerminalType.withoutPadding(Array("\u{1B}[H$<50>\u{1B}[J$<2*/>x$<".utf8))
        == Array("\u{1B}[H\u{1B}[Jx$<".utf8))
  }
}

@Suite struct ColorTests {
  @Test(arguments: [
    (0, 0), (7, 7), (9, 0xFF0000), (10, 0x00FF00), (12, 0x0000FF), (15, 0xFFFFFF), (16, 0), (196, 0xFF0000),
    (33, 0x0087FF), (231, 0xFFFFFF), (232, 0x080808), (255, 0xEEEEEE),
  ])
  func knowsXtermsColours(index: UInt8, rgb: UInt32) {
    #expect(Palette.rgb(ofIndex: index) == rgb)
  }

  @Test(arguments: [
    (0, ColorDepth.none), (2, .none), (8, .eight), (16, .sixteen), (88, .sixteen), (256, .indexed),
    (1 << 24, .direct),
  ])
  func tellsTheDepth(colors: Int, depth: ColorDepth) {
    #expect(ColorDepth(colors: colors) == depth)
  }
}
