/// The table of keys for the manual, made from the commands so that it can't say anything else than they do.
package enum KeyTable {
  /// The commands by group, as Markdown: their keys, what they do, and the names to type or to configure.
  /// Without a line break at its end.
  package static func markdown(
    commands: [Command] = CommandTable.all, keyMap: KeyMap = KeyMap()
  ) -> String {
    Command.Group.allCases.compactMap { group in
      let rows = commands.filter { $0.group == group }.map { row($0, keyMap) }
      return rows.isEmpty ? nil : table(group, rows)
    }.joined(separator: "\n\n")
  }

  private static func table(_ group: Command.Group, _ rows: [String]) -> String {
    """
    **\(group.title)**

    | Keys | Does | Name |
    |---|---|---|
    \(rows.joined(separator: "\n"))
    """
  }

  private static func row(_ command: Command, _ keyMap: KeyMap) -> String {
    let entry = Entry(command, keyMap)
    let (keys, names) = (entry.keys.map(code).joined(separator: " "), entry.names.map(code))
    return "| \(keys) | \(escaped(entry.text)) | \(names.joined(separator: " ")) |"
  }

  /// What a manual says of a command.
  package struct Entry: Sendable {
    /// Its keys as a person reads them: `a`, `Ctrl-S`.
    package let keys: [String]
    /// What may be typed instead: `:write [file]`, `:w`.
    package let names: [String]
    /// What it does, where if not everywhere, and a sentence more.
    package let text: String

    init(_ command: Command, _ keyMap: KeyMap) {
      keys = keyMap.labels(of: command)
      names = command.typedNames.map { ":" + $0 + ($0 == command.name ? command.argumentUsage : "") }
      let help = command.help.isEmpty ? "" : ". " + command.help
      text = command.title + place(command.scope) + help
    }
  }

  /// The commands of a group, with the keys that they have unless the configuration says otherwise.
  package static func entries(of group: Command.Group) -> [Entry] {
    let keyMap = KeyMap()
    return CommandTable.all.filter { $0.group == group }.map { Entry($0, keyMap) }
  }

  /// Where it works, if not everywhere.
  private static func place(_ scope: Command.Scope) -> String {
    if scope == .everywhere { return "" }
    let views = ViewKind.allCases.filter { scope.contains(Command.Scope($0)) }.map(\.title)
    return " (\(views.joined(separator: ", ")))"
  }

  private static func code(_ text: String) -> String {
    let text = text.replacing("|", with: "\\|")
    return text.contains("`") ? "`` \(text) ``" : "`\(text)`"
  }

  private static func escaped(_ text: String) -> String {
    text.map { "|*_<>\\".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
