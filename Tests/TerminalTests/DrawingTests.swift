import PseudoTerminal
import Testing

@Suite struct DrawingTests {
  @Test func showsTextWhereItBelongs() throws {
    let session = try PseudoTerminalSession(BuiltProgram.path("terminal-probe"))
    try session.wait(forText: "unicode true depth indexed")
    #expect(session.screen.isAlternateScreen)
    #expect(session.screen.line(1) == "日本 e\u{301} ☺ ┌─┐|")
    #expect(session.screen[0, 0].isBold)
    try session.wait(for: "the whole frame") { $0[23, 79].text == "#" && $0.cursor == (2, 0) }
    #expect(session.screen.isCursorVisible)

    session.type("a")
    session.press(.up)
    session.press(.up, .control)
    session.press("x", .alt)
    session.press(.escape)
    try session.wait(forText: "key esc")
    session.type("q")
    #expect(try session.waitForEnd() == .code(0))
    #expect(!session.screen.isAlternateScreen)
    #expect(session.isCooked)
  }
}
