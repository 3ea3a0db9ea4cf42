import PseudoTerminal
import Testing

/// `journey diff` and `journey merge` by themselves.
@Suite struct CompareTests {
  private let workspace = Workspace()

  private func write(_ name: String, severity: Int, effort: Int? = nil) {
    let effort = effort.map { ", \"effort\": \($0)" } ?? ""
    workspace.write(
      """
      { "format": "journey/1", "title": "T", "frictions": [
        { "id": "a", "title": "First", "severity": \(severity)\(effort) } ] }
      """, to: name)
  }

  private func run(_ arguments: String...) throws -> (code: ProcessEnd, text: String) {
    let session = try PseudoTerminalSession(
      BuiltProgram.path("journey"), arguments, rows: 60, columns: 160, folder: workspace.path)
    return (try session.waitForEnd(), session.screen.text)
  }

  @Test func equalJourneysDifferInNothing() throws {
    write("a.json", severity: 3)
    let (code, text) = try run("diff", "a.json", "a.json")
    #expect(code == .code(0))
    let isBlank = text.allSatisfy(\.isWhitespace)
    #expect(isBlank)
  }

  @Test func differencesAreTold() throws {
    write("a.json", severity: 3)
    write("b.json", severity: 4)
    let (code, text) = try run("diff", "a.json", "b.json")
    #expect(code == .code(1))
    #expect(text.contains("friction point “First”: Severity 3 → 4"))
    let (_, json) = try run("diff", "--json", "a.json", "b.json")
    for part in ["\"kind\": \"friction\"", "\"key\": \"severity\"", "\"old\": 3", "\"new\": 4"] {
      #expect(json.contains(part), "\(json)")
    }
  }

  @Test func oneOfThemMayComeFromStandardInput() throws {
    write("a.json", severity: 3)
    write("b.json", severity: 4)
    let session = try PseudoTerminalSession(
      "/bin/sh", ["-c", "\"$0\" diff - b.json <a.json", BuiltProgram.path("journey")],
      folder: workspace.path)
    #expect(try session.waitForEnd() == .code(1))
    #expect(session.screen.contains("Severity 3 → 4"))
  }

  @Test func aMissingFileIsTold() throws {
    write("a.json", severity: 3)
    let (code, text) = try run("diff", "a.json", "nowhere.json")
    #expect(code == .code(66))
    #expect(text.contains("there is no such file"))
  }

  @Test func aCleanMergeIsPrinted() throws {
    write("base.json", severity: 3)
    write("ours.json", severity: 4)
    write("theirs.json", severity: 3, effort: 2)
    let (code, text) = try run("merge", "base.json", "ours.json", "theirs.json")
    #expect(code == .code(0))
    #expect(text.contains("\"severity\": 4") && text.contains("\"effort\": 2"))
  }

  @Test func aConflictIsListedAndWritten() throws {
    workspace.write("", to: "base.json")
    write("ours.json", severity: 4)
    write("theirs.json", severity: 5)
    let (code, text) = try run("merge", "base.json", "ours.json", "theirs.json", "-o", "out.json")
    #expect(code == .code(1))
    #expect(text.contains("friction point “First”: Severity was changed in two ways"))
    #expect(text.contains("ours: 4") && text.contains("theirs: 5"))
    let out = try #require(workspace.read("out.json"))
    #expect(out.contains("\"by\": \"theirs.json\""))
    let (ranked, _) = try run("rank", "out.json")
    #expect(ranked == .code(0))
  }

  @Test func whatCannotBeReadLeavesTheOutputAlone() throws {
    write("base.json", severity: 3)
    write("ours.json", severity: 3)
    write("theirs.json", severity: 9)
    workspace.write("old", to: "out.json")
    let (code, text) = try run("merge", "base.json", "ours.json", "theirs.json", "-o", "out.json")
    #expect(code == .code(65))
    #expect(text.contains("theirs.json:2:46: frictions[0].severity: 9 is not between 1 and 5"), "\(text)")
    #expect(workspace.read("out.json") == "old")
  }
}
