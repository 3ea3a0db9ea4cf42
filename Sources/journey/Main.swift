import ArgumentParser
import Glibc
import Glibc

@main
enum Start {
  static func main() {
    holdStandardDescriptors()
    // A limit on the size of files is an error to report, not a signal to die of.
    signal(SIGXFSZ, SIG_IGN)
    guard let file = loneFile else { return Main.main() }
    do { try Opening(file: file).run() } catch { Main.exit(withError: error) }
  }

  /// Where standard input, output or error is closed, the next file that is opened would come to stand there, and
  /// a sentence for the person would be written into it.
  private static func holdStandardDescriptors() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = unsafe open("/dev/null", O_RDWR)
    }
  }

  /// The file, if the command line is that alone, as it mostly is. To read it by its grammar takes as long as
  /// all else up to the first screen.
  private static var loneFile: String? {
    let words = CommandLine.arguments.dropFirst()
    guard words.count == 1, let word = words.first, !word.isEmpty, !word.hasPrefix("-") else { return nil }
    let commands = Main.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    return commands.contains(word) ? nil : word
  }
}

struct Main: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journey",
    abstract: "Map customer journeys in the terminal, and choose what to fix first.",
    discussion: """
      journey shop.journey.json        opens a journey, or starts one that is saved there
      journey                          starts a new one, from a template or a sample
      journey --sample laptop          opens a sample as a new journey
      journey rank shop.journey.json   prints the ranking of its friction points
      journey check shop.journey.json  says what it has not looked at
      """,
    version: "0.1.0",
    subcommands: [
      OpenCommand.self, NewCommand.self, ShowCommand.self, RankCommand.self, CheckCommand.self,
      DiffCommand.self, MergeCommand.self,
      GitSetupCommand.self,
      SchemaCommand.self, KeysCommand.self, ThemesCommand.self, SamplesCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)
}
