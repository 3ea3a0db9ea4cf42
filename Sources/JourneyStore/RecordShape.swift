internal import JSONText
internal import JourneyModel

/// A record's table of fields, made ready for reading and writing: by key, in the order of the document.
struct RecordShape<Record: FieldedRecord>: Sendable {
  let fields: [Field<Record>]
  let names: JSONNames
  /// A bit for each field that a record can't be without.
  let required: UInt64

  init() {
    let sorted = Record.fields.sorted { JSONMembers.precedes($0.key, $1.key) }
    fields = sorted
    names = JSONNames(sorted.map(\.key))
    required = sorted.indices.reduce(0) { sorted[$1].isRequired ? $0 | 1 << UInt64($1) : $0 }
  }
}
