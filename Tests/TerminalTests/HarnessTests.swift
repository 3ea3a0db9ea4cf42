import Glibc
import PseudoTerminal
import Testing

/// Whether the pseudo-terminal and its emulator can be trusted.
@Suite struct HarnessTests {
  private func shell(_ script: String, environment: [String: String?] = [:], folder: String? = nil) throws
    -> PseudoTerminalSession
  {
    try PseudoTerminalSession("/bin/sh", ["-c", script], environment: environment, folder: folder)
  }

  @Test func showsTextColoursAndAttributes() throws {
    let session = try shell(
      #"printf 'a\033[1;31;44mb\033[0;3;4;7mc\033[0m\033[38;2;1;2;3md\033[38;5;200me 日x'"#)
    #expect(try session.waitForEnd() == .code(0))
    let screen = session.screen
    #expect(screen.line(0) == "abcde 日x")
    #expect(
      screen[0, 0].foreground == .standard && screen[0, 0].background == .standard && !screen[0, 0].isBold)
    #expect(
      screen[0, 1].isBold && screen[0, 1].foreground == .indexed(1) && screen[0, 1].background == .indexed(4))
    #expect(screen[0, 2].isItalic && screen[0, 2].isUnderlined && screen[0, 2].isReversed)
    #expect(screen[0, 3].foreground == .rgb(1, 2, 3))
    #expect(screen[0, 4].foreground == .indexed(200))
    #expect(screen[0, 6].columns == 2)
    let place = try #require(screen.find("x"))
    #expect(place == (0, 8))
    #expect(screen.find("日x")?.column == 6)
    #expect(screen.find("nothing") == nil)
  }

  @Test func knowsTheModes() throws {
    let session = try shell(
      #"printf '\033[?1049h\033[?25l\033[?1002hin'; read -r _; printf '\033[?1049l\033[?25h'"#)
    try session.wait(forText: "in")
    #expect(
      session.screen.isAlternateScreen && !session.screen.isCursorVisible && session.screen.reportsMouse)
    session.type("\r")
    #expect(try session.waitForEnd() == .code(0))
    #expect(!session.screen.isAlternateScreen && session.screen.isCursorVisible)
  }

  @Test func givesTheProgramATerminalOfItsOwn() throws {
    let session = try shell(
      "test -t 0 && test -t 1 && test -t 2 && echo yes > /dev/tty; stty size; read -r line; exit 7")
    try session.wait(forText: "yes")
    try session.wait(forText: "24 80")
    #expect(session.isCooked)
    session.type("line\r")
    #expect(try session.waitForEnd() == .code(7))
  }

  @Test func cleansTheEnvironment() throws {
    let session = try shell("env; pwd", environment: ["ONE": "1", "HOME": nil], folder: "/usr")
    #expect(try session.waitForEnd() == .code(0))
    #expect(session.screen.lines.contains("ONE=1"))
    #expect(session.screen.lines.contains("TERM=xterm-256color"))
    #expect(!session.screen.contains("HOME="))
    #expect(!session.screen.contains("USER="))
    #expect(session.screen.lines.contains("/usr"))
  }

  @Test func tellsOfSizeChangesAndSignals() throws {
    let session = try shell(
      "trap 'stty size' WINCH; trap 'echo usr' USR1; echo ready; while :; do read -r _; done")
    try session.wait(forText: "ready")
    session.signal(SIGUSR1)
    session.resize(rows: 10, columns: 33)
    session.type("\r")
    try session.wait(for: "the new size") { $0.contains("10 33") && $0.contains("usr") }
    session.signal(SIGKILL)
    #expect(try session.waitForEnd() == .signal(SIGKILL))
  }

  @Test func carriesMoreThanALineHolds() throws {
    let session = try PseudoTerminalSession(
      "/bin/sh", ["-c", "stty raw -echo; echo ready; head -c 200000 | cksum"])
    try session.wait(forText: "ready")
    session.send([UInt8](repeating: 0x61, count: 200_000))
    try session.wait(forText: "200000")
    #expect(session.lastWriteTime > 0)
    #expect(session.bytesWritten > 10)
  }

  @Test func failsWithTheScreenInWords() throws {
    let session = try shell("echo something else")
    let error = #expect(throws: PseudoTerminalError.self) { try session.wait(forText: "wanted") }
    #expect(error?.description.contains("something else") == true)
    let slow = try shell("read -r _")
    #expect(throws: PseudoTerminalError.self) { try slow.wait(for: "nothing", seconds: 0.05) { _ in false } }
  }

  @Test func leavesNoProcessBehind() throws {
    var session: PseudoTerminalSession? = try shell(
      "trap '' HUP TERM; echo ready; while :; do read -r _; done")
    try session?.wait(forText: "ready")
    let process = try #require(session?.processID)
    session = nil
    #expect(kill(process, 0) == -1 && errno == ESRCH)
  }

  @Test func saysThatAProgramIsMissing() {
    #expect(throws: PseudoTerminalError.self) { try PseudoTerminalSession("/nonexistent/program") }
  }

  @Test func typesPastesAndPointsAsTheProgramAsksFor() {
    let terminal = VirtualTerminal(rows: 10, columns: 300)
    #expect(terminal.paste("a\nb") == Array("a\rb".utf8))
    terminal.press(.up)
    terminal.moveMouse(row: 1, column: 2)
    terminal.mouse(.main, down: true)
    #expect(terminal.takeOutput() == Array("\u{1B}[A".utf8))
    terminal.feed(Array("\u{1B}[?1h\u{1B}[?2004h\u{1B}[?1002h\u{1B}[?1006h".utf8))
    terminal.press(.up)
    terminal.mouse(.main, down: true)
    terminal.mouse(.main, down: false)
    #expect(terminal.takeOutput() == Array("\u{1B}OA\u{1B}[<0;3;2M\u{1B}[<0;3;2m".utf8))
    #expect(terminal.paste("a") == Array("\u{1B}[200~a\u{1B}[201~".utf8))
    let long = String(repeating: "long ", count: 1000)
    terminal.type(long)
    #expect(terminal.takeOutput() == Array(long.utf8))
  }
}
