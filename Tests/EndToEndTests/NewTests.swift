import PseudoTerminal
import Testing

/// `journey new` by itself.
@Suite struct NewTests {
  private let workspace = Workspace()

  private func shell(_ command: String, environment: [String: String?] = [:]) throws -> ShellRun {
    try ShellRun(command, in: workspace, environment: environment)
  }

  private func title(of name: String) -> String? {
    workspace.read(name)?.firstMatch(of: /\n  "title": "(.*)"\n/).map { String($0.1) }
  }

  @Test(
    arguments: [
      ("shop", "shop.journey.json", "Shop"), ("shop.journey.json", "shop.journey.json", "Shop"),
      ("my-new_shop", "my-new_shop.journey.json", "My new shop"), ("a.json", "a.json", "A"),
      ("x.y.journey.json", "x.y.journey.json", "X"), ("./été", "été.journey.json", "Été"),
    ])
  func theFileGivesTheTitle(_ file: String, _ name: String, _ title: String) throws {
    let result = try shell("\"$0\" new \(file)")
    #expect(result.code == 0 && result.output == "" && result.errors == "")
    #expect(workspace.names == [name])
    #expect(self.title(of: name) == title)
  }

  @Test func titlesAndTemplatesAreChosen() throws {
    #expect(try shell("\"$0\" new a --title 'Our shop' --template decision").code == 0)
    #expect(title(of: "a.journey.json") == "Our shop")
    #expect(workspace.read("a.journey.json")?.contains("\"name\": \"Decision\"") == true)
    #expect(try shell("\"$0\" new b --title ' ' --template empty").code == 0)
    #expect(workspace.read("b.journey.json") == "{\n  \"format\": \"journey/1\",\n  \"title\": \"B\"\n}\n")
    #expect(try shell("\"$0\" new c --sample visita --title Mine").code == 0)
    #expect(title(of: "c.journey.json") == "Mine")
  }

  @Test func withoutAFileItIsPrinted() throws {
    for file in ["", "-"] {
      let result = try shell("\"$0\" new \(file) --template empty")
      #expect(result.output == "{\n  \"format\": \"journey/1\",\n  \"title\": \"New journey\"\n}\n")
    }
    #expect(workspace.names == [])
    let ranked = try shell("\"$0\" new --sample laptop | \"$0\" rank - --top 1")
    #expect(ranked.code == 0 && ranked.output.hasPrefix("Buying a laptop across channels · Impact\n"))
  }

  @Test func whatItWritesIsWhatTheProgramOpens() throws {
    #expect(try shell("\"$0\" new shop && \"$0\" check shop.journey.json; true").errors == "")
    let session = try workspace.start("shop.journey.json")
    try session.wait(forText: "‹ Customer ›")
    session.type(":q\r")
    #expect(try session.waitForEnd() == .code(0))
  }

  @Test func noFileIsReplacedUnasked() throws {
    workspace.write("mine", to: "shop.journey.json")
    let refused = try shell("\"$0\" new shop")
    #expect(refused.code == 73 && workspace.read("shop.journey.json") == "mine")
    #expect(
      refused.errors
        == "journey: can't write shop.journey.json: there is a file of that name (--force replaces it)\n")
    workspace.link("link.journey.json", to: "shop.journey.json")
    #expect(try shell("\"$0\" new link").code == 73)
    #expect(try shell("\"$0\" new shop --force").code == 0)
    #expect(title(of: "shop.journey.json") == "Shop")
  }

  @Test func whatCannotBeWrittenIsSaid() throws {
    #expect(try shell("\"$0\" new no/folder").code == 73)
    workspace.makeFolder("folder.journey.json")
    #expect(try shell("\"$0\" new folder").code == 73)
    #expect(try shell("\"$0\" new folder --force").code == 74)
    #expect(try shell("\"$0\" new x/").code == 64)
    #expect(try shell("\"$0\" new a --template nosuch").code == 64)
    #expect(try shell("\"$0\" new a --sample nosuch").code == 64)
    #expect(try shell("\"$0\" new a --sample laptop --template empty").code == 64)
    #expect(workspace.names == ["folder.journey.json"])
  }
}
