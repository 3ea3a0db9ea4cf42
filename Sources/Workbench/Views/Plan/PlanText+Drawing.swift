import JourneyModel

extension PlanText {
  /// `███▌░░░░`, empty for what moved away from its target.
  static func bar(_ share: Double, columns: Int) -> String {
    let filled = RankingText.bar(share, columns: columns)
    return filled + String(repeating: "░", count: max(0, columns - filled.count))
  }

  static func role(_ movement: IndicatorProgress.Movement?) -> StyleRole {
    switch movement {
    case .better?: .emotionGood
    case .worse?: .emotionBad
    case .same?: .emotionNeutral
    case nil: .text
    }
  }
}
