/// A JSON value that knows where it stood: for small files, such as themes and settings, whose every
/// mistake is to be reported with its place.
package struct JSONNode: Sendable {
  package let content: Content
  /// Bytes from the start of the text.
  package let offset: Int
  /// From the root, as in `keys.quit[0]`; empty for the root.
  package let path: String
  private let places: JSONPlaces

  package indirect enum Content: Sendable {
    case null
    case bool(Bool)
    /// As it was written.
    case number(String)
    case string(String)
    case array([JSONNode])
    /// In the order of the text.
    case object([Member])
  }

  /// A member, with the place of its key.
  package struct Member: Sendable {
    package let key: String
    /// A node that holds the key as a string, for problems with the key itself.
    package let name: JSONNode
    package let value: JSONNode
  }

  /// Reads a whole text.
  package init(parsing bytes: [UInt8]) throws(JSONProblem) {
    do {
      let places = JSONPlaces(bytes)
      self = try JSONScanner.scan(bytes) { scanner throws(JSONFault) in
        try scanner.node(path: "", places)
      }
    } catch {
      throw JSONLocator.problem(error, in: bytes)
    }
  }

  init(_ content: Content, offset: Int, path: String, _ places: JSONPlaces) {
    self.content = content
    self.offset = offset
    self.path = path
    self.places = places
  }
}

extension JSONNode {
  package var place: JSONPlace { places.place(of: offset) }

  /// What is wrong with this value, at its place.
  package func problem(_ message: String) -> JSONProblem {
    JSONProblem(offset: offset, place: place, path: path, message: message)
  }

  /// The member of this object with that key; nil if there is none or this is no object.
  package subscript(key: String) -> JSONNode? {
    members?.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
  }

  package var members: [Member]? {
    if case .object(let members) = content { members } else { nil }
  }

  package var elements: [JSONNode]? {
    if case .array(let elements) = content { elements } else { nil }
  }

  package var string: String? {
    if case .string(let string) = content { string } else { nil }
  }

  package var bool: Bool? {
    if case .bool(let bool) = content { bool } else { nil }
  }

  /// The nearest `Double`, infinite if it is too large.
  package var double: Double? {
    if case .number(let text) = content { Double(text) } else { nil }
  }

  /// The value if it is a whole number that fits; `2.0` is 2.
  package var int: Int? {
    guard case .number(let text) = content else { return nil }
    return try? JSONScanner.scan(Array(text.utf8)) { scanner throws(JSONFault) in try scanner.number().int }
  }

  /// What this is, in a word for messages: `a text`, `a number`.
  package var kindName: String {
    switch content {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

// MARK: Reading

/// Where lines start, so that each place in a text is found by halving.
struct JSONPlaces: Sendable {
  private let bytes: [UInt8]
  private let lineStarts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lineStarts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  func place(of offset: Int) -> JSONPlace {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let before = bytes[lineStarts[low]..<min(offset, bytes.count)]
    let column = before.count { $0 & 0xC0 != 0x80 } + 1
    return JSONPlace(line: low + 1, column: column)
  }
}

extension JSONScanner {
  mutating func node(path: String, _ places: JSONPlaces) throws(JSONFault) -> JSONNode {
    let offset = nextOffset()
    let content: JSONNode.Content
    switch try kind() {
    case .array: content = .array(try nodes(path: path, places))
    case .object: content = .object(try nodeMembers(path: path, places))
    case .null:
      try null()
      content = .null
    case .bool: content = .bool(try bool())
    case .number: content = .number(text(of: try number()))
    case .string: content = .string(try string())
    }
    return JSONNode(content, offset: offset, path: path, places)
  }

  private mutating func nodes(path: String, _ places: JSONPlaces) throws(JSONFault) -> [JSONNode] {
    var nodes: [JSONNode] = []
    var more = try beginArray()
    while more {
      nodes.append(try node(path: "\(path)[\(nodes.count)]", places))
      more = try nextElement()
    }
    return nodes
  }

  private mutating func nodeMembers(
    path: String, _ places: JSONPlaces
  ) throws(JSONFault) -> [JSONNode.Member] {
    var members: [JSONNode.Member] = []
    var seen = JSONMembersBuilder()
    var more = try beginObject()
    while more {
      let key = try key()
      let text = text(of: key)
      seen.append(text, .null, at: key.offset)
      var inner = path
      JSONPath.append(text, to: &inner)
      let name = JSONNode(.string(text), offset: key.offset, path: inner, places)
      members.append(JSONNode.Member(key: text, name: name, value: try node(path: inner, places)))
      more = try nextMember()
    }
    _ = try seen.finish()
    return members
  }
}
