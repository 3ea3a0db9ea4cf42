/// Walks through a JSON text (RFC 8259, to the letter) without building a tree.
///
/// The caller asks for what it expects next; whatever else stands there is a fault with its offset.
///
///     var more = try scanner.beginObject()
///     while more {
///       let key = try scanner.key()
///       …                                 // exactly one value
///       more = try scanner.nextMember()
///     }
///
/// Everything is checked on the way: UTF-8, escapes, numbers, commas, nesting, and that nothing follows.
/// Only duplicate keys are the caller's to find, who knows which it has seen; `value()` finds them itself.
@safe package struct JSONScanner: ~Copyable {
  /// How deep lists and objects may be nested.
  package static let deepest = 128

  let start: UnsafePointer<UInt8>
  let end: UnsafePointer<UInt8>
  var at: UnsafePointer<UInt8>
  var depth = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let base = unsafe bytes.baseAddress ?? UnsafePointer(bitPattern: 1).unsafelyUnwrapped
    unsafe start = base
    unsafe at = base
    unsafe end = base + bytes.count
  }

  /// Reads one value with `body` and makes sure that nothing but white space follows it.
  ///
  /// - Parameter depth: How deep the value counts as nested already; below zero where more than `deepest` is
  ///   to be allowed.
  package static func scan<Result>(
    _ bytes: [UInt8], depth: Int = 0, _ body: (inout JSONScanner) throws(JSONFault) -> Result
  ) throws(JSONFault) -> Result {
    try unsafe bytes.withUnsafeBufferPointer { buffer throws(JSONFault) in
      var scanner = unsafe JSONScanner(buffer)
      scanner.depth = depth
      try scanner.checkStart()
      let result = try body(&scanner)
      try scanner.checkEnd()
      return result
    }
  }

  /// Looks at a part of a text, from `offset` on; what follows is not looked at.
  package static func scan<Result>(
    _ bytes: [UInt8], from offset: Int, depth: Int = 0,
    _ body: (inout JSONScanner) throws(JSONFault) -> Result
  ) throws(JSONFault) -> Result {
    try unsafe bytes.withUnsafeBufferPointer { buffer throws(JSONFault) in
      var scanner = unsafe JSONScanner(buffer)
      scanner.depth = depth
      unsafe scanner.at += min(max(offset, 0), buffer.count)
      return try body(&scanner)
    }
  }

  /// Bytes from the start of the text.
  package var offset: Int { unsafe at - start }

  /// Bytes to the end of the text.
  package var remaining: Int { unsafe end - at }

  /// The offset of what comes next, white space skipped.
  package mutating func nextOffset() -> Int {
    skipSpace()
    return offset
  }

  private func checkStart() throws(JSONFault) {
    guard unsafe end - start >= 3, unsafe start[0] == 0xEF, unsafe start[1] == 0xBB, unsafe start[2] == 0xBF
    else { return }
    throw JSONFault(offset: 0, message: "a byte order mark (U+FEFF) may not stand before JSON")
  }

  private mutating func checkEnd() throws(JSONFault) {
    skipSpace()
    if unsafe at < end { throw unexpected("the end of the text") }
  }
}

/// What kind of value comes next, by its first byte.
package enum JSONKind: Sendable {
  case null, bool, number, string, array, object
}

// MARK: Structure

extension JSONScanner {
  /// The kind of the value that comes next; nothing is consumed but white space.
  package mutating func kind() throws(JSONFault) -> JSONKind {
    switch peek() {
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
    case UInt8(ascii: "n"): return .null
    default: throw unexpected("a value")
    }
  }

  /// Goes into an object; true if a member follows.
  package mutating func beginObject() throws(JSONFault) -> Bool {
    try open(UInt8(ascii: "{"), close: UInt8(ascii: "}"), "an object")
  }

  /// Goes on to the next member; false if the object ends here.
  package mutating func nextMember() throws(JSONFault) -> Bool {
    try goOn(close: UInt8(ascii: "}"), "',' or '}'")
  }

  /// Goes into a list; true if an element follows.
  package mutating func beginArray() throws(JSONFault) -> Bool {
    try open(UInt8(ascii: "["), close: UInt8(ascii: "]"), "a list")
  }

  /// Goes on to the next element; false if the list ends here.
  package mutating func nextElement() throws(JSONFault) -> Bool {
    try goOn(close: UInt8(ascii: "]"), "',' or ']'")
  }

  private mutating func open(_ bracket: UInt8, close: UInt8, _ wanted: String) throws(JSONFault) -> Bool {
    guard peek() == bracket else { throw unexpected(wanted) }
    guard depth < Self.deepest else { throw fault("nested more than \(Self.deepest) deep") }
    depth += 1
    unsafe at += 1
    guard peek() == close else { return true }
    unsafe at += 1
    depth -= 1
    return false
  }

  private mutating func goOn(close: UInt8, _ wanted: String) throws(JSONFault) -> Bool {
    switch peek() {
    case UInt8(ascii: ","):
      unsafe at += 1
      guard peek() == close else { return true }
      throw fault("expected another value after the last comma, found \(found)")
    case close:
      unsafe at += 1
      depth -= 1
      return false
    default: throw unexpected(wanted)
    }
  }

  mutating func colon() throws(JSONFault) {
    guard peek() == UInt8(ascii: ":") else { throw unexpected("':'") }
    unsafe at += 1
  }

  package mutating func bool() throws(JSONFault) -> Bool {
    if peek() == UInt8(ascii: "t") {
      try word("true")
      return true
    }
    try word("false")
    return false
  }

  package mutating func null() throws(JSONFault) {
    try word("null")
  }

  private mutating func word(_ word: StaticString) throws(JSONFault) {
    skipSpace()
    let count = word.utf8CodeUnitCount
    guard unsafe end - at >= count else { throw unexpected("\(word)") }
    for index in 0..<count {
      guard unsafe at[index] == word.utf8Start[index] else { throw unexpected("\(word)") }
    }
    unsafe at += count
  }
}

// MARK: White space and faults

extension JSONScanner {
  /// The next byte that is not white space; 0, which JSON has no use for, at the end.
  @inline(__always)
  mutating func peek() -> UInt8 {
    skipSpace()
    return unsafe at < end ? at.pointee : 0
  }

  @inline(__always)
  mutating func skipSpace() {
    if unsafe at < end, unsafe at.pointee > 0x20 { return }
    skipSpaces()
  }

  /// Indentation is most of the white space there is, so spaces go eight at a time.
  private mutating func skipSpaces() {
    while unsafe at < end {
      switch unsafe at.pointee {
      case 0x20:
        unsafe at += 1
        skipEights()
      case 0x0A, 0x0D, 0x09: unsafe at += 1
      default: return
      }
    }
  }

  @inline(__always)
  private mutating func skipEights() {
    while unsafe end - at >= 8 {
      let differing = unsafe Self.load(at) ^ 0x2020_2020_2020_2020
      unsafe at += differing.trailingZeroBitCount >> 3
      if differing != 0 { return }
    }
  }

  /// Eight bytes, the first in the lowest bits.
  @inline(__always)
  static func load(_ from: UnsafePointer<UInt8>) -> UInt64 {
    unsafe UInt64(littleEndian: UnsafeRawPointer(from).loadUnaligned(as: UInt64.self))
  }

  func fault(_ message: String) -> JSONFault {
    JSONFault(offset: offset, message: message)
  }

  func unexpected(_ wanted: String) -> JSONFault {
    fault("expected \(wanted), found \(found)")
  }

  /// What stands here, for a message.
  private var found: String {
    guard unsafe at < end else { return "the end of the text" }
    let byte = unsafe at.pointee
    switch byte {
    case 0x21...0x7E: return "'\(Character(Unicode.Scalar(byte)))'"
    case 0x20: return "a space"
    case 0x00...0x1F, 0x7F: return "the control character U+00\(hex(byte))"
    default: return "the byte 0x\(hex(byte))"
    }
  }
}

/// Two upper-case hexadecimal digits.
func hex(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return digits.utf8.count < 2 ? "0" + digits : digits
}
