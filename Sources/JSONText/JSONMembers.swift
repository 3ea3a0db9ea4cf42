/// The members of a JSON object, in the order of their keys' UTF-8 bytes, each key once.
package struct JSONMembers: Hashable, Sendable {
  package private(set) var entries: [Entry] = []

  package struct Entry: Hashable, Sendable {
    package let key: String
    package let value: JSONValue
  }

  package init() {}

  package init(_ members: [String: JSONValue]) {
    for (key, value) in members { self[key] = value }
  }

  package var isEmpty: Bool { entries.isEmpty }

  package subscript(key: String) -> JSONValue? {
    get { entries.first { $0.key == key }?.value }
    set {
      entries.removeAll { $0.key == key }
      guard let newValue else { return }
      let place = entries.firstIndex { Self.precedes(key, $0.key) } ?? entries.endIndex
      entries.insert(Entry(key: key, value: newValue), at: place)
    }
  }

  /// The order in which keys are written: by their UTF-8 bytes, which is also that of their code points.
  package static func precedes(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }
}
