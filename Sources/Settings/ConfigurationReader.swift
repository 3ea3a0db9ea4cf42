import JSONText
import Workbench
import Words

/// Reads `config.json`.
struct ConfigurationReader {
  private(set) var complaints: SettingsComplaints

  init(file: String) {
    complaints = SettingsComplaints(file: file)
  }

  mutating func configuration(_ bytes: [UInt8]) -> Configuration {
    var configuration = Configuration()
    guard let root = complaints.root(of: bytes) else { return configuration }
    for member in complaints.members(of: root) {
      switch member.key {
      case "theme": configuration.theme = theme(member.value)
      case "mouse": configuration.mouse = complaints.bool(member.value)
      case "author": configuration.author = author(member.value)
      case "keys": configuration.keys = bindings(member.value)
      default:
        let known = ["theme", "mouse", "author", "keys"]
        complaints.warn(member.name, unknown: "setting", member.key, known: known)
      }
    }
    return configuration
  }

  private mutating func theme(_ node: JSONNode) -> Placed<String>? {
    guard let name = complaints.string(node) else { return nil }
    guard ThemeLibrary.isName(name) else {
      complaints.fail(node, "\(quoted(name)) can't be a theme's name, which is made of a–z, 0–9 and -")
      return nil
    }
    return placed(name, node)
  }

  /// A name that fits on the screen's first line and in a record.
  private mutating func author(_ node: JSONNode) -> String? {
    guard let name = complaints.string(node) else { return nil }
    let isShown = quoted(name, limit: .max).dropFirst().dropLast() == name
    guard (1...64).contains(name.unicodeScalars.count), isShown else {
      complaints.fail(node, "expected a name of 1 to 64 characters that can be shown, found \(quoted(name))")
      return nil
    }
    return name
  }

  private mutating func bindings(_ node: JSONNode) -> [Configuration.KeyBinding] {
    complaints.members(of: node).compactMap { member in
      sequences(member.value).map { sequences in
        Configuration.KeyBinding(command: placed(member.key, member.name), sequences: sequences)
      }
    }
  }

  /// The sequences that can be read. Nil where not one of several can: a command shouldn't lose its keys
  /// for a mistake; only an empty list takes them away.
  private mutating func sequences(_ node: JSONNode) -> [Placed<[KeyStroke]>]? {
    let elements = node.string == nil ? complaints.elements(of: node) : [node]
    let sequences = elements.compactMap { sequence($0) }
    return sequences.isEmpty && node.elements?.isEmpty != true ? nil : sequences
  }

  private mutating func sequence(_ node: JSONNode) -> Placed<[KeyStroke]>? {
    guard let text = complaints.string(node) else { return nil }
    guard let strokes = KeyStroke.sequence(text: text) else {
      complaints.fail(
        node, "\(quoted(text)) is not a key; keys are written a, ctrl-r, alt-x, shift-tab, f1 or g b")
      return nil
    }
    return placed(strokes, node)
  }

  private func placed<Value>(_ value: Value, _ node: JSONNode) -> Placed<Value> {
    Placed(value, at: SettingsPlace(node, file: complaints.file))
  }
}
