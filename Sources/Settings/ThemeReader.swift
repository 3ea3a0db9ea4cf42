import JSONText
package import Workbench
import Words

/// Reads a theme file of the format `journey-theme/1`:
///
///     { "format": "journey-theme/1", "title": "Mine",
///       "colors": { "amber": { "rgb": "#ffb454", "256": 215, "16": "bright-yellow", "8": "yellow" } },
///       "roles": { "text": { "fg": "white", "bg": "black" },
///                  "friction": { "fg": "amber", "attributes": ["bold"], "mono": ["underline"] } },
///       "emphases": { "focused": { "attributes": ["reverse"] } } }
///
/// A colour says what it is in true colour and in 256, 16 and 8 colours; what it leaves out is the nearest.
/// `"#ffb454"` alone will do, too. `fg` and `bg` name one of these, one of the sixteen that all terminals
/// have, `#rrggbb`, or `default`, the terminal's own. `mono` are the attributes where there are no colours.
///
/// Roles take the colours that they don't set from the role `text`; every role is in the result. An emphasis
/// is laid over a role, and what it doesn't set shines through; the focus is made visible if it isn't.
package struct ThemeReader {
  package static let format = "journey-theme/1"

  var complaints: SettingsComplaints
  /// The file's own colours, by name.
  var colors: [String: Theme.Color] = [:]

  private init(file: String) {
    complaints = SettingsComplaints(file: file)
  }

  /// The theme that `bytes` describe, without what is wrong in it; nil if nothing can be made of them.
  /// - Parameters:
  ///   - name: what the theme is called where it is chosen.
  ///   - file: the name of the file in problems.
  package static func read(
    _ bytes: [UInt8], name: String, file: String
  ) -> (theme: Theme?, problems: [SettingsProblem]) {
    var reader = ThemeReader(file: file)
    let theme = reader.theme(bytes, name: name)
    return (theme, reader.complaints.problems)
  }

  private mutating func theme(_ bytes: [UInt8], name: String) -> Theme? {
    guard let root = complaints.root(of: bytes), isTheme(root) else { return nil }
    warnOfUnknownKeys(in: root, known: ["format", "title", "colors", "roles", "emphases"], kind: "key")
    colors = root["colors"].map { readColors($0) } ?? [:]
    let roles = root["roles"].map { readLooks($0, names: Self.roles, kind: "role") } ?? [:]
    let emphases = root["emphases"].map { readLooks($0, names: Self.emphases, kind: "emphasis") } ?? [:]
    let title = root["title"].flatMap { complaints.string($0) } ?? name
    return Theme(
      name: name, title: title, roles: Self.complete(roles),
      emphases: Self.withVisibleFocus(emphases.mapValues(\.look)))
  }

  private mutating func isTheme(_ root: JSONNode) -> Bool {
    guard root.members != nil else {
      complaints.fail(root, expected: "an object")
      return false
    }
    guard let format = root["format"] else {
      complaints.fail(root, "the key \"format\" is missing; it should be \(quoted(Self.format))")
      return true
    }
    guard format.string != Self.format else { return true }
    let found = format.string.map { quoted($0) } ?? format.kindName
    complaints.fail(format, "expected \(quoted(Self.format)), found \(found)")
    return false
  }

  mutating func warnOfUnknownKeys(in node: JSONNode, known: [String], kind: String) {
    for member in node.members ?? [] where !known.contains(member.key) {
      complaints.warn(member.name, unknown: kind, member.key, known: known)
    }
  }
}

// MARK: Roles and emphases

extension ThemeReader {
  static let roles = Dictionary(uniqueKeysWithValues: StyleRole.allCases.map { (String(describing: $0), $0) })
  static let emphases: [String: Emphasis] = ["focused": .focused, "related": .related, "marked": .marked]
  static let attributes: [(name: String, attribute: Theme.Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline), ("reverse", .reverse),
  ]

  /// A look as it was written: whether a colour was set to the terminal's own or not at all matters.
  struct Entry {
    var foreground: Paint?
    var background: Paint?
    var attributes: Theme.Attributes = []
    var mono: Theme.Attributes?

    var look: Theme.Look {
      Theme.Look(
        foreground: foreground?.color, background: background?.color, attributes: attributes,
        attributesWithoutColor: mono)
    }
  }

  enum Paint {
    case terminalDefault
    case color(Theme.Color)

    var color: Theme.Color? {
      if case .color(let color) = self { color } else { nil }
    }
  }

  private mutating func readLooks<Kind: Hashable>(
    _ node: JSONNode, names: [String: Kind], kind: String
  ) -> [Kind: Entry] {
    var looks: [Kind: Entry] = [:]
    for member in complaints.members(of: node) {
      guard let name = names[member.key] else {
        complaints.warn(member.name, unknown: kind, member.key, known: names.keys.sorted())
        continue
      }
      looks[name] = readLook(member.value)
    }
    return looks
  }

  private mutating func readLook(_ node: JSONNode) -> Entry {
    var entry = Entry()
    for member in complaints.members(of: node) {
      switch member.key {
      case "fg": entry.foreground = readPaint(member.value)
      case "bg": entry.background = readPaint(member.value)
      case "attributes": entry.attributes = readAttributes(member.value)
      case "mono": entry.mono = readAttributes(member.value)
      default: warnOfUnknownLookKey(member)
      }
    }
    return entry
  }

  private mutating func warnOfUnknownLookKey(_ member: JSONNode.Member) {
    let known = ["fg", "bg", "attributes", "mono"]
    complaints.warn(member.name, unknown: "key", member.key, known: known)
  }

  private mutating func readAttributes(_ node: JSONNode) -> Theme.Attributes {
    var attributes: Theme.Attributes = []
    for element in complaints.elements(of: node) {
      guard let name = complaints.string(element) else { continue }
      guard let known = Self.attributes.first(where: { $0.name == name }) else {
        complaints.warn(element, unknown: "attribute", name, known: Self.attributes.map(\.name))
        continue
      }
      attributes.insert(known.attribute)
    }
    return attributes
  }

  /// A look for every role: what one leaves open comes from the text.
  private static func complete(_ entries: [StyleRole: Entry]) -> [StyleRole: Theme.Look] {
    let text = entries[.text] ?? Entry()
    let looks = StyleRole.allCases.map { role in
      var entry = entries[role] ?? text
      entry.foreground = entry.foreground ?? text.foreground
      entry.background = entry.background ?? text.background
      return (role, entry.look)
    }
    return Dictionary(uniqueKeysWithValues: looks)
  }

  /// Makes sure that a person can see where they are, also without colours.
  private static func withVisibleFocus(_ looks: [Emphasis: Theme.Look]) -> [Emphasis: Theme.Look] {
    var looks = looks
    var focus = looks[.focused] ?? Theme.Look()
    let hasColor = focus.foreground != nil || focus.background != nil
    if !hasColor, focus.attributes.isEmpty { focus.attributes = .reverse }
    if (focus.attributesWithoutColor ?? focus.attributes).isEmpty { focus.attributesWithoutColor = .reverse }
    looks[.focused] = focus
    return looks
  }
}
