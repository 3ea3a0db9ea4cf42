import PseudoTerminal
import Testing

@Suite struct DrawingTests {
  @Test func showsTextWhereItBelongs() throws {
    let session = try startProbe()
    try session.wait(for: "the cursor") { $0.cursor == (2, 0) }
    #expect(session.screen.isAlternateScreen)
    #expect(session.screen.isCursorVisible)
    #expect(session.screen.line(1).hasPrefix("日本 e\u{301} ☺ ┌─┐|  "))
    #expect(session.screen[1, 0].columns == 2)
    #expect(session.screen.find("|")?.column == 12)
    #expect(session.screen[0, 0].isBold)
    #expect(!session.screen[0, 10].isBold)
    #expect(session.screen[0, 10].foreground == .standard)
  }

  @Test func changesItsLookWithTheTheme() throws {
    let session = try startProbe()
    session.type("T")
    try session.wait(for: "colours") { $0[0, 20].background == .indexed(236) }
    #expect(session.screen[0, 0].foreground == .indexed(33))
    #expect(session.screen[0, 0].isBold)
    #expect(session.screen[0, 10].foreground == .indexed(196))
    #expect(session.screen[0, 10].background == .standard)
    #expect(session.screen[0, 20].foreground == .indexed(196))
    session.type("T")
    try session.wait(for: "no colours") { $0[0, 20].background == .standard }
    #expect(session.screen[0, 10].foreground == .standard)
  }

  @Test(arguments: [
    ("linux", "eight", VirtualCell.Color.indexed(1)), ("tmux-256color", "indexed", .indexed(196)),
    ("vt100", "none", .standard),
  ])
  func usesTheColoursThereAre(type: String, depth: String, color: VirtualCell.Color) throws {
    let session = try startProbe(environment: ["TERM": type])
    try session.wait(forText: "depth \(depth)")
    session.type("Tx")
    try session.wait(forText: "key x")
    #expect(session.screen[0, 10].foreground == color)
    #expect(session.screen[0, 20].isReversed == (depth == "none"))
  }

  @Test(arguments: [
    (
      "sixteen", "colors#16, use=xterm-256color,", VirtualCell.Color.indexed(12), VirtualCell.Color.indexed(9)
    ),
    ("direct", Self.direct, .rgb(0x20, 0xA0, 0xFF), .rgb(0xFF, 0, 0)),
  ])
  func usesTheColoursOfRareTerminals(
    depth: String, description: String, title: VirtualCell.Color, friction: VirtualCell.Color
  ) throws {
    try withTerminalType("probe-\(depth)|a test, \(description)") { folder in
      let session = try startProbe(environment: ["TERM": "probe-\(depth)", "TERMINFO": folder])
      try session.wait(forText: "depth \(depth)")
      session.type("T")
      try session.wait(for: "colours") { $0[0, 0].foreground == title && $0[0, 10].foreground == friction }
    }
  }

  /// Colours as numbers of 24 bits.
  private static let direct = """
    RGB, colors#0x1000000, pairs#0x7FFF,
    \tsetaf=\\E[%?%p1%{8}%<%t3%p1%d%e38;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m,
    \tsetab=\\E[%?%p1%{8}%<%t4%p1%d%e48;2;%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%d%;m,
    \tuse=xterm-256color,
    """

  @Test func drawsWithoutColourWhenAsked() throws {
    let session = try startProbe(["--no-color"])
    session.type("T")
    try session.wait(for: "attributes in place of colours") { $0[0, 20].isReversed && $0[0, 0].isUnderlined }
    #expect(session.screen[0, 0].foreground == .standard)
    #expect(session.screen.contains("depth none"))
  }

  @Test(arguments: ["C", "POSIX", "it_IT.ISO-8859-1"])
  func keepsToASCIIWhereTheLocaleSaysSo(locale: String) throws {
    let session = try startProbe(environment: ["LC_ALL": locale])
    #expect(session.screen.contains("unicode false"))
    #expect(session.screen.line(1).hasPrefix("? ?  e ? ???|  "))
  }

  @Test(arguments: [nil, "", "xx_XX.UTF-8", "en_US.utf8"])
  func drawsUnicodeWhereNothingSpeaksAgainstIt(locale: String?) throws {
    let session = try startProbe(environment: ["LC_ALL": locale])
    #expect(session.screen.contains("unicode true"))
    #expect(session.screen.line(1).hasPrefix("日本 e\u{301} ☺ ┌─┐|  "))
  }

  @Test func sendsLittleForALittleChange() throws {
    let session = try startProbe(rows: 40, columns: 120)
    session.type("a")
    try session.wait(for: "a line") { $0.contains("key a") && $0.cursor == (3, 0) }
    let before = session.bytesWritten
    session.type("b")
    try session.wait(for: "another line") { $0.contains("key b") && $0.cursor == (4, 0) }
    #expect(session.bytesWritten - before < 40)
  }

  @Test func doesNothingWhenNothingHappens() throws {
    let session = try startProbe()
    session.settle()
    let (bytes, ticks) = (session.bytesWritten, session.processorTicks)
    session.settle(quiet: 300)
    #expect(session.bytesWritten == bytes)
    #expect(session.processorTicks == ticks)
  }

  @Test(arguments: [(1, 1), (2, 3), (1, 80), (200, 1), (100, 500)])
  func fitsAnyWindow(rows: Int, columns: Int) throws {
    let session = try PseudoTerminalSession(
      BuiltProgram.path("terminal-probe"), rows: rows, columns: columns)
    try session.wait(for: "a frame") { $0[rows - 1, columns - 1].text == "#" }
    session.type("q")
    #expect(try session.waitForEnd() == .code(0))
    expectRestored(session)
  }

  @Test func followsTheWindowsSize() throws {
    let session = try startProbe(environment: ["LINES": "10", "COLUMNS": "20"])
    session.resize(rows: 12, columns: 30)
    try session.wait(for: "a smaller frame") { $0.contains("resize 12x30") && $0[11, 29].text == "#" }
    session.resize(rows: 60, columns: 200)
    try session.wait(for: "a larger frame") { $0.contains("resize 60x200") && $0[59, 199].text == "#" }
    #expect(session.screen.line(1).hasPrefix("日本 e\u{301} ☺ ┌─┐|  "))
    #expect(session.screen[23, 79].text != "#")
  }

  @Test func sendsNothingThatATerminalCouldMisread() throws {
    let session = try startProbe()
    let row = session.screen.line(1)
    let replaced = "\u{FFFD}"
    #expect(
      row.dropFirst(28).hasPrefix(
        "\(replaced)[\(replaced)\(replaced)\(replaced)\(replaced) \(replaced)x\(replaced)"))
    #expect(row.hasSuffix("m\u{301}n"))
    #expect(session.screen.find("m\u{301}n")?.column == 42)
  }

  @Test(arguments: ["+", "-"])
  func cutsAFrameThatDoesNotFit(key: String) throws {
    let session = try startProbe()
    session.type(key)
    if key == "-" {
      try session.wait(for: "a smaller frame") { $0[16, 72].text == "#" && $0.line(23) == "" }
    } else {
      try session.wait(for: "a larger frame") { $0.line(23) == "" }
    }
    session.type(key == "+" ? "-" : "+")
    try session.wait(for: "a frame that fits") { $0[23, 79].text == "#" && $0.line(16) == "" }
  }

  @Test(arguments: ["linux", "xterm-256color"])
  func hasColoursForAsManyStylesAsTheTerminalHasPairs(type: String) throws {
    let session = try startProbe(environment: ["TERM": type], columns: 230)
    session.type("Pk")
    try session.wait(forText: "key k")
    // The second role, without emphasis: its own colour on the first one's.
    let first = type == "linux" ? 1 : 17
    #expect(session.screen[0, 31].foreground == .indexed(first))
    #expect(session.screen[0, 31].background == .indexed(first))
    session.type("T")
    try session.wait(for: "the other theme") { $0[0, 31].background == .standard }
  }

  @Test func sendsEverythingAgainWhenAsked() throws {
    let session = try startProbe()
    session.settle()
    session.screen.feed(Array("\u{1B}[2Jgarbage".utf8))
    session.type("L")
    try session.wait(for: "a whole frame") {
      $0.line(0).hasPrefix("Probe") && $0[23, 79].text == "#" && !$0.contains("garbage")
    }
  }
}
