/// Which columns of the screen the ranking's columns take. The narrower the screen, the fewer there are; rank,
/// title, score and focus always stay.
struct RankingLayout {
  /// Columns from the left of the list.
  typealias Span = Range<Int>

  let rank: Span
  let title: Span
  /// How well it is backed by evidence, in one mark.
  let evidence: Span?
  /// Where a friction point is, or what an opportunity resolves.
  let place: Span?
  /// The columns that are rated in, as many as there is room for.
  let ratings: [(column: RankingColumn, span: Span)]
  let score: Span
  let bar: Span?
  /// How firmly a friction point holds its place.
  let hold: Span?
  let focus: Span

  private static let leastTitle = 16

  /// - Parameters:
  ///   - width: of the list.
  ///   - count: of its rows, for the width of the ranks.
  init(width: Int, count: Int, list: RankingPlace.List) {
    let rankWidth = max(2, "\(count)".count) + 1
    var columns = RankingColumn.all(of: list)
    let fixed = rankWidth + 1 + 8 + 2
    func free(_ columns: [RankingColumn]) -> Int { width - fixed - columns.reduce(0) { $0 + $1.width + 1 } }
    while free(columns) < Self.leastTitle, !columns.isEmpty { columns.removeLast() }
    let share = Share(max(0, free(columns)), hasHold: list == .frictions)

    rank = 0..<rankWidth
    title = rank.upperBound + 1..<rank.upperBound + 1 + share.title
    var end = title.upperBound
    func next(_ width: Int) -> Span {
      defer { end += 1 + width }
      return end + 1..<end + 1 + width
    }
    evidence = share.evidence > 0 ? next(share.evidence) : nil
    place = share.place > 0 ? next(share.place) : nil
    ratings = columns.map { ($0, next($0.width)) }
    score = next(7)
    bar = share.bar > 0 ? next(share.bar) : nil
    hold = share.hold > 0 ? next(share.hold) : nil
    focus = next(1)
  }

  /// How what the fixed columns leave is shared out.
  private struct Share {
    var title: Int
    var place = 0
    var bar = 0
    var hold = 0
    var evidence = 0

    /// Where the title would have less, it keeps what there is.
    private static let leastBeside = 24
    /// On a wide screen the ratings stay near the titles they belong to.
    private static let mostTitle = 64

    init(_ room: Int, hasHold: Bool) {
      var free = room
      if hasHold, free >= Self.leastBeside + 6 { (hold, free) = (5, free - 6) }
      if free >= Self.leastBeside + 3 { (evidence, free) = (2, free - 3) }
      title = free
      if free >= 49 {
        place = min(34, 14 + (free - 49) / 3)
        title -= place + 1
      }
      if free >= 58 {
        bar = min(20, 5 + (free - 58) / 8)
        title -= bar + 1
      }
      title = min(title, Self.mostTitle)
    }
  }
}
