import JourneyModel
import Words

/// What is shown, and what several parts of the page have to know of it.
struct PageSource: Sendable {
  let export: Export
  let ranking: Ranking
  let holds: [ID<FrictionPoint>: Double]
  private let focus: Set<ID<FrictionPoint>>

  var journey: Journey { export.journey }
  var map: MapKind { export.map }

  init(_ export: Export) {
    self.export = export
    let ranking = Ranking(of: export.journey)
    var computation = HoldComputation(of: export.journey, ranking: ranking)
    computation.advance()
    (self.ranking, holds) = (ranking, computation.result)
    focus = Set(export.journey.ranking.focus)
  }

  func isInFocus(_ id: ID<FrictionPoint>) -> Bool { focus.contains(id) }

  /// The score that ranks a friction point; nil if it is unrated.
  func score(of id: ID<FrictionPoint>) -> Double? {
    ranking.position(of: id, in: journey).map { ranking.frictions[$0].score }
  }

  // MARK: Links within the page

  // Ids hold no dots, so that no two of these are the same.

  func anchor(_ id: ID<FrictionPoint>) -> String { "friction.\(id)" }
  func anchor(_ id: ID<Opportunity>) -> String { "opportunity.\(id)" }

  /// A friction point as it is spoken of elsewhere; nil if there is none.
  func mention(_ id: ID<FrictionPoint>) -> PageData? {
    journey.frictions[id].map { friction in
      [
        "mark": "▲", "title": friction.title, "anchor": anchor(id),
        "figure": score(of: id).map { RankingText.score($0, of: ranking.model) } ?? words("unrated"),
        "focus": isInFocus(id) ? "★ " + words("in focus") : nil,
      ]
    }
  }

  func mention(_ id: ID<Opportunity>) -> PageData? {
    journey.opportunities[id].map { ["mark": "◆", "title": $0.title, "anchor": anchor(id)] }
  }
}
