internal import JSONText
internal import JourneyModel

extension JSONWriter {
  /// An object with a record's fields and what else was kept of it, in the order of the keys.
  mutating func record<Record: FieldedRecord>(_ record: Record, _ shape: RecordShape<Record>) {
    unsafe withUnsafePointer(to: record) { unsafe self.record(at: $0, shape) }
  }

  /// The same for a record that stands somewhere in memory.
  mutating func record<Record: FieldedRecord>(
    at record: UnsafePointer<Record>, _ shape: RecordShape<Record>
  ) {
    guard unsafe record.pointee.unknown.isEmpty else {
      return unsafe self.record(record.pointee, shape, sections: []) { _, _ in }
    }
    beginObject()
    for index in shape.places.indices { unsafe field(index, of: record, shape) }
    endObject()
  }

  /// The same, with sections between the fields that `section` writes, key and value, if there is something
  /// to write.
  mutating func record<Record: FieldedRecord>(
    _ record: Record, _ shape: RecordShape<Record>, sections: [String],
    _ section: (String, inout JSONWriter) -> Void
  ) {
    beginObject()
    merge(shape.fields.map(\.key) + sections, record.unknown) { key, writer in
      if let index = shape.fields.firstIndex(where: { $0.key == key }) {
        unsafe withUnsafePointer(to: record) { unsafe writer.field(index, of: $0, shape) }
      } else {
        section(key, &writer)
      }
    }
    endObject()
  }

  /// Calls `known` for each of the keys, with the members that are kept as they are written between them.
  mutating func merge(
    _ keys: [String], _ unknown: JSONMembers, _ known: (String, inout JSONWriter) -> Void
  ) {
    var rest = unknown.entries[...]
    for key in keys.sorted(by: JSONMembers.precedes) {
      while let member = rest.first, JSONMembers.precedes(member.key, key) {
        self.member(member)
        rest.removeFirst()
      }
      known(key, &self)
    }
    for member in rest { self.member(member) }
  }

  private mutating func member(_ member: JSONMembers.Entry) {
    key(member.key)
    value(member.value)
  }

  /// A key and a value; nothing at all if that is absent.
  mutating func field(_ value: FieldValue, _ index: Int, _ names: JSONNames) {
    if case .absent = value { return }
    key(index, of: names)
    self.value(value)
  }

  /// What a field holds; null if that is nothing.
  mutating func value(_ value: FieldValue) {
    switch value {
    case .absent: null()
    case .text(let text): string(text)
    case .integer(let number): int(number)
    case .quantity(let quantity): self.quantity(quantity)
    case .flag(let flag): bool(flag)
    case .list(let texts): list(texts)
    case .evidence(let all): records(all, Shapes.evidence)
    case .feedback(let all): records(all, Shapes.feedback)
    case .readings(let all): records(all, Shapes.reading)
    case .json(let value): self.value(value)
    case .conflicts(let all): records(all, Shapes.conflict)
    }
  }

  mutating func quantity(_ quantity: Quantity) {
    if let written = quantity.written { number(written) } else { double(quantity.value) }
  }

  private mutating func list(_ texts: [String]) {
    beginArray()
    for text in texts {
      element()
      string(text)
    }
    endArray()
  }

  private mutating func records<Record: FieldedRecord>(
    _ records: [Record], _ shape: RecordShape<Record>
  ) {
    beginArray()
    for record in records {
      element()
      self.record(record, shape)
    }
    endArray()
  }
}
