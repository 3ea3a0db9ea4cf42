/// A stored property of a record, read and written by where it lies in memory.
///
/// A key path finds the same, but takes many times as long, and a large document has millions of fields.
/// It still serves for a property that has no place of its own.
@safe struct StoredProperty<Record, Value>: Sendable {
  private let path: any FieldPath<Record, Value>
  private let offset: Int?

  init(_ path: any FieldPath<Record, Value>) {
    self.path = path
    offset = MemoryLayout<Record>.offset(of: path)
  }

  func get(_ record: UnsafePointer<Record>) -> Value {
    guard let offset else { return unsafe record.pointee[keyPath: path] }
    return unsafe UnsafeRawPointer(record).load(fromByteOffset: offset, as: Value.self)
  }

  /// The place, in the words of those who go there themselves.
  func place(_ kind: (Int) -> FieldPlace) -> FieldPlace {
    offset.map(kind) ?? .elsewhere
  }

  func set(_ record: inout Record, _ value: Value) {
    guard let offset else {
      record[keyPath: path] = value
      return
    }
    unsafe withUnsafeMutablePointer(to: &record) { start in
      let place = unsafe UnsafeMutableRawPointer(start) + offset
      unsafe place.assumingMemoryBound(to: Value.self).pointee = value
    }
  }
}

/// Where a field's value lies in its record, in bytes from the start, and as what type.
package enum FieldPlace: Sendable {
  /// A `String`, or an id, which is nothing but one; empty stands for absent.
  case text(Int)
  /// A `String?`.
  case optionalText(Int)
  /// An `Int?`.
  case optionalInteger(Int)
  /// A `Quantity?`.
  case optionalQuantity(Int)
  /// A `Bool?`.
  case optionalFlag(Int)
  /// Only `get` and `set` know.
  case elsewhere
}
