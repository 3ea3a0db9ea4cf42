import Glibc
import PseudoTerminal
import Testing

/// How the program starts, lives and ends on a terminal.
@Suite struct TerminalLifeTests {
  private let workspace = Workspace()

  @Test func showsASampleAndQuits() throws {
    let session = try workspace.start("--sample", "laptop")
    try session.wait(forText: "Buying a laptop across channels")
    #expect(session.screen.isAlternateScreen)
    session.type("q")
    try session.wait(for: "the end or a question") { !$0.isAlternateScreen || $0.contains("save and quit") }
    session.type("d")
    #expect(try session.waitForEnd() == .code(0))
    #expect(session.isCooked)
    #expect(!session.screen.isAlternateScreen)
  }

  @Test func asksBeforeUnsavedWorkIsLost() throws {
    let session = try workspace.start("--sample", "laptop")
    try session.wait(forText: "1 Awareness")
    session.type("SAfterwards\r\r")
    try session.wait(forText: "Afterwards")
    session.type("q")
    try session.wait(forText: "save and quit")
    session.press(.escape)
    try session.wait(for: "the question to go") { !$0.contains("save and quit") }
    session.type("qs")
    try session.wait(forText: "Save as")
    session.press("u", .control)
    session.type("kept\r")
    #expect(try session.waitForEnd() == .code(0))
    #expect(workspace.read("kept.journey.json")?.contains("\"name\": \"Afterwards\"") == true)
  }

  @Test(arguments: [(10, 40), (24, 80), (60, 200), (1, 1), (3, 7)])
  func survivesEverySize(rows: Int, columns: Int) throws {
    let session = try workspace.start("--sample", "fashion")
    try session.wait(forText: "[Board]")
    session.resize(rows: rows, columns: columns)
    session.type("gr")
    session.resize(rows: 24, columns: 80)
    try session.wait(forText: "[Ranking]")
    #expect(session.screen.line(23).hasSuffix("? help"))
  }

  @Test func stopsAndGoesOnInAShell() throws {
    let session = try PseudoTerminalSession(
      "/bin/bash", ["--norc", "-i"], environment: ["PS1": "ready> "], folder: workspace.path)
    try session.wait(forText: "ready>")
    session.type("\(BuiltProgram.path("journey")) --sample laptop\r")
    try session.wait(forText: "[Board]")
    session.press("z", .control)
    try session.wait(for: "the shell") { !$0.isAlternateScreen && $0.contains("Stopped") }
    session.type("fg\r")
    try session.wait(for: "the screen again") { $0.isAlternateScreen && $0.contains("[Board]") }
    session.type("gi")
    try session.wait(forText: "[Personas]")
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func givesTheTerminalBackWhenItIsEnded(by signal: Int32) throws {
    let session = try workspace.start("--sample", "laptop")
    try session.wait(forText: "[Board]")
    session.signal(signal)
    #expect(try session.waitForEnd() == .signal(signal))
    #expect(!session.screen.isAlternateScreen)
  }

  @Test func endsWithItsTerminal() throws {
    let session = try workspace.start("--sample", "laptop")
    try session.wait(forText: "[Board]")
    session.hangUp()
    let end = try session.waitForEnd()
    #expect(end == .signal(SIGHUP))
  }

  @Test(arguments: ["vt100", "linux", "xterm-kitty", "screen-256color", "ansi"])
  func worksOn(type: String) throws {
    let session = try workspace.start("--sample", "laptop", environment: ["TERM": type])
    try session.wait(forText: "[Board]")
    session.type("gr")
    try session.wait(forText: "[Ranking]")
  }

  @Test(arguments: [("dumb", "cannot place its cursor"), ("", "set TERM")])
  func refusesATerminalItCannotUse(type: String, reason: String) throws {
    let session = try workspace.start("--sample", "laptop", environment: ["TERM": type])
    #expect(try session.waitForEnd() == .code(69))
    #expect(session.screen.text.replacing("\n", with: "").contains(reason))
  }

  @Test func refusesAWindowNothingCanBeReadOn() throws {
    let session = try workspace.start("--sample", "laptop", rows: 1, columns: 1)
    #expect(try session.waitForEnd() == .code(69))
    #expect(!session.screen.isAlternateScreen)
  }

  @Test func cursorMovesSendLittle() throws {
    let session = try workspace.start("--sample", "laptop", rows: 40, columns: 120)
    try session.wait(forText: "[Board]")
    session.settle()
    var sizes: [Int] = []
    for key in ["j", "j", "l", "j", "l", "k", "h", "j", "j", "l", "j"] {
      let before = session.bytesWritten
      session.type(key)
      try session.wait(for: "a frame") { _ in session.bytesWritten > before }
      session.settle()
      sizes.append(session.bytesWritten - before)
    }
    #expect(sizes.sorted()[sizes.count / 2] <= 250, "\(sizes)")
  }

  /// Curses erases with whatever background is current: no cell may be left without the theme's.
  @Test func aThemeWithABackgroundCoversEveryCell() throws {
    let session = try workspace.start("--sample", "laptop", "--theme", "light", rows: 30, columns: 110)
    try session.wait(forText: "[Board]")
    for keys in ["gr", "jj3", "jjj", "gi", "gb", "vv", "?"] {
      session.type(keys)
      session.settle()
      let bare = (0..<30).flatMap { row in
        (0..<110).filter { session.screen[row, $0].background == .standard }.map { "\(row),\($0)" }
      }
      #expect(bare.isEmpty, "after \(keys): \(bare.prefix(5))\n\(session.screen.text)")
    }
  }

  @Test func sendsNothingWhenIdle() throws {
    let session = try workspace.start("--sample", "laptop")
    try session.wait(forText: "[Board]")
    session.settle(quiet: 100)
    let (bytes, ticks) = (session.bytesWritten, session.processorTicks)
    session.settle(quiet: 300)
    #expect(session.bytesWritten == bytes)
    #expect(session.processorTicks == ticks)
  }

  @Test func pastedLinesBecomeTouchpoints() throws {
    let session = try workspace.start("--sample", "laptop")
    try session.wait(forText: "[Board]")
    session.type("/Web search\r")
    try session.wait(forText: "Web search · Website")
    session.paste("Banner ad\nq!\nNewsletter")
    try session.wait(forText: "Newsletter")
    #expect(session.screen.contains("q!"))
  }

  @Test func dragMovesATouchpoint() throws {
    let session = try workspace.start("--sample", "laptop")
    try session.wait(forText: "Wish list")
    let at = try #require(session.screen.find("Wish list"))
    session.moveMouse(row: at.row, column: at.column)
    session.mouse(.main, down: true)
    session.moveMouse(row: at.row, column: at.column - 20)
    session.mouse(.main, down: false)
    try session.wait(forText: "Wish list · Mobile app · Nadia · Awareness")
  }

  @Test func longTextGoesToTheEditor() throws {
    workspace.write("#!/bin/sh\nprintf 'Written\\nin an editor' >\"$1\"\n", to: "editor")
    let session = try workspace.start(
      "--sample", "laptop", environment: ["VISUAL": "sh \(workspace.path)/editor"])
    try session.wait(forText: "[Board]")
    session.type("E")
    try session.wait(forText: "Written")
  }

  @Test func readsADocumentFromStandardInput() throws {
    workspace.write("{\"format\": \"journey/1\", \"title\": \"From a pipe\"}", to: "a.json")
    let session = try PseudoTerminalSession(
      "/bin/sh", ["-c", "cat a.json | \(BuiltProgram.path("journey")) -"], folder: workspace.path)
    try session.wait(forText: "From a pipe")
    session.type("gr")
    try session.wait(forText: "[Ranking]")
  }
}
