import ArgumentParser
import JSONText

/// A command with its arguments and subcommands, as the parser itself tells it: what completions and the manual
/// are made from, so that a new command is in them by itself.
struct CommandTree {
  struct Argument {
    enum Kind: String { case positional, option, flag }

    /// Where a shell gets what may stand here.
    enum Source {
      case nothing
      case words([String])
      /// Files with one of these endings, any without.
      case files([String])
      case folders
      /// This program is asked.
      case program
    }

    let kind: Kind
    /// With their hyphens: `-o`, `--output`.
    let names: [String]
    let valueName: String
    let abstract: String
    let isOptional: Bool
    let isRepeating: Bool
    let isShown: Bool
    let standardValue: String?
    /// All values it may have, with what each means where that is said.
    let values: [(word: String, meaning: String)]
    var source: Source

    /// The name that says more.
    var longName: String? { names.max { $0.count < $1.count } }
  }

  let name: String
  let abstract: String
  let discussion: String
  let isShown: Bool
  private let defaultName: String?
  private(set) var arguments: [Argument]
  private(set) var commands: [CommandTree]

  /// The command that is meant where none is named.
  var defaultCommand: CommandTree? { commands.first { $0.name == defaultName } }
  var positionals: [Argument] { arguments.filter { $0.kind == .positional } }

  /// The whole program.
  static func program() -> CommandTree? {
    guard let node = try? JSONNode(parsing: Array(Main._dumpHelp().utf8)), let command = node["command"]
    else {
      return nil
    }
    var tree = CommandTree(command)
    tree.tellHelpItsTopics()
    return tree
  }

  private init(_ node: JSONNode) {
    name = node["commandName"]?.string ?? ""
    abstract = node["abstract"]?.string ?? ""
    discussion = node["discussion"]?.string ?? ""
    isShown = node["shouldDisplay"]?.bool ?? true
    defaultName = node["defaultSubcommand"]?.string
    arguments = (node["arguments"]?.elements ?? []).map(Argument.init)
    commands = (node["subcommands"]?.elements ?? []).map(CommandTree.init)
  }

  /// The parser's own command knows its topics only when it runs.
  private mutating func tellHelpItsTopics() {
    let topics = commands.filter { $0.isShown && $0.name != "help" }.map(\.name)
    guard let help = commands.firstIndex(where: { $0.name == "help" }) else { return }
    for index in commands[help].arguments.indices where commands[help].arguments[index].kind == .positional {
      commands[help].arguments[index].source = .words(topics)
    }
  }
}

extension CommandTree.Argument {
  fileprivate init(_ node: JSONNode) {
    kind = (node["kind"]?.string).flatMap(Kind.init) ?? .positional
    names = (node["names"]?.elements ?? []).compactMap(Self.name)
    valueName = node["valueName"]?.string ?? ""
    abstract = node["abstract"]?.string ?? ""
    isOptional = node["isOptional"]?.bool ?? false
    isRepeating = node["isRepeating"]?.bool ?? false
    isShown = node["shouldDisplay"]?.bool ?? true
    standardValue = node["defaultValue"]?.string
    let meanings = node["allValueDescriptions"]
    values = Self.texts(node["allValues"]).map { ($0, meanings?[$0]?.string ?? "") }
    source = Self.source(node["completionKind"]) ?? .nothing
  }

  private static func name(_ node: JSONNode) -> String? {
    guard let name = node["name"]?.string else { return nil }
    return (node["kind"]?.string == "long" ? "--" : "-") + name
  }

  private static func source(_ node: JSONNode?) -> Source? {
    guard let kind = node?.members?.first else { return nil }
    switch kind.key {
    case "list": return .words(texts(kind.value["values"]))
    case "file": return .files(texts(kind.value["extensions"]))
    case "directory": return .folders
    case "custom", "customAsync", "customDeprecated": return .program
    default: return nil
    }
  }

  private static func texts(_ node: JSONNode?) -> [String] { node?.elements?.compactMap(\.string) ?? [] }
}
