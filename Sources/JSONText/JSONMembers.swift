/// The members of a JSON object, in the order of their keys' UTF-8 bytes, each key once.
///
/// Keys are compared by their bytes: two spellings of `é` are two keys, as they are in the text.
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

  /// Takes entries that are in order and unlike already.
  init(sorted entries: [Entry]) {
    self.entries = entries
  }

  package var isEmpty: Bool { entries.isEmpty }

  package subscript(key: String) -> JSONValue? {
    get {
      let place = place(of: key)
      return holds(key, at: place) ? entries[place].value : nil
    }
    set {
      let place = place(of: key)
      let rest = holds(key, at: place) ? place + 1 : place
      entries.replaceSubrange(place..<rest, with: newValue.map { [Entry(key: key, value: $0)] } ?? [])
    }
  }

  /// Where `key` stands, or would stand.
  private func place(of key: String) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = low + (high - low) / 2
      if Self.precedes(entries[middle].key, key) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func holds(_ key: String, at place: Int) -> Bool {
    place < entries.count && !Self.precedes(key, entries[place].key)
  }

  /// The order in which keys are written: by their UTF-8 bytes, which is also that of their code points.
  package static func precedes(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }
}
