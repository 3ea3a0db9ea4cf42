/// Which key sequence means which command, view by view.
package struct KeyMap: Sendable {
  package enum Answer: Sendable {
    case command(Command)
    /// The beginning of longer sequences: what may follow, and what it would do.
    case pending
    case nothing
  }

  private var commands: [ViewKind: [[KeyStroke]: Command]] = [:]
  private var prefixes: [ViewKind: Set<[KeyStroke]>] = [:]
  /// The sequences in force for each command, by its name.
  private var keys: [String: [[KeyStroke]]] = [:]

  /// - Parameter changes: key sequences by command name that replace the command's own.
  package init(changes: [String: [[KeyStroke]]] = [:]) {
    for view in ViewKind.allCases { (commands[view], prefixes[view]) = ([:], []) }
    // Changed keys come last, so that a key given to a command is taken from the one that had it.
    for command in CommandTable.all where changes[command.name] == nil { add(command, command.keys) }
    for command in CommandTable.all { changes[command.name].map { add(command, $0) } }
  }

  private mutating func add(_ command: Command, _ sequences: [[KeyStroke]]) {
    keys[command.name] = sequences
    for view in ViewKind.allCases where command.scope.contains(Command.Scope(view)) {
      for sequence in sequences {
        commands[view]?[sequence] = command
        for length in 1..<max(1, sequence.count) { prefixes[view]?.insert(Array(sequence.prefix(length))) }
      }
    }
  }

  package func answer(_ sequence: [KeyStroke], in view: ViewKind) -> Answer {
    if let command = commands[view]?[sequence] { return .command(command) }
    return prefixes[view]?.contains(sequence) == true ? .pending : .nothing
  }

  /// The sequences that lead to a command and are not taken by another.
  package func keys(of command: Command) -> [[KeyStroke]] {
    (keys[command.name] ?? []).filter { sequence in
      ViewKind.allCases.contains { commands[$0]?[sequence]?.name == command.name }
    }
  }

  /// A command's first key as a person reads it, or the range of them where each means itself (`1–5`);
  /// nil if it has none.
  package func label(of command: Command) -> String? {
    let labels = keys(of: command).map(\.label)
    guard command.keyIsArgument, labels.count > 1, let last = labels.last else { return labels.first }
    return labels[0] + "–" + last
  }

  /// What a key means to a command whose argument it is (`4` rates 4): itself, or what stands in its place in
  /// the table if the configuration gives others. Empty where that says nothing.
  func argument(of command: Command, _ stroke: KeyStroke) -> String {
    guard command.keyIsArgument else { return "" }
    if command.keys.contains([stroke]) { return stroke.label }
    guard let place = keys[command.name]?.firstIndex(of: [stroke]), command.keys.indices.contains(place)
    else { return "" }
    return command.keys[place].label
  }

  /// What may follow the beginning of a sequence.
  package func continuations(of prefix: [KeyStroke], in view: ViewKind) -> [([KeyStroke], Command)] {
    (commands[view] ?? [:]).filter { $0.key.count > prefix.count && $0.key.starts(with: prefix) }
      .map { (Array($0.key.dropFirst(prefix.count)), $0.value) }
      .sorted { $0.0.map(\.label).joined() < $1.0.map(\.label).joined() }
  }
}
