import Glibc
import PseudoTerminal
import Testing

/// Terminals that are gone, or that do not read what they are sent.
@Suite struct DeadTerminalTests {
  private let workspace = Workspace()

  /// A program that was started so that hanging up has no effect on it (`nohup` and the like) ends all the same:
  /// nobody will ever press a key again.
  @Test func endsWithItsTerminalThoughHangingUpIsIgnored() throws {
    let session = try PseudoTerminalSession(
      "/bin/sh",
      ["-c", "trap '' HUP; echo $$ >id; exec \"$0\" --sample laptop", BuiltProgram.path("journey")],
      folder: workspace.path)
    try session.wait(forText: "[Board]")
    session.hangUp()
    let end = try session.waitForEnd()
    #expect(end == .signal(SIGHUP))
  }

  /// The terminal stops reading, as over a line that hangs; then somebody ends the program, or it crashes.
  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGSEGV]) func endsThoughTheTerminalDoesNotRead(signal: Int32)
    throws
  {
    let session = try startAndStopReading()
    session.signal(signal)
    #expect(try session.waitForEndWithoutReading() == .signal(signal))
    session.settle()
    #expect(session.isCooked)
    // What it sent last is what puts the terminal right.
    #expect(
      !session.screen.isAlternateScreen && session.screen.isCursorVisible && !session.screen.reportsMouse)
  }

  @Test func endsWithATerminalThatDoesNotRead() throws {
    let session = try startAndStopReading()
    session.hangUp()
    #expect(try session.waitForEnd() == .signal(SIGHUP))
  }

  @Test func waitsQuietlyForATerminalThatDoesNotRead() throws {
    let session = try startAndStopReading()
    session.resize(rows: 49, columns: 200)
    #expect(isQuietAtLast(session))
    // Once it reads again, the picture is right.
    try session.wait(for: "the board") { $0.contains("[Board]") && $0.line(48).contains("help") }
    session.type("gr")
    try session.wait(forText: "[Ranking]")
  }

  /// Whether there comes a time in which the program does as good as nothing: one that turns in a circle has none.
  private func isQuietAtLast(_ session: PseudoTerminalSession) -> Bool {
    for _ in 0..<50 {
      guard let before = session.processorTicks else { return false }
      poll(nil, 0, 300)
      if let after = session.processorTicks, after - before <= 1 { return true }
    }
    return false
  }

  /// A stop is asked for, which has to wait for the terminal, and then the end, which has not.
  @Test func aStopDoesNotKeepItFromEnding() throws {
    let session = try startAndStopReading()
    session.signal(SIGTSTP)
    poll(nil, 0, 50)
    session.signal(SIGTERM)
    #expect(try session.waitForEndWithoutReading() == .signal(SIGTERM))
  }

  /// A program that has drawn until nothing more went into the terminal.
  private func startAndStopReading() throws -> PseudoTerminalSession {
    let session = try workspace.start("--sample", "laptop", rows: 50, columns: 200)
    try session.wait(forText: "[Board]")
    session.settle()
    try session.fillUp(with: "\u{C}")
    return session
  }
}
