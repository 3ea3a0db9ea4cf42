internal import JSONText
internal import JourneyModel
import Words

/// The members of an edit as they were found, before it is clear what they mean together.
struct EditDraft {
  enum Key: Int, CaseIterable {
    case insert, remove, set, move, ideal, keep
    case `in`, map, after, of, to
  }

  static let names = JSONNames(Key.allCases.map { "\($0)" })
  /// Those that say what is done, and not to what.
  private static let verbs: KeySet<Key> = [.insert, .remove, .set, .move, .ideal, .keep]

  let offset: Int
  private(set) var present: KeySet<Key> = []
  /// The record or field that the verb names.
  private(set) var subject = ""
  private var section = ""
  private var mapName: String?
  private(set) var after: String?
  private var owner: String?
  /// Where the value stands that only the other members can tell how to read.
  private(set) var payload = 0

  init(offset: Int) { self.offset = offset }

  mutating func take(_ key: Key, _ scanner: inout JSONScanner) throws(JSONFault) {
    present.insert(key)
    switch key {
    case .insert, .ideal, .to:
      payload = scanner.nextOffset()
      try scanner.skipValue()
    case .remove, .set, .move, .keep: subject = try scanner.string()
    case .in: section = try scanner.string()
    case .map: mapName = try scanner.string()
    case .after: after = try scanner.string()
    case .of: owner = try scanner.string()
    }
  }

  var verb: KeySet<Key> { present.intersection(Self.verbs) }

  func fault(_ message: String) -> JSONFault { JSONFault(offset: offset, message: message) }

  /// Nothing may stand there that means nothing. A map may where a list is named.
  func expect(_ keys: KeySet<Key>) throws(JSONFault) {
    var allowed = keys
    if keys.contains(.in) { allowed.insert(.map) }
    if !present.isSubset(of: allowed) { throw fault(words("something in it is out of place")) }
  }
}

// MARK: What it is done to

extension EditDraft {
  func collection() throws(JSONFault) -> Collection {
    let map = try map()
    guard let collection = Collection(section: section, on: map ?? .current) else {
      throw fault(words("there is no list %@", quoted(section)))
    }
    if map != nil, collection.map == nil { throw fault(words("%@ is out of place", quoted("map"))) }
    return collection
  }

  private func map() throws(JSONFault) -> MapKind? {
    guard let name = mapName else { return nil }
    guard let map = MapKind(rawValue: name) else { throw fault(words("there is no map %@", quoted(name))) }
    return map
  }

  func target() throws(JSONFault) -> Edit.Target {
    guard let id = owner else { return try part() }
    return .record(RecordReference(try collection(), id))
  }

  private func part() throws(JSONFault) -> Edit.Target {
    if present.contains(.map) { throw fault(words("%@ is out of place", quoted("map"))) }
    switch section {
    case EditTerm.details: return .details
    case EditTerm.ranking: return .ranking
    default: throw fault(words("it is not said what is changed"))
    }
  }

  func holder() throws(JSONFault) -> Edit.Holder {
    if present.contains(.of) { return .part(try target()) }
    switch section {
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
