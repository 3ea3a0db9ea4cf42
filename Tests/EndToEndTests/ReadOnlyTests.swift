import PseudoTerminal
import Testing

/// Looking on without taking part.
@Suite struct ReadOnlyTests {
  private let workspace = Workspace()
  private let document = "{\n  \"format\": \"journey/1\",\n  \"title\": \"Mine\"\n}\n"

  @Test func nothingIsChangedAndNothingIsMade() throws {
    workspace.write(document, to: "a.journey.json")
    let session = try workspace.start("a.journey.json", "--read-only")
    try session.wait(forText: "Mine")
    session.type("SFirst\r")
    try session.wait(forText: "look only")
    session.type("\u{7}:w\r")
    try session.wait(forText: "look only")
    session.type("q")
    _ = try session.waitForEnd()
    #expect(workspace.allNames == ["a.journey.json"])
    #expect(workspace.read("a.journey.json") == document)
  }

  @Test func whoLooksOnSeesWhatComesLaterAndIsNotSeen() throws {
    workspace.write(document, to: "a.journey.json")
    let viewer = try workspace.start("a.journey.json", "--read-only", "--author", "vera")
    try viewer.wait(forText: "Mine")
    let anna = try workspace.start("a.journey.json", "--author", "anna")
    try anna.wait(forText: "Mine")
    anna.type("SFirst\r\u{7}")
    try viewer.wait(forText: "1 First")
    #expect(!anna.screen.contains("vera"))
    anna.type(":wq\r")
    _ = try anna.waitForEnd()
    workspace.write(document.replacing("Mine", with: "Theirs"), to: "a.journey.json")
    try viewer.wait(forText: "Theirs")
  }

  @Test func readOnlyNeedsAFile() throws {
    let session = try workspace.start("--read-only")
    try session.wait(forText: "--read-only needs a file")
    #expect(try session.waitForEnd() == .code(64))
  }
}
