import ArgumentParser

/// How far a command line leads into the commands.
struct CompletionPlace {
  private let program: CommandTree
  private var command: CommandTree
  /// The commands on the way here, without the program.
  private var path: [String] = []
  private var used: Set<String> = []
  private var positionalCount = 0
  /// An option whose value comes next.
  private(set) var awaiting: CommandTree.Argument?
  /// Whether what begins with a hyphen is no option any more.
  private(set) var takesNoOptions = false

  init(_ program: CommandTree) { (self.program, command) = (program, program) }

  /// Those that may be named here.
  var commands: [CommandTree] { positionalCount == 0 && !takesNoOptions ? command.commands : [] }

  /// What may stand here that is no option.
  var positional: CommandTree.Argument? {
    let all = (command.defaultCommand ?? command).positionals
    if positionalCount < all.count { return all[positionalCount] }
    return all.last.flatMap { $0.isRepeating ? $0 : nil }
  }

  /// As long as no command is named, those of the one that is meant then can be given, too.
  private var options: [CommandTree.Argument] {
    let more = command.defaultCommand?.arguments ?? []
    let own = Set(command.arguments.flatMap(\.names))
    return (command.arguments + more.filter { !$0.names.contains(where: own.contains) })
      .filter { $0.kind != .positional }
  }

  var unusedOptions: [CommandTree.Argument] {
    options.filter { $0.isShown && ($0.isRepeating || !$0.names.contains(where: used.contains)) }
  }

  func option(_ name: String) -> CommandTree.Argument? {
    options.first { $0.names.contains(name) }
  }

  /// Goes on by a word that is finished.
  mutating func take(_ word: String) {
    if awaiting != nil {
      awaiting = nil
    } else if !takesNoOptions, word == "--" {
      takesNoOptions = true
    } else if !takesNoOptions, word.hasPrefix("-"), word != "-" {
      takeOption(word)
    } else if let next = commands.first(where: { $0.name == word }) {
      command = next
      path.append(next.name)
    } else {
      enterDefault()
      positionalCount += 1
    }
  }

  private mutating func takeOption(_ word: String) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let option = option(String(parts[0])) else { return }
    if !command.arguments.contains(where: { $0.names == option.names }) { enterDefault() }
    used.formUnion(option.names)
    if option.kind == .option, parts.count == 1 { awaiting = option }
  }

  private mutating func enterDefault() {
    guard let meant = command.defaultCommand else { return }
    command = meant
    path.append(meant.name)
  }

  /// What the program itself knows of an argument's values, asked in the parser's own way.
  func asked(for argument: CommandTree.Argument, _ words: [String]) -> [String] {
    let place = command.positionals.firstIndex { $0.valueName == argument.valueName } ?? 0
    let name = argument.longName ?? "positional@\(place)"
    let meant = path.isEmpty ? [command.defaultCommand?.name].compactMap { $0 } : path
    let cursor = [String(words.count), String(words.last?.count ?? 0)]
    do {
      _ = try Main.parseAsRoot(["---completion"] + meant + ["--", name] + cursor + ["journey"] + words)
      return []
    } catch {
      guard Main.exitCode(for: error).isSuccess else { return [] }
      return Main.message(for: error).split(separator: "\n").map(String.init)
    }
  }
}
