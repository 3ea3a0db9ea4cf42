import PseudoTerminal
import Testing

/// Starts the probe and waits for its first frame to be whole.
func startProbe(
  _ flags: [String] = [], environment: [String: String?] = [:], rows: Int = 24, columns: Int = 80
) throws -> PseudoTerminalSession {
  let session = try PseudoTerminalSession(
    BuiltProgram.path("terminal-probe"), flags, environment: environment, rows: rows, columns: columns)
  try session.wait(for: "the first frame") { $0.contains("unicode") && $0[rows - 1, columns - 1].text == "#" }
  return session
}

/// What a terminal must be like once the program has gone.
func expectRestored(_ session: PseudoTerminalSession, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(!session.screen.isAlternateScreen, sourceLocation: sourceLocation)
  #expect(session.screen.isCursorVisible, sourceLocation: sourceLocation)
  #expect(!session.screen.reportsMouse, sourceLocation: sourceLocation)
  #expect(session.screen.paste("") == [], "bracketed paste is on", sourceLocation: sourceLocation)
  #expect(session.isCooked, sourceLocation: sourceLocation)
}
