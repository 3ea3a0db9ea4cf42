internal import JSONText
internal import JourneyModel

// The common kinds of field are read and written where they lie, without a call for each: a document of
// 100,000 touchpoints has over a million of them. `Field.get` and `Field.set` do the same, and all the rest.

extension RecordShape {
  @inline(__always)
  func set(_ index: Int, of record: inout Record, to value: FieldValue) {
    switch (places[index], value) {
    case (.text(let offset), .text(let text)): Self.store(text, at: offset, in: &record)
    case (.optionalText(let offset), .text(let text)): Self.store(String?(text), at: offset, in: &record)
    case (.optionalInteger(let offset), .integer(let number)):
      Self.store(Int?(number), at: offset, in: &record)
    case (.optionalQuantity(let offset), .quantity(let quantity)):
      Self.store(Quantity?(quantity), at: offset, in: &record)
    case (.optionalFlag(let offset), .flag(let flag)): Self.store(Bool?(flag), at: offset, in: &record)
    default: fields[index].set(&record, value)
    }
  }

  @inline(__always)
  private static func store<Value>(_ value: Value, at offset: Int, in record: inout Record) {
    unsafe withUnsafeMutablePointer(to: &record) { start in
      let place = unsafe UnsafeMutableRawPointer(start) + offset
      unsafe place.assumingMemoryBound(to: Value.self).pointee = value
    }
  }
}

extension RecordShape {
  /// The text of a field that a record can't be without; nil for any other field.
  func text(_ index: Int, of record: UnsafePointer<Record>) -> String? {
    guard case .text(let offset) = places[index] else { return nil }
    let place = unsafe UnsafeRawPointer(record) + offset
    return unsafe place.assumingMemoryBound(to: String.self).pointee
  }
}

extension JSONWriter {
  /// A field's key and value; nothing at all if it is absent.
  @inline(__always)
  mutating func field<Record>(
    _ index: Int, of record: UnsafePointer<Record>, _ shape: RecordShape<Record>
  ) {
    let start = unsafe UnsafeRawPointer(record)
    switch shape.places[index] {
    case .text(let offset):
      let text = unsafe (start + offset).assumingMemoryBound(to: String.self)
      key(index, of: shape.names)
      unsafe string(text.pointee)
    case .optionalText(let offset):
      guard let text = unsafe (start + offset).assumingMemoryBound(to: String?.self).pointee else { return }
      key(index, of: shape.names)
      string(text)
    case .optionalInteger(let offset):
      guard let number = unsafe (start + offset).assumingMemoryBound(to: Int?.self).pointee else { return }
      key(index, of: shape.names)
      int(number)
    case .optionalQuantity(let offset):
      guard let quantity = unsafe (start + offset).assumingMemoryBound(to: Quantity?.self).pointee else {
        return
      }
      key(index, of: shape.names)
      self.quantity(quantity)
    case .optionalFlag(let offset):
      guard let flag = unsafe (start + offset).assumingMemoryBound(to: Bool?.self).pointee else { return }
      key(index, of: shape.names)
      bool(flag)
    case .elsewhere: unsafe field(shape.fields[index].load(record), index, shape.names)
    }
  }
}
