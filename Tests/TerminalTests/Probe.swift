import Glibc
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

/// A terminal database of one entry for the time of `body`, which gets its folder.
func withTerminalType(_ source: String, _ body: (String) throws -> Void) throws {
  var template = Array("/tmp/terminal-tests-XXXXXX".utf8CString)
  try #require(unsafe mkdtemp(&template) != nil)
  let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  defer { _ = try? runToEnd("/bin/rm", ["-r", folder]) }
  let words = ["-c", "printf '%s\n' \"$1\" | tic -x -o \"$0\" -", folder, source]
  try #require(try runToEnd("/bin/sh", words) == .code(0))
  try body(folder)
}

private func runToEnd(_ program: String, _ arguments: [String]) throws -> ProcessEnd {
  try PseudoTerminalSession(program, arguments).waitForEnd()
}
