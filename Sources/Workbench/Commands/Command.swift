import Words

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
    package static let path = Scope(rawValue: 8)
    package static let plan = Scope(rawValue: 16)
    package static let findings = Scope(rawValue: 32)
    package static let compare = Scope(rawValue: 64)
    package static let guide = Scope(rawValue: 128)
    package static let everywhere: Scope = [
      .board, .path, .ranking, .plan, .findings, .compare, .guide, .personas,
    ]

    package init(_ view: ViewKind) {
      switch view {
      case .board: self = .board
      case .path: self = .path
      case .ranking: self = .ranking
      case .plan: self = .plan
      case .findings: self = .findings
      case .compare: self = .compare
      case .guide: self = .guide
      case .personas: self = .personas
      }
    }
  }

  /// What may be written behind the command on the command line.
  package struct Argument: Sendable {
    private let english: String
    package let isRequired: Bool
    /// What can be put in, for Tab.
    package let choices: @Sendable (Workbench) -> [String]

    package init(
      _ name: String, required: Bool = false,
      choices: @escaping @Sendable (Workbench) -> [String] = { _ in [] }
    ) {
      english = name
      isRequired = required
      self.choices = choices
    }

    package var name: String { words(english) }
  }

  /// The heading it stands under in the help.
  package enum Group: String, CaseIterable, Sendable {
    case moving = "Moving"
    case mapping = "Mapping"
    case annotating = "Annotating"
    case ranking = "Ranking and choosing"
    case checking = "Checking and comparing"
    case planning = "Planning and measuring"
    case guiding = "Working with a group"
    case together = "Together"
    case document = "The document"
    case looking = "Looking"
    case program = "The program"

    package var title: String { words(rawValue) }
  }

  /// `touchpoint.add`: what the configuration calls it.
  package let name: String
  /// Short names for the command line: `w`.
  package let aliases: [String]
  package let group: Group
  package let scope: Scope
  /// The key sequences it has unless the configuration says otherwise.
  package let keys: [[KeyStroke]]
  /// Those given to it that can't be read: a mistake in the table, which a test finds.
  let unreadableKeys: [String]
  package let argument: Argument?
  /// Whether the key that was pressed is the argument: `4` rates 4.
  package let keyIsArgument: Bool
  /// Why it can't be done now, as a sentence; nil if it can.
  package let unavailable: @Sendable (Workbench) -> String?
  package let run: @Sendable (inout Workbench, _ argument: String) -> Void
  private let english: (title: String, help: String, hint: String?)

  package init(
    _ name: String, _ title: String, help: String = "", group: Group, scope: Scope = .everywhere,
    keys: [String] = [], aliases: [String] = [], hint: String? = nil, argument: Argument? = nil,
    keyIsArgument: Bool = false,
    unavailable: @escaping @Sendable (Workbench) -> String? = { _ in nil },
    run: @escaping @Sendable (inout Workbench, _ argument: String) -> Void
  ) {
    (self.name, self.group, self.scope, english) = (name, group, scope, (title, help, hint))
    self.keys = keys.compactMap(KeyStroke.sequence(text:))
    unreadableKeys = keys.filter { KeyStroke.sequence(text: $0) == nil }
    (self.aliases, self.argument) = (aliases, argument)
    self.keyIsArgument = keyIsArgument
    (self.unavailable, self.run) = (unavailable, run)
  }

  /// “Add a touchpoint”.
  package var title: String { words(english.title) }
  /// A sentence more.
  package var help: String { words(english.help) }
  /// One word for the last line, on the commands that stand there.
  package var hint: String? { english.hint.map { words($0) } }
}
