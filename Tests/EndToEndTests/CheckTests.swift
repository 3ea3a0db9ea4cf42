import Glibc
import JSONText
import PseudoTerminal
import Testing

/// `journey check` by itself.
@Suite struct CheckTests {
  private let workspace = Workspace()

  private func run(_ command: String) throws -> ShellRun { try ShellRun(command, in: workspace) }

  private static let text = """
    {
      "format": "journey/1",
      "title": "Shop",
      "channels": [ { "id": "web", "name": "Web", "setting": "online" } ],
      "personas": [ { "id": "anna", "name": "Anna" } ],
      "maps": { "current": {
        "stages": [ { "id": "buy", "name": "Buy" } ],
        "touchpoints": [
          { "id": "pay", "title": "Pay", "persona": "anna", "stage": "buy", "channel": "web",
            "emotion": -2, "exit": 0.345 }
        ]
      } }REST
    }

    """

  private func write(_ rest: String = "", to name: String = "shop.json") {
    let parts = Self.text.split(separator: "REST", omittingEmptySubsequences: false)
    workspace.write(parts.joined(separator: rest), to: name)
  }

  private static let lines = [
    "shop.json:4:15: no-indirect: No channel in use is known to be indirect: "
      + "what others say (word of mouth, reviews) may be missing.",
    "shop.json:4:15: one-sided: Only online channels are used: "
      + "what customers do in stores and on the phone is missing from the map.",
    "shop.json:10:20: low-emotion: “Pay” feels bad (−2), and no friction point says why.",
    "shop.json:10:32: exit: “Pay” loses 34.5 % of the customers, and no friction point says why.",
  ]

  @Test func findingsAreLinesInTheOrderOfTheFile() throws {
    write()
    let result = try run("\"$0\" check shop.json")
    #expect(result.lines == Self.lines)
    #expect(result.errors == "")
    #expect(result.code == 1)
    for line in result.lines { #expect(line.firstMatch(of: /^shop\.json:\d+:\d+: [a-z-]+: \S/) != nil) }
  }

  @Test func nothingFoundIsNothingPrinted() throws {
    workspace.write("{ \"format\": \"journey/1\", \"title\": \"T\" }", to: "t.json")
    let result = try run("\"$0\" check t.json")
    #expect(result.code == 0 && result.output == "" && result.errors == "")
  }

  @Test func standardInputIsNamedByItsSign() throws {
    write()
    let result = try run("\"$0\" check - <shop.json")
    #expect(result.lines == Self.lines.map { "-" + $0.dropFirst("shop.json".count) })
    #expect(result.code == 1)
  }

  @Test func whatIsOutOfDateDependsOnTheDay() throws {
    write(", \"reviewed\": \"2026-08-20\"")
    let stale =
      "shop.json:12:20: stale: The journey was last reviewed on 2026-08-20, "
      + "more than three months ago: it may not be true any more."
    #expect(try run("\"$0\" check --today 2026-11-20 shop.json").lines == Self.lines)
    #expect(try run("\"$0\" check --today 2026-11-21 shop.json").lines == Self.lines + [stale])
    #expect(try run("\"$0\" check --today tomorrow shop.json").code == 64)
  }

  private static let dismissals = """
    , "dismissals": [
        { "id": "d1", "finding": "exit", "about": ["pay"], "reason": "They pay in the store" },
        { "id": "d2", "finding": "low-emotion", "about": ["pay"] },
        { "id": "d3", "finding": "no-indirect", "reason": "None" },
        { "id": "d4", "finding": "one-sided", "reason": "Web only\\u001b[2J" } ]
    """

  @Test func dismissedOnesCountOnlyIfAskedFor() throws {
    write(Self.dismissals)
    let result = try run("\"$0\" check shop.json")
    #expect(result.code == 0 && result.output == "")
    let strict = try run("\"$0\" check --strict shop.json")
    #expect(strict.code == 1)
    #expect(
      strict.lines == [
        Self.lines[0] + " (dismissed: None)", Self.lines[1] + " (dismissed: Web only\\u{1B}[2J)",
        Self.lines[2] + " (dismissed)", Self.lines[3] + " (dismissed: They pay in the store)",
      ])
  }

  @Test func unknownWordsCountOnlyIfAskedFor() throws {
    let friction = """
      , "frictions": [ { "id": "f", "title": "F", "category": "weather", "touchpoints": ["pay"],
          "severity": 1, "frequency": 1, "evidence": [ { "source": "survey" } ] } ],
        "opportunities": [ { "id": "o", "title": "O", "frictions": ["f"] } ],
        "dismissals": [ { "id": "d1", "finding": "no-ideal" }, { "id": "d2", "finding": "no-indirect" },
          { "id": "d3", "finding": "one-sided" } ]
      """
    write(friction)
    let warning =
      "shop.json:12:62: warning: frictions[0].category: "
      + "“weather” is not known to this version; it is kept as it stands\n"
    let result = try run("\"$0\" check shop.json")
    #expect(result.code == 0 && result.output == "")
    #expect(result.errors == warning)
    let strict = try run("\"$0\" check --strict shop.json")
    #expect(strict.code == 1 && strict.errors == warning)
  }

  @Test func whatIsWrongWithTheDocumentIsToldInTheSameForm() throws {
    write(", \"frictions\": [ { \"id\": \"f\", \"title\": \"F\", \"severity\": 9 } ]")
    let result = try run("\"$0\" check shop.json")
    #expect(result.code == 65 && result.output == "")
    #expect(
      result.errors == "shop.json:12:62: error: frictions[0].severity: 9 is not between 1 and 5\n")
    workspace.write("{ \"format\": ", to: "shop.json")
    let broken = try run("\"$0\" check shop.json")
    #expect(broken.code == 65)
    #expect(broken.errors.hasPrefix("shop.json:1:13: error: format: expected "), "\(broken.errors)")
  }

  @Test func aMissingFileIsTold() throws {
    let result = try run("\"$0\" check nowhere.json")
    #expect(result.code == 66 && result.output == "")
    #expect(result.errors.contains("there is no such file"))
  }

  // MARK: JSON

  @Test func theReportCanBeReadBack() throws {
    write(
      """
      , "dismissals": [
          { "id": "d1", "finding": "exit", "about": ["pay"], "reason": "They pay in the store" } ]
      """)
    let result = try run("\"$0\" check --json shop.json")
    #expect(result.code == 1 && result.errors == "")
    let report = try JSONNode(parsing: Array(result.output.utf8))
    #expect(report["file"]?.string == "shop.json")
    #expect(report["errors"]?.elements?.isEmpty == true)
    let findings = try #require(report["findings"]?.elements)
    #expect(findings.map { $0["code"]?.string } == ["no-indirect", "one-sided", "low-emotion", "exit"])
    let exit = try #require(findings.last)
    #expect(exit["line"]?.int == 10 && exit["column"]?.int == 32)
    #expect(exit["about"]?.elements?.map(\.string) == ["pay"])
    #expect(exit["dismissed"]?.bool == true)
    #expect(exit["reason"]?.string == "They pay in the store")
    #expect(exit["sentence"]?.string?.hasPrefix("“Pay” loses 34.5 %") == true)
    #expect(findings[0]["dismissed"]?.bool == false && findings[0]["reason"] == nil)
  }

  @Test func errorsStandInTheReport() throws {
    write(", \"frictions\": [ { \"id\": \"f\", \"title\": \"F\", \"severity\": 9 } ]")
    let result = try run("\"$0\" check --json shop.json")
    #expect(result.code == 65 && result.errors == "")
    let report = try JSONNode(parsing: Array(result.output.utf8))
    let error = try #require(report["errors"]?.elements?.first)
    #expect(error["line"]?.int == 12 && error["column"]?.int == 62)
    #expect(error["path"]?.string == "frictions[0].severity")
    #expect(error["sentence"]?.string == "9 is not between 1 and 5")
    #expect(report["findings"]?.elements?.isEmpty == true)
  }

  // MARK: Bad company

  @Test func nothingPrintedIsACommandToTheTerminal() throws {
    let hostile = Self.text.split(separator: "REST", omittingEmptySubsequences: false).joined()
      .split(separator: "\"Pay\"").joined(separator: "\"\\u001b]0;x\\u0007\\u202e\\r\"")
    workspace.write(hostile, to: "a\u{1B}[31m.json")
    let result = try run("\"$0\" check a*.json")
    #expect(result.code == 1 && result.lines.count == 4)
    #expect(result.output.utf8.allSatisfy { $0 == 0x0A || $0 >= 0x20 })
    #expect(
      result.output.contains("a\\u{1B}[31m.json:10:20: low-emotion: “\\u{1B}]0;x\\u{7}\\u{202E}\\u{D}”"))
  }

  @Test func whoStopsReadingIsNoError() throws {
    write()
    let result = try run("\"$0\" check shop.json | head -n 1")
    #expect(result.lines == [Self.lines[0]])
    #expect(result.errors == "")
    let closed = try run("\"$0\" check shop.json | true")
    #expect(closed.errors == "" && closed.code == 0)
  }
}
