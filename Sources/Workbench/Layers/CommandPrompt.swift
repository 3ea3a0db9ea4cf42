import Words

/// The line behind `:`, in which commands are typed by name.
enum CommandPrompt {
  /// So many earlier lines are kept.
  private static let mostKept = 200

  /// - Parameter text: what stands in it already.
  static func open(_ text: String = "", in workbench: inout Workbench) {
    var prompt = Prompt(":", text: text) { workbench, line in accept(line, in: &workbench) }
    prompt.feedback = { workbench, line in feedback(workbench, line.text) }
    prompt.completions = { workbench, text in completions(workbench, text) }
    prompt.earlier = workbench.commandLines
    prompt.acceptHint = words("run")
    prompt.moreHints = [Hint("Tab", words("complete")), Hint("↑", words("earlier"))]
    workbench.open(prompt)
  }

  private static func accept(_ line: String, in workbench: inout Workbench) -> Prompt.Verdict {
    let input = CommandInput(line)
    guard !input.name.isEmpty else { return .closes }
    guard let command = CommandTable.named(input.name) else { return refuse(input.name, in: &workbench) }
    if command.argument == nil, !input.argument.isEmpty {
      workbench.say(words("%@ takes nothing behind it.", input.name), .warning)
      return .stays
    }
    if command.argument?.isRequired == true, input.argument.isEmpty {
      workbench.say(words("%@ needs something behind it: %@.", input.name, command.argumentName), .warning)
      return .stays
    }
    remember(line, in: &workbench)
    workbench.run(command, argument: input.argument)
    return .closes
  }

  private static func refuse(_ name: String, in workbench: inout Workbench) -> Prompt.Verdict {
    if let nearest = Nearest.word(to: name, among: CommandTable.typedNames) {
      workbench.say(words("There is no command “%@”. Did you mean %@?", name, nearest), .warning)
    } else {
      workbench.say(words("There is no command “%@”. Tab lists those there are.", name), .warning)
    }
    return .stays
  }

  private static func remember(_ line: String, in workbench: inout Workbench) {
    workbench.commandLines.removeAll { $0 == line }
    workbench.commandLines.append(line)
    if workbench.commandLines.count > mostKept { workbench.commandLines.removeFirst() }
  }

  // MARK: Completion

  /// The whole lines that Tab offers for a beginning.
  static func completions(_ workbench: Workbench, _ text: String) -> [String] {
    let input = CommandInput(text)
    guard input.hasArgument else { return nameCompletions(workbench, input.name) }
    return argumentCompletions(workbench, input).map { input.name + " " + $0 }
  }

  private static func nameCompletions(_ workbench: Workbench, _ beginning: String) -> [String] {
    let scope = Command.Scope(workbench.place.view)
    let offered = CommandTable.toRead.filter { $0.scope.contains(scope) }.compactMap { command in
      command.typedNames.first { $0.hasPrefix(beginning) }.map { (command, $0) }
    }
    if let only = offered.first, offered.count == 1, only.0.argument != nil { return [only.1 + " "] }
    let names = offered.map(\.1)
    // What is typed in full is meant before what merely begins so.
    return names.filter { $0 == beginning } + names.filter { $0 != beginning }
  }

  private static func argumentCompletions(_ workbench: Workbench, _ input: CommandInput) -> [String] {
    let choices = CommandTable.named(input.name)?.argument?.choices(workbench) ?? []
    let typed = input.argument.lowercased()
    return choices.filter { $0.lowercased().hasPrefix(typed) }
  }

  // MARK: What is understood

  private static func feedback(_ workbench: Workbench, _ text: String) -> [(String, Style)] {
    let input = CommandInput(text)
    if input.name.isEmpty {
      return [(words("The name of a command."), Style(.hint))]
    }
    if let command = CommandTable.named(input.name) { return describe(command, input, workbench) }
    let names = nameCompletions(workbench, input.name)
    if names.isEmpty { return [(words("No command begins with “%@”.", input.name), Style(.warning))] }
    return names.flatMap { [($0, Style(.completion)), ("  ", Style(.prompt))] }
  }

  private static func describe(
    _ command: Command, _ input: CommandInput, _ workbench: Workbench
  ) -> [(String, Style)] {
    let title = (command.title + "  ", Style(.fieldLabel))
    if let reason = workbench.reasonAgainst(command) { return [title, (reason, Style(.warning))] }
    let choices = input.hasArgument ? argumentCompletions(workbench, input) : []
    if choices.isEmpty {
      let usage = command.argument == nil ? "" : input.name + command.argumentUsage + "  "
      return [title, (usage, Style(.completion)), (command.help, Style(.hint))]
    }
    return [title] + choices.flatMap { [($0, Style(.completion)), ("  ", Style(.prompt))] }
  }
}

/// A command line taken apart: the command's name, and what stands behind it.
struct CommandInput: Equatable {
  var name = ""
  var argument = ""
  /// Whether a space ends the name, so that an argument is being typed.
  var hasArgument = false

  init(_ line: String) {
    let line = line.drop { $0 == " " || $0 == ":" }
    name = String(line.prefix { $0 != " " })
    hasArgument = line.contains(" ")
    argument = String(line.dropFirst(name.count)).trimmed
  }
}

extension Command {
  /// What it is called on the command line, its full name first.
  var typedNames: [String] { [name] + aliases }
  var argumentName: String { argument?.name ?? "" }
  /// What may be typed behind its name: ` [file]` where nothing need be, ` name` where something has to.
  var argumentUsage: String {
    argument.map { $0.isRequired ? " \($0.name)" : " [\($0.name)]" } ?? ""
  }
}

extension CommandTable {
  /// Everything that can be typed behind `:`.
  static var typedNames: [String] { all.flatMap(\.typedNames) }
}

extension Workbench {
  /// Why a command can't be done now, as a sentence; nil if it can.
  func reasonAgainst(_ command: Command) -> String? {
    command.scope.contains(Command.Scope(place.view))
      ? command.unavailable(self) : words("It works in another view.")
  }
}
