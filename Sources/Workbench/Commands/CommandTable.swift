/// Every command there is, once.
package enum CommandTable {
  package static let all: [Command] =
    MoveCommands.all + ViewCommands.all + MapCommands.all + AnnotationCommands.all + RankingCommands.all
    + FormCommands.all + ClipboardCommands.all + HistoryCommands.all + DocumentCommands.all
    + ProgramCommands.all

  private static let byName: [String: Command] = {
    var table: [String: Command] = [:]
    for command in all {
      for name in [command.name] + command.aliases { table[name] = command }
    }
    return table
  }()

  /// The command of that name or short name.
  package static func named(_ name: String) -> Command? { byName[name] }
}
