internal import JSONText
import Words

/// One field of a record: its key in the document, its name on the screen, what it may hold, and where it is.
///
/// The tables of fields are the only list of what a record holds: reader, writer, schema, forms and edits
/// all go by them.
@safe package struct Field<Record>: Sendable {
  package let key: String
  /// Its name in English, as the tables have it.
  package let english: String
  package let kind: FieldKind
  package let isRequired: Bool
  /// Takes the value out of a record where it lies, without a copy of the record.
  package let load: @Sendable (UnsafePointer<Record>) -> FieldValue
  /// Puts a value in. One of another kind than the field's counts as absent.
  package let set: @Sendable (inout Record, FieldValue) -> Void
  /// Where `get` and `set` find the value, for those who can't afford a call for each of millions.
  package let place: FieldPlace

  init(
    _ key: String, _ label: String, _ kind: FieldKind, required: Bool = false,
    place: FieldPlace = .elsewhere,
    get: @escaping @Sendable (UnsafePointer<Record>) -> FieldValue,
    set: @escaping @Sendable (inout Record, FieldValue) -> Void
  ) {
    self.key = key
    english = label
    self.kind = kind
    isRequired = required
    unsafe load = get
    self.set = set
    self.place = place
  }

  /// Its name as a person reads it.
  package var label: String { words(english) }

  package func get(_ record: borrowing Record) -> FieldValue {
    unsafe withUnsafePointer(to: record) { unsafe load($0) }
  }
}

package typealias FieldPath<Record, Value> = WritableKeyPath<Record, Value> & Sendable

extension Field {
  /// Text that a record can't be without.
  static func name(_ key: String, _ label: String, _ path: any FieldPath<Record, String>) -> Field {
    let property = StoredProperty(path)
    return unsafe Field(
      key, label, .line, required: true, place: property.place(FieldPlace.text),
      get: { unsafe .text(property.get($0)) },
      set: { property.set(&$0, $1.text ?? "") })
  }

  static func line(_ key: String, _ label: String, _ path: any FieldPath<Record, String?>) -> Field {
    optional(key, label, .line, path)
  }

  static func text(_ key: String, _ label: String, _ path: any FieldPath<Record, String?>) -> Field {
    optional(key, label, .text, path)
  }

  static func date(_ key: String, _ label: String, _ path: any FieldPath<Record, String?>) -> Field {
    optional(key, label, .date, path)
  }

  /// A word of an open vocabulary, kept as text.
  static func word(
    _ key: String, _ label: String, _ path: any FieldPath<Record, String?>, of vocabulary: Vocabulary
  ) -> Field {
    optional(key, label, .choice(vocabulary), path)
  }

  private static func optional(
    _ key: String, _ label: String, _ kind: FieldKind, _ path: any FieldPath<Record, String?>
  ) -> Field {
    let property = StoredProperty(path)
    return unsafe Field(
      key, label, kind, place: property.place(FieldPlace.optionalText),
      get: { unsafe FieldValue(text: property.get($0)) },
      set: { property.set(&$0, $1.text.flatMap { $0.isEmpty ? nil : $0 }) })
  }

  /// A word of a closed vocabulary.
  static func choice<Choice: RawRepresentable<String> & Sendable>(
    _ key: String, _ label: String, _ path: any FieldPath<Record, Choice?>, of vocabulary: Vocabulary
  ) -> Field {
    let property = StoredProperty(path)
    return unsafe Field(
      key, label, .choice(vocabulary), get: { unsafe FieldValue(text: property.get($0)?.rawValue) },
      set: { property.set(&$0, $1.text.flatMap(Choice.init(rawValue:))) })
  }

  static func integer(
    _ key: String, _ label: String, _ path: any FieldPath<Record, Int?>, _ range: ClosedRange<Int>
  ) -> Field {
    let property = StoredProperty(path)
    return unsafe Field(
      key, label, .integer(range), place: property.place(FieldPlace.optionalInteger),
      get: { unsafe property.get($0).map(FieldValue.integer) ?? .absent },
      set: { property.set(&$0, $1.integer) })
  }

  static func rating(_ key: String, _ label: String, _ path: any FieldPath<Record, Int?>) -> Field {
    integer(key, label, path, 1...5)
  }

  static func quantity(
    _ key: String, _ label: String, _ path: any FieldPath<Record, Quantity?>, _ range: ClosedRange<Double>
  ) -> Field {
    let property = StoredProperty(path)
    return unsafe Field(
      key, label, .quantity(range), place: property.place(FieldPlace.optionalQuantity),
      get: { unsafe property.get($0).map(FieldValue.quantity) ?? .absent },
      set: { property.set(&$0, $1.quantity) })
  }

  static func flag(_ key: String, _ label: String, _ path: any FieldPath<Record, Bool?>) -> Field {
    let property = StoredProperty(path)
    return unsafe Field(
      key, label, .flag, place: property.place(FieldPlace.optionalFlag),
      get: { unsafe property.get($0).map(FieldValue.flag) ?? .absent },
      set: { property.set(&$0, $1.flag) })
  }

  static func list(_ key: String, _ label: String, _ path: any FieldPath<Record, [String]>) -> Field {
    let property = StoredProperty(path)
    return unsafe Field(
      key, label, .list, get: { unsafe property.get($0).isEmpty ? .absent : .list(property.get($0)) },
      set: { property.set(&$0, $1.list) })
  }

  /// A reference that a record can't be without.
  static func reference<Other: JourneyRecord>(
    _ key: String, _ label: String, _ path: any FieldPath<Record, ID<Other>>
  ) -> Field {
    let property = StoredProperty(path)
    return unsafe Field(
      key, label, .reference(Other.kind), required: true, place: property.place(FieldPlace.text),
      get: { unsafe .text(property.get($0).text) },
      set: { property.set(&$0, ID($1.text ?? "")) })
  }

  static func reference<Other: JourneyRecord>(
    _ key: String, _ label: String, _ path: any FieldPath<Record, ID<Other>?>
  ) -> Field {
    let property = StoredProperty(path)
    return unsafe Field(
      key, label, .reference(Other.kind), get: { unsafe FieldValue(text: property.get($0)?.text) },
      set: { property.set(&$0, $1.text.map { ID($0) }) })
  }

  static func references<Other: JourneyRecord>(
    _ key: String, _ label: String, _ path: any FieldPath<Record, [ID<Other>]>
  ) -> Field {
    let property = StoredProperty(path)
    return unsafe Field(
      key, label, .references(Other.kind),
      get: { unsafe property.get($0).isEmpty ? .absent : .list(property.get($0).map(\.text)) },
      set: { property.set(&$0, $1.list.map { ID($0) }) })
  }

  static func evidence(_ key: String, _ label: String, _ path: any FieldPath<Record, [Evidence]>) -> Field {
    let property = StoredProperty(path)
    return unsafe Field(
      key, label, .evidence,
      get: { unsafe property.get($0).isEmpty ? .absent : .evidence(property.get($0)) },
      set: { if case .evidence(let all) = $1 { property.set(&$0, all) } else { property.set(&$0, []) } })
  }

  static func feedback(_ key: String, _ label: String, _ path: any FieldPath<Record, [Feedback]>) -> Field {
    let property = StoredProperty(path)
    return unsafe Field(
      key, label, .feedback,
      get: { unsafe property.get($0).isEmpty ? .absent : .feedback(property.get($0)) },
      set: { if case .feedback(let all) = $1 { property.set(&$0, all) } else { property.set(&$0, []) } })
  }

  static func readings(_ key: String, _ label: String, _ path: any FieldPath<Record, [Reading]>) -> Field {
    let property = StoredProperty(path)
    return unsafe Field(
      key, label, .readings,
      get: { unsafe property.get($0).isEmpty ? .absent : .readings(property.get($0)) },
      set: { if case .readings(let all) = $1 { property.set(&$0, all) } else { property.set(&$0, []) } })
  }

  static func conflicts(_ key: String, _ label: String, _ path: any FieldPath<Record, [Conflict]>) -> Field {
    let property = StoredProperty(path)
    return unsafe Field(
      key, label, .conflicts,
      get: { unsafe property.get($0).isEmpty ? .absent : .conflicts(property.get($0)) },
      set: { if case .conflicts(let all) = $1 { property.set(&$0, all) } else { property.set(&$0, []) } })
  }

  /// Any JSON value; null is absent.
  static func json(_ key: String, _ label: String, _ path: any FieldPath<Record, JSONValue?>) -> Field {
    let property = StoredProperty(path)
    return unsafe Field(
      key, label, .json, get: { unsafe FieldValue(json: property.get($0)) },
      set: { if case .json(let value) = $1 { property.set(&$0, value) } else { property.set(&$0, nil) } })
  }
}

extension Field where Record: JourneyRecord {
  static func id(_ path: any FieldPath<Record, ID<Record>>) -> Field {
    let property = StoredProperty(path)
    return unsafe Field(
      "id", "Id", .id, required: true, place: property.place(FieldPlace.text),
      get: { unsafe .text(property.get($0).text) },
      set: { property.set(&$0, ID($1.text ?? "")) })
  }
}
