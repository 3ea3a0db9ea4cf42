import ArgumentParser
import JSONText
import JourneyStore
import Settings
import Workbench
import Words

/// The document's schema.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of the document.",
    discussion: """
      journey schema > journey.schema.json

      The same in words is in journey(5), which “journey manual 5” prints.
      """)

  func run() throws { try emit(JourneySchema.text) }
}

/// Every command and its keys.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "List the interactive program's commands and keys.",
    discussion: """
      journey keys

      Each line has a command's name, its keys as the configuration gives them,
      and what it does. The names can be typed behind a colon.
      """)

  @Flag(help: "Print Markdown tables, as they stand in the README.")
  var markdown = false

  func run() throws {
    let preferences = markdown ? nil : Preferences(theme: nil, author: nil, mouse: nil)
    let keyMap = KeyMap(changes: preferences?.keys ?? [:])
    if markdown { return try emit(KeyTable.markdown() + "\n") }
    for command in CommandTable.all {
      let keys = keyMap.keys(of: command).map(\.label).joined(separator: ", ")
      try emit(pad(command.name, to: 26) + pad(keys, to: 22) + command.title + "\n")
    }
  }

  private func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}

/// The themes there are.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "List the themes.",
    discussion: """
      journey themes

      One's own are in themes/NAME.json beside the configuration.
      """)

  func run() throws {
    for entry in Preferences(theme: nil, author: nil, mouse: nil).library.entries() {
      try emit("\(entry.name)  \(printable(entry.title))\n")
    }
  }
}

/// The samples there are.
struct SamplesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "samples", abstract: "List the sample journeys.",
    discussion: """
      journey samples
      journey --sample laptop
      """)

  func run() throws {
    for sample in Samples.list() { try emit("\(sample.name)  \(sample.title)\n") }
  }
}
