import PseudoTerminal
import Testing

@Suite struct DrawingTests {
  @Test func showsTextWhereItBelongs() throws {
    let session = try startProbe()
    try session.wait(for: "the cursor") { $0.cursor == (3, 0) }
    #expect(session.screen.isAlternateScreen)
    #expect(session.screen.isCursorVisible)
    #expect(session.screen.line(1) == "日本 e\u{301} ☺ ┌─┐|")
    #expect(session.screen[1, 0].columns == 2)
    #expect(session.screen.find("|")?.column == 13)
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
    ("linux", "eight", VirtualCell.Color.indexed(1)), ("xterm-16color", "sixteen", .indexed(9)),
    ("tmux-256color", "indexed", .indexed(196)), ("vt100", "none", .standard),
  ])
  func usesTheColoursThereAre(type: String, depth: String, color: VirtualCell.Color) throws {
    let session = try startProbe(environment: ["TERM": type])
    try session.wait(forText: "depth \(depth)")
    session.type("Tx")
    try session.wait(forText: "key x")
    #expect(session.screen[0, 10].foreground == color)
    #expect(session.screen[0, 20].isReversed == (depth == "none"))
  }

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
    #expect(session.screen.line(1) == "? ?  ? ? ???|")
  }

  @Test(arguments: [nil, "", "xx_XX.UTF-8", "en_US.utf8"])
  func drawsUnicodeWhereNothingSpeaksAgainstIt(locale: String?) throws {
    let session = try startProbe(environment: ["LC_ALL": locale])
    #expect(session.screen.contains("unicode true"))
    #expect(session.screen.line(1) == "日本 e\u{301} ☺ ┌─┐|")
  }

  @Test func sendsLittleForALittleChange() throws {
    let session = try startProbe(rows: 40, columns: 120)
    session.type("a")
    try session.wait(for: "a line") { $0.contains("key a") && $0.cursor == (4, 0) }
    let before = session.bytesWritten
    session.type("b")
    try session.wait(for: "another line") { $0.contains("key b") && $0.cursor == (5, 0) }
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
    #expect(session.screen.line(1) == "日本 e\u{301} ☺ ┌─┐|")
    #expect(session.screen[23, 79].text != "#")
  }
}
