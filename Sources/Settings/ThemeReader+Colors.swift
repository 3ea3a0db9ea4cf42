import JSONText
import Workbench
import Words

extension ThemeReader {
  /// The colours that a theme defines. A name may be that of a standard colour, and then replaces it.
  mutating func readColors(_ node: JSONNode) -> [String: Theme.Color] {
    var colors: [String: Theme.Color] = [:]
    for member in complaints.members(of: node) {
      if let color = readColor(member.value) { colors[member.key] = color }
    }
    return colors
  }

  /// `"#ffb454"`, or an object of what it is in each depth: `rgb`, `256`, `16`, `8`.
  private mutating func readColor(_ node: JSONNode) -> Theme.Color? {
    if node.string != nil {
      return readRGB(node).flatMap { Theme.Color(rgb: $0, indexed: nil, bright: nil, basic: nil) }
    }
    guard node.members != nil else {
      complaints.fail(node, expected: "an object or a text such as \"#ffb454\"")
      return nil
    }
    warnOfUnknownKeys(in: node, known: ["rgb", "256", "16", "8"], kind: "depth")
    let color = Theme.Color(
      rgb: node["rgb"].flatMap { readRGB($0) }, indexed: node["256"].flatMap { readIndex($0, below: 256) },
      bright: node["16"].flatMap { readIndex($0, below: 16) },
      basic: node["8"].flatMap { readIndex($0, below: 8) })
    if color == nil {
      complaints.fail(node, "a colour needs at least one of \"rgb\", \"256\", \"16\", \"8\"")
    }
    return color
  }

  private mutating func readRGB(_ node: JSONNode) -> UInt32? {
    guard let text = complaints.string(node) else { return nil }
    if let rgb = Self.rgb(text) { return rgb }
    complaints.fail(node, "expected a colour such as \"#ffb454\", found \(quoted(text))")
    return nil
  }

  /// 0xRRGGBB of `#rrggbb`, with exactly six digits.
  private static func rgb(_ text: String) -> UInt32? {
    guard text.utf8.count == 7, text.hasPrefix("#"), !text.hasPrefix("#+"), !text.hasPrefix("#-") else {
      return nil
    }
    return UInt32(text.dropFirst(), radix: 16)
  }

  /// The number of a colour, or the name of one of the first sixteen.
  private mutating func readIndex(_ node: JSONNode, below limit: Int) -> UInt8? {
    let names = Array(ColorTable.names.prefix(limit))
    if let name = node.string {
      if let index = names.firstIndex(of: name) { return UInt8(index) }
      complaints.warn(node, unknown: "colour", name, known: names)
      return nil
    }
    if let index = node.int, (0..<limit).contains(index) { return UInt8(index) }
    complaints.fail(
      node, "expected a number from 0 to \(limit - 1) or a colour's name, found \(Self.found(node))")
    return nil
  }

  private static func found(_ node: JSONNode) -> String {
    if case .number(let text) = node.content { String(text.prefix(20)) } else { node.kindName }
  }

  /// What a role names: one of the theme's colours, a standard one, `#rrggbb`, or `default`, which is
  /// the terminal's own.
  mutating func readPaint(_ node: JSONNode) -> Paint? {
    guard let name = complaints.string(node) else { return nil }
    if let color = colors[name] { return .color(color) }
    if name == "default" { return .terminalDefault }
    if let color = Self.standardColor(name) ?? Self.directColor(name) { return .color(color) }
    let known = colors.keys.sorted() + ColorTable.names + ["default"]
    complaints.warn(node, unknown: "colour", name, known: known)
    return nil
  }

  private static func standardColor(_ name: String) -> Theme.Color? {
    guard let index = ColorTable.names.firstIndex(of: name) else { return nil }
    return Theme.Color(rgb: nil, indexed: nil, bright: UInt8(index), basic: nil)
  }

  private static func directColor(_ text: String) -> Theme.Color? {
    rgb(text).flatMap { Theme.Color(rgb: $0, indexed: nil, bright: nil, basic: nil) }
  }
}
