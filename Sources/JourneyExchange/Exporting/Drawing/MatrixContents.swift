import JourneyModel
import Words

/// What stands in the matrix: the friction points whose impact and effort are known, by their ranks.
struct MatrixContents: Sendable {
  struct Point: Sendable {
    let id: ID<FrictionPoint>
    let title: String
    /// The rank under the model; `–` where it has none.
    let label: String
    /// 0–100, whatever the model.
    let impact: Double
    /// 1–5.
    let effort: Int
    let isInFocus: Bool

    var quadrant: Quadrant { Quadrant(impact: impact, effort: effort) }
    /// `impact 49.2, effort 2`.
    var figures: String { words("impact %@, effort %@", RankingText.score(impact, of: .impact), effort) }
  }

  let model: RankingModel
  /// The highest ranks first.
  private(set) var points: [Point] = []
  /// How many more there are than are drawn.
  private(set) var hidden = 0
  /// The titles of those whose impact or effort is unknown.
  private(set) var unplaced: [String] = []

  init(of ranking: Ranking, in journey: Journey) {
    model = ranking.model
    let focus = Set(journey.ranking.focus)
    var scorer = FrictionScorer(.impact, of: journey)
    let ids = ranking.frictions.map { ($0.id, "\($0.rank)") } + ranking.unrated.map { ($0.id, "–") }
    for (id, label) in ids {
      guard let friction = journey.frictions[id] else { continue }
      guard let effort = friction.effort, let impact = scorer.value(of: id, in: journey), impact.isFinite
      else {
        unplaced.append(friction.title)
        continue
      }
      if points.count == DrawingLimit.ranks {
        hidden += 1
        continue
      }
      points.append(
        Point(
          id: id, title: friction.title, label: label, impact: min(max(impact, 0), 100),
          effort: min(max(effort, 1), 5), isInFocus: focus.contains(id)))
    }
  }
}
