import Settings
import Testing
import Workbench

@Suite struct ThemeLibraryTests {
  private let folder = TemporaryFolder()
  private var library: ThemeLibrary { ThemeLibrary(environment: ["XDG_CONFIG_HOME": folder.path]) }

  private func theme(_ title: String) -> String {
    #"{"format": "journey-theme/1", "title": "\#(title)"}"#
  }

  @Test func standardIsTheTerminalsColors() {
    #expect(ThemeLibrary.standard.name == "terminal")
    #expect(ThemeLibrary.standard.title == "Terminal colours")
  }

  @Test func ownThemesFollowTheProgramsByName() {
    folder.write(theme("Zebra"), to: "journey/themes/zebra.json")
    folder.write(theme("Ant"), to: "journey/themes/ant-2.json")
    folder.write(theme("Shouting"), to: "journey/themes/LOUD.json")
    folder.write(theme("Text"), to: "journey/themes/notes.txt")
    folder.write("nonsense", to: "journey/themes/broken.json")
    let entries = library.entries()
    #expect(entries.map(\.name) == ThemeLibrary.embeddedNames + ["ant-2", "zebra"])
    #expect(entries.suffix(2).map(\.title) == ["Ant", "Zebra"])
    #expect(entries.map(\.isOwn) == [false, false, false, false, false, true, true])
  }

  @Test func anOwnThemeTakesTheProgramsPlace() {
    folder.write(theme("My dark"), to: "journey/themes/dark.json")
    #expect(library.theme(named: "dark").theme?.title == "My dark")
    #expect(library.theme(named: "light").theme?.title == "Light")
    #expect(library.entries().map(\.name) == ThemeLibrary.embeddedNames)
  }

  @Test func aBrokenOwnThemeLeavesTheProgramsAndSaysWhy() {
    let file = folder.write("{", to: "journey/themes/dark.json")
    let (theme, problems) = library.theme(named: "dark")
    #expect(theme?.title == "Dark")
    #expect(problems.count == 1)
    #expect(problems.first?.description.hasPrefix("\(file):1:2: ") == true)
  }

  @Test func themesAreFoundByNameOnly() {
    folder.write(theme("Outside"), to: "journey/outside.json")
    for name in ["../outside", "/etc/passwd", "", ".", "UPPER", "a b", String(repeating: "a", count: 65)] {
      let (theme, problems) = library.theme(named: name)
      #expect(theme == nil)
      #expect(problems.count == 1)
    }
  }

  @Test func unknownNamesAreToldWithThoseThereAre() {
    folder.write(theme("Ant"), to: "journey/themes/ant.json")
    let (theme, problems) = library.theme(named: "drak")
    #expect(theme == nil)
    #expect(
      problems.map { straight($0.description) } == [
        #"there is no theme "drak"; there are terminal, light, dark, high-contrast, colour-blind, ant"#
      ])
  }

  @Test func pathsMayBeNamedOutright() {
    let file = folder.write(theme("Elsewhere"), to: "elsewhere.json")
    let found = library.theme(file).theme
    #expect(found?.title == "Elsewhere")
    #expect(found?.name == "elsewhere")
    #expect(library.theme("dark").theme?.title == "Dark")
    let missing = library.theme("./none.json")
    #expect(missing.theme == nil)
    #expect(missing.problems.map(\.description) == ["./none.json: there is no such file"])
  }

  @Test func withoutAHomeThereAreTheProgramsThemes() {
    let library = ThemeLibrary(environment: [:])
    #expect(library.entries().map(\.name) == ThemeLibrary.embeddedNames)
    #expect(library.theme(named: "dark").problems.isEmpty)
  }
}
