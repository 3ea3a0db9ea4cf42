import PseudoTerminal
import Testing

/// How sure a ranking is, in the built program.
@Suite struct RankTests {
  private let workspace = Workspace()

  init() {
    workspace.write(
      """
      { "format": "journey/1", "title": "T", "decisions": [
        { "id": "d", "title": "Fix first: First", "why": "it hurts", "focus": ["a"] } ], "frictions": [
        { "id": "a", "title": "First", "severity": 5, "frequency": 5, "confidence": 100 },
        { "id": "b", "title": "Second", "severity": 3, "frequency": 3, "confidence": 0 },
        { "id": "c", "title": "Third", "severity": 3, "frequency": 3, "confidence": 0 } ],
        "ranking": { "focus": ["a"] } }
      """, to: "t.journey.json")
  }

  private func rank(_ options: String...) throws -> String {
    let session = try PseudoTerminalSession(
      BuiltProgram.path("journey"), ["rank", "t.journey.json"] + options, rows: 160, columns: 120,
      folder: workspace.path)
    #expect(try session.waitForEnd() == .code(0))
    return session.screen.text
  }

  @Test func theTextSaysHowFirmlyEachHolds() throws {
    let text = try rank()
    #expect(text.contains("100.0   hold 100 %  ★ focus"), "\(text)")
    #expect(text.contains("Both models that can choose name the same two: Impact and Severity."))
  }

  @Test func theJSONHoldsWhatTheScreenSays() throws {
    let text = try rank("--json")
    #expect(text.contains("\"hold\": 1,"), "\(text)")
    #expect(text.contains("\"limit\": 2"))
    #expect(text.contains("Both models that can choose name the same two: Impact and Severity."))
    #expect(text.contains("\"why\": \"it hurts\""))
    #expect(text == (try rank("--json")), "the same figures each time")
  }

  @Test func theScreenShowsTheHoldWithoutAnyKey() throws {
    let session = try workspace.start("t.journey.json", columns: 120)
    session.type("gr")
    try session.wait(forText: "Among the top 2 in 100 % of 10,000 draws")
    session.type("\u{7}:q!\r")
    #expect(try session.waitForEnd() == .code(0))
  }
}
