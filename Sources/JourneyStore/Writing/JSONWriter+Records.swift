internal import JSONText
internal import JourneyModel

extension JSONWriter {
  /// An object with a record's fields and what else was kept of it, in the order of the keys.
  mutating func record<Record: FieldedRecord>(_ record: borrowing Record, _ shape: RecordShape<Record>) {
    guard record.unknown.isEmpty else { return self.record(copy record, shape, sections: []) { _, _ in } }
    beginObject()
    fields(of: record, shape)
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
        writer.field(index, shape, of: record)
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

  /// A field's key and value; nothing at all if it is absent.
  mutating func field<Record>(
    _ index: Int, _ shape: RecordShape<Record>, of record: borrowing Record
  ) {
    let value = shape.fields[index].get(record)
    if case .absent = value { return }
    key(index, of: shape.names)
    self.value(value)
  }

  private mutating func value(_ value: FieldValue) {
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
