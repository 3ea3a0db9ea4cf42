import Words

/// What the comparison says of states, counts and means.
package enum CompareText {
  /// `~ changed`: a mark and a word.
  package static func state(_ state: ComparedState) -> String { mark(state) + " " + word(state) }

  package static func mark(_ state: ComparedState) -> String {
    switch state {
    case .kept: "="
    case .changed: "~"
    case .added: "+"
    case .removed: "−"
    }
  }

  package static func word(_ state: ComparedState) -> String {
    switch state {
    case .kept: words("kept")
    case .changed: words("changed")
    case .added: words("added")
    case .removed: words("removed")
    }
  }

  /// `2 kept`, `1 changed`: the states that there are.
  package static func counts(_ counts: StateCounts) -> [(state: ComparedState, text: String)] {
    ComparedState.allCases.filter { counts[$0] > 0 }.map { ($0, words("%@ %@", counts[$0], word($0))) }
  }

  /// `−0.4 → +1.1`.
  package static func change(_ means: MeanChange, signed: Bool) -> String {
    words("%@ → %@", number(means.old.value, signed: signed), number(means.new.value, signed: signed))
  }

  /// `−0.4`; `?` where nothing is known.
  package static func number(_ mean: Double?, signed: Bool) -> String {
    guard let mean, mean.magnitude < 1000 else { return "?" }
    let tenths = Int((mean.magnitude * 10).rounded())
    let sign = mean < 0 ? "−" : signed ? "+" : ""
    return (tenths == 0 ? "" : sign) + "\(tenths / 10).\(tenths % 10)"
  }

  /// Of how many it is known, unless it is of all: `known for 9 of 12 → 8 of 11`.
  package static func known(_ means: MeanChange) -> String? {
    let sides = [means.old, means.new]
    if sides.allSatisfy({ $0.known == $0.count }) { return nil }
    let texts = sides.map { words("%@ of %@", $0.known, $0.count) }
    return words("known for %@ → %@", texts[0], texts[1])
  }

  /// `+3`, `−1`, `0`; `?` where a side is unknown.
  package static func delta(_ change: RatingChange) -> String { change.delta.map(Emotion.text) ?? "?" }

  /// `14 → 11`; one number where it stays.
  package static func change(_ figure: FigureComparison) -> String {
    figure.verdict == .same ? figure.new.text : words("%@ → %@", figure.old.text, figure.new.text)
  }

  /// `↓ better`; `unclear` where what is known doesn't tell.
  package static func verdict(_ figure: FigureComparison) -> String {
    let arrow = figure.direction > 0 ? "↑" : "↓"
    switch figure.verdict {
    case .better?: return arrow + " " + words("better")
    case .worse?: return arrow + " " + words("worse")
    case .same?: return "= " + words("same")
    case nil where figure.direction == 0: return words("unclear")
    case nil: return arrow + " " + (figure.direction > 0 ? words("higher") : words("lower"))
    }
  }
}
