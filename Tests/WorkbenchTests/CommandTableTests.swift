import JourneyModel
import Testing

@testable import Workbench

@Suite struct CommandTableTests {
  static let names = CommandTable.all.map(\.name)

  @Test func everyNameMeansOneCommand() {
    var seen: Set<String> = []
    let twice = CommandTable.all.flatMap(\.typedNames).filter { !seen.insert($0).inserted }
    #expect(twice == [])
  }

  @Test func everyNameCanBeTyped() {
    for name in CommandTable.typedNames { #expect(CommandInput(name).name == name) }
  }

  @Test(arguments: names) func saysWhatItDoes(name: String) throws {
    let command = try #require(CommandTable.named(name))
    #expect(!command.title.isEmpty && !command.help.isEmpty)
    #expect(command.title.count <= 36, "too long for the help")
    #expect(command.help.hasSuffix("."))
  }

  @Test(arguments: names) func defaultKeysCanBeWrittenAndReadBack(name: String) throws {
    let command = try #require(CommandTable.named(name))
    #expect(command.unreadableKeys == [])
    for sequence in command.keys { #expect(KeyStroke.sequence(text: sequence.text) == sequence) }
  }

  @Test(arguments: ViewKind.allCases) func noKeyMeansTwoThings(view: ViewKind) {
    let taken = Self.sequences(in: view)
    for (index, one) in taken.enumerated() {
      for other in taken.dropFirst(index + 1) where one.keys == other.keys {
        Issue.record("\(one.keys.text) is both \(one.name) and \(other.name)")
      }
    }
  }

  @Test(arguments: ViewKind.allCases) func noSequenceHidesAnother(view: ViewKind) {
    let taken = Self.sequences(in: view)
    for one in taken {
      for other in taken where other.keys.count > one.keys.count && other.keys.starts(with: one.keys) {
        Issue.record("\(one.keys.text) (\(one.name)) hides \(other.keys.text) (\(other.name))")
      }
    }
  }

  private static func sequences(in view: ViewKind) -> [(keys: [KeyStroke], name: String)] {
    CommandTable.all.filter { $0.scope.contains(Command.Scope(view)) }
      .flatMap { command in command.keys.map { ($0, command.name) } }
  }

  @Test(arguments: names, [Journey(title: "Empty"), .laptop]) func runsWhereverItMay(
    name: String, journey: Journey
  ) throws {
    let command = try #require(CommandTable.named(name))
    for view in ViewKind.allCases where command.scope.contains(Command.Scope(view)) {
      for argument in Self.arguments(of: command, journey) {
        var scene = Scene(journey) { Self.fill(&$0) }
        scene.workbench.place.view = view
        scene.workbench.run(command, argument: argument)
        Self.expectDrawable(&scene)
      }
    }
  }

  @Test(arguments: names) func runsWhileOtherCellsAreSelected(name: String) throws {
    let command = try #require(CommandTable.named(name))
    for way in ["<down>", "<right><down><down><down>", "<end><down><down><down><down>", "G", "G<end>"] {
      for view in ViewKind.allCases where command.scope.contains(Command.Scope(view)) {
        var scene = Scene { Self.fill(&$0) }
        scene.workbench.place.view = view
        scene.type(way)
        scene.workbench.run(command, argument: Self.arguments(of: command, .laptop)[0])
        Self.expectDrawable(&scene)
      }
    }
  }

  /// Nothing behind the name, then everything that Tab offers; where something has to be there, only that.
  private static func arguments(of command: Command, _ journey: Journey) -> [String] {
    guard let argument = command.argument else { return [""] }
    let choices = argument.choices(Scene(journey) { fill(&$0) }.workbench)
    return argument.isRequired && !choices.isEmpty ? choices : [""] + choices
  }

  private static func fill(_ options: inout Options) {
    options.themes = [("terminal", "Terminal colours"), ("dark", "Dark")]
    options.samples = [("laptop", "Buying a laptop across channels")]
  }

  private static func expectDrawable(_ scene: inout Scene) {
    #expect(scene.workbench.frame().cells.count == 80 * 24)
    scene.type("<down><esc><esc><esc>")
    #expect(scene.workbench.layers.isEmpty, "Esc leads out of everything")
    scene.send(.resize(Size(rows: 10, columns: 40)))
    #expect(scene.workbench.frame().cells.count == 10 * 40)
  }
}
