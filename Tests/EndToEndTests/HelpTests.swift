import JSONText
import Testing

/// What is said of the commands on the command line.
@Suite struct CommandHelpTests {
  private let workspace = Workspace()

  private func run(_ command: String) throws -> ShellRun { try ShellRun(command, in: workspace) }

  @Test func helpFitsAScreenAndIsTheSameByEitherWay() throws {
    for command in try ToldCommand.all() where command.name != "help" {
      let help = try run("\"$0\" help \(command.name)")
      #expect(help.code == 0 && help.errors == "", "\(command.name)")
      for line in help.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
      let other = try run("\"$0\" \(command.name) --help")
      #expect(other.output == help.output, "\(command.name)")
    }
  }

  /// An example that is too long for a line would be broken where a shell does not expect it.
  @Test func everyCommandHasAnExampleThatFits() throws {
    for command in try ToldCommand.all() where command.name != "help" {
      let lines = command.discussion.split(separator: "\n")
      #expect(
        lines.contains { $0.contains("journey \(command.name)") }, "no example for \(command.name)")
      for line in lines { #expect(line.count <= 80, "\(line)") }
    }
  }

  @Test func whatIsSaidOfCommandsAndOptionsAreSentences() throws {
    for command in try ToldCommand.all() {
      #expect(command.abstract.hasSuffix("."), "\(command.name): \(command.abstract)")
      guard command.name != "help" else { continue }
      for argument in command.arguments where argument["shouldDisplay"]?.bool == true {
        let told = argument["abstract"]?.string ?? ""
        #expect(told.hasSuffix(".") && told.first?.isUppercase == true, "\(command.name): \(told)")
      }
    }
  }

  /// What follows an option can be completed, or is a person's to say.
  @Test func theValueOfEveryOptionIsCompletedOrFree() throws {
    let free: Set = ["columns", "count", "mapping", "name", "title", "yyyy-mm-dd"]
    for command in try ToldCommand.all() {
      for argument in command.arguments where argument["kind"]?.string == "option" {
        guard argument["shouldDisplay"]?.bool == true else { continue }
        let isKnown = argument["completionKind"] != nil || argument["allValues"] != nil
        let name = argument["valueName"]?.string ?? ""
        #expect(isKnown || free.contains(name), "\(command.name): --\(name)")
      }
    }
  }

  @Test func aMisspeltCommandIsTold() throws {
    let rest = "\nUsage: journey [<file>] [<options of open>]\n       journey <subcommand> ...\n"
    let beside = try run("\"$0\" rnak a.json")
    #expect(
      beside.errors.hasPrefix(
        "journey: There is no command “rnak”, and no such file. Did you mean “journey rank”?\(rest)"))
    #expect(beside.code == 64 && beside.output == "")
    let alone = try run("\"$0\" chek")
    #expect(
      alone.errors.contains("Did you mean “journey check”? A new journey in that file: journey ./chek\n"))
    #expect(alone.code == 64)
    let topic = try run("\"$0\" help mrege")
    #expect(topic.errors.hasPrefix("journey: There is no command “mrege”. Did you mean “merge”?\n"))
    #expect(topic.code == 64)
    let strange = try run("\"$0\" frobnicate a.json")
    #expect(
      strange.errors.hasPrefix("journey: There is no command “frobnicate”; “journey help” lists them.\n"))
    #expect(strange.code == 64)
    #expect(workspace.names.isEmpty)
  }

  /// A file of that name is meant, and so is what looks like one.
  @Test func aFileIsNoMisspeltCommand() throws {
    workspace.write("{", to: "rnak")
    let there = try run("\"$0\" rnak")
    #expect(there.code == 65 && there.errors.hasPrefix("rnak:1:2: "), "\(there.errors)")
    let path = try run("\"$0\" ./chek </dev/null")
    #expect(path.code == 69, "\(path.errors)")
    let ending = try run("\"$0\" chek.json </dev/null")
    #expect(ending.code == 69, "\(ending.errors)")
    let word = try run("\"$0\" workshop </dev/null")
    #expect(word.code == 69, "\(word.errors)")
    let options = try run("\"$0\" workshop --theme dark </dev/null")
    #expect(options.code == 69, "\(options.errors)")
  }

  @Test func wrongUseEndsWith64AndWithoutTheTerminalsCommands() throws {
    for words in ["rank", "rank --nothing", "rank a.json --model best", "rank a b", "completions tcsh"] {
      let wrong = try run("\"$0\" \(words)")
      #expect(wrong.code == 64 && wrong.output == "" && wrong.errors.hasPrefix("journey: "), "\(words)")
    }
    let hostile = try run("\"$0\" rank --top $'\\e[31m' a.json")
    #expect(hostile.code == 64 && hostile.errors.contains("\\u{1B}[31m"))
    #expect(!hostile.errors.contains("\u{1B}"))
  }
}
