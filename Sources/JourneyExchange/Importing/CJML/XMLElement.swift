import Words

/// An element of an XML document, and where it begins.
struct XMLElement: Sendable {
  /// As it is written, without the prefix of a namespace.
  let name: String
  /// The name as it is compared: capitals, hyphens and underscores don't count.
  let key: String
  /// From 1.
  let line: Int
  let column: Int
  /// Without those that declare namespaces or name a schema.
  var attributes: [(name: String, value: String)] = []
  var children: [XMLElement] = []
  /// The text between the tags, that of inner elements not counted.
  var text = ""

  init(_ name: String, line: Int, column: Int) {
    self.name = Self.local(name)
    key = Self.key(self.name)
    (self.line, self.column) = (line, column)
  }

  /// Attributes and inner elements alike, attributes first: programs differ in what they write as which.
  var parts: [XMLElement] {
    if attributes.isEmpty { return children }
    return attributes.map { name, value in
      var part = XMLElement(name, line: line, column: column)
      part.text = value
      return part
    } + children
  }

  /// The text without the spaces around it; empty where a program wrote its word for “nothing”.
  var content: String {
    let content = text.trimmed
    return Self.nothing.contains(content) ? "" : content
  }

  /// The same in one line: programs break lines where they please.
  var oneLine: String { content.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// The text of the first part that has one of these keys and holds something; nil if there is none.
  func value(of keys: String...) -> String? {
    for key in keys {
      if let found = parts.first(where: { $0.key == key && !$0.content.isEmpty }) { return found.oneLine }
    }
    return nil
  }

  private static let nothing: Set = ["nan", "NaN", "NaT", "None", "null", "undefined"]

  private static func local(_ name: String) -> String {
    String(name.split(separator: ":").last ?? Substring(name))
  }

  static func key(_ name: String) -> String {
    String(name.lowercased().filter { !"-_. ".contains($0) })
  }

  /// Whether an attribute says something about namespaces or schemas only.
  static func isDeclaration(_ attribute: String) -> Bool {
    attribute == "xmlns" || attribute.hasPrefix("xmlns:") || attribute.hasPrefix("xsi:")
      || attribute.hasPrefix("xml:")
  }
}
