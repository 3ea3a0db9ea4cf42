/// Every command there is, once.
package enum CommandTable {
  /// Those of a single view first: their hints come first, too.
  package static let all: [Command] =
    MoveCommands.all + ViewCommands.all + PathCommands.all + RankingCommands.all + PlanCommands.all
    + FindingsCommands.all + CompareCommands.all + GuideCommands.all + MapCommands.all
    + AnnotationCommands.all + EvidenceCommands.all + DecisionCommands.all + FormCommands.all
    + ClipboardCommands.all + HistoryCommands.all + DocumentCommands.all + ExchangeCommands.all
    + TogetherCommands.all
    + ProgramCommands.all

  /// The groups as a person reads them: how to move is known soonest, and comes last.
  static let groupsToRead = Command.Group.allCases.filter { $0 != .moving } + [.moving]
  /// Every command, in the order of the groups as they are read.
  static let toRead = groupsToRead.flatMap { group in all.filter { $0.group == group } }

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
