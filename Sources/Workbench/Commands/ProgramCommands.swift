import Words

/// The command line, the palette, the help, and how the program itself looks and behaves.
enum ProgramCommands {
  static let all: [Command] = [
    Command(
      "commandline", "Command line", help: "Takes commands by their names; Tab completes them.",
      group: .program, keys: [":"]
    ) { workbench, _ in CommandPrompt.open(in: &workbench) },
    Command(
      "palette", "All commands", help: "With their keys, to search and to run.",
      group: .program, keys: ["ctrl-p"]
    ) { workbench, _ in Palette.open(in: &workbench) },
    Command(
      "help", "Help", help: "What every key does here; typing searches it.", group: .program,
      keys: ["?", "f1"], aliases: ["h", "keys"], argument: Command.Argument("words to find")
    ) { workbench, query in workbench.open(Help(query: query)) },
    Command(
      "theme", "Theme", help: "How the screen looks, shown while you choose.", group: .program,
      argument: Command.Argument("name") { $0.options.themes.map(\.name) }
    ) { workbench, name in
      if name.isEmpty { ThemeList.open(in: &workbench) } else { ThemeList.choose(name, in: &workbench) }
    },
    Command(
      "set", "Set an option",
      help: "mouse off: the terminal selects text with it. journal off: unsaved work is in memory only.",
      group: .program,
      argument: Command.Argument("option", required: true) { _ in
        ["mouse on", "mouse off", "journal on", "journal off"]
      }
    ) { workbench, option in set(option, in: &workbench) },
    Command(
      "redraw", "Draw the screen anew", help: "Mends a screen that something else has written on.",
      group: .program, keys: ["ctrl-l"]
    ) { workbench, _ in workbench.ask(.redraw) },
    Command(
      "suspend", "Suspend", help: "Gives the terminal back to the shell; fg returns.", group: .program,
      keys: ["ctrl-z"]
    ) { workbench, _ in workbench.ask(.suspend) },
  ]

  /// Whether a command is done even while a form or a list has the keys: it must not change the journey, and
  /// its key must not be one that is typed.
  static func worksOverLayers(_ command: Command, _ stroke: KeyStroke) -> Bool {
    ["redraw", "suspend"].contains(command.name) && stroke.typed == nil
  }

  private static func set(_ option: String, in workbench: inout Workbench) {
    switch option.split(separator: " ").map(String.init) {
    case ["mouse", "on"]: setMouse(true, in: &workbench)
    case ["mouse", "off"]: setMouse(false, in: &workbench)
    case ["journal", "on"]: workbench.ask(.journal(true))
    case ["journal", "off"]: workbench.ask(.journal(false))
    default:
      workbench.say(words("“%@” can’t be set: there are mouse and journal.", option), .warning)
    }
  }

  private static func setMouse(_ isOn: Bool, in workbench: inout Workbench) {
    workbench.options.mouse = isOn
    workbench.ask(.mouse(isOn))
    workbench.say(isOn ? words("The mouse works here.") : words("The mouse selects text."))
  }
}
