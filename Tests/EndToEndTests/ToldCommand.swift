import JSONText

/// The commands, as the program's parser tells them: what holds for every one is tried on every one.
struct ToldCommand {
  let name: String
  let abstract: String
  let discussion: String
  let isShown: Bool
  let arguments: [JSONNode]

  /// Those of the program, and the program itself with an empty name.
  static func all() throws -> [ToldCommand] {
    let run = try ShellRun("\"$0\" --experimental-dump-help", in: Workspace())
    let program = try JSONNode(parsing: Array(run.output.utf8))["command"]
    let commands = (program?["subcommands"]?.elements ?? []).map { ToldCommand($0) }
    return ([program].compactMap { $0 }.map { ToldCommand($0, name: "") } + commands).filter { $0.isShown }
  }

  private init(_ node: JSONNode, name: String? = nil) {
    self.name = name ?? node["commandName"]?.string ?? ""
    abstract = node["abstract"]?.string ?? ""
    discussion = node["discussion"]?.string ?? ""
    isShown = node["shouldDisplay"]?.bool ?? true
    arguments = node["arguments"]?.elements ?? []
  }

  /// A command line that needs nothing but a journey in `a.json`: every word that has to stand there.
  var shortest: String {
    let needed = arguments.filter {
      $0["kind"]?.string == "positional" && $0["isOptional"]?.bool != true
    }
    let words = needed.flatMap { argument -> [String] in
      let word = argument["allValues"]?.elements?.first?.string ?? "a.json"
      return Array(repeating: word, count: argument["isRepeating"]?.bool == true ? 2 : 1)
    }
    return ([name] + words).joined(separator: " ")
  }
}
