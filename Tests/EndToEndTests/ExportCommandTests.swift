import JourneyExchange
import JourneyModel
import JourneyStore
import Testing

/// `journey export` by itself.
@Suite struct ExportCommandTests {
  private let workspace = Workspace()

  init() throws {
    try #require(try run("cp \(Self.sample) shop.journey.json").code == 0)
  }

  private static let sample =
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    + "/SampleJourneys/laptop.journey.json"

  private func run(_ command: String) throws -> ShellRun { try ShellRun(command, in: workspace) }

  @Test(arguments: ExportFormat.allCases) func theEndOfTheNameSaysTheFormat(format: ExportFormat) throws {
    let written = try run("$0 export shop.journey.json -o shop.\(format.ending)")
    #expect(written.code == 0 && written.output.isEmpty && written.errors.isEmpty)
    #expect(workspace.read("shop.\(format.ending)")?.isEmpty == false)
  }

  @Test(arguments: ExportFormat.names) func theFormatCanBeSaid(name: String) throws {
    let written = try run("$0 export - --to \(name) <shop.journey.json")
    #expect(written.code == 0 && !written.output.isEmpty && written.errors.isEmpty)
  }

  @Test func theTablesAreFour() throws {
    let texts = try ExportFormat.tables.map {
      try run("$0 export shop.journey.json --to csv --table \($0)").output
    }
    #expect(Set(texts).count == 4)
  }

  @Test func onePersonaAlone() throws {
    let all = try run("$0 export shop.journey.json --to csv")
    let one = try run("$0 export shop.journey.json --to csv --persona NADIA")
    #expect(one.code == 0)
    #expect(all.output.contains("Tom") && !one.output.contains("Tom"))
    let none = try run("$0 export shop.journey.json --to csv --persona nobody")
    #expect(none.code == 64)
    #expect(none.errors == "journey: There is no persona “nobody”. There are: Nadia, Tom, Priya.\n")
  }

  @Test func theJourneyIsNotWrittenOver() throws {
    let before = workspace.bytes("shop.journey.json")
    workspace.link("same.md", to: "shop.journey.json")
    #expect(try run("$0 export shop.journey.json --to md -o shop.journey.json").code == 73)
    #expect(try run("$0 export shop.journey.json -o same.md").code == 73)
    #expect(workspace.bytes("shop.journey.json") == before)
  }

  @Test func whatCanNotBeWrittenIsTold() throws {
    let told = try run("$0 export shop.journey.json -o nowhere/shop.html")
    #expect(told.code == 73)
    #expect(told.errors.contains("nowhere/shop.html"))
    let full = try run("$0 export shop.journey.json --to md >/dev/full")
    #expect(full.code == 74)
  }

  @Test func theCommandLineIsChecked() throws {
    #expect(try run("$0 export shop.journey.json").code == 64)
    #expect(try run("$0 export shop.journey.json --to pdf").code == 64)
    #expect(try run("$0 export shop.journey.json --to html --table ranking").code == 64)
    #expect(try run("$0 export shop.journey.json --to csv --table notes").code == 64)
    #expect(try run("$0 export missing.json --to md").code == 66)
    #expect(try run("echo '{}' | $0 export - --to md").code == 65)
  }

  @Test func anIdealMapHasToBeThere() throws {
    #expect(try run("$0 export shop.journey.json --to csv --map ideal").code == 0)
    workspace.write(#"{"format": "journey/1", "title": "Shop"}"#, to: "bare.json")
    let told = try run("$0 export bare.json --to csv --map ideal")
    #expect(told.code == 64)
    #expect(told.errors.contains("This journey has no ideal map yet."))
  }
}
