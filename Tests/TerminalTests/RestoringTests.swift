import Glibc
import PseudoTerminal
import Testing

@Suite struct RestoringTests {
  @Test func restoresAtTheEnd() throws {
    let session = try startProbe()
    #expect(!session.isCooked)
    session.type("q")
    #expect(try session.waitForEnd() == .code(0))
    expectRestored(session)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func restoresWhenAskedToEnd(number: Int32) throws {
    let session = try startProbe()
    session.signal(number)
    #expect(try session.waitForEnd() == .signal(number))
    expectRestored(session)
  }

  @Test(arguments: [("!", [SIGILL, SIGTRAP]), ("@", [SIGSEGV]), ("#", [SIGABRT])])
  func restoresWhenItCrashes(key: String, signals: [Int32]) throws {
    let session = try startProbe()
    session.type(key)
    let end = try session.waitForEnd()
    #expect(signals.contains { end == .signal($0) })
    expectRestored(session)
  }

  @Test func restoresWhenASignalSaysItCrashed() throws {
    let session = try startProbe()
    session.signal(SIGSEGV)
    #expect(try session.waitForEnd() == .signal(SIGSEGV))
    expectRestored(session)
  }

  @Test func givesTheTerminalToAnEditor() throws {
    let session = try startProbe()
    session.type("E")
    try session.wait(for: "the editor") { !$0.isAlternateScreen && $0.contains("editing") }
    expectRestored(session)
    // What is typed there is not for the program: neither the line nor the interrupt.
    session.type("hello\n")
    try session.wait(forText: "editor exited(code: 0)")
    #expect(session.screen.isAlternateScreen)
    #expect(session.screen.reportsMouse)
    #expect(!session.isCooked)
    session.type("E")
    try session.wait(for: "the editor") { screen in
      !screen.isAlternateScreen && screen.lines.filter { $0.contains("editing") }.count == 2
    }
    session.send("\u{3}")
    try session.wait(forText: "editor killed(signal: 2)")
    session.type("k")
    try session.wait(forText: "key k")
    session.type("q")
    #expect(try session.waitForEnd() == .code(0))
  }

  @Test func hearsAfterTheEditorWhatCameMeanwhile() throws {
    let session = try startProbe()
    session.type("E")
    try session.wait(for: "the editor") { !$0.isAlternateScreen && $0.contains("editing") }
    session.resize(rows: 20, columns: 60)
    session.signal(SIGTERM)
    session.type("\r")
    #expect(try session.waitForEnd() == .signal(SIGTERM))
    expectRestored(session)
  }
}

@Suite struct StoppingTests {
  /// A shell with job control that runs the probe.
  private func startShell(_ command: String = BuiltProgram.path("terminal-probe")) throws
    -> PseudoTerminalSession
  {
    let session = try PseudoTerminalSession(
      "/bin/bash", ["--norc", "--noprofile", "-i"], environment: ["PS1": "shell$ "])
    try session.wait(forText: "shell$")
    session.type(command + "\r")
    try session.wait(for: "the probe") { $0.isAlternateScreen && $0.contains("unicode") }
    return session
  }

  @Test func stopsAndGoesOn() throws {
    let session = try startShell()
    session.press("z", .control)
    try session.wait(for: "the shell") { !$0.isAlternateScreen && $0.contains("Stopped") }
    #expect(!session.screen.reportsMouse)
    session.resize(rows: 30, columns: 100)
    session.type("fg\r")
    try session.wait(for: "the probe in its new size") {
      $0.isAlternateScreen && $0.contains("resumed") && $0.contains("resize 30x100") && $0[29, 99].text == "#"
    }
    #expect(session.screen.reportsMouse)
    session.type("kq")
    try session.wait(for: "the shell") { !$0.isAlternateScreen }
  }

  @Test func stopsTogetherWithAScriptAroundIt() throws {
    let session = try startShell("sh -c '\(BuiltProgram.path("terminal-probe")); echo script ends'")
    for _ in 0..<2 {
      session.press("z", .control)
      try session.wait(for: "the shell") { !$0.isAlternateScreen && $0.contains("Stopped") }
      session.type("clear; fg\r")
      try session.wait(for: "the probe") { $0.isAlternateScreen && $0.contains("resumed") }
    }
    session.type("q")
    try session.wait(forText: "script ends")
  }

  @Test func stopsTogetherWithAnEditor() throws {
    let session = try startShell()
    session.type("E")
    try session.wait(for: "the editor") { !$0.isAlternateScreen && $0.contains("editing") }
    session.press("z", .control)
    try session.wait(for: "the shell") { $0.contains("Stopped") }
    session.type("clear; fg\r")
    try session.wait(for: "the editor again") { $0.line(0).hasPrefix(BuiltProgram.path("").prefix(20)) }
    session.type("word\r")
    try session.wait(forText: "editor exited(code: 0)")
  }

  @Test func isNotStoppedWhereNobodyCouldContinueIt() throws {
    let session = try startProbe()
    session.press("z", .control)
    try session.wait(forText: "resumed")
    #expect(session.screen.isAlternateScreen)
    session.signal(SIGTSTP)
    session.type("k")
    try session.wait(forText: "key k")
  }

  @Test func comesBackAfterAStopItCouldNotCatch() throws {
    let session = try startProbe()
    session.signal(SIGSTOP)
    session.resize(rows: 20, columns: 60)
    session.signal(SIGCONT)
    try session.wait(for: "the probe") { $0.contains("continued") && $0[19, 59].text == "#" }
  }
}
