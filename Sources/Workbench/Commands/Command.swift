/// Something a person can have done: the one place from which its keys, its help, the palette, the command
/// line, the hints and the manual are made.
package struct Command: Sendable {
  /// Where a command's keys work.
  package struct Scope: OptionSet, Hashable, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }
    package static let board = Scope(rawValue: 1)
    package static let ranking = Scope(rawValue: 2)
    package static let personas = Scope(rawValue: 4)
    package static let everywhere: Scope = [.board, .ranking, .personas]

    package init(_ view: ViewKind) {
      switch view {
      case .board: self = .board
      case .ranking: self = .ranking
      case .personas: self = .personas
      }
    }
  }

  /// What may be written behind the command on the command line.
  package struct Argument: Sendable {
    package let name: String
    package let isRequired: Bool
    /// What can be put in, for Tab.
    package let choices: @Sendable (Workbench) -> [String]

    package init(
      _ name: String, required: Bool = false,
      choices: @escaping @Sendable (Workbench) -> [String] = { _ in [] }
    ) {
      self.name = name
      isRequired = required
      self.choices = choices
    }
  }

  /// The heading it stands under in the help.
  package enum Group: String, CaseIterable, Sendable {
    case moving = "Moving"
    case mapping = "Mapping"
    case annotating = "Annotating"
    case ranking = "Ranking and choosing"
    case document = "The document"
    case looking = "Looking"
    case program = "The program"
  }

  /// `touchpoint.add`: what the configuration calls it.
  package let name: String
  /// Short names for the command line: `w`.
  package let aliases: [String]
  /// “Add a touchpoint”.
  package let title: String
  /// A sentence more.
  package let help: String
  package let group: Group
  package let scope: Scope
  /// The key sequences it has unless the configuration says otherwise.
  package let keys: [[KeyStroke]]
  /// Those given to it that can't be read: a mistake in the table, which a test finds.
  let unreadableKeys: [String]
  /// One word for the last line, on the commands that stand there.
  package let hint: String?
  package let argument: Argument?
  /// Whether the key that was pressed is the argument: `4` rates 4.
  package let keyIsArgument: Bool
  /// Why it can't be done now, as a sentence; nil if it can.
  package let unavailable: @Sendable (Workbench) -> String?
  package let run: @Sendable (inout Workbench, _ argument: String) -> Void

  package init(
    _ name: String, _ title: String, help: String = "", group: Group, scope: Scope = .everywhere,
    keys: [String] = [], aliases: [String] = [], hint: String? = nil, argument: Argument? = nil,
    keyIsArgument: Bool = false,
    unavailable: @escaping @Sendable (Workbench) -> String? = { _ in nil },
    run: @escaping @Sendable (inout Workbench, _ argument: String) -> Void
  ) {
    (self.name, self.title, self.help, self.group, self.scope) = (name, title, help, group, scope)
    self.keys = keys.compactMap(KeyStroke.sequence(text:))
    unreadableKeys = keys.filter { KeyStroke.sequence(text: $0) == nil }
    (self.aliases, self.hint, self.argument) = (aliases, hint, argument)
    self.keyIsArgument = keyIsArgument
    (self.unavailable, self.run) = (unavailable, run)
  }
}
