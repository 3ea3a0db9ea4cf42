import JourneyModel

/// Where the friction points stand between what they cost and what mending them costs.
struct RankingMatrix: Sendable {
  struct Point: Sendable {
    let id: String
    /// The rank as the list has it; `–` where it has none.
    let label: String
    /// 0–100.
    let impact: Double
    /// 1–5.
    let effort: Int
  }

  /// As many of the highest ranks as are plotted: more would only hide each other.
  static let most = 99

  private(set) var points: [Point] = []
  /// How many friction points, of all, have no known impact or effort.
  private(set) var unplaced = 0

  init() {}

  /// - Parameter model: by which the rows have their scores.
  init(_ rows: [RankingState.Row], by model: RankingModel, _ journey: Journey) {
    points = rows.compactMap { row in
      guard let friction = journey.frictions[ID(row.id)], let effort = friction.effort,
        let impact = model == .impact ? row.score : journey.score(of: friction, by: .impact).value
      else { return nil }
      return Point(id: row.id, label: row.rank.map { "\($0)" } ?? "–", impact: impact, effort: effort)
    }
    var unplaced = 0
    journey.frictions.visit {
      if $0.effort == nil || $0.severity == nil || $0.frequency == nil { unplaced += 1 }
    }
    self.unplaced = unplaced
  }
}
