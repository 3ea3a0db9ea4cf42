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

extension KeyMap {
  /// All of a command's key sequences as a person reads them, `Left, h`; without any, what can be typed
  /// instead: `:new`.
  func allKeysOrName(of command: Command) -> String {
    let labels = labels(of: command)
    return labels.isEmpty
      ? ":" + (command.aliases.first ?? command.name) : labels.joined(separator: ", ")
  }

  /// A command's key sequences as a person reads them; `1–5` where each key means itself.
  func labels(of command: Command) -> [String] {
    let labels = keys(of: command).map(\.label)
    guard command.keyIsArgument, labels.count > 2 else { return labels }
    return [label(of: command)].compactMap(\.self)
  }
}
