/// The command line, the palette, the help, and how the program itself looks and behaves.
enum ProgramCommands {
  static let all: [Command] = [
    Command("help", "Help", help: "What every key does here.", group: .program, keys: ["?", "f1"]) { _, _ in }
  ]
}
