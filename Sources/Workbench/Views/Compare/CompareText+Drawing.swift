import JourneyModel

extension CompareText {
  static func style(_ state: ComparedState) -> Style {
    switch state {
    case .kept: Style(.muted)
    case .changed: Style(.warning)
    case .added: Style(.emotionGood)
    case .removed: Style(.emotionBad)
    }
  }

  /// `2 kept · 1 changed`: the states that there are.
  static func pieces(_ counts: StateCounts) -> [(String, Style)] {
    self.counts(counts).enumerated().flatMap { index, found in
      let style = found.state == .kept ? Style(.text) : style(found.state)
      return (index == 0 ? [] : [(" · ", Style(.muted))]) + [(found.text, style)]
    }
  }

  static func deltaStyle(_ delta: Double?) -> Style {
    guard let delta, delta != 0 else { return Style(.muted) }
    return Style(delta > 0 ? .emotionGood : .emotionBad)
  }

  static func style(_ verdict: FigureComparison.Verdict?) -> Style {
    switch verdict {
    case .better?: Style(.emotionGood)
    case .worse?: Style(.emotionBad)
    case .same?, nil: Style(.muted)
    }
  }
}
