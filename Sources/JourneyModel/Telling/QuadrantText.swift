import Words

extension Quadrant {
  /// What those in it are, all together: `quick wins`.
  package var plural: String {
    switch self {
    case .quickWin: words("quick wins")
    case .bigBet: words("big bets")
    case .fillIn: words("fill-ins")
    case .timeSink: words("time sinks")
    }
  }
}
