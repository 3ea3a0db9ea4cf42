package import JSONText

/// Anything that a table of fields describes.
package protocol FieldedRecord: Hashable, Sendable {
  /// Every field, in the order in which a person fills them in.
  static var fields: [Field<Self>] { get }
  /// Members of the JSON object that this version does not know; kept and written back.
  var unknown: JSONMembers { get set }
  /// A record in which nothing is known yet.
  init()
}

extension FieldedRecord {
  package static func field(_ key: String) -> Field<Self>? {
    fields.first { $0.key == key }
  }

  package subscript(key: String) -> FieldValue {
    Self.field(key)?.get(self) ?? .absent
  }
}

/// A record that stands in one of the journey's collections under an id.
package protocol JourneyRecord: FieldedRecord {
  static var kind: RecordKind { get }
  /// The key of the field that holds the record's name.
  static var nameKey: String { get }
  var id: ID<Self> { get }
  /// The name a person knows it by.
  var name: String { get }
}

extension JourneyRecord {
  package static var nameKey: String { "name" }
}
