/// What a record is ranked by, small enough to be sorted by the hundred thousand: score, severity and votes,
/// each descending, then title and id by Unicode code point.
struct RankKey {
  /// In billionths: scores equal to nine decimals are equal.
  let score: Int64
  /// Severity, unknown as 0, above the votes.
  private let tie: UInt64
  /// The first eight bytes of the title.
  private let prefix: UInt64
  /// Where the record stands in its table.
  let slot: Int32

  init(score: Double, severity: Int?, votes: Int?, title: String, slot: Int32) {
    self.score = Self.rounded(score)
    let (severity, votes) = (min(max(severity ?? 0, 0), 255), max(votes ?? 0, 0))
    tie = UInt64(severity) << 56 | min(UInt64(votes), 1 << 56 - 1)
    prefix = Self.prefix(of: title)
    self.slot = slot
  }

  /// A score, which is never below 0, in billionths. Scores reach a million; what can't be held is cut.
  static func rounded(_ score: Double) -> Int64 {
    let scaled = score * 1e9 + 0.5
    return scaled < 0x1p63 ? Int64(max(scaled, 0)) : .max
  }

  private static func prefix(of title: String) -> UInt64 {
    var prefix: UInt64 = 0
    var shift: UInt64 = 64
    for byte in title.utf8.prefix(8) {
      shift -= 8
      prefix |= UInt64(byte) << shift
    }
    return prefix
  }

  private func precedes(_ other: RankKey) -> Bool {
    if score != other.score { return score > other.score }
    if tie != other.tie { return tie > other.tie }
    return prefix < other.prefix
  }

  private func ties(with other: RankKey) -> Bool {
    score == other.score && tie == other.tie && prefix == other.prefix
  }
}

extension RankKey {
  /// Sorts the keys of a table's records. Titles and ids are read only where everything before them is equal.
  static func sort<Record>(_ keys: inout [RankKey], of table: Table<Record>) {
    keys.sort { $0.precedes($1) }
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end].ties(with: keys[start]) { end += 1 }
      if end - start > 1 { sortByTitle(&keys, start..<end, of: table) }
      start = end
    }
  }

  private static func sortByTitle<Record>(
    _ keys: inout [RankKey], _ range: Range<Int>, of table: Table<Record>
  ) {
    var named = keys[range].map { key in
      (key: key, name: table.read(key.slot) { ($0.name, $0.id.text) } ?? ("", ""))
    }
    named.sort { a, b in
      switch order(a.name.0, b.name.0) {
      case 0: order(a.name.1, b.name.1) < 0
      case let order: order < 0
      }
    }
    for (index, entry) in zip(range, named) { keys[index] = entry.key }
  }

  /// Below 0, 0 or above it as `a` stands before, with or behind `b` by code point, which is by UTF-8 byte.
  private static func order(_ a: String, _ b: String) -> Int {
    let (first, second) = (a.utf8Span.span, b.utf8Span.span)
    for index in 0..<min(first.count, second.count) where first[index] != second[index] {
      return first[index] < second[index] ? -1 : 1
    }
    return first.count - second.count
  }
}
