import JourneyModel
import Words

/// What the comparison says of states, counts and means.
enum CompareText {
  /// `~ changed`: a mark and a word.
  static func state(_ state: ComparedState) -> String { mark(state) + " " + word(state) }

  static func mark(_ state: ComparedState) -> String {
    switch state {
    case .kept: "="
    case .changed: "~"
    case .added: "+"
    case .removed: "−"
    }
  }

  static func word(_ state: ComparedState) -> String {
    switch state {
    case .kept: words("kept")
    case .changed: words("changed")
    case .added: words("added")
    case .removed: words("removed")
    }
  }

  static func style(_ state: ComparedState) -> Style {
    switch state {
    case .kept: Style(.muted)
    case .changed: Style(.warning)
    case .added: Style(.emotionGood)
    case .removed: Style(.emotionBad)
    }
  }

  /// `2 kept · 1 changed`: the states that there are.
  static func counts(_ counts: StateCounts) -> [(String, Style)] {
    let found = ComparedState.allCases.filter { counts[$0] > 0 }
    return found.enumerated().flatMap { index, state in
      let text = words("%@ %@", counts[state], word(state))
      let style = state == .kept ? Style(.text) : style(state)
      return index == 0 ? [(text, style)] : [(" · ", Style(.muted)), (text, style)]
    }
  }

  /// `−0.4 → +1.1`.
  static func change(_ means: MeanChange, signed: Bool) -> String {
    words("%@ → %@", number(means.old.value, signed: signed), number(means.new.value, signed: signed))
  }

  /// `−0.4`; `?` where nothing is known.
  static func number(_ mean: Double?, signed: Bool) -> String {
    guard let mean, mean.magnitude < 1000 else { return "?" }
    let tenths = Int((mean.magnitude * 10).rounded())
    let sign = mean < 0 ? "−" : signed ? "+" : ""
    return (tenths == 0 ? "" : sign) + "\(tenths / 10).\(tenths % 10)"
  }

  /// Of how many it is known, unless it is of all: `known for 9 of 12 → 8 of 11`.
  static func known(_ means: MeanChange) -> String? {
    let sides = [means.old, means.new]
    if sides.allSatisfy({ $0.known == $0.count }) { return nil }
    let texts = sides.map { words("%@ of %@", $0.known, $0.count) }
    return words("known for %@ → %@", texts[0], texts[1])
  }

  /// `+3`, `−1`, `0`; `?` where a side is unknown.
  static func delta(_ change: RatingChange) -> String { change.delta.map(Emotion.text) ?? "?" }

  static func deltaStyle(_ delta: Double?) -> Style {
    guard let delta, delta != 0 else { return Style(.muted) }
    return Style(delta > 0 ? .emotionGood : .emotionBad)
  }

  /// `14 → 11`; one number where it stays.
  static func change(_ figure: FigureComparison) -> String {
    figure.verdict == .same ? figure.new.text : words("%@ → %@", figure.old.text, figure.new.text)
  }

  /// `↓ better`; `unclear` where what is known doesn't tell.
  static func verdict(_ figure: FigureComparison) -> (String, Style) {
    let arrow = figure.direction > 0 ? "↑" : "↓"
    switch figure.verdict {
    case .better?: return (arrow + " " + words("better"), Style(.emotionGood))
    case .worse?: return (arrow + " " + words("worse"), Style(.emotionBad))
    case .same?: return ("= " + words("same"), Style(.muted))
    case nil where figure.direction == 0: return (words("unclear"), Style(.muted))
    case nil:
      return (arrow + " " + (figure.direction > 0 ? words("higher") : words("lower")), Style(.muted))
    }
  }
}
