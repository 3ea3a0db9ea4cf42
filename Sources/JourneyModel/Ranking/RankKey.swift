/// What a record is ranked by, small enough to be sorted by the hundred thousand: score, severity and votes,
/// each descending, then title and id by Unicode code point.
struct RankKey {
  /// In billionths: scores equal to nine decimals are equal.
  let score: Int64
  /// Severity, unknown as 0, above the votes.
  private let tie: UInt64
  /// A piece of the title or the id.
  fileprivate var piece: UInt64
  /// Where the record stands in its table.
  let slot: Int32

  init(score: Double, severity: Int?, votes: Int?, title: String, slot: Int32) {
    self.score = Self.rounded(score)
    let (severity, votes) = (min(max(severity ?? 0, 0), 255), max(votes ?? 0, 0))
    tie = UInt64(severity) << 56 | min(UInt64(votes), 1 << 56 - 1)
    piece = Self.piece(of: title, 0)
    self.slot = slot
  }

  /// A score, which is never below 0, in billionths. Scores reach a million; what can't be held is cut.
  static func rounded(_ score: Double) -> Int64 {
    let scaled = score * 1e9 + 0.5
    return scaled < 0x1p63 ? Int64(max(scaled, 0)) : .max
  }

  private func precedes(_ other: RankKey) -> Bool {
    if score != other.score { return score > other.score }
    if tie != other.tie { return tie > other.tie }
    return piece < other.piece
  }

  private func ties(with other: RankKey) -> Bool {
    score == other.score && tie == other.tie && piece == other.piece
  }
}

/// Texts are compared seven bytes at a time, each piece read once into the key: UTF-8 bytes order as code points
/// do.
extension RankKey {
  private static let pieceLength = 7

  /// The bytes of a piece as a number that orders as they do; the last byte says how many there are.
  private static func piece(of text: String, _ number: Int) -> UInt64 {
    let bytes = text.utf8Span.span
    let start = number * pieceLength
    let length = min(max(bytes.count - start, 0), pieceLength)
    var piece = UInt64(length)
    for index in 0..<length { piece |= UInt64(bytes[start + index]) << UInt64(56 - 8 * index) }
    return piece
  }

  /// Whether the text that the piece is from ends with it.
  private var endsText: Bool { piece & 0xff < Self.pieceLength }
}

extension RankKey {
  /// Sorts the keys of a table's records. More of titles and ids is read only where all before it is equal.
  static func sort<Record>(_ keys: inout [RankKey], of table: Table<Record>) {
    keys.sort { $0.precedes($1) }
    sortTies(&keys, in: keys.indices, of: table, isTitle: true, piece: 0)
  }

  /// Sorts on by the next piece of the text, wherever keys are still equal.
  private static func sortTies<Record>(
    _ keys: inout [RankKey], in range: Range<Int>, of table: Table<Record>, isTitle: Bool, piece: Int
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, keys[end].ties(with: keys[start]) { end += 1 }
      if end - start > 1 {
        sortTie(&keys, in: start..<end, of: table, isTitle: isTitle, piece: piece)
      }
      start = end
    }
  }

  private static func sortTie<Record>(
    _ keys: inout [RankKey], in range: Range<Int>, of table: Table<Record>, isTitle: Bool, piece: Int
  ) {
    let ends = keys[range.lowerBound].endsText
    if ends, !isTitle { return }  // the same id: the same record
    let isTitle = isTitle && !ends
    let piece = ends ? 0 : piece + 1
    for index in range {
      let slot = Int(keys[index].slot)
      let text = isTitle ? table.records[slot].name : table.records[slot].id.text
      keys[index].piece = Self.piece(of: text, piece)
    }
    keys[range].sort { $0.piece < $1.piece }
    sortTies(&keys, in: range, of: table, isTitle: isTitle, piece: piece)
  }
}
