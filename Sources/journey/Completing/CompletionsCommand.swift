import ArgumentParser
import Glibc
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

  /// The shell that the parser's own flag names, or the person's where it names none: for those who know it from
  /// other programs.
  static func shellOfOldFlag(_ words: [String]) -> Shell? {
    guard words.first == "--generate-completion-script", words.count <= 2 else { return nil }
    let own = unsafe getenv("SHELL").map { unsafe String(cString: $0) } ?? ""
    return Shell(
      rawValue: words.count == 2 ? words[1] : own.split(separator: "/").last.map(String.init) ?? "")
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
