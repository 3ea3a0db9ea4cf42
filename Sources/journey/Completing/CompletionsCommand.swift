import ArgumentParser
import Words

/// Prints what a shell needs to complete this program's words.
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Print the completions for a shell.",
    discussion: """
      journey completions fish > ~/.config/fish/completions/journey.fish

        source <(journey completions bash)
        source <(journey completions zsh)

      The first is for fish, the others are lines for ~/.bashrc and, behind
      compinit, for ~/.zshrc. What can be completed is asked of the program, so
      that a new version needs no new script.
      """)

  @Argument(help: "The shell.")
  var shell: Shell

  func run() throws { try emit(shell.script) }

  /// The shell that the parser's own flag names, for those who know it from other programs.
  static func shellOfOldFlag(_ words: [String]) -> Shell? {
    guard words.count == 2, words[0] == "--generate-completion-script" else { return nil }
    return Shell(rawValue: words[1])
  }
}

/// The shells whose words can be completed.
enum Shell: String, CaseIterable, ExpressibleByArgument {
  case bash, zsh, fish

  /// The script that it reads.
  var script: String {
    switch self {
    case .bash: Self.bashScript
    case .zsh: Self.zshScript
    case .fish: Self.fishScript
    }
  }
}
