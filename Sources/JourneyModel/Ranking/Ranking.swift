/// A friction point that a model can score.
package struct RankedFriction: Hashable, Sendable {
  /// Counts from 1.
  package let rank: Int
  package let id: ID<FrictionPoint>
  package let score: Double
  package let reach: Reach
}

/// A friction point that lacks a rating which a model needs.
package struct UnratedFriction: Hashable, Sendable {
  package let id: ID<FrictionPoint>
  package let title: String
  /// The keys of the missing fields, in the order of the fields.
  package let missing: [String]
}

/// The friction points of a journey in the order in which they hurt.
///
/// By score, severity and votes, each descending, then title and id by Unicode code point. Scores equal to nine
/// decimals are equal; an unknown severity comes last.
package struct Ranking: Sendable {
  package let model: RankingModel
  package private(set) var frictions: [RankedFriction] = []
  /// Those that can't be scored, in the same order but for the score.
  package private(set) var unrated: [UnratedFriction] = []
  /// Where a ranked friction point stands, by its slot in the journey; -1 for others.
  private var positions: ContiguousArray<Int32>

  /// Ranks by a model; nil: by the one that the journey has chosen, or else by impact.
  package init(of journey: Journey, model: RankingModel? = nil) {
    self.model = model ?? journey.ranking.model ?? .impact
    positions = ContiguousArray(repeating: -1, count: journey.frictions.slotCount)
    let scoring = FrictionScoring(self.model, of: journey)
    var keys = RankingKeys(of: journey, by: scoring)
    RankKey.sort(&keys.rated, of: journey.frictions)
    RankKey.sort(&keys.unrated, of: journey.frictions)
    list(keys, in: journey.frictions)
    unrated = keys.unrated.map { key in
      let friction = journey.frictions.records[Int(key.slot)]
      return UnratedFriction(
        id: friction.id, title: friction.title, missing: scoring.missing(in: Ratings(friction)).keys)
    }
  }

  private mutating func list(_ keys: RankingKeys, in table: Table<FrictionPoint>) {
    frictions.reserveCapacity(keys.rated.count)
    for key in keys.rated {
      let result = keys.results[Int(key.slot)]
      positions[Int(key.slot)] = Int32(frictions.count)
      frictions.append(
        RankedFriction(
          rank: frictions.count + 1, id: table.records[Int(key.slot)].id, score: result.score,
          reach: result.reach))
    }
  }

  /// Where the friction point stands in `frictions`, from 0; nil if it is unrated or not there.
  ///
  /// - Parameter journey: the one that was ranked.
  package func position(of id: ID<FrictionPoint>, in journey: Journey) -> Int? {
    guard let slot = journey.frictions.slot(of: id), positions.indices.contains(Int(slot)) else { return nil }
    let position = Int(positions[Int(slot)])
    return position >= 0 && frictions[position].id == id ? position : nil
  }
}

/// The scores of all friction points, and what they are sorted by.
private struct RankingKeys {
  var rated: [RankKey] = []
  var unrated: [RankKey] = []
  /// By the friction points' slots.
  private(set) var results: [Result]

  struct Result {
    let score: Double
    let reach: Reach
  }

  init(of journey: Journey, by scoring: FrictionScoring) {
    let table = journey.frictions
    results = Array(repeating: Result(score: 0, reach: .assumed), count: table.slotCount)
    rated.reserveCapacity(table.count)
    var measure = ReachMeasure(journey.personas)
    let (records, hit) = (table.records, journey.annotations.hit)
    for slot in table.slotRange where table.isTaken(slot) {
      let ratings = Ratings(records[Int(slot)])
      let reach = measure.reach(of: hit[Int(slot)])
      let score = scoring.value(of: ratings, reach: reach)
      let key = RankKey(
        score: score ?? 0, severity: ratings.severity, votes: ratings.votes,
        title: records[Int(slot)].title, slot: slot)
      if let score {
        results[Int(slot)] = Result(score: score, reach: reach)
        rated.append(key)
      } else {
        unrated.append(key)
      }
    }
  }
}
