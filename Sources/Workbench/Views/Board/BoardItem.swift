import JourneyModel

/// One thing in a cell of the board that the cursor can stand on.
enum BoardItem: Hashable, Sendable {
  case touchpoint(ID<Touchpoint>)
  case friction(ID<FrictionPoint>)
  case opportunity(ID<Opportunity>)
}

/// What people feel in a stage, as far as it is known.
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

  /// The mean emotion, −2 … +2; nil where none is known.
  var mean: Double? { known == 0 ? nil : Double(sum) / Double(known) }

  /// With its sign, to one decimal: `+0.5`, `−2.0`; a dash where nothing is known.
  var text: String {
    guard let mean else { return "–" }
    let tenths = Int((abs(mean) * 10).rounded())
    return (tenths == 0 ? "" : mean < 0 ? "−" : "+") + "\(tenths / 10).\(tenths % 10)"
  }
}
