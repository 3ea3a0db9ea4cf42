internal import JSONText
internal import JourneyModel
import Words

/// The members of an edit as they were found, before it is clear what they mean together.
struct EditDraft {
  enum Key: String, CaseIterable {
    case insert, remove, set, move, ideal, keep
    case `in`, map, after, of, to

    /// Whether it says what is done, and not to what.
    fileprivate var isVerb: Bool {
      switch self {
      case .insert, .remove, .set, .move, .ideal, .keep: true
      case .in, .map, .after, .of, .to: false
      }
    }
  }

  static let names = JSONNames(Key.allCases.map(\.rawValue))

  let offset: Int
  private(set) var present: Set<Key> = []
  private(set) var texts: [Key: String] = [:]
  /// Where the value stands that only the other members can tell how to read.
  private(set) var payload = 0

  init(offset: Int) { self.offset = offset }

  mutating func take(_ key: Key, _ scanner: inout JSONScanner) throws(JSONFault) {
    present.insert(key)
    switch key {
    case .insert, .ideal, .to:
      payload = scanner.nextOffset()
      try scanner.skipValue()
    default: texts[key] = try scanner.string()
    }
  }

  var verb: [Key] { present.filter(\.isVerb) }

  func fault(_ english: String, _ values: any CustomStringConvertible...) -> JSONFault {
    let text = values.first.map { words(english, $0) } ?? words(english)
    return JSONFault(offset: offset, message: text)
  }

  /// Nothing may stand there that means nothing.
  func expect(_ keys: Set<Key>) throws(JSONFault) {
    if let key = present.subtracting(keys).subtracting([.map]).first {
      throw fault("%@ is out of place", quoted(key.rawValue))
    }
    if present.contains(.map), !keys.contains(.in) { throw fault("%@ is out of place", quoted("map")) }
  }
}

// MARK: What it is done to

extension EditDraft {
  func collection() throws(JSONFault) -> Collection {
    let (section, map) = (texts[.in] ?? "", try map())
    guard let collection = Collection(section: section, on: map ?? .current) else {
      throw fault("there is no list %@", quoted(section))
    }
    if map != nil, collection.map == nil { throw fault("%@ is out of place", quoted("map")) }
    return collection
  }

  private func map() throws(JSONFault) -> MapKind? {
    guard let name = texts[.map] else { return nil }
    guard let map = MapKind(rawValue: name) else { throw fault("there is no map %@", quoted(name)) }
    return map
  }

  func target() throws(JSONFault) -> Edit.Target {
    guard let id = texts[.of] else { return try part() }
    return .record(RecordReference(try collection(), id))
  }

  private func part() throws(JSONFault) -> Edit.Target {
    if present.contains(.map) { throw fault("%@ is out of place", quoted("map")) }
    switch texts[.in] {
    case EditTerm.details: return .details
    case EditTerm.ranking: return .ranking
    default: throw fault("it is not said what is changed")
    }
  }

  func holder() throws(JSONFault) -> Edit.Holder {
    if present.contains(.of) { return .part(try target()) }
    switch texts[.in] {
    case EditTerm.map: return .map(try map() ?? .current)
    case EditTerm.maps where !present.contains(.map): return .maps
    default: return .part(try part())
    }
  }
}

// MARK: How deep a value stands in the document

extension Edit.Target {
  var depth: Int {
    switch self {
    case .details: 1
    case .ranking: 2
    case .record(let reference): reference.collection.depth + 1
    }
  }
}

extension Edit.Holder {
  var depth: Int {
    switch self {
    case .part(let target): target.depth
    case .map: 3
    case .maps: 2
    }
  }
}
