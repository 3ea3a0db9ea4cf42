import Words

extension JSONScanner {
  /// Passes over one value of any kind. Duplicate keys in it are not looked for.
  package mutating func skipValue() throws(JSONFault) {
    switch try kind() {
    case .null: try null()
    case .bool: _ = try bool()
    case .number: _ = try number()
    case .string: _ = try stringToken()
    case .array:
      var more = try beginArray()
      while more {
        try skipValue()
        more = try nextElement()
      }
    case .object:
      var more = try beginObject()
      while more {
        _ = try key()
        try skipValue()
        more = try nextMember()
      }
    }
  }

  /// Reads one value of any kind whole.
  package mutating func value() throws(JSONFault) -> JSONValue {
    switch try kind() {
    case .null:
      try null()
      return .null
    case .bool: return .bool(try bool())
    case .number: return .number(text(of: try number()))
    case .string: return .string(try string())
    case .array: return .array(try elements())
    case .object: return .object(try members())
    }
  }

  private mutating func elements() throws(JSONFault) -> [JSONValue] {
    var elements: [JSONValue] = []
    var more = try beginArray()
    while more {
      elements.append(try value())
      more = try nextElement()
    }
    return elements
  }

  private mutating func members() throws(JSONFault) -> JSONMembers {
    var members = JSONMembersBuilder()
    var more = try beginObject()
    while more {
      let key = try key()
      members.append(text(of: key), try value(), at: key.offset)
      more = try nextMember()
    }
    return try members.finish()
  }
}

/// Gathers the members of an object as they come, in any order, and finds keys that come twice.
package struct JSONMembersBuilder {
  private var entries: [(entry: JSONMembers.Entry, offset: Int)] = []
  private var isSorted = true

  package init() {}

  package var isEmpty: Bool { entries.isEmpty }

  package mutating func append(_ key: String, _ value: JSONValue, at offset: Int) {
    if isSorted, let last = entries.last, !JSONMembers.precedes(last.entry.key, key) { isSorted = false }
    entries.append((JSONMembers.Entry(key: key, value: value), offset))
  }

  /// Throws a fault at the second of two like keys.
  package consuming func finish() throws(JSONFault) -> JSONMembers {
    guard !isSorted else { return JSONMembers(sorted: entries.map(\.entry)) }
    entries.sort { a, b in
      if JSONMembers.precedes(a.entry.key, b.entry.key) { return true }
      return !JSONMembers.precedes(b.entry.key, a.entry.key) && a.offset < b.offset
    }
    for (first, second) in zip(entries, entries.dropFirst())
    where !JSONMembers.precedes(first.entry.key, second.entry.key) {
      throw JSONFault.duplicate(key: second.entry.key, at: second.offset)
    }
    return JSONMembers(sorted: entries.map(\.entry))
  }
}

extension JSONFault {
  package static func duplicate(key: String, at offset: Int) -> JSONFault {
    JSONFault(offset: offset, message: "the key \(quoted(key)) stands here a second time")
  }
}

extension JSONValue {
  /// Reads a text that holds one JSON value.
  package init(parsing bytes: [UInt8]) throws(JSONProblem) {
    do {
      self = try JSONScanner.scan(bytes) { scanner throws(JSONFault) in try scanner.value() }
    } catch {
      throw JSONLocator.problem(error, in: bytes)
    }
  }
}
