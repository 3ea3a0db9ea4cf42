package import JourneyModel
import Words

/// The views a person can turn to.
package enum ViewKind: String, CaseIterable, Sendable {
  case board, path, ranking, plan, findings, compare, guide, personas

  package var title: String { words(english) }

  var english: String {
    switch self {
    case .board: "Board"
    case .path: "Path"
    case .ranking: "Ranking"
    case .plan: "Plan"
    case .findings: "Findings"
    case .compare: "Compare"
    case .guide: "Guide"
    case .personas: "Personas"
    }
  }

  /// The letter behind `g` that jumps here.
  package var letter: Unicode.Scalar {
    switch self {
    case .board: "b"
    case .path: "p"
    case .ranking: "r"
    case .plan: "l"
    case .findings: "f"
    case .compare: "c"
    case .guide: "w"
    case .personas: "i"
    }
  }
}

/// Where a person is: what undo brings back along with the change.
package struct Place: Hashable, Sendable {
  package var view = ViewKind.board
  package var map = MapKind.current
  package var board = BoardPlace()
  package var path = PathPlace()
  package var ranking = RankingPlace()
  package var plan = PlanPlace()
  package var findings = FindingsPlace()
  package var compare = ComparePlace()
  package var guide = GuidePlace()
  package var personas = PersonasPlace()

  package init() {}
}

/// What a view's cursor stands on. It can be told in words, so that others see it and can follow.
package protocol ViewPlace: Hashable, Sendable {
  init()
  /// The place that the words tell of; what they don't say, or say wrongly, is as in a new place.
  init(values: [String: String])
  /// What it is, as `key: value`. Values are ids, numbers and the program's own words: they hold no spaces.
  var values: [String: String] { get }
}
