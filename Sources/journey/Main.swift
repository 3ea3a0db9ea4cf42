import ArgumentParser
import Glibc

@main
enum Start {
  static func main() {
    holdStandardDescriptors()
    // A limit on the size of files is an error to report, not a signal to die of.
    signal(SIGXFSZ, SIG_IGN)
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      Ending.end(with: error)
    }
  }

  private static func run(_ words: [String]) throws {
    if let file = loneFile(words) { return try Opening(file: file).run() }
    if words.first == Completion.request { return try Completion.answer(Array(words.dropFirst())) }
    if let shell = CompletionsCommand.shellOfOldFlag(words) { return try emit(shell.script) }
    try MisspeltCommand.check(words)
    var command = try Main.parseAsRoot(words)
    try command.run()
  }

  /// Where standard input, output or error is closed, the next file that is opened would come to stand there, and
  /// a sentence for the person would be written into it. What stands in for standard output can't be written:
  /// who asked for a text has to learn that it went nowhere.
  private static func holdStandardDescriptors() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = unsafe open("/dev/null", descriptor == STDOUT_FILENO ? O_RDONLY : O_RDWR)
    }
  }

  /// The file, if the command line is that alone, as it mostly is. To read it by its grammar takes as long as
  /// all else up to the first screen.
  private static func loneFile(_ words: [String]) -> String? {
    guard words.count == 1, let word = words.first, !word.isEmpty, !word.hasPrefix("-") else { return nil }
    return MisspeltCommand.couldBeMeant(by: word) ? nil : word
  }
}

struct Main: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journey",
    abstract: "Map customer journeys in the terminal, and choose what to fix first.",
    usage: """
      journey [<file>] [<options of open>]
      journey <subcommand> ...
      """,
    discussion: """
      journey shop.journey.json        opens a journey, or starts one saved there
      journey                          starts one, from a template or a sample
      journey --sample laptop          opens a sample as a new journey
      journey rank shop.journey.json   prints the ranking of its friction points
      journey check shop.journey.json  says what it has not looked at

      The exit status is 0 if all went well, 1 if there are differences, findings
      or conflicts, 64 for a wrong command line, 65 for what is no journey, 66 for
      what is not there, 69 without a terminal, and 73 or 74 for what can't be
      written. More is in journey(1) and, on the document, journey(5):
      “journey manual” prints them.
      """,
    version: Release.version,
    subcommands: [
      OpenCommand.self, NewCommand.self, ShowCommand.self, RankCommand.self, CheckCommand.self,
      ExportCommand.self, ImportCommand.self, DiffCommand.self, MergeCommand.self, GitSetupCommand.self,
      SchemaCommand.self, KeysCommand.self, ThemesCommand.self, SamplesCommand.self,
      CompletionsCommand.self, ManualCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  static var _errorPrefix: String { "journey: " }
}

/// What this is a version of. The day is the version's, not the build's: the same source makes the same texts.
enum Release {
  static let version = "0.1.0"
  /// In the words of mdoc(7).
  static let date = "November 22, 2026"
}
