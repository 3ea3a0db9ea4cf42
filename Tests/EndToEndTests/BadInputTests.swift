import PseudoTerminal
import Testing

/// What cannot be opened is told on standard error, with a fitting code, and nothing is touched.
@Suite struct BadInputTests {
  private let workspace = Workspace()

  @Test(arguments: [
    ("not json", "1:1"), ("", "it is empty"), ("[]", "1:1"), ("{\"title\": \"x\"}", "format"),
    ("{\"format\": \"journey/2\", \"title\": \"x\"}", "newer"),
    (
      "{\"format\": \"journey/1\", \"title\": \"x\", \"frictions\": [{\"id\": \"a\", \"title\": \"b\", \"severity\": 9}]}",
      "frictions[0].severity: 9 is not between 1 and 5"
    ),
  ])
  func isTold(text: String, message: String) throws { try expectRefusal(of: text, saying: message) }

  @Test func zeroBytesAreTold() throws {
    try expectRefusal(of: "{\"format\": \"journey/1\", \"title\": \"\u{0}\"}", saying: "1:35")
  }

  @Test func deepNestingIsTold() throws {
    try expectRefusal(of: String(repeating: "[", count: 100_000), saying: "1:")
  }

  private func expectRefusal(of text: String, saying message: String) throws {
    workspace.write(text, to: "bad.journey.json")
    let session = try workspace.start("bad.journey.json", columns: 300)
    #expect(try session.waitForEnd() == .code(65))
    #expect(session.screen.text.contains(message), "\(session.screen.text)")
    #expect(workspace.read("bad.journey.json") == text)
    #expect(workspace.names == ["bad.journey.json"])
  }

  @Test func invalidUTF8IsTold() throws {
    workspace.write([0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D], to: "bad.json")
    let session = try workspace.start("rank", "bad.json", columns: 200)
    #expect(try session.waitForEnd() == .code(65))
    #expect(session.screen.text.contains("UTF-8"))
  }

  @Test func aFolderIsNoDocument() throws {
    let session = try workspace.start("/tmp")
    #expect(try session.waitForEnd() == .code(66))
    #expect(session.screen.text.contains("it is a folder"))
  }

  @Test func aPipeIsNotWaitedFor() throws {
    workspace.makePipe("pipe")
    let session = try workspace.start("pipe")
    #expect(try session.waitForEnd() == .code(66))
    #expect(session.screen.text.contains("it is a pipe"))
  }

  @Test func aMissingFileIsToldWhereItIsNeeded() throws {
    let session = try workspace.start("rank", "nowhere.journey.json")
    #expect(try session.waitForEnd() == .code(66))
    #expect(session.screen.text.contains("there is no such file"))
  }

  @Test func aNewFileNeedsAFolder() throws {
    let session = try workspace.start("nowhere/new.journey.json")
    #expect(try session.waitForEnd() == .code(73))
    #expect(session.screen.text.contains("folder does not exist"))
  }

  /// `--top` counts those with a score; what is not rated yet is never left out.
  @Test(arguments: [[], ["--json"]]) func theTopKeepsTheUnrated(options: [String]) throws {
    workspace.write(
      """
      { "format": "journey/1", "title": "T", "frictions": [
        { "id": "a", "title": "First", "severity": 5, "frequency": 5 },
        { "id": "b", "title": "Second", "severity": 1, "frequency": 1 },
        { "id": "c", "title": "Third" }, { "id": "d", "title": "Fourth" } ] }
      """, to: "t.journey.json")
    let session = try PseudoTerminalSession(
      BuiltProgram.path("journey"), ["rank", "t.journey.json", "--top", "1"] + options, rows: 60,
      folder: workspace.path)
    #expect(try session.waitForEnd() == .code(0))
    let text = session.screen.text
    for title in ["First", "Third", "Fourth"] { #expect(text.contains(title)) }
    #expect(!text.contains("Second"))
  }

  @Test func whatIsNotKnownIsKeptAndTold() throws {
    let text = """
      {
        "format": "journey/1",
        "frictions": [
          {
            "category": "weather",
            "id": "rain",
            "title": "Rain"
          }
        ],
        "title": "T"
      }

      """
    workspace.write(text, to: "a.journey.json")
    let session = try workspace.start("a.journey.json", columns: 160)
    try session.wait(forText: "a.journey.json:5:19: frictions[0].category")
    session.type(":w\r")
    try session.wait(forText: "Saved")
    #expect(workspace.read("a.journey.json") == text)
  }

  @Test func unknownOptionsAreUsageErrors() throws {
    let session = try workspace.start("--nonsense")
    #expect(try session.waitForEnd() == .code(64))
  }

  @Test(arguments: ["</dev/null", ">/dev/null"])
  func needsATerminalAtBothEnds(redirection: String) throws {
    let session = try PseudoTerminalSession(
      "/bin/sh", ["-c", "\(BuiltProgram.path("journey")) --sample laptop \(redirection)"], columns: 200)
    #expect(try session.waitForEnd() == .code(69))
    #expect(session.screen.text.contains("is not a terminal"))
  }

  @Test func aHostileTitleIsShownAndNotObeyed() throws {
    let title = "\\u001b]0;owned\\u0007\\u001b[2J\\u202Etxt\\u202C \\u200D e\\u0301 日本"
    workspace.write("{\n  \"format\": \"journey/1\",\n  \"title\": \"\(title)\"\n}\n", to: "h.json")
    let session = try workspace.start("h.json")
    try session.wait(forText: "]0;owned")
    #expect(session.screen.contains("日本"))
  }

  @Test func brokenSettingsAreToldAndTheProgramStarts() throws {
    workspace.makeFolder("journey")
    workspace.write("{\n  \"theme\": \"nope\",\n  \"mouse\": 3\n}\n", to: "journey/config.json")
    defer {
      workspace.remove("journey/config.json")
      workspace.removeFolder("journey")
    }
    let session = try workspace.start(
      "--sample", "laptop", environment: ["XDG_CONFIG_HOME": workspace.path], columns: 160)
    try session.wait(forText: "config.json:")
    session.type("gr")
    try session.wait(forText: "[Ranking]")
    session.type("q")
    #expect(try session.waitForEnd() == .code(0))
    #expect(session.screen.text.contains("config.json:3:12"))
  }
}
