/// What the cursor stands on in the guide.
package struct GuidePlace: ViewPlace {
  /// Which of the seven phases, from 0; nil: the one that is next.
  package var phase: Int?
  /// Which of the phase's steps, questions and checks, from 0.
  package var row = 0

  package init() {}

  package init(values: [String: String]) {
    // Far more than there are: what others say of where they stand is not trusted.
    func number(_ key: String) -> Int? { values[key].flatMap { Int($0) }.map { min(max(0, $0), 10_000) } }
    phase = number("phase")
    row = number("row") ?? 0
  }

  package var values: [String: String] {
    phase.map { ["phase": "\($0)", "row": "\(row)"] } ?? [:]
  }
}
