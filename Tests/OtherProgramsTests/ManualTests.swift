import JSONText
import JourneyModel
import JourneyStore
import Testing

/// The manual's pages in the programs that check and show such pages.
@Suite struct ManualTests {
  private let folder = ShellFolder()

  /// That the pages name their version where others name their system is meant so; that nobody has installed the
  /// other page yet is no mistake of the one.
  @Test(.enabled(if: OtherProgram.mandoc.isTried), arguments: [1, 5])
  func mandocFindsNothingWrong(_ number: Int) throws {
    let run = try folder.run("journey manual \(number) >page; mandoc -T lint -W style page")
    let rest = run.lines.filter {
      !$0.contains("operating system explicitly specified") && !$0.contains("referenced manual not found")
    }
    #expect(rest == [])
    #expect(try folder.run("mandoc -T lint -W warning page").lines == [])
  }

  /// As man shows it on a terminal of 80 columns.
  private func shown(_ number: Int) throws -> String {
    let run = try folder.run(
      "journey manual \(number) >page && man --no-hyphenation -l page", environment: ["MANWIDTH": "80"])
    #expect(run.code == 0 && run.errors == "", "\(run.errors)")
    return run.output
  }

  @Test(.enabled(if: OtherProgram.man.isTried), arguments: [1, 5])
  func noLineIsWiderThanThePage(_ number: Int) throws {
    for line in try shown(number).split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test(.enabled(if: OtherProgram.man.isTried))
  func theFirstPageNamesEveryCommandOptionAndKey() throws {
    let text = try shown(1)
    let dump = try JSONNode(
      parsing: Array(try folder.run("journey --experimental-dump-help").output.utf8))
    let commands = (dump["command"]?["subcommands"]?.elements ?? []).filter {
      $0["shouldDisplay"]?.bool == true && $0["commandName"]?.string != "help"
    }
    #expect(commands.count >= 12)
    for command in commands {
      let name = command["commandName"]?.string ?? ""
      #expect(text.contains("\n   \(name)\n     journey \(name)"), "\(name)")
      for argument in command["arguments"]?.elements ?? [] where argument["shouldDisplay"]?.bool == true {
        for option in argument["names"]?.elements ?? [] {
          let hyphens = option["kind"]?.string == "long" ? "--" : "-"
          let word = hyphens + (option["name"]?.string ?? "")
          #expect(["-h"].contains(word) || text.contains(word), "\(name): \(word)")
        }
      }
    }
    for line in try folder.run("journey keys").lines {
      let name = line.prefix { $0 != " " }
      #expect(text.contains(":\(name)"), "\(name)")
    }
    for rule in FindingRules.all { #expect(text.contains("\n     \(rule.code)"), "\(rule.code)") }
  }

  /// What stands in the page can be taken from it and used.
  @Test(.enabled(if: OtherProgram.man.isTried))
  func theExampleOfADocumentIsOne() throws {
    let text = try shown(5)
    let example = try #require(text.split(separator: "of them:").last?.split(separator: "SEE ALSO").first)
    let read = try JourneyReader.read(Array(example.utf8))
    #expect(read.warnings.isEmpty)
    #expect(read.journey.details.title == "Buying shoes")
    #expect(read.journey.current.touchpoints.count == 2)
    #expect(read.journey.frictions.count == 1)
  }

  @Test(.enabled(if: OtherProgram.man.isTried))
  func manReadsThePageFromAPipe() throws {
    let run = try folder.run("journey manual | man -l - | head -n 4")
    #expect(run.output.hasPrefix("JOURNEY(1)"), "\(run.output)")
    #expect(run.output.contains("journey — map customer journeys"))
  }
}
