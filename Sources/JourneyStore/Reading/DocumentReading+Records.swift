internal import JSONText
internal import JourneyModel
import Words

extension DocumentReading {
  /// Reads a list of records. A record without an id, or with one that is taken, is noted and left out.
  mutating func table<Record: JourneyRecord>(
    _ collection: Collection, _ shape: RecordShape<Record>, _ scanner: inout JSONScanner
  ) throws(JSONFault) -> Table<Record> {
    var table = Table<Record>()
    var places: [Int] = []
    try elements(&scanner, "a list of objects") { reading, scanner throws(JSONFault) in
      let offset = scanner.nextOffset()
      let before = reading.faults.count
      guard let record = try reading.record(shape, &scanner) else { return }
      // What a faulty record is, can't be told for sure: its id counts, so that references to it are not faulty too.
      if record.id.text.isEmpty || (Record.kind == .note && reading.faults.count > before) { return }
      if table.append(record) {
        places.append(offset)
        if places.count == 256 { table.reserveCapacity(scanner.estimate(of: 256, since: places[0])) }
      } else {
        try reading.note(Record.kind == .note ? offset : reading.idPlace, Self.twice(record))
      }
    }
    self.places[collection] = places
    return table
  }

  private static func twice<Record: JourneyRecord>(_ record: Record) -> String {
    Record.kind == .note
      ? "another note of this persona, stage and lane stands before this one"
      : "\(quoted(record.id.text)) is the id of another \(Record.kind.label)"
  }

  /// Reads a record by its table of fields; nil if there is no object. Members that are no fields are
  /// offered to `other`, which says by a number under 64 which one it took.
  @inline(__always)
  mutating func record<Record: FieldedRecord>(
    _ shape: RecordShape<Record>, _ scanner: inout JSONScanner,
    other: (inout DocumentReading, JSONKey, inout JSONScanner) throws(JSONFault) -> Int? = { _, _, _ in nil }
  ) throws(JSONFault) -> Record? {
    let offset = scanner.nextOffset()
    guard try isObject(&scanner) else { return nil }
    var record = Record()
    var next = 0
    var found: UInt64 = 0
    record.unknown = try members(&scanner) { reading, key, scanner throws(JSONFault) in
      guard let index = shape.names.position(of: key, next: &next, in: scanner) else {
        return try other(&reading, key, &scanner).map { $0 + shape.fields.count }
      }
      found |= 1 << UInt64(index)
      try reading.field(index, shape, of: &record, &scanner)
      return index
    }
    try require(shape, found, at: offset)
    return record
  }

  @inline(__always)
  private mutating func field<Record>(
    _ index: Int, _ shape: RecordShape<Record>, of record: inout Record, _ scanner: inout JSONScanner
  ) throws(JSONFault) {
    let offset = scanner.nextOffset()
    let rule = shape.rules[index]
    if case .id = rule { idPlace = offset }
    guard let value = try value(rule, shape.fields[index].kind, &scanner) else { return }
    if case .absent = value {
      if shape.required & 1 << UInt64(index) != 0 { try note(offset, "may not be empty") }
    } else {
      shape.set(index, of: &record, to: value)
    }
  }

  private mutating func require<Record>(
    _ shape: RecordShape<Record>, _ found: UInt64, at offset: Int
  ) throws(JSONFault) {
    if found & shape.required == shape.required { return }
    for (index, field) in shape.fields.enumerated()
    where field.isRequired && found & 1 << UInt64(index) == 0 {
      try note(offset, "has no “\(field.key)”")
    }
  }
}

extension JSONScanner {
  /// How many records like the `count` since `start` the text may hold.
  fileprivate borrowing func estimate(of count: Int, since start: Int) -> Int {
    let size = max(1, (offset - start) / count)
    return count + remaining / size
  }
}
