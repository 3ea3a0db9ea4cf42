/// Who can be among the first at all. What the ends of the ratings decide needs no drawing: the answer is the
/// same in every draw.
struct HoldCandidates {
  /// Those that are among the first in every draw.
  private(set) var sure: [Int] = []
  /// Those that are among them in some draws, in the order of the ranking.
  private(set) var open: [Int] = []

  /// - Parameters:
  ///   - bounds: the lowest and the highest score that each can have, in the order of the ranking.
  ///   - limit: how many are the first, at least 1.
  init(_ bounds: [(lowest: Double, highest: Double)], limit: Int) {
    var (lows, highs) = (BestFew(limit), BestFew(limit + 1))
    for (place, bound) in bounds.enumerated() {
      lows.offer(BestFew.Entry(score: bound.lowest, place: place))
      highs.offer(BestFew.Entry(score: bound.highest, place: place))
    }
    for (place, bound) in bounds.enumerated() {
      let low = BestFew.Entry(score: bound.lowest, place: place)
      let high = BestFew.Entry(score: bound.highest, place: place)
      // As many others as there are places stand before it even at their lowest.
      if let last = lows.last(of: limit), last.precedes(high) { continue }
      // Fewer others than there are places can stand before it at its lowest.
      let isAmongHighest = highs.entries.prefix(limit).contains { $0.place == place }
      let rival = highs.last(of: isAmongHighest ? limit + 1 : limit)
      if rival.map({ low.precedes($0) }) ?? true { sure.append(place) } else { open.append(place) }
    }
  }
}
