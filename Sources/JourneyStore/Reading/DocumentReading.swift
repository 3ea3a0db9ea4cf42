internal import JSONText
internal import JourneyModel

/// A document being read: what is wrong with it so far, and where its records stand.
///
/// What is wrong with a value is noted, and reading goes on behind it; what is no JSON ends the reading.
struct DocumentReading: ~Copyable {
  private(set) var faults: [JSONFault] = []
  private(set) var warnings: [JSONFault] = []
  /// Where each record of a collection starts, in the order of the table.
  var places: [Collection: [Int]] = [:]
  var rankingPlace = 0
  /// Where the last id of a record was read.
  var idPlace = 0

  /// Notes what is wrong. With the last one that is to be reported, reading ends.
  mutating func note(_ offset: Int, _ message: String) throws(JSONFault) {
    let fault = JSONFault(offset: offset, message: message)
    if faults.count + 1 >= JourneyReader.mostProblems { throw fault }
    faults.append(fault)
  }

  mutating func warn(_ offset: Int, _ message: String) {
    if warnings.count < JourneyReader.mostProblems {
      warnings.append(JSONFault(offset: offset, message: message))
    }
  }

  /// Takes in the fault that ended the reading.
  mutating func end(with fault: JSONFault) {
    faults.append(fault)
  }

  /// A document that is not ours: nothing else that was noted means anything.
  mutating func refuse(_ offset: Int, _ message: String) throws(JSONFault) -> Never {
    faults = []
    throw JSONFault(offset: offset, message: message)
  }
}

// MARK: Objects

extension DocumentReading {
  /// Reads the members of an object. `member` reads those it knows and says by a number under 64 which
  /// it was; the others are kept.
  @inline(__always)
  mutating func members(
    _ scanner: inout JSONScanner,
    _ member: (inout DocumentReading, JSONKey, inout JSONScanner) throws(JSONFault) -> Int?
  ) throws(JSONFault) -> JSONMembers {
    var unknown = JSONMembersBuilder()
    var seen: UInt64 = 0
    var more = try scanner.beginObject()
    while more {
      let key = try scanner.key()
      if let index = try member(&self, key, &scanner) {
        let bit: UInt64 = 1 << UInt64(index)
        if seen & bit != 0 { throw .duplicate(key: scanner.text(of: key), at: key.offset) }
        seen |= bit
      } else {
        unknown.append(scanner.text(of: key), try scanner.value(), at: key.offset)
      }
      more = try scanner.nextMember()
    }
    return unknown.isEmpty ? JSONMembers() : try unknown.finish()
  }

  /// Whether an object comes next. If not, that is noted, and what stands there is passed over.
  mutating func isObject(_ scanner: inout JSONScanner) throws(JSONFault) -> Bool {
    try isNext(.object, "an object", &scanner)
  }

  /// Reads the elements of a list. What is no list is noted and passed over.
  mutating func elements(
    _ scanner: inout JSONScanner, _ expectation: String,
    _ element: (inout DocumentReading, inout JSONScanner) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    guard try isNext(.array, expectation, &scanner) else { return }
    var more = try scanner.beginArray()
    while more {
      try element(&self, &scanner)
      more = try scanner.nextElement()
    }
  }

  /// Null stands for nothing, anywhere; it is passed over without a note.
  private mutating func isNext(
    _ kind: JSONKind, _ expectation: String, _ scanner: inout JSONScanner
  ) throws(JSONFault) -> Bool {
    let offset = scanner.nextOffset()
    let found = try scanner.kind()
    if found == kind { return true }
    try scanner.skipValue()
    if found != .null { try note(offset, "is \(found.label), not \(expectation)") }
    return false
  }
}

extension JSONKind {
  /// What a value is, in words for messages.
  var label: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}
