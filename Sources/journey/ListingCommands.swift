import ArgumentParser
import JSONText
import JourneyStore
import Settings
import Workbench
import Words

/// The document's schema.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of the document.")

  func run() throws { try emit(JourneySchema.text) }
}

/// Every command and its keys.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "List the commands and their keys.")

  @Flag(help: "As Markdown tables, as they stand in the README.")
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
  static let configuration = CommandConfiguration(commandName: "themes", abstract: "List the themes.")

  func run() throws {
    for entry in Preferences(theme: nil, author: nil, mouse: nil).library.entries() {
      try emit("\(entry.name)  \(printable(entry.title))\n")
    }
  }
}

/// The samples there are.
struct SamplesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "samples", abstract: "List the sample journeys.")

  func run() throws {
    for sample in Samples.list() { try emit("\(sample.name)  \(sample.title)\n") }
  }
}
