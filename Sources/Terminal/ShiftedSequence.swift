import Workbench

/// Sequences that begin with ESC O: arrows and F1 to F4 in application mode, and the numeric keypad.
enum ShiftedSequence {
  static func step(_ bytes: ArraySlice<UInt8>) -> KeyDecoder.Step {
    // No more of them than tell that it is none: how many have come yet must not matter.
    let digits = bytes.dropFirst(2).prefix(4).prefix { (0x30...0x39).contains($0) }
    guard digits.count <= 3 else { return .done(nil, length: 2 + digits.count) }
    guard let final = bytes.dropFirst(2 + digits.count).first else { return .incomplete }
    guard (0x20...0x7E).contains(final) else { return .done(nil, length: 2 + digits.count) }
    let bits = (Int(String(decoding: digits, as: UTF8.self)) ?? 1) - 1
    let stroke = key(final).map { plain in
      KeyStroke(
        plain.key, control: plain.control || bits & 4 != 0, alt: bits & 10 != 0, shift: bits & 1 != 0)
    }
    return .done(stroke.map(Event.key), length: 3 + digits.count)
  }

  private static func key(_ final: UInt8) -> KeyStroke? {
    if let key = LetterKeys.key(final) { return KeyStroke(key) }
    switch final {
    case UInt8(ascii: "M"): return KeyStroke(.enter)
    case UInt8(ascii: "I"): return KeyStroke(.tab)
    case UInt8(ascii: " "): return KeyStroke(" ")
    case UInt8(ascii: "X"): return KeyStroke("=")
    // Ctrl with an arrow as rxvt writes it.
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      return LetterKeys.key(final - 0x20).map { KeyStroke($0, control: true) }
    // The keypad's `*` to `9` lie 64 above their characters.
    case 0x6A...0x79: return KeyStroke(Unicode.Scalar(final - 0x40))
    default: return nil
    }
  }
}

/// The letters that end a key's sequence, common to ESC [ and ESC O.
enum LetterKeys {
  static func key(_ letter: UInt8) -> KeyStroke.Key? {
    switch letter {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "P"): .function(1)
    case UInt8(ascii: "Q"): .function(2)
    case UInt8(ascii: "R"): .function(3)
    case UInt8(ascii: "S"): .function(4)
    default: nil
    }
  }
}
