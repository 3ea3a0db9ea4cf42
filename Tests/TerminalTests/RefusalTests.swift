import Glibc
import PseudoTerminal
import Testing

@Suite struct RefusalTests {
  @Test(arguments: [
    (nil, "set TERM"), ("", "set TERM"), ("unknown", "set TERM"), ("dumb", "cannot place its cursor"),
  ])
  func saysWhyATerminalCannotBeUsed(type: String?, reason: String) throws {
    let session = try PseudoTerminalSession(
      BuiltProgram.path("terminal-probe"), environment: ["TERM": type], columns: 150)
    #expect(try session.waitForEnd() == .code(2))
    #expect(session.screen.line(0).hasPrefix("terminal-probe: "))
    #expect(session.screen.contains(reason))
    expectRestored(session)
  }

  @Test func treatsAnUnknownTerminalAsXterm() throws {
    let session = try startProbe(environment: ["TERM": "xterm-from-tomorrow"], columns: 100)
    try session.wait(forText: "no “xterm-from-tomorrow”; treating it as xterm-256color")
  }

  @Test(arguments: [
    ("< /dev/null", "standard input"), ("> /dev/null", "standard output"), ("| cat", "standard output"),
  ])
  func wantsATerminalAtBothEnds(redirection: String, end: String) throws {
    let session = try PseudoTerminalSession(
      "/bin/sh", ["-c", "\(BuiltProgram.path("terminal-probe")) \(redirection)"], columns: 150)
    try session.wait(forText: "\(end) is not a terminal")
    _ = try session.waitForEnd()
    expectRestored(session)
  }

  @Test func endsWhenTheTerminalGoesAway() throws {
    // The session leader holds on to the first terminal; the probe runs on it and must end with it.
    let session = try PseudoTerminalSession(
      "/bin/sh", ["-c", "exec \(BuiltProgram.path("terminal-probe"))"])
    try session.wait(forText: "unicode")
    session.hangUp()
    #expect(try session.waitForEnd() == .signal(SIGHUP))
  }
}
