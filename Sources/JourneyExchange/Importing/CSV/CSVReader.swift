import Words

/// Reads a table from bytes in one pass, after RFC 4180 and as programs really write: separated by commas, semicolons
/// or tabs; lines ended by CR, LF or both; rows of any length; quotes inside a cell that does not begin with one are
/// themselves, and spaces around a quoted cell don't count.
///
/// A reader of our own, because a problem has to be told with the place where it began, and a large table may not
/// become millions of texts: SwiftCSV, which knows neither, walks through the text by characters, needs Foundation and
/// leaves out spaces that belong to a cell.
///
/// Columns of problems count characters (code points), from 1, as those of documents do.
struct CSVReader {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var place = 0
  private var line = 1
  private var cells: [CSVSheet.Cell] = []
  private var rows: [CSVSheet.Row] = []

  private static let quote = UInt8(ascii: "\"")
  private static let space = UInt8(ascii: " ")

  /// - Parameter bytes: UTF-8 without a byte order mark.
  static func sheet(of bytes: [UInt8]) throws(ImportProblem) -> CSVSheet {
    guard bytes.count < Int(UInt32.max) else {
      throw ImportProblem(line: 1, words("the table is larger than 4 GiB"))
    }
    var reader = CSVReader(bytes)
    try reader.readRows()
    guard let heading = reader.rows.first else { throw ImportProblem(line: 1, words("there is no heading")) }
    let sheet = CSVSheet(bytes, cells: reader.cells, rows: reader.rows)
    if sheet.isEmpty(heading) { throw ImportProblem(line: heading.line, words("there is no heading")) }
    return sheet
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let told = SeparatorGuess.told(bytes)
    separator = told?.separator ?? SeparatorGuess.guess(bytes)
    if let told { (place, line) = (told.end, 2) }
  }

  private mutating func readRows() throws(ImportProblem) {
    while place < bytes.count {
      let (start, first) = (line, cells.count)
      try readCells(from: first)
      let isBlank = cells.count == first + 1 && cells[first].length == 0
      if isBlank {
        cells.removeLast()
      } else {
        rows.append(CSVSheet.Row(line: start, cells: first..<cells.count, end: place))
      }
    }
  }

  /// The cells of a row, and the end of its line.
  private mutating func readCells(from first: Int) throws(ImportProblem) {
    while true {
      if cells.count - first == ImportLimit.columns { throw tooManyColumns() }
      try readCell()
      guard place < bytes.count, bytes[place] == separator else { break }
      place += 1
    }
    takeLineEnd()
  }

  private mutating func takeLineEnd() {
    guard place < bytes.count else { return }
    let isPair = bytes[place] == 0x0D && place + 1 < bytes.count && bytes[place + 1] == 0x0A
    place += isPair ? 2 : 1
    line += 1
  }

  private mutating func readCell() throws(ImportProblem) {
    let start = place
    while place < bytes.count, isSpace(bytes[place]) { place += 1 }
    if place < bytes.count, bytes[place] == Self.quote { return try readQuoted() }
    while place < bytes.count, !isEnd(bytes[place]) { place += 1 }
    try append(start..<place, hasQuotes: false)
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == Self.space || (byte == 0x09 && separator != 0x09) }

  private func isEnd(_ byte: UInt8) -> Bool { byte == separator || byte == 0x0A || byte == 0x0D }

  private mutating func append(_ range: Range<Int>, hasQuotes: Bool) throws(ImportProblem) {
    if range.count > ImportLimit.line {
      throw problem(
        at: range.lowerBound, line,
        words("the cell is larger than %@ bytes: this is no text that somebody wrote", ImportLimit.line))
    }
    cells.append(
      CSVSheet.Cell(
        start: UInt32(range.lowerBound), length: UInt32(range.count), hasQuotes: hasQuotes))
  }

  /// A cell in quotes, which may hold separators, line ends and doubled quotes.
  private mutating func readQuoted() throws(ImportProblem) {
    let (opening, openingLine) = (place, line)
    place += 1
    var hasQuotes = false
    while true {
      guard place < bytes.count else {
        throw problem(at: opening, openingLine, words("the quote that begins here is never closed"))
      }
      switch bytes[place] {
      case Self.quote where place + 1 < bytes.count && bytes[place + 1] == Self.quote:
        hasQuotes = true
        place += 2
      case Self.quote:
        try append(opening + 1..<place, hasQuotes: hasQuotes)
        place += 1
        return try endQuoted()
      case 0x0A, 0x0D: takeLineEnd()
      default: place += 1
      }
    }
  }

  private mutating func endQuoted() throws(ImportProblem) {
    while place < bytes.count, isSpace(bytes[place]) { place += 1 }
    guard place < bytes.count, !isEnd(bytes[place]) else { return }
    throw problem(
      at: place, line, words("text stands behind a closing quote; a quote inside a cell is written twice"))
  }

  // MARK: Problems

  private func tooManyColumns() -> ImportProblem {
    problem(
      at: place, line, words("there are more than %@ columns: this is no table of ours", ImportLimit.columns))
  }

  private func problem(at offset: Int, _ line: Int, _ text: String) -> ImportProblem {
    let before = bytes[..<offset]
    let start = before.lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
    let column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
    return ImportProblem(line: line, column: column, text)
  }
}

/// What separates the cells of a table.
enum SeparatorGuess {
  /// What a first line like `sep=;` says, as Excel writes and reads it, and where that line ends.
  static func told(_ bytes: [UInt8]) -> (separator: UInt8, end: Int)? {
    guard bytes.count >= 5, String(decoding: bytes[..<4], as: UTF8.self).lowercased() == "sep=" else {
      return nil
    }
    let end = bytes[5...].first
    guard end == nil || end == 0x0A || end == 0x0D else { return nil }
    let isPair = end == 0x0D && bytes.count > 6 && bytes[6] == 0x0A
    return (bytes[4], end == nil ? 5 : isPair ? 7 : 6)
  }

  /// The one of comma, semicolon and tab that stands most often in the heading, outside quotes.
  static func guess(_ bytes: [UInt8]) -> UInt8 {
    let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    var counts = [0, 0, 0]
    var isQuoted = false
    var hasText = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D {
        if hasText { break }
        continue
      }
      hasText = true
      if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }
}
