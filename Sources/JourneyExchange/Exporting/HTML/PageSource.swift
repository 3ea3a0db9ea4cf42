import JourneyModel
import Words

/// What is shown, and what several parts of the page have to know of it. One for all: journeys are too large to be
/// handed around.
final class PageSource: Sendable {
  let export: Export
  let journey: Journey
  let ranking: Ranking
  let holds: [ID<FrictionPoint>: Double]
  private let focus: Set<ID<FrictionPoint>>

  var map: MapKind { export.map }

  init(_ export: Export) {
    (self.export, journey) = (export, export.journey)
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
}
