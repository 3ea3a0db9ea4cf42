/// Writes a table as RFC 4180 has it: commas, lines ended by CR and LF, quotes only where they are needed.
struct CSVWriter {
  private var bytes: [UInt8]
  private let isRaw: Bool
  private var isFirst = true

  /// - Parameters:
  ///   - isRaw: whether texts are written as they are, even if a spreadsheet would run them as a formula.
  ///   - isMarked: whether the text begins with a byte order mark. Excel takes a table without one for whatever
  ///     character set Windows is set to, and LibreOffice proposes UTF-8 at the sight of one; but programs that import
  ///     issues take it for a part of the first heading.
  init(isRaw: Bool, isMarked: Bool) {
    self.isRaw = isRaw
    bytes = isMarked ? [0xEF, 0xBB, 0xBF] : []
  }

  /// A text that somebody may have written.
  mutating func text(_ text: String) {
    append(isRaw ? text : FormulaGuard.guarded(text))
  }

  /// What this program wrote, and no spreadsheet would take for a formula.
  mutating func plain(_ text: String) { append(text) }

  mutating func empty() { separate() }

  mutating func endRow() {
    bytes.append(0x0D)
    bytes.append(0x0A)
    isFirst = true
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  private mutating func append(_ text: String) {
    separate()
    let needsQuotes = text.utf8.contains {
      $0 == Self.quote || $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D
    }
    if needsQuotes { bytes.append(Self.quote) }
    for byte in text.utf8 where !Self.isControl(byte) {
      if byte == Self.quote { bytes.append(Self.quote) }
      bytes.append(byte)
    }
    if needsQuotes { bytes.append(Self.quote) }
  }

  /// What a table keeps of a text: all but control characters.
  static func kept(of text: String) -> String {
    guard text.utf8.contains(where: isControl) else { return text }
    return String(decoding: text.utf8.filter { !isControl($0) }, as: UTF8.self)
  }

  private static let quote = UInt8(ascii: "\"")

  /// Control characters make a table something that no program takes for text.
  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
  }
}
