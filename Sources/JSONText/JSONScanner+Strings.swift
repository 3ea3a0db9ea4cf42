// Strings and keys. The common string (ASCII without escapes) is passed over eight bytes at a time.

/// A key as it stands in the text, compared without making a `String` of it.
package struct JSONKey: Sendable {
  /// Bytes from the start of the text, at the opening quotation mark.
  package let offset: Int
  /// The bytes between the quotation marks.
  let body: Range<Int>
  let isEscaped: Bool
  let packed: PackedKey
}

extension JSONScanner {
  /// Reads a key and the colon after it.
  package mutating func key() throws(JSONFault) -> JSONKey {
    guard peek() == UInt8(ascii: "\"") else { throw unexpected("a key in double quotation marks") }
    let offset = offset
    let token = try stringToken()
    try colon()
    guard token.isEscaped else {
      return JSONKey(offset: offset, body: token.body, isEscaped: false, packed: pack(token.body))
    }
    let packed = PackedKey(decodeEscapes(token.body))
    return JSONKey(offset: offset, body: token.body, isEscaped: true, packed: packed)
  }

  package func text(of key: JSONKey) -> String {
    key.isEscaped ? decodeEscapes(key.body) : text(key.body)
  }

  package mutating func string() throws(JSONFault) -> String {
    guard peek() == UInt8(ascii: "\"") else { throw unexpected("a text in double quotation marks") }
    let token = try stringToken()
    return token.isEscaped ? decodeEscapes(token.body) : text(token.body)
  }

  /// The bytes of `range`, which are valid UTF-8 by now.
  func text(_ range: Range<Int>) -> String {
    let bytes = unsafe UnsafeBufferPointer(start: start + range.lowerBound, count: range.count)
    if range.count > 15 { return unsafe String(decoding: bytes, as: UTF8.self) }
    // A short ASCII text needs no memory of its own, and made in this way is not looked at twice.
    return unsafe String(unsafeUninitializedCapacity: 15) { unsafe $0.update(fromContentsOf: bytes) }
  }

  private func pack(_ range: Range<Int>) -> PackedKey {
    let first = unsafe start + range.lowerBound
    guard unsafe end - first >= 16 else { return PackedKey(text(range)) }
    let count = range.count
    let low = unsafe Self.load(first) & Self.lowest(count)
    let high = unsafe Self.load(first + 8) & Self.lowest(count - 8)
    return PackedKey(count: count, low: low, high: high)
  }

  /// A mask of the lowest `count` bytes.
  private static func lowest(_ count: Int) -> UInt64 {
    if count >= 8 { return .max }
    return count <= 0 ? 0 : (1 << (UInt64(count) * 8)) - 1
  }
}

// MARK: Passing over a string

extension JSONScanner {
  struct StringToken {
    let body: Range<Int>
    let isEscaped: Bool
  }

  /// Passes over the string that starts here and checks it, but for the meaning of its escapes.
  mutating func stringToken() throws(JSONFault) -> StringToken {
    unsafe at += 1
    let first = offset
    var isEscaped = false
    while true {
      skipPlain()
      guard unsafe at < end else {
        throw fault("expected '\"' at the end of a text, found the end of the file")
      }
      switch unsafe at.pointee {
      case UInt8(ascii: "\""):
        unsafe at += 1
        return StringToken(body: first..<(offset - 1), isEscaped: isEscaped)
      case UInt8(ascii: "\\"):
        isEscaped = true
        try skipEscape()
      case 0x80...: try skipCodePoints()
      default: throw fault("the control character U+00\(unsafe hex(at.pointee)) must be written as an escape")
      }
    }
  }

  /// Passes over ASCII that may stand in a string as it is.
  @inline(__always)
  private mutating func skipPlain() {
    while unsafe end - at >= 8 {
      let stops = unsafe Self.stops(Self.load(at))
      unsafe at += stops.trailingZeroBitCount >> 3
      if stops != 0 { return }
    }
    while unsafe at < end, unsafe Self.isPlain(at.pointee) { unsafe at += 1 }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x80 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// The high bit of each of eight bytes that ends a plain run; bits above the lowest one set may be wrong.
  ///
  /// A byte under n, less n, has its high bit set; so has any byte from 0x80, which is to be stopped at as well.
  @inline(__always)
  private static func stops(_ bytes: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let control = bytes &- (ones &* 0x20)
    let quote = (bytes ^ (ones &* 0x22)) &- ones
    let backslash = (bytes ^ (ones &* 0x5C)) &- ones
    return (control | quote | backslash | bytes) & (ones &* 0x80)
  }

  private mutating func skipEscape() throws(JSONFault) {
    guard unsafe end - at >= 2 else {
      throw fault("expected an escape, found the end of the file")
    }
    switch unsafe at[1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      unsafe at += 2
    case UInt8(ascii: "u"): try skipUnicodeEscape()
    default: throw fault("'\\' must be followed by one of \" \\ / b f n r t u")
    }
  }

  private mutating func skipUnicodeEscape() throws(JSONFault) {
    let unit = try hexUnit()
    let place = offset
    unsafe at += 6
    guard unit & 0xF800 == 0xD800 else { return }
    guard unit < 0xDC00, unsafe end - at >= 6, unsafe at[0] == UInt8(ascii: "\\"),
      unsafe at[1] == UInt8(ascii: "u"),
      try hexUnit() & 0xFC00 == 0xDC00
    else { throw JSONFault(offset: place, message: "half of a surrogate pair stands alone") }
    unsafe at += 6
  }

  /// The four hexadecimal digits of the `\u` that stands here.
  private func hexUnit() throws(JSONFault) -> UInt32 {
    guard unsafe end - at >= 6 else { throw fault("expected four hexadecimal digits after '\\u'") }
    var unit: UInt32 = 0
    for index in 2..<6 {
      guard let digit = unsafe Self.hexDigit(at[index]) else {
        throw fault("expected four hexadecimal digits after '\\u'")
      }
      unit = unit << 4 | digit
    }
    return unit
  }

  private static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }

  private mutating func skipCodePoints() throws(JSONFault) {
    while unsafe at < end, unsafe at.pointee >= 0x80 {
      let length = unsafe lengthOfCodePoint(at, end)
      guard length > 0 else { throw fault("the byte 0x\(unsafe hex(at.pointee)) is not UTF-8 here") }
      unsafe at += length
    }
  }
}

// MARK: Escapes

extension JSONScanner {
  /// The text of a body that has been checked and has escapes.
  func decodeEscapes(_ body: Range<Int>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(body.count)
    var here = unsafe start + body.lowerBound
    let last = unsafe start + body.upperBound
    while unsafe here < last {
      if unsafe here.pointee == UInt8(ascii: "\\") {
        unsafe here += decodeEscape(here, into: &bytes)
      } else {
        unsafe bytes.append(here.pointee)
        unsafe here += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends what the escape stands for and says how many bytes it takes.
  private func decodeEscape(_ here: UnsafePointer<UInt8>, into bytes: inout [UInt8]) -> Int {
    switch unsafe here[1] {
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "u"): return unsafe decodeUnicode(here, into: &bytes)
    default: unsafe bytes.append(here[1])
    }
    return 2
  }

  private func decodeUnicode(_ here: UnsafePointer<UInt8>, into bytes: inout [UInt8]) -> Int {
    let unit = unsafe unit(here)
    guard unit & 0xFC00 == 0xD800 else {
      append(unit, to: &bytes)
      return 6
    }
    let second = unsafe self.unit(here + 6)
    append(0x10000 + ((unit & 0x3FF) << 10 | second & 0x3FF), to: &bytes)
    return 12
  }

  private func unit(_ here: UnsafePointer<UInt8>) -> UInt32 {
    var unit: UInt32 = 0
    for index in 2..<6 { unit = unsafe unit << 4 | (Self.hexDigit(here[index]) ?? 0) }
    return unit
  }

  private func append(_ value: UInt32, to bytes: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(value) else { return }
    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
