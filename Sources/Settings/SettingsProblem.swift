import JSONText
import Words

/// Something wrong in a theme or in the configuration. It never keeps the program from starting:
/// what is right still counts.
package struct SettingsProblem: Hashable, Sendable, CustomStringConvertible {
  package enum Severity: Hashable, Sendable {
    /// Something is not known and is passed over: perhaps a spelling mistake, perhaps a later version's.
    case warning
    /// Something can't be meant as it stands.
    case error
  }

  package let severity: Severity
  /// `file:line:column: path: sentence`, without what is not known; safe to print.
  package let description: String

  package init(_ severity: Severity, _ description: String) {
    self.severity = severity
    self.description = description
  }
}

/// Where something stands in a settings file, kept so that it can be complained about later.
package struct SettingsPlace: Hashable, Sendable {
  package let file: String
  /// From 1.
  package let line: Int
  /// From 1, in code points.
  package let column: Int
  /// From the root, as in `keys.quit[0]`; empty for the root.
  package let path: String

  package init(file: String, line: Int, column: Int, path: String) {
    self.file = file
    self.line = line
    self.column = column
    self.path = path
  }

  init(_ node: JSONNode, file: String) {
    self.init(file: file, line: node.place.line, column: node.place.column, path: node.path)
  }

  /// What is wrong here, as a problem to show.
  package func problem(_ severity: SettingsProblem.Severity, _ sentence: String) -> SettingsProblem {
    let place = "\(printable(file)):\(line):\(column): "
    return SettingsProblem(severity, place + (path.isEmpty ? sentence : "\(path): \(sentence)"))
  }
}

/// A value and where it was written.
package struct Placed<Value: Hashable & Sendable>: Hashable, Sendable {
  package let value: Value
  package let place: SettingsPlace

  package init(_ value: Value, at place: SettingsPlace) {
    self.value = value
    self.place = place
  }
}

/// A file's name as it may be printed: in quotation marks and escaped if it could confuse a terminal.
func printable(_ file: String) -> String {
  let safe = quoted(file, limit: .max)
  return safe.dropFirst().dropLast() == file ? file : safe
}

/// Collects what is wrong in one file.
struct SettingsComplaints {
  let file: String
  private(set) var problems: [SettingsProblem] = []

  init(file: String) {
    self.file = file
  }

  mutating func warn(_ node: JSONNode, _ sentence: String) {
    problems.append(SettingsPlace(node, file: file).problem(.warning, sentence))
  }

  mutating func fail(_ node: JSONNode, _ sentence: String) {
    problems.append(SettingsPlace(node, file: file).problem(.error, sentence))
  }

  /// Says that `node` is not what was expected there.
  mutating func fail(_ node: JSONNode, expected: String) {
    fail(node, "expected \(expected), found \(node.kindName)")
  }

  /// Warns of a name that is none of `known`, with the nearest of those.
  mutating func warn(_ node: JSONNode, unknown kind: String, _ name: String, known: [String]) {
    let nearest = nearestNames(to: name, among: known, atMost: 3)
    let hint = nearest.isEmpty ? "" : "; the nearest \(nearest.count == 1 ? "is" : "are") "
    warn(
      node, "there is no \(kind) \(quoted(name))\(hint)\(nearest.map { quoted($0) }.joined(separator: ", "))")
  }

  /// The root of a JSON text; nil, and said so, if the text is not JSON.
  mutating func root(of bytes: [UInt8]) -> JSONNode? {
    do {
      return try JSONNode(parsing: bytes)
    } catch {
      problems.append(SettingsProblem(.error, "\(printable(file)):\(error)"))
      return nil
    }
  }

  /// The members of an object; none, and said so, if it is something else.
  mutating func members(of node: JSONNode) -> [JSONNode.Member] {
    if let members = node.members { return members }
    fail(node, expected: "an object")
    return []
  }

  /// The elements of a list; none, and said so, if it is something else.
  mutating func elements(of node: JSONNode) -> [JSONNode] {
    if let elements = node.elements { return elements }
    fail(node, expected: "a list")
    return []
  }

  /// The text of a string; nil, and said so, if it is something else.
  mutating func string(_ node: JSONNode) -> String? {
    if let string = node.string { return string }
    fail(node, expected: "a text")
    return nil
  }

  /// The value of `true` or `false`; nil, and said so, if it is something else.
  mutating func bool(_ node: JSONNode) -> Bool? {
    if let bool = node.bool { return bool }
    fail(node, expected: "true or false")
    return nil
  }
}
