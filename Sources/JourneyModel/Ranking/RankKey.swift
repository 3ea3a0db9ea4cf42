/// What a record is ranked by, small enough to be sorted by the hundred thousand: score, severity and votes,
/// each descending, then title and id by Unicode code point.
struct RankKey {
  /// In billionths: scores equal to nine decimals are equal.
  let score: Int64
  /// Severity, unknown as 0, above the votes.
  private let tie: UInt64
  /// The title's first eight bytes, as a number that orders as they do.
  private let start: UInt64
  /// Where the record stands in its table.
  let slot: Int32

  init(score: Double, severity: Int?, votes: Int?, title: String, slot: Int32) {
    self.score = Self.rounded(score)
    let (severity, votes) = (min(max(severity ?? 0, 0), 255), max(votes ?? 0, 0))
    tie = UInt64(severity) << 56 | min(UInt64(votes), 1 << 56 - 1)
    start = Self.start(of: title)
    self.slot = slot
  }

  /// A score, which is never below 0, in billionths. Scores reach a million; what can't be held is cut.
  static func rounded(_ score: Double) -> Int64 {
    let scaled = score * 1e9 + 0.5
    return scaled < 0x1p63 ? Int64(max(scaled, 0)) : .max
  }

  /// UTF-8 bytes order as code points do. A short title is filled up with zeros; what that leaves equal is told
  /// apart by the whole.
  private static func start(of title: String) -> UInt64 {
    let bytes = title.utf8Span.span
    var start: UInt64 = 0
    for index in 0..<min(bytes.count, 8) { start |= UInt64(bytes[index]) << UInt64(56 - 8 * index) }
    return start
  }

  private func precedes(_ other: RankKey) -> Bool {
    if score != other.score { return score > other.score }
    if tie != other.tie { return tie > other.tie }
    return start < other.start
  }

  private func ties(with other: RankKey) -> Bool {
    score == other.score && tie == other.tie && start == other.start
  }
}

extension RankKey {
  /// Sorts the keys of a table's records. Whole titles and ids are read only where all before them is equal.
  static func sort<Record>(_ keys: inout [RankKey], of table: Table<Record>) {
    keys.sort { $0.precedes($1) }
    let runs = ties(in: keys)
    if runs.isEmpty { return }
    var isTied = Array(repeating: false, count: table.slotCount)
    for run in runs {
      for index in run { isTied[Int(keys[index].slot)] = true }
    }
    let texts = TieTexts(of: table, where: isTied)
    for run in runs { keys[run].sort { texts.precedes($0.slot, $1.slot) } }
  }

  /// Where sorted keys are equal to their neighbours.
  private static func ties(in keys: [RankKey]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count, keys[end].ties(with: keys[start]) { end += 1 }
      if end - start > 1 { runs.append(start..<end) }
      start = end
    }
    return runs
  }
}
