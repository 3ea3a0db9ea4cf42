/// Gathers pasted text up to its end marker.
///
/// A paste that falls silent is handed on as far as it came, so that a lost end marker cannot lock the
/// keyboard. What comes next in a large piece is still the paste, held up on its way; a small one is typed.
struct PasteCollector {
  /// Bytes kept of one paste; more are dropped.
  let limit: Int
  private static let endMarker = Array("\u{1B}[201~".utf8)
  /// A person types fewer bytes than this at a time.
  private static let tooManyToType = 32

  /// Milliseconds of silence after which `stall` is to be called; nil once it was.
  var patience: Int? { isStalled ? nil : 2000 }
  private var text: [UInt8] = []
  private var isStalled = false

  init(limit: Int = 16 << 20) { self.limit = limit }

  /// Takes bytes off `rest`; the text once its end has come.
  mutating func take(_ rest: inout ArraySlice<UInt8>) -> String? {
    while let escape = rest.firstIndex(of: KeyGrammar.escape) {
      keep(rest[..<escape])
      rest = rest[escape...]
      let tail = rest.prefix(Self.endMarker.count)
      if Self.endMarker.elementsEqual(tail) {
        rest = rest.dropFirst(tail.count)
        return Self.decode(text)
      }
      if Self.endMarker.starts(with: tail) { return nil }
      keep(rest.prefix(1))
      rest = rest.dropFirst()
    }
    keep(rest)
    rest = []
    return nil
  }

  /// What came so far, when nothing more does; nil for nothing.
  mutating func stall() -> String? {
    defer { text = [] }
    isStalled = true
    return text.isEmpty ? nil : Self.decode(text)
  }

  /// Whether `count` bytes that now come at once belong to the paste.
  mutating func goesOn(with count: Int) -> Bool {
    if isStalled, count < Self.tooManyToType { return false }
    isStalled = false
    return true
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    text += bytes.prefix(max(0, limit - text.count))
  }

  /// The text with the ends of lines as `\n`: terminals send them as carriage returns.
  static func decode(_ bytes: [UInt8]) -> String {
    var lines: [UInt8] = []
    lines.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D { lines.append(0x0A) } else if byte != 0x0A || previous != 0x0D { lines.append(byte) }
      previous = byte
    }
    return String(decoding: lines, as: UTF8.self)
  }
}
