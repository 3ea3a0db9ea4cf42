import Glibc
import JourneyModel
import JourneyStore
import PseudoTerminal
import Testing

/// `journey import` by itself, and beside people who have the journey open.
@Suite struct ImportCommandTests {
  private let workspace = Workspace()

  private static let list = """
    # Purchase
    - Checkout !-2
      ! Login again !4 ~4
      + Single sign-on
    # Delivery
    - Parcel comes

    """

  private func run(_ command: String) throws -> ShellRun {
    try ShellRun(command, in: workspace)
  }

  private func journey(_ name: String = "shop.journey.json") throws -> Journey {
    try JourneyReader.read(workspace.bytes(name) ?? []).journey
  }

  @Test func makesAJourney() throws {
    workspace.write(Self.list, to: "shop.md")
    let made = try run("$0 import shop.md -o shop.journey.json")
    #expect(made.code == 0 && made.output.isEmpty)
    #expect(try journey().current.stages.map(\.name) == ["Purchase", "Delivery"])
    #expect(try journey().current.touchpoints.map(\.title) == ["Checkout", "Parcel comes"])
    #expect(try journey().frictions.map(\.severity) == [4])
    #expect(try journey().opportunities.map(\.title) == ["Single sign-on"])
  }

  @Test func aFileIsNotReplacedUnasked() throws {
    workspace.write(Self.list, to: "shop.md")
    workspace.write("mine", to: "shop.journey.json")
    let refused = try run("$0 import shop.md -o shop.journey.json")
    #expect(refused.code == 73)
    #expect(workspace.read("shop.journey.json") == "mine")
    #expect(try run("$0 import shop.md -o shop.journey.json --force").code == 0)
    #expect(try journey().current.stages.count == 2)
  }

  @Test func aDryRunOnlyTells() throws {
    workspace.write(Self.list, to: "shop.md")
    #expect(try run("$0 import shop.md -o shop.journey.json").code == 0)
    let before = workspace.bytes("shop.journey.json")
    workspace.write(Self.list + "- Parcel is late !-1\n", to: "more.md")
    let told = try run("$0 import more.md --into shop.journey.json --dry-run 2>/dev/null")
    #expect(told.code == 0)
    #expect(told.lines.first == "added: 1 touchpoint")
    #expect(told.output.contains("left as they are:"))
    #expect(told.output.contains("touchpoint “Parcel is late”"))
    #expect(workspace.bytes("shop.journey.json") == before)
    #expect(workspace.allNames.filter { $0.hasPrefix(".shop") } == [])
  }

  @Test func whatIsAddedCanBeUndoneAtTheScreen() throws {
    workspace.write(Self.list, to: "shop.md")
    #expect(try run("$0 import shop.md -o shop.journey.json").code == 0)
    let before = try journey()
    workspace.write("# Loyalty\n- Letter comes\n", to: "more.md")
    #expect(
      try run("XDG_STATE_HOME=\(workspace.statePath) $0 import more.md --into shop.journey.json").code == 0)
    #expect(try journey().current.stages.count == 3)
    let session = try workspace.start("shop.journey.json")
    try session.wait(forText: "Loyalty")
    session.type("u")
    try session.wait(forText: "Undid: import of more.md")
    session.type(":wq\r")
    _ = try session.waitForEnd()
    #expect(try journey() == before)
    #expect(workspace.allNames.filter { $0.hasPrefix(".shop") } == [])
  }

  @Test func whoHasItOpenGetsIt() throws {
    workspace.write(Self.list, to: "shop.md")
    #expect(try run("$0 import shop.md -o shop.journey.json").code == 0)
    let before = workspace.bytes("shop.journey.json")
    let session = try workspace.start("shop.journey.json")
    try session.wait(forText: "Delivery")
    workspace.write("# Loyalty\n- Letter comes\n", to: "more.md")
    let told = try run("XDG_STATE_HOME=\(workspace.statePath) $0 import more.md --into shop.journey.json")
    #expect(told.code == 0)
    #expect(told.errors.contains("shop.journey.json is open elsewhere"))
    try session.wait(forText: "Loyalty")
    #expect(workspace.bytes("shop.journey.json") == before)
    session.type(":wq\r")
    _ = try session.waitForEnd()
    #expect(try journey().current.stages.count == 3)
  }

  @Test func unsavedWorkIsNotSavedAlong() throws {
    workspace.write(Self.list, to: "shop.md")
    #expect(try run("$0 import shop.md -o shop.journey.json").code == 0)
    let before = workspace.bytes("shop.journey.json")
    let session = try workspace.start("shop.journey.json")
    try session.wait(forText: "Delivery")
    session.type("SReturns\r")
    try session.wait(forText: "Returns")
    session.signal(SIGKILL)
    _ = try session.waitForEnd()
    let told = try run("XDG_STATE_HOME=\(workspace.statePath) $0 import shop.md --into shop.journey.json")
    #expect(told.code == 75)
    #expect(told.errors.contains("open it and decide about that first"))
    #expect(workspace.bytes("shop.journey.json") == before)
  }

  @Test func whatCanNotBeReadIsToldWithItsPlaceAndNothingIsWritten() throws {
    workspace.write([0x61, 0x0A, 0x62, 0x00, 0x63], to: "shop.md")
    let told = try run("$0 import shop.md -o shop.journey.json")
    #expect(told.code == 65)
    #expect(told.errors.hasPrefix("shop.md:2:2: "))
    #expect(workspace.bytes("shop.journey.json") == nil)
    #expect(try run("$0 import missing.md").code == 66)
    #expect(try run("$0 import shop.md --into missing.journey.json").code == 66)
  }

  @Test func theCommandLineIsChecked() throws {
    workspace.write(Self.list, to: "shop.md")
    #expect(try run("$0 import shop.md --from word").code == 64)
    #expect(try run("$0 import shop.md --map Phase").code == 64)
    #expect(try run("$0 import shop.md --into a --output b").code == 64)
    #expect(try run("$0 import - --into -").code == 64)
  }

  @Test func standardInputAndOutput() throws {
    workspace.write(Self.list, to: "shop.md")
    let made = try run("$0 import - <shop.md")
    #expect(made.code == 0)
    #expect(try JourneyReader.read(Array(made.output.utf8)).journey.details.title == "Imported journey")
  }

  @Test func severalAtOnceAreAllSaved() throws {
    workspace.write(Self.list, to: "shop.md")
    #expect(try run("$0 import shop.md -o shop.journey.json").code == 0)
    let names = (1...4).map { "Stage \($0)" }
    for (number, name) in names.enumerated() {
      workspace.write("# \(name)\n- Visit /store-\(number)\nPersona: Anna\n- Call\n", to: "\(number).md")
    }
    let state = "XDG_STATE_HOME=\(workspace.statePath)"
    let told = try run(
      "for i in 0 1 2 3; do \(state) $0 import $i.md --into shop.journey.json || touch failed & done; wait")
    #expect(workspace.bytes("failed") == nil)
    #expect(!told.errors.contains("open elsewhere"))
    #expect(Set(try journey().current.stages.map(\.name)) == Set(["Purchase", "Delivery"] + names))
    #expect(try journey().personas.count { $0.name == "Anna" } == 1)
  }

  @Test func whatCanNotBeSavedIsNotAdded() throws {
    workspace.write("# Purchase\n" + String(repeating: "A long goal. ", count: 400), to: "shop.md")
    #expect(try run("$0 import shop.md -o shop.journey.json").code == 0)
    let before = workspace.bytes("shop.journey.json")
    workspace.write(Self.list, to: "more.md")
    let state = "XDG_STATE_HOME=\(workspace.statePath)"
    let told = try run("ulimit -f 2; \(state) $0 import more.md --into shop.journey.json")
    #expect(told.code == 74)
    #expect(told.errors.contains("Nothing was added."))
    #expect(!told.errors.contains("still here"))
    #expect(workspace.bytes("shop.journey.json") == before)
    #expect(workspace.allNames.filter { $0.hasPrefix(".shop") } == [])
    #expect(try run("\(state) $0 import more.md --into shop.journey.json").code == 0)
  }

  @Test func aJourneyIsNoText() throws {
    workspace.write(Self.list, to: "shop.md")
    #expect(try run("$0 import shop.md -o shop.journey.json").code == 0)
    let told = try run("$0 import shop.journey.json")
    #expect(told.code == 65 && told.output.isEmpty)
    #expect(told.errors.hasPrefix("shop.journey.json:1:1: what it is can't be guessed"))
    #expect(try run("$0 import - <shop.journey.json").code == 65)
  }

  @Test func remarksComeInTheOrderOfTheLines() throws {
    workspace.write(Array("# A\n- \u{E0}\n|a|b|\n".unicodeScalars.map { UInt8($0.value) }), to: "shop.md")
    let told = try run("$0 import shop.md --dry-run")
    #expect(
      told.errors.split(separator: "\n") == [
        "shop.md: it is not UTF-8, and was read as Windows-1252",
        "shop.md:2: no persona is named: taken as “Customer”",
        "shop.md:2: no channel is named: what has none is put into “Unassigned”",
        "shop.md:3: a table, left out: tables can be imported as CSV",
      ])
  }
}
