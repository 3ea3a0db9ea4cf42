/// What people feel at several touchpoints, as far as it is known.
struct Mood: Hashable, Sendable {
  private(set) var sum = 0
  private(set) var known = 0
  private(set) var unknown = 0
  /// The worst and the best that is felt anywhere: a mean alone hides both.
  private(set) var extremes: ClosedRange<Int>?

  mutating func add(_ emotion: Int?) {
    guard let emotion else {
      unknown += 1
      return
    }
    sum += emotion
    known += 1
    extremes = min(emotion, extremes?.lowerBound ?? 2)...max(emotion, extremes?.upperBound ?? -2)
  }

  /// How many touchpoints were looked at.
  var count: Int { known + unknown }

  /// The mean emotion, −2 … +2; nil where none is known.
  var mean: Double? { known == 0 ? nil : Double(sum) / Double(known) }

  /// The mean with its sign, to one decimal: `+0.5`, `−2.0`; a dash where nothing is known.
  var text: String {
    guard let mean else { return "–" }
    let tenths = Int((mean.magnitude * 10).rounded())
    return (tenths == 0 ? "" : Emotion.sign(mean)) + "\(tenths / 10).\(tenths % 10)"
  }
}

/// How an emotion is shown.
enum Emotion {
  /// `+2`, `−1`, `0`.
  static func text(_ emotion: Int) -> String { sign(Double(emotion)) + "\(emotion.magnitude)" }

  static func sign(_ emotion: Double) -> String { emotion > 0 ? "+" : emotion < 0 ? "−" : "" }

  /// A face, for one emotion or a mean: its shape says it without its colour.
  static func face(_ emotion: Double) -> (String, Style) {
    if emotion >= 0.5 { return ("☺", Style(.emotionGood)) }
    return emotion <= -0.5 ? ("☹", Style(.emotionBad)) : ("·", Style(.emotionNeutral))
  }
}

/// How a rating is shown.
enum Rating {
  /// So many of five dots filled.
  static func dots(_ value: Int) -> String {
    let filled = min(max(0, value), 5)
    return String(repeating: "●", count: filled) + String(repeating: "○", count: 5 - filled)
  }
}

extension Int {
  /// With a minus as it is printed, which is not the key's hyphen: `−2`.
  var withMinus: String { (self < 0 ? "−" : "") + "\(magnitude)" }
}
