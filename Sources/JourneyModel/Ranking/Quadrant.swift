/// Where a friction point stands between what it costs and what mending it costs.
package enum Quadrant: String, Hashable, Sendable, CaseIterable {
  case quickWin, bigBet, fillIn, timeSink

  /// An impact score of at least 50 is high, an effort of at most 3 is low.
  package init(impact: Double, effort: Int) {
    let isHigh = RankKey.rounded(impact) >= RankKey.rounded(50)
    switch (isHigh, effort <= 3) {
    case (true, true): self = .quickWin
    case (true, false): self = .bigBet
    case (false, true): self = .fillIn
    case (false, false): self = .timeSink
    }
  }

  package var label: String {
    switch self {
    case .quickWin: "Quick win"
    case .bigBet: "Big bet"
    case .fillIn: "Fill-in"
    case .timeSink: "Time sink"
    }
  }
}

extension Journey {
  /// The friction point's quadrant, always by its impact score; nil while that or the effort is unknown.
  package func quadrant(of friction: FrictionPoint) -> Quadrant? {
    guard let effort = friction.effort, let impact = score(of: friction, by: .impact).value else {
      return nil
    }
    return Quadrant(impact: impact, effort: effort)
  }
}
