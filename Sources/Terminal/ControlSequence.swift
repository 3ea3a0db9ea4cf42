import Workbench

/// Sequences that begin with ESC [ — most keys, mouse reports, paste markers, answers of the terminal.
struct ControlSequence {
  typealias Step = KeyDecoder.Step

  /// `<`, `?` and the like before the numbers; nil where there is none.
  private let prefix: UInt8?
  /// The numbers; nil for one left out or too large to mean anything.
  private let numbers: [Int?]
  private let final: UInt8
  /// Bytes of the whole sequence, with ESC.
  private let length: Int

  /// What the sequence at the beginning of `bytes` means.
  static func step(_ bytes: ArraySlice<UInt8>) -> Step {
    if bytes.dropFirst(2).first == UInt8(ascii: "[") { return consoleKey(bytes) }
    for (index, byte) in bytes.enumerated().dropFirst(2) {
      switch byte {
      case 0x20...0x3F: continue
      case 0x40...0x7E:
        return ControlSequence(bytes.prefix(index), final: byte).meaning(in: bytes)
      // Something else begins before the sequence has ended.
      default: return .done(nil, length: index)
      }
    }
    return bytes.count > KeyGrammar.longestSequence ? .done(nil, length: bytes.count) : .incomplete
  }

  private init(_ bytes: ArraySlice<UInt8>, final: UInt8) {
    var parameters = bytes.dropFirst(2)
    let first = parameters.first.flatMap { (0x3C...0x3F).contains($0) ? $0 : nil }
    if first != nil { parameters = parameters.dropFirst() }
    prefix = first
    numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map(
      Self.number)
    self.final = final
    length = bytes.count + 1
  }

  /// A number without its sub-parameters (after a colon).
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    let main = digits.prefix { $0 != UInt8(ascii: ":") }
    guard (1...7).contains(main.count) else { return nil }
    return Int(String(decoding: main, as: UTF8.self))
  }

  /// F1 to F5 of the Linux console: ESC [ [ A.
  private static func consoleKey(_ bytes: ArraySlice<UInt8>) -> Step {
    guard let letter = bytes.dropFirst(3).first else { return .incomplete }
    let key = (0x41...0x45).contains(letter) ? KeyStroke(.function(Int(letter) - 0x40)) : nil
    return .done(key.map(Event.key), length: 4)
  }

  private func meaning(in bytes: ArraySlice<UInt8>) -> Step {
    let mouse = UInt8(ascii: "M")
    if prefix == UInt8(ascii: "<"), final == mouse || final == UInt8(ascii: "m") { return mouseReport() }
    if prefix != nil { return .done(nil, length: length) }
    if final == mouse, length == 3 { return Self.oldMouseReport(bytes) }
    if final == UInt8(ascii: "~"), numbers.first == 200 { return .pasteBegins(length: length) }
    return .done(key().map(Event.key), length: length)
  }

  private func mouseReport() -> Step {
    guard numbers.count == 3, let bits = numbers[0], let column = numbers[1], let row = numbers[2] else {
      return .done(nil, length: length)
    }
    let isRelease = final == UInt8(ascii: "m")
    return .mouse(MouseReport(bits: bits, column: column, row: row, isRelease: isRelease), length: length)
  }

  /// Three bytes after ESC [ M, from terminals without the newer reports.
  private static func oldMouseReport(_ bytes: ArraySlice<UInt8>) -> Step {
    let values = bytes.dropFirst(3).prefix(3).map { Int($0) - 32 }
    guard values.count == 3 else { return .incomplete }
    let isRelease = values[0] & 3 == 3 && values[0] & 64 == 0
    let bits = isRelease ? values[0] & ~3 : values[0]
    return .mouse(
      MouseReport(bits: bits, column: values[1], row: values[2], isRelease: isRelease), length: 6)
  }

  private func key() -> KeyStroke? {
    switch final {
    case UInt8(ascii: "~"): numbers.first == 27 ? codedKey(2) : numberedKey()
    // Ctrl and Ctrl-Shift as rxvt writes them.
    case UInt8(ascii: "^"): numberedKey(control: true)
    case UInt8(ascii: "@"): numberedKey(control: true, shift: true)
    case UInt8(ascii: "u"): codedKey(0)
    case UInt8(ascii: "Z"): KeyStroke(.tab, shift: true)
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      LetterKeys.key(final - 0x20).map { KeyStroke($0, shift: true) }
    default: letterKey()
    }
  }

  /// ESC [ 1 ; modifiers letter. Another first number makes it something else, such as a cursor report.
  private func letterKey() -> KeyStroke? {
    guard (numbers.first ?? 1) ?? 1 == 1, let key = LetterKeys.key(final) else { return nil }
    return modified(key, by: 1)
  }

  private func numberedKey(control: Bool = false, shift: Bool = false) -> KeyStroke? {
    guard let first = numbers.first, let number = first, let key = Self.numbered(number),
      var stroke = modified(key, by: 1)
    else { return nil }
    stroke.control = stroke.control || control
    stroke.shift = stroke.shift || shift
    return stroke
  }

  private static func numbered(_ number: Int) -> KeyStroke.Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28, 29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }

  /// A key given by its character's code: ESC [ code ; modifiers u, or ESC [ 27 ; modifiers ; code ~.
  private func codedKey(_ index: Int) -> KeyStroke? {
    guard index < numbers.count, let code = numbers[index], let byte = UInt32(exactly: code),
      let scalar = Unicode.Scalar(byte)
    else { return nil }
    if byte < 0x20 || byte == 0x7F {
      return KeyGrammar.control(UInt8(byte)).flatMap { modified($0.key, by: 1) }
    }
    guard var stroke = modified(.character(scalar), by: 1) else { return nil }
    if stroke.shift {
      stroke.key = .character(scalar.properties.uppercaseMapping.unicodeScalars.first ?? scalar)
      stroke.shift = false
    }
    return scalar.properties.generalCategory == .control ? nil : stroke
  }

  /// Modifiers come as 1 and a bit each for shift, alt, control and meta.
  private func modified(_ key: KeyStroke.Key, by index: Int) -> KeyStroke? {
    guard index < numbers.count, let number = numbers[index] else { return KeyStroke(key) }
    guard (1...256).contains(number) else { return nil }
    let bits = number - 1
    return KeyStroke(key, control: bits & 4 != 0, alt: bits & (2 | 8 | 32) != 0, shift: bits & 1 != 0)
  }
}
