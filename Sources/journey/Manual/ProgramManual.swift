import JourneyModel
import Workbench

/// journey(1): the commands, the keys, and what lies around the program.
enum ProgramManual {
  static func text() -> String {
    var page = ManualPage(
      section: "1", purpose: "map customer journeys in the terminal, and choose what to fix first")
    let commands = (CommandTree.program()?.commands ?? []).filter { $0.isShown && $0.name != "help" }
    page.heading("SYNOPSIS")
    for command in commands { addSynopsis(of: command, to: &page) }
    page.heading("DESCRIPTION")
    page.prose(ProgramManualTexts.description)
    addCommands(commands, to: &page)
    addKeys(to: &page)
    page.heading("FINDINGS")
    page.prose(ProgramManualTexts.findings)
    page.list(FindingRules.all) { page, rule in
      page.macro("It Li " + ManualText.argument(rule.code))
      page.prose(rule.heading + ".")
    }
    page.heading("ENVIRONMENT")
    page.list("Ev", ProgramManualTexts.environment)
    page.heading("FILES")
    page.list("Pa", ProgramManualTexts.files)
    page.heading("EXIT STATUS")
    page.list("Li", ProgramManualTexts.statuses)
    page.heading("EXAMPLES")
    page.prose(ProgramManualTexts.examples)
    page.heading("SEE ALSO")
    page.macro("Xr git 1 ,")
    page.macro("Xr journey 5")
    return page.text
  }

  // MARK: Commands

  private static func addCommands(_ commands: [CommandTree], to page: inout ManualPage) {
    page.heading("COMMANDS")
    page.prose(ProgramManualTexts.commands)
    for command in commands {
      page.subheading(command.name)
      addSynopsis(of: command, to: &page)
      page.prose(command.abstract)
      page.prose(command.discussion)
      page.list(shown(command)) { page, argument in
        page.macro("It " + heads(of: argument))
        page.prose(said(of: argument))
      }
    }
  }

  /// What every command has is told once.
  private static func shown(_ command: CommandTree) -> [CommandTree.Argument] {
    command.arguments.filter { argument in
      argument.isShown && !argument.names.contains("--help") && !argument.names.contains("--version")
    }
  }

  private static func addSynopsis(of command: CommandTree, to page: inout ManualPage) {
    page.macro("Nm")
    page.macro("Cm " + ManualText.argument(command.name))
    for argument in shown(command) {
      let usage = usage(of: argument)
      page.macro(argument.isOptional ? "Op " + usage : usage)
    }
  }

  private static func usage(_ name: String, of argument: CommandTree.Argument) -> String {
    let flag = "Fl " + ManualText.argument(String(name.dropFirst()))
    return argument.kind == .flag ? flag : flag + " " + value(of: argument)
  }

  private static func usage(of argument: CommandTree.Argument) -> String {
    argument.longName.map { usage($0, of: argument) } ?? value(of: argument)
  }

  private static func value(of argument: CommandTree.Argument) -> String {
    "Ar " + ManualText.argument(argument.valueName) + (argument.isRepeating ? " ..." : "")
  }

  /// All the names by which it can be given.
  private static func heads(of argument: CommandTree.Argument) -> String {
    if argument.kind == .positional { return value(of: argument) }
    return argument.names.map { usage($0, of: argument) }.joined(separator: " , ")
  }

  private static func said(of argument: CommandTree.Argument) -> String {
    var text = argument.abstract
    let words = argument.values.map(\.word)
    if !words.isEmpty { text += " One of: \(words.joined(separator: ", "))." }
    if let standard = argument.standardValue { text += " Unless given: “\(standard)”." }
    return text
  }

  // MARK: Keys

  private static func addKeys(to page: inout ManualPage) {
    page.heading("KEYS")
    page.prose(ProgramManualTexts.keys)
    for group in Command.Group.allCases {
      page.subheading(group.title)
      page.list(KeyTable.entries(of: group)) { page, entry in
        page.macro("It " + heads(of: entry))
        page.prose(entry.text)
      }
    }
  }

  private static func heads(of entry: KeyTable.Entry) -> String {
    (entry.keys + entry.names).map { "Ic " + ManualText.argument($0) }.joined(separator: " , ")
  }
}
