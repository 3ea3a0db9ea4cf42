import JourneyModel
import Words

/// The tables that this program writes, and knows again by their headings.
enum OwnTable: CaseIterable {
  case touchpoints, frictions, opportunities, ranking

  /// The heading of the ids, by which a table is known. None begins with `ID`, at which Excel would think of another
  /// format.
  var idHeading: String {
    switch self {
    case .touchpoints: words("Touchpoint id")
    case .frictions, .ranking: words("Friction point id")
    case .opportunities: words("Opportunity id")
    }
  }

  static var mapHeading: String { words("Map") }
  static var rankHeading: String { words("Rank") }
  static var focusHeading: String { words("In focus") }

  /// The headings of what is computed, and can't be read back.
  static var computedHeadings: [String] {
    [
      rankHeading, words("Model"), words("Score"), words("Calculation"), words("Hold"), words("Reach"),
      words("Quadrant"), words("Missing"),
    ]
  }

  /// What of the ranking table can be read back.
  static let ratingKeys = ["severity", "frequency", "business", "effort", "confidence", "votes"]

  /// The table that the headings are those of; nil if it is none of ours.
  init?(headings: [String]) {
    let found = Set(headings.map(\.foldedName))
    let has = { (heading: String) in found.contains(heading.foldedName) }
    let table = Self.allCases.first { table in
      has(table.idHeading) && has(Self.rankHeading) == (table == .ranking)
    }
    guard let table else { return nil }
    self = table
  }
}
