/// What people feel at several touchpoints, as far as it is known.
package struct Mood: Hashable, Sendable {
  package private(set) var sum = 0
  package private(set) var known = 0
  package private(set) var unknown = 0
  /// The worst and the best that is felt anywhere: a mean alone hides both.
  package private(set) var extremes: ClosedRange<Int>?

  package init() {}

  package mutating func add(_ emotion: Int?) {
    guard let emotion else {
      unknown += 1
      return
    }
    sum += emotion
    known += 1
    extremes = min(emotion, extremes?.lowerBound ?? 2)...max(emotion, extremes?.upperBound ?? -2)
  }

  /// How many touchpoints were looked at.
  package var count: Int { known + unknown }

  /// The mean emotion, −2 … +2; nil where none is known.
  package var mean: Double? { known == 0 ? nil : Double(sum) / Double(known) }

  /// The mean with its sign, to one decimal: `+0.5`, `−2.0`; a dash where nothing is known.
  package var text: String {
    guard let mean else { return "–" }
    let tenths = Int((mean.magnitude * 10).rounded())
    return (tenths == 0 ? "" : Emotion.sign(mean)) + "\(tenths / 10).\(tenths % 10)"
  }
}

/// How an emotion is shown.
package enum Emotion {
  /// `+2`, `−1`, `0`.
  package static func text(_ emotion: Int) -> String { sign(Double(emotion)) + "\(emotion.magnitude)" }

  /// A face, for one emotion or a mean: its shape says it without its colour.
  package static func face(_ emotion: Double) -> String {
    emotion >= 0.5 ? "☺" : emotion <= -0.5 ? "☹" : "·"
  }

  package static func sign(_ emotion: Double) -> String { emotion > 0 ? "+" : emotion < 0 ? "−" : "" }
}

/// How a rating is shown.
package enum Rating {
  /// So many of five dots filled.
  package static func dots(_ value: Int) -> String {
    let filled = min(max(0, value), 5)
    return String(repeating: "●", count: filled) + String(repeating: "○", count: 5 - filled)
  }

  /// As dots and its number, so that it reads at a glance and exactly.
  package static func text(_ value: Int) -> String { dots(value) + " \(value)" }
}

extension Int {
  /// With a minus as it is printed, which is not the key's hyphen: `−2`.
  package var withMinus: String { (self < 0 ? "−" : "") + "\(magnitude)" }
}
