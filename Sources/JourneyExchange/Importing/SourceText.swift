import Words

/// A source as text: UTF-8, whatever it was before.
struct SourceText {
  /// Valid UTF-8 without a byte order mark.
  let bytes: [UInt8]
  /// What was taken for granted; nil for plain UTF-8.
  let remark: ImportRemark?

  /// A line with its number, from 1, and without what ends it.
  struct Line {
    let number: Int
    let text: String
  }

  init(_ source: ImportSource) throws(ImportProblem) {
    let found = try Self.decoded(source.bytes)
    (bytes, remark) = (found.0, found.1)
    if Self.isBlank(bytes) { throw Self.blank }
    try Self.checkIsText(bytes)
  }

  /// The lines; one that is too long is refused.
  func lines() throws(ImportProblem) -> [Line] {
    var lines: [Line] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      if end - start > ImportLimit.line { throw Self.tooLong(line: lines.count + 1) }
      lines.append(Line(number: lines.count + 1, text: String(decoding: bytes[start..<end], as: UTF8.self)))
      let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
      start = end + (isPair ? 2 : 1)
    }
    return lines
  }

  /// Whether there are only spaces, tabs and line ends.
  static func isBlank(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }

  static var blank: ImportProblem { ImportProblem(line: 1, words("there is nothing in it")) }

  static func tooLong(line: Int) -> ImportProblem {
    ImportProblem(
      line: line, column: ImportLimit.line + 1,
      words("the line is longer than %@ bytes: this is no text that somebody wrote", ImportLimit.line))
  }

  // MARK: Encodings

  private static func decoded(_ bytes: [UInt8]) throws(ImportProblem) -> ([UInt8], ImportRemark?) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try decoded(Array(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes, isBigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes, isBigEndian: true) }
    if let zero = bytes.firstIndex(of: 0) { throw binary(bytes, at: zero) }
    if String(validating: bytes, as: UTF8.self) != nil { return (bytes, nil) }
    return (Windows1252.utf8(bytes), Windows1252.remark)
  }

  private static func utf16(_ bytes: [UInt8], isBigEndian: Bool) -> ([UInt8], ImportRemark?) {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    return (Array(String(decoding: units, as: UTF16.self).utf8), ImportRemark(words("it was read as UTF-16")))
  }

  /// Control characters other than line ends and tabs don't stand in texts.
  private static func checkIsText(_ bytes: [UInt8]) throws(ImportProblem) {
    let isControl = { (byte: UInt8) in byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1B }
    if let found = bytes.firstIndex(where: isControl) { throw binary(bytes, at: found) }
  }

  private static func binary(_ bytes: [UInt8], at index: Int) -> ImportProblem {
    let before = bytes[..<index]
    let line = before.count { $0 == 0x0A } + 1
    let column = index - (before.lastIndex(of: 0x0A) ?? -1)
    let byte = String(bytes[index], radix: 16, uppercase: true)
    return ImportProblem(
      line: line, column: column, words("byte %@ stands in no text: this is a binary file", byte))
  }
}

/// The character set that Windows programs wrote before UTF-8.
enum Windows1252 {
  static var remark: ImportRemark { ImportRemark(words("it is not UTF-8, and was read as Windows-1252")) }

  /// 0x80–0x9F; the rest is as in Unicode. What it leaves undefined becomes U+FFFD.
  private static let high: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(Unicode.Scalar(scalar(byte)) ?? "\u{FFFD}") }
    return Array(String(scalars).utf8)
  }

  /// The number of the character that a byte stands for.
  static func scalar(_ byte: UInt8) -> UInt32 {
    (0x80...0x9F).contains(byte) ? high[Int(byte) - 0x80] : UInt32(byte)
  }
}
