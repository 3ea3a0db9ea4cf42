import Glibc
import PseudoTerminal
import Testing

/// Signals from outside: whoever sends them, the terminal is given back and a shell sees the reason.
@Suite struct SignalTests {
  private let workspace = Workspace()
  private let journey = BuiltProgram.path("journey")

  /// The program as a shell's child, its process's number in the file `id`.
  private func startUnderAShell(_ prefix: String = "") throws -> PseudoTerminalSession {
    let session = try PseudoTerminalSession(
      "/bin/bash",
      [
        "-c",
        "\(prefix) sh -c 'echo $$ >id; exec \"$0\" --sample laptop' '\(journey)'; echo code $?; read -r _",
      ],
      folder: workspace.path)
    try session.wait(forText: "[Board]")
    return session
  }

  private func childID() throws -> Int32 {
    let text = try #require(workspace.read("id"))
    return try #require(Int32(text.filter(\.isNumber)))
  }

  @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGINT, 130), (SIGQUIT, 131)])
  func aShellSeesTheSignal(signal: Int32, code: Int) throws {
    let session = try startUnderAShell("ulimit -c 0;")
    kill(try childID(), signal)
    try session.wait(forText: "code \(code)")
    #expect(session.isCooked)
    #expect(
      !session.screen.isAlternateScreen && session.screen.isCursorVisible && !session.screen.reportsMouse)
  }

  @Test func isRepaintedAfterAStopThatItCouldNotCatch() throws {
    let session = try workspace.start("--sample", "laptop")
    try session.wait(forText: "[Board]")
    session.settle()
    let before = session.screen.text
    session.signal(SIGSTOP)
    // Somebody else uses the screen meanwhile.
    session.screen.feed(Array("\u{1B}[2J\u{1B}[Hsomething else".utf8))
    session.signal(SIGCONT)
    try session.wait(for: "the board again") { !$0.contains("something else") && $0.contains("[Board]") }
    session.settle()
    #expect(session.screen.text == before)
    session.type("gr")
    try session.wait(forText: "[Ranking]")
  }

  /// While the terminal is taken again, it is in the shell's modes for a moment, in which Ctrl-C is a signal.
  @Test func isNotEndedByAKeyWhileItTakesTheTerminalAgain() throws {
    let session = try workspace.start("--sample", "laptop")
    try session.wait(for: "the board") { $0.contains("? help") && $0.cursor.row > 3 }
    for _ in 0..<60 {
      session.signal(SIGSTOP)
      session.signal(SIGCONT)
      for _ in 0..<20 {
        session.send("\u{3}")
        session.pump(milliseconds: 0)
      }
    }
    session.send("gr")
    try session.wait(forText: "[Ranking]")
  }

  @Test func losesNothingInAStormOfSizes() throws {
    let session = try workspace.start("--sample", "laptop")
    try session.wait(for: "the board") { $0.contains("? help") && $0.cursor.row > 3 }
    session.type("S")
    try session.wait(for: "a prompt") { $0.contains("tage") }
    var typed = ""
    for turn in 0..<300 {
      session.resize(rows: 12 + turn * 7 % 40, columns: 50 + turn * 13 % 120)
      let letter = String(Unicode.Scalar(UInt8(97 + turn % 26)))
      session.type(letter)
      typed += letter
      if turn % 10 == 0 { session.pump(milliseconds: 0) }
    }
    session.resize(rows: 40, columns: 120)
    session.type("END")
    try session.wait(for: "the last letters") { $0.contains("END") && $0.line(39) != "" }
    session.type("\r\r")
    session.type(":w storm\r")
    try session.wait(forText: "Saved")
    #expect(workspace.read("storm.journey.json")?.contains("\"name\": \"\(typed)END\"") == true)
    session.press("l", .control)
    session.settle()
    let drawn = session.screen.text
    session.resize(rows: 41, columns: 120)
    try session.wait(for: "one more row") { $0.line(40) != "" }
    session.resize(rows: 40, columns: 120)
    try session.wait(for: "the same again") { $0.text == drawn }
  }

  @Test(arguments: ["rank t.json", "schema", "keys", "rank t.json --json"])
  func endsWhenNobodyReadsAnyMore(command: String) throws {
    workspace.write("{\"format\": \"journey/1\", \"title\": \"T\"}", to: "t.json")
    let session = try PseudoTerminalSession(
      "/bin/bash", ["-c", "mkfifo p; (exec 3<p) & (\(journey) \(command); echo code $? >&2) >p; wait; rm p"],
      folder: workspace.path)
    #expect(try session.waitForEnd() == .code(0))
    let text = session.screen.text
    #expect(text.contains("code 0") || text.contains("code 141"), "\(text)")
    #expect(!text.contains("journey:"))
  }

  private func isNullDevice(_ descriptor: Int, of id: Int32) -> Bool {
    var buffer = [CChar](repeating: 0, count: 256)
    let count = unsafe readlink("/proc/\(id)/fd/\(descriptor)", &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
      == "/dev/null"
  }

  @Test func worksWithoutStandardError() throws {
    workspace.write(
      "{\"format\": \"journey/1\", \"title\": \"T\", \"frictions\": [{\"id\": \"a\", \"title\": \"A\", \"category\": \"odd\"}]}",
      to: "t.json")
    let session = try PseudoTerminalSession(
      "/bin/bash", ["-c", "sh -c 'echo $$ >id; exec \"$0\" t.json' '\(journey)' 2>&-; echo code $?"],
      folder: workspace.path)
    try session.wait(forText: "[Board]")
    // Nothing else may come to stand where a crash writes its last words: a file would get them.
    #expect(isNullDevice(2, of: try childID()))
    session.type(":w\r")
    try session.wait(forText: "Saved")
    session.type("q")
    try session.wait(forText: "code 0")
    #expect(workspace.read("t.json")?.hasSuffix("}\n") == true)
  }
}

/// The program in a shell's background, where it may not use the terminal.
@Suite struct BackgroundTests {
  private let workspace = Workspace()

  private func startShell() throws -> PseudoTerminalSession {
    let session = try PseudoTerminalSession(
      "/bin/bash", ["--norc", "--noprofile", "-i"], environment: ["PS1": "shell$ "], folder: workspace.path)
    try session.wait(forText: "shell$")
    return session
  }

  @Test func isStoppedUntilItIsBroughtForward() throws {
    let session = try startShell()
    session.type("\(BuiltProgram.path("journey")) --sample laptop & \r")
    try session.wait(for: "a word of it") { $0.contains("[1]") }
    session.type("clear; jobs -s\r")
    while !session.screen.contains("Stopped") {
      session.type("jobs -s\r")
      session.settle(quiet: 50)
    }
    #expect(!session.screen.isAlternateScreen)
    session.type("clear; fg\r")
    try session.wait(for: "the board") { $0.isAlternateScreen && $0.contains("[Board]") }
    session.type("gr")
    try session.wait(forText: "[Ranking]")
    session.type("qd")
    try session.wait(for: "the shell") { !$0.isAlternateScreen }
  }

  @Test func goesOnInTheBackgroundOnlyToBeStoppedAgain() throws {
    let session = try startShell()
    session.type("\(BuiltProgram.path("journey")) --sample laptop\r")
    try session.wait(for: "the board") { $0.isAlternateScreen && $0.contains("[Board]") }
    session.press("z", .control)
    try session.wait(for: "the shell") { !$0.isAlternateScreen && $0.contains("Stopped") }
    session.type("clear; bg; sleep 0.1; jobs -s\r")
    while !session.screen.contains("Stopped") {
      session.type("jobs -s\r")
      session.settle(quiet: 50)
    }
    #expect(!session.screen.isAlternateScreen)
    session.type("clear; fg\r")
    try session.wait(for: "the board") { $0.isAlternateScreen && $0.contains("[Board]") }
    session.type("gr")
    try session.wait(forText: "[Ranking]")
  }

  @Test func aStoppedProgramEndsWithItsShell() throws {
    let session = try startShell()
    session.type(
      "echo $$; sh -c 'echo $$ >id; exec \"$0\" --sample laptop' '\(BuiltProgram.path("journey"))'\r")
    try session.wait(for: "the board") { $0.isAlternateScreen && $0.contains("[Board]") }
    session.press("z", .control)
    try session.wait(for: "the shell") { !$0.isAlternateScreen && $0.contains("Stopped") }
    let text = try #require(workspace.read("id"))
    let id = try #require(Int32(text.filter(\.isNumber)))
    session.hangUp()
    _ = try session.waitForEnd()
    #expect(try isGone(id))
  }
}

/// Waits until a process that is not our child is gone; false if it stays.
func isGone(_ id: Int32) throws -> Bool {
  for _ in 0..<3000 {
    if kill(id, 0) != 0, errno == ESRCH { return true }
    poll(nil, 0, 10)
  }
  kill(id, SIGKILL)
  return false
}
