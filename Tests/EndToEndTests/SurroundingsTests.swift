import Glibc
import PseudoTerminal
import Testing

/// The program in a shell, in a window whose size changes, in locales and with fast typists.
@Suite struct SurroundingsTests {
  private let workspace = Workspace()

  @Test func stopsInAShellAndGoesOnInAnotherSize() throws {
    let session = try PseudoTerminalSession(
      "/bin/bash", ["--norc", "--noprofile", "-i"], environment: ["PS1": "shell$ "])
    try session.wait(forText: "shell$")
    session.send("\(BuiltProgram.path("journey")) --sample laptop\r")
    try session.wait(for: "the board") { $0.isAlternateScreen && $0.line(23).contains("help") }
    session.press("z", .control)
    try session.wait(for: "the shell") { !$0.isAlternateScreen && $0.contains("Stopped") }
    #expect(!session.screen.reportsMouse)
    session.resize(rows: 30, columns: 100)
    session.send("fg\r")
    try session.wait(for: "the board in its new size") {
      $0.isAlternateScreen && $0.line(29).contains("help")
    }
    session.send("qd")
    try session.wait(for: "the shell") { !$0.isAlternateScreen }
  }

  @Test func followsTheWindow() throws {
    let session = try workspace.start("--sample", "laptop")
    try session.wait(forText: "[Board]")
    session.resize(rows: 50, columns: 160)
    try session.wait(for: "a larger screen") { $0.line(49).contains("help") && $0.contains("5 Advocacy") }
    session.resize(rows: 10, columns: 40)
    try session.wait(for: "a smaller screen") { $0.line(9).contains("help") }
    session.resize(rows: 24, columns: 80)
    try session.wait(for: "the first size") { $0.line(23).contains("help") && $0.contains("[Board]") }
  }

  @Test func sendsOnlyASCIIWhereTheLocaleSaysSo() throws {
    let session = try PseudoTerminalSession(
      BuiltProgram.path("journey"), ["--sample", "visita"], environment: ["LC_ALL": "C"],
      keepsTranscript: true)
    try session.wait(forText: "? help")
    session.settle()
    #expect(session.transcript.allSatisfy { $0 < 0x80 })
  }

  @Test func drawsWithoutColourWhenAsked() throws {
    let session = try workspace.start("--sample", "laptop", environment: ["NO_COLOR": "1"])
    try session.wait(forText: "? help")
    session.settle()
    let cells = (0..<24).flatMap { row in (0..<80).map { session.screen[row, $0] } }
    #expect(cells.allSatisfy { $0.foreground == .standard && $0.background == .standard })
  }

  @Test func keepsAllKeysTypedAtOnce() throws {
    let session = try workspace.start("--sample", "laptop")
    try session.wait(for: "the board") { $0.contains("? help") && $0.cursor.row > 3 }
    session.settle()
    let start = session.screen.cursor
    session.send(String(repeating: "jk", count: 100) + "j")
    try session.wait(for: "the last move") { $0.cursor.row > start.row }
    session.settle()
    #expect(session.screen.cursor == (start.row + 1, start.column))
  }

  @Test func writesNothingIntoAFile() throws {
    let session = try PseudoTerminalSession(
      "/bin/sh", ["-c", "\(BuiltProgram.path("journey")) --sample laptop > out; echo code $?; wc -c < out"],
      columns: 120, folder: workspace.path)
    try session.wait(for: "an empty file") { $0.contains("code 69") && $0.lines.contains("0") }
    #expect(session.screen.contains("standard output is not a terminal"))
  }
}
