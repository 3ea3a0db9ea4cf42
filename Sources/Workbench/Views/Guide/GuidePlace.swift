/// What the cursor stands on in the guide.
package struct GuidePlace: ViewPlace {
  /// Which of the seven phases, from 0; nil: the one that is next.
  package var phase: Int?
  /// Which of the phase's steps, questions and checks, from 0.
  package var row = 0

  package init() {}

  package init(values: [String: String]) {
    phase = values["phase"].flatMap { Int($0) }
    row = max(0, values["row"].flatMap { Int($0) } ?? 0)
  }

  package var values: [String: String] {
    phase.map { ["phase": "\($0)", "row": "\(row)"] } ?? [:]
  }
}
