import Workbench

/// How terminals write keys: characters, controls, and escape sequences in all of today's dialects.
struct KeyGrammar {
  typealias Step = KeyDecoder.Step
  static let escape: UInt8 = 0x1B
  /// A sequence longer than this is none that anyone waits for.
  static let longestSequence = 4096

  private let keys: [(bytes: [UInt8], key: KeyStroke)]

  /// - Parameter keys: sequences that begin with ESC and go before the common ones.
  init(keys: [[UInt8]: KeyStroke]) {
    self.keys = keys.filter { $0.key.count > 1 && $0.key.first == Self.escape }
      .map { (bytes: $0.key, key: $0.value) }
      .sorted { $0.bytes.count > $1.bytes.count }
  }

  /// What the first of these bytes, of which there is at least one, mean.
  func step(_ bytes: ArraySlice<UInt8>) -> Step {
    guard let first = bytes.first else { return .incomplete }
    switch first {
    case Self.escape: return escaped(bytes)
    case 0..<0x20, 0x7F: return .done(Self.control(first).map(Event.key), length: 1)
    default: return Self.character(bytes)
    }
  }

  /// The key that unfinished bytes stand for after all, or nil for what is to be forgotten.
  func abandoned(_ bytes: [UInt8]) -> KeyStroke? {
    switch bytes.count {
    case 1: return KeyStroke(.escape)
    case 2:
      guard (0x20..<0x7F).contains(bytes[1]) else { return nil }
      return KeyStroke(.character(Unicode.Scalar(bytes[1])), alt: true)
    default: return nil
    }
  }

  private func escaped(_ bytes: ArraySlice<UInt8>) -> Step {
    if let known = keys.first(where: { bytes.starts(with: $0.bytes) }) {
      return .done(.key(known.key), length: known.bytes.count)
    }
    let rest = bytes.dropFirst()
    guard let second = rest.first else { return .incomplete }
    switch second {
    case Self.escape: return .done(.key(KeyStroke(.escape)), length: 1)
    case UInt8(ascii: "["): return ControlSequence.step(bytes)
    case UInt8(ascii: "O"): return ShiftedSequence.step(bytes)
    case UInt8(ascii: "P"), UInt8(ascii: "]"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      return Self.string(bytes)
    default: return withAlt(step(rest))
    }
  }

  private func withAlt(_ step: Step) -> Step {
    switch step {
    case .done(.key(var key), let length):
      key.alt = true
      return .done(.key(key), length: length + 1)
    case .done(_, let length): return .done(nil, length: length + 1)
    default: return .incomplete
    }
  }

  /// Strings that a terminal sends as an answer (OSC, DCS, APC ...), up to BEL or ESC \.
  private static func string(_ bytes: ArraySlice<UInt8>) -> Step {
    var previous: UInt8 = 0
    for (index, byte) in bytes.dropFirst(2).enumerated() {
      if byte == 0x07 { return .done(nil, length: index + 3) }
      if previous == escape { return .done(nil, length: byte == UInt8(ascii: "\\") ? index + 3 : index + 1) }
      previous = byte
    }
    return bytes.count > longestSequence ? .done(nil, length: bytes.count) : .incomplete
  }

  /// The key of a control byte; nil for NUL, which nobody types.
  static func control(_ byte: UInt8) -> KeyStroke? {
    switch byte {
    case 0: nil
    case 0x08, 0x7F: KeyStroke(.backspace)
    case 0x09: KeyStroke(.tab)
    case 0x0A, 0x0D: KeyStroke(.enter)
    case 0x1B: KeyStroke(.escape)
    case 0x01...0x1A: .control(Unicode.Scalar(byte + 0x60))
    default: .control(Unicode.Scalar(byte + 0x40))
    }
  }

  /// One character of UTF-8; U+FFFD for bytes that are none. Controls beyond ASCII mean nothing.
  static func character(_ bytes: ArraySlice<UInt8>) -> Step {
    guard let length = lengthOfCharacter(bytes) else { return .incomplete }
    let scalar = String(decoding: bytes.prefix(length), as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
    if scalar.properties.generalCategory == .control { return .done(nil, length: length) }
    return .done(.key(KeyStroke(scalar)), length: length)
  }

  /// How many bytes make the first character, or are broken together; nil when it is not all there.
  private static func lengthOfCharacter(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let lead = bytes.first, let (second, length) = shape(lead: lead) else { return 1 }
    for (index, byte) in bytes.prefix(length).enumerated().dropFirst() {
      guard (index == 1 ? second : 0x80...0xBF).contains(byte) else { return index }
    }
    return bytes.count >= length ? length : nil
  }

  /// What may follow a leading byte, and how many bytes there are in all; nil for a byte that leads nothing.
  private static func shape(lead: UInt8) -> (second: ClosedRange<UInt8>, length: Int)? {
    switch lead {
    case 0xC2...0xDF: (0x80...0xBF, 2)
    case 0xE0: (0xA0...0xBF, 3)
    case 0xED: (0x80...0x9F, 3)
    case 0xE1...0xEF: (0x80...0xBF, 3)
    case 0xF0: (0x90...0xBF, 4)
    case 0xF1...0xF3: (0x80...0xBF, 4)
    case 0xF4: (0x80...0x8F, 4)
    default: nil
    }
  }
}
