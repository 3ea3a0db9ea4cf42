import PseudoTerminal
import Testing

@Suite struct InputTests {
  @Test(arguments: ["xterm-256color", "tmux-256color", "linux", "vt100"])
  func hearsKeysAsTheEmulatorSendsThem(type: String) throws {
    let session = try startProbe(environment: ["TERM": type], rows: 40)
    let keys: [VirtualKey] = [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .insert, .delete, .enter, .tab, .backspace,
      .function(1), .function(5), .function(12),
    ]
    for key in keys { session.press(key) }
    session.press(.up, .control)
    session.press(.left, [.shift, .alt])
    session.press(.tab, .shift)
    session.press("x", .alt)
    session.press("k", .control)
    session.type("é日")
    try session.wait(forText: "key 日")
    let heard = session.screen.lines.filter { $0.hasPrefix("key ") }.map { String($0.dropFirst(4)) }
    #expect(
      heard == [
        "up", "down", "left", "right", "home", "end", "pageup", "pagedown", "insert", "delete", "enter",
        "tab",
        "backspace", "f1", "f5", "f12", "ctrl-up", "alt-shift-left", "shift-tab", "alt-x", "ctrl-k", "é", "日",
      ])
  }

  @Test func hearsAnEscapeByItself() throws {
    let session = try startProbe(environment: ["ESCDELAY": "10"])
    session.press(.escape)
    try session.wait(forText: "key esc")
    session.press(.up)
    try session.wait(forText: "key up")
  }

  @Test func takesAPasteInOnePiece() throws {
    let session = try startProbe()
    session.paste("qq\nq!日")
    try session.wait(forText: #"paste 6 "qq\nq!日""#)
    session.paste(String(repeating: "long text, ", count: 20_000))
    try session.wait(forText: "paste 220000")
    session.type("k")
    try session.wait(forText: "key k")
  }

  @Test func hearsTheMouse() throws {
    let session = try startProbe(rows: 40, columns: 300)
    session.click(row: 3, column: 250)
    session.mouse(.main, down: true)
    session.moveMouse(row: 4, column: 251)
    session.mouse(.main, down: false)
    session.mouse(.wheelDown, down: true)
    session.mouse(.wheelUp, down: true)
    try session.wait(forText: "mouse wheelUp")
    let heard = session.screen.lines.filter { $0.hasPrefix("mouse ") }
    #expect(
      heard == [
        "mouse press(clicks: 1) 3,250", "mouse release 3,250", "mouse press(clicks: 2) 3,250",
        "mouse drag 4,251",
        "mouse release 4,251", "mouse wheelDown 4,251", "mouse wheelUp 4,251",
      ])
  }

  @Test func leavesTheMouseAloneWhenAsked() throws {
    let session = try startProbe(["--no-mouse"])
    session.type("k")
    try session.wait(forText: "key k")
    #expect(!session.screen.reportsMouse)
    session.type("M")
    try session.wait(for: "mouse on") { $0.reportsMouse }
    session.type("M")
    try session.wait(for: "mouse off") { !$0.reportsMouse }
  }

  @Test func keepsAllKeysTypedFasterThanTheScreen() throws {
    let session = try startProbe(rows: 60)
    session.send(String(repeating: "\u{1B}[B", count: 1000) + "z")
    try session.wait(forText: "key z")
    #expect(session.screen.lines.filter { $0 == "key down" }.count == 56)
  }

  @Test func readsKeysFromTheTerminalWhenInputIsADocument() throws {
    let session = try PseudoTerminalSession(
      "/bin/sh", ["-c", "echo document | \(BuiltProgram.path("terminal-probe")) --input"])
    try session.wait(forText: "unicode")
    session.press(.up)
    try session.wait(forText: "key up")
    session.type("q")
    #expect(try session.waitForEnd() == .code(0))
    expectRestored(session)
  }
}
