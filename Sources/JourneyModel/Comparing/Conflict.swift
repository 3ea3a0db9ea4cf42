package import JSONText

/// What two people did to one thing in different ways, kept in the document until someone decides.
///
/// What stands in the journey is ours. The three values are as the document writes them; absent where there
/// is none, such as for a record that one side removed.
package struct Conflict: FieldedRecord {
  /// A kind of record, or `journey`, `ranking`, `map` (one of them) or `maps` (what holds them).
  package var kind = ""
  /// `current` or `ideal`, for what stands on a map.
  package var map: String?
  /// The record's id; absent for an order, and for what is no record.
  package var record: String?
  /// The name a person knew the record by.
  package var name: String?
  /// The key of the field, or one of the words of `Matter`.
  package var field = ""
  /// The key of a member that this version does not know, where `field` is `member`; nil stands for the empty
  /// key, because empty texts are not written.
  package var member: String?
  /// Who or what theirs is.
  package var by: String?
  package var base: JSONValue?
  package var ours: JSONValue?
  package var theirs: JSONValue?
  package var unknown = JSONMembers()

  package init() {}

  package static let fields: [Field<Conflict>] = [
    .name("kind", "Kind", \.kind), .line("map", "Map", \.map), .line("record", "Record", \.record),
    .text("name", "Name", \.name), .name("field", "Field", \.field), .text("member", "Member", \.member),
    .line("by", "By", \.by), .json("base", "Before", \.base), .json("ours", "Ours", \.ours),
    .json("theirs", "Theirs", \.theirs),
  ]
}

extension Conflict {
  /// One of the two who changed the journey.
  package enum Side: Hashable, Sendable { case ours, theirs }

  /// What else than a field can be in conflict. Raw values are words of the document that no field has for
  /// a key.
  package enum Matter: String, Hashable, Sendable {
    /// The order of a list.
    case order
    /// A record that one side removed and the other changed or built on, and that was kept.
    case removed
    /// A whole record of theirs that does not fit, and is nowhere else.
    case record
    /// A member that this version does not know.
    case member
  }

  /// What it is about, if that is not a field.
  package var matter: Matter? { Matter(rawValue: field) }

  package func value(of side: Side) -> JSONValue? { side == .ours ? ours : theirs }

  /// What holds the thing in conflict; nil if this version knows no such thing.
  package var holder: Edit.Holder? {
    switch kind {
    case "journey": .part(.details)
    case "ranking": .part(.ranking)
    case "maps": .maps
    case "map": mapKind.map(Edit.Holder.map)
    default: reference.map { .part(.record($0)) }
    }
  }

  /// The map on which it is.
  package var mapKind: MapKind? { map.flatMap(MapKind.init(rawValue:)) }

  /// The list in which the record stands, or whose order it is about.
  package var collection: Collection? {
    RecordKind(rawValue: kind).map { Collection(of: $0, on: mapKind ?? .current) }
  }

  /// The record that it is about.
  package var reference: RecordReference? {
    guard let collection, let record else { return nil }
    return RecordReference(collection, record)
  }

  /// Whether both are about the same thing, whoever disagrees with whom.
  func isAboutSame(as other: Conflict) -> Bool {
    (kind, map, record) == (other.kind, other.map, other.record)
      && (field, member) == (other.field, other.member)
  }
}

// MARK: Making

extension Conflict {
  /// About a field or a member of what a holder stands for.
  init(_ holder: Edit.Holder, field: String, member: String? = nil) {
    self.init()
    switch holder {
    case .part(.details): kind = "journey"
    case .part(.ranking): kind = "ranking"
    case .maps: kind = "maps"
    case .map(let map): (kind, self.map) = ("map", map.rawValue)
    case .part(.record(let reference)):
      (kind, map) = (reference.collection.kind.rawValue, reference.collection.map?.rawValue)
      record = reference.id
    }
    (self.field, self.member) = (field, member.flatMap { $0.isEmpty ? nil : $0 })
  }

  init(_ reference: RecordReference, _ matter: Matter) {
    self.init(.part(.record(reference)), field: matter.rawValue)
  }

  /// About the order of a list, of which `ids` are the records concerned.
  init(orderOf collection: Collection, base: [String], ours: [String], theirs: [String]) {
    self.init()
    (kind, map) = (collection.kind.rawValue, collection.map?.rawValue)
    field = Matter.order.rawValue
    self.base = .array(base.map(JSONValue.string))
    self.ours = .array(ours.map(JSONValue.string))
    self.theirs = .array(theirs.map(JSONValue.string))
  }

  /// The same with what stood there. What is nested too deep to be one level deeper in the document is
  /// kept as its text.
  func with(base: JSONValue?, ours: JSONValue?, theirs: JSONValue?) -> Conflict {
    var conflict = self
    conflict.base = base?.storable
    conflict.ours = ours?.storable
    conflict.theirs = theirs?.storable
    return conflict
  }
}

extension JSONValue {
  /// Null is absent.
  fileprivate var storable: JSONValue? {
    if self == .null { return nil }
    if isNested(deeperThan: JSONScanner.deepest - 8) { return .string(text) }
    return self
  }

  private func isNested(deeperThan depth: Int) -> Bool {
    if depth < 0 { return true }
    return switch self {
    case .array(let elements): elements.contains { $0.isNested(deeperThan: depth - 1) }
    case .object(let members): members.entries.contains { $0.value.isNested(deeperThan: depth - 1) }
    default: false
    }
  }

  private var text: String {
    var writer = JSONWriter()
    writer.value(self)
    return String(decoding: writer.finish(), as: UTF8.self)
  }
}
