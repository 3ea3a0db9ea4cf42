import Words

/// Every command in a list to search, with its keys.
enum Palette {
  static func open(in workbench: inout Workbench) {
    var list = Picker(words("Commands"), items(workbench)) { workbench, chosen in
      if let command = chosen.first.flatMap(CommandTable.named) { workbench.run(command) }
    }
    list.acceptHint = words("run")
    workbench.open(list)
  }

  private static func items(_ workbench: Workbench) -> [Picker.Item] {
    CommandTable.toRead.map { item($0, workbench) }
  }

  private static func item(_ command: Command, _ workbench: Workbench) -> Picker.Item {
    let reason = workbench.reasonAgainst(command)
    let also = command.typedNames.joined(separator: " ")
    return Picker.Item(
      command.name, command.title, detail: reason ?? workbench.keyMap.allKeysOrName(of: command), also: also,
      isMuted: reason != nil)
  }
}

extension Workbench {
  /// What leads to a command, as a person reads it: its first key or, without one, what can be typed, `:new`.
  /// Sentences name keys by it, so that they stay true when the configuration gives others.
  func key(_ name: String) -> String {
    guard let command = CommandTable.named(name) else { return ":" + name }
    return keyMap.label(of: command) ?? command.shortName
  }
}

extension Command {
  /// The shortest way to type it, `:w`.
  fileprivate var shortName: String { ":" + (aliases.first ?? name) }
}

extension KeyMap {
  /// All of a command's key sequences as a person reads them, `Left, h`; without any, what can be typed
  /// instead: `:new`.
  func allKeysOrName(of command: Command) -> String {
    let labels = labels(of: command)
    return labels.isEmpty ? command.shortName : labels.joined(separator: ", ")
  }

  /// A command's key sequences as a person reads them; `1–5` where each key means itself.
  func labels(of command: Command) -> [String] {
    let labels = keys(of: command).map(\.label)
    guard command.keyIsArgument, labels.count > 2 else { return labels }
    return [label(of: command)].compactMap(\.self)
  }
}
