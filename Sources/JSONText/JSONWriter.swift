/// Writes JSON in the one form documents have: two spaces a level, one member or element a line, `/` and
/// whatever is not ASCII as it is, one final newline.
///
/// Members come out in the order in which they are written; give them sorted by `JSONMembers.precedes`.
/// Given a sink, the text leaves in chunks, so that a large document is never in memory whole. Compact, it is
/// the same on one line without white space, as journals have it.
@safe package struct JSONWriter: ~Copyable {
  private var buffer: ByteBuffer
  private let chunk: Int
  private let sink: ((RawSpan) -> Void)?
  private let isCompact: Bool
  private var depth = 0
  /// Whether nothing has been written yet in the list or object that is open.
  private var isFirst = true

  /// Keeps the whole text for `finish()`.
  package init(isCompact: Bool = false) {
    buffer = ByteBuffer(capacity: isCompact ? 1 << 9 : 1 << 12)
    chunk = .max
    sink = nil
    self.isCompact = isCompact
  }

  /// Hands the text on in parts of about `chunk` bytes.
  package init(chunk: Int = 1 << 18, sink: @escaping (RawSpan) -> Void) {
    buffer = ByteBuffer(capacity: chunk + chunk / 4)
    self.chunk = chunk
    self.sink = sink
    isCompact = false
  }

  /// Ends the text with its newline. The text, if there is no sink.
  package consuming func finish() -> [UInt8] {
    buffer.append(UInt8(ascii: "\n"))
    guard sink == nil else {
      flush()
      return []
    }
    return buffer.array
  }

  private mutating func flush() {
    guard let sink else { return }
    buffer.withBytes(sink)
    buffer.removeAll()
  }
}

// MARK: Structure

extension JSONWriter {
  package mutating func beginObject() { open(UInt8(ascii: "{")) }
  package mutating func endObject() { close(UInt8(ascii: "}")) }
  package mutating func beginArray() { open(UInt8(ascii: "[")) }
  package mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Starts a member; its value comes next.
  package mutating func key(_ key: String) {
    newLine()
    string(key)
    colon()
  }

  /// Starts a member whose name is known beforehand.
  package mutating func key(_ index: Int, of names: JSONNames) {
    newLine()
    let bytes = unsafe names.bytes(index)
    unsafe buffer.append(isCompact ? UnsafeBufferPointer(rebasing: bytes.dropLast()) : bytes)
  }

  /// Starts an element of a list; its value comes next.
  package mutating func element() { newLine() }

  private mutating func open(_ bracket: UInt8) {
    buffer.append(bracket)
    depth += 1
    isFirst = true
  }

  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if !isFirst { indent() }
    isFirst = false
    buffer.append(bracket)
    if buffer.count >= chunk { flush() }
  }

  private mutating func newLine() {
    if !isFirst { buffer.append(UInt8(ascii: ",")) }
    isFirst = false
    indent()
  }

  private mutating func indent() {
    if isCompact { return }
    buffer.append(UInt8(ascii: "\n"))
    buffer.append(UInt8(ascii: " "), times: depth * 2)
  }

  private mutating func colon() {
    buffer.append(UInt8(ascii: ":"))
    if !isCompact { buffer.append(UInt8(ascii: " ")) }
  }
}

// MARK: Values

extension JSONWriter {
  package mutating func null() { buffer.append("null") }

  package mutating func bool(_ value: Bool) { buffer.append(value ? "true" : "false") }

  package mutating func int(_ value: Int) {
    switch value {
    case 0..<10: buffer.append(UInt8(ascii: "0") + UInt8(value))
    case -9..<0:
      buffer.append(UInt8(ascii: "-"))
      buffer.append(UInt8(ascii: "0") + UInt8(-value))
    default: buffer.append(String(value))
    }
  }

  /// The shortest digits that read as the same `Double`; one that is not finite, which JSON can't say, as null.
  package mutating func double(_ value: Double) {
    if abs(value) < 1_000_000, Double(Int(value)) == value { return int(Int(value)) }
    guard value.isFinite else { return null() }
    let text = value.description
    // Most have the usual form already: `0.34`.
    buffer.append(
      abs(value) < 1e15 && abs(value) > 0.001 && !text.hasSuffix(".0") ? text : JSONNumber.shortest(text))
  }

  /// A number exactly as given, which must be one.
  package mutating func number(_ text: String) { buffer.append(text) }

  package mutating func string(_ text: String) {
    let written: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { unsafe string($0) }
    if written == nil { unsafe Array(text.utf8).withUnsafeBufferPointer { unsafe string($0) } }
    if buffer.count >= chunk { flush() }
  }

  /// Any value, as it was read.
  package mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let bool): self.bool(bool)
    case .number(let text): number(text)
    case .string(let text): string(text)
    case .array(let elements):
      beginArray()
      for value in elements {
        element()
        self.value(value)
      }
      endArray()
    case .object(let members):
      beginObject()
      for member in members.entries {
        key(member.key)
        self.value(member.value)
      }
      endObject()
    }
  }
}

// MARK: Strings

extension JSONWriter {
  private mutating func string(_ bytes: UnsafeBufferPointer<UInt8>) {
    buffer.append(UInt8(ascii: "\""))
    var done = 0
    while done < bytes.count {
      done += unsafe buffer.appendRun(UnsafeBufferPointer(rebasing: bytes[done...]), stops: Self.stops)
      guard done < bytes.count else { break }
      unsafe escape(bytes[done])
      done += 1
    }
    buffer.append(UInt8(ascii: "\""))
  }

  /// The high bit of each of eight bytes that must be escaped; bits above the lowest one set may be wrong.
  @inline(__always)
  private static func stops(_ bytes: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quote = bytes ^ (ones &* 0x22)
    let backslash = bytes ^ (ones &* 0x5C)
    let control = (bytes &- (ones &* 0x20)) & ~bytes
    return (control | (quote &- ones) & ~quote | (backslash &- ones) & ~backslash) & (ones &* 0x80)
  }

  private mutating func escape(_ byte: UInt8) {
    buffer.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: buffer.append(UInt8(ascii: "b"))
    case 0x09: buffer.append(UInt8(ascii: "t"))
    case 0x0A: buffer.append(UInt8(ascii: "n"))
    case 0x0C: buffer.append(UInt8(ascii: "f"))
    case 0x0D: buffer.append(UInt8(ascii: "r"))
    case 0..<0x20: buffer.append("u00" + hex(byte).lowercased())
    default: buffer.append(byte)
    }
  }
}
