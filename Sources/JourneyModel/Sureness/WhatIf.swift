import Words

/// The smallest changes of the ratings after which one friction point would stand before another.
///
/// Small by the sum of the steps on the 1–5 scales that the model uses, of either of the two; of equally small
/// ones those that touch the fewest ratings. Exact: a change that does not help its side can't be part of a
/// smallest one, and all others are tried, from the smallest on. Under the votes model it is the votes that the
/// lower one would need. Who stands before whom is told by the whole order of the ranking.
package struct WhatIf: Hashable, Sendable {
  /// A rating that would have to be another.
  package struct Step: Hashable, Sendable {
    package let friction: ID<FrictionPoint>
    /// The key of the field.
    package let key: String
    package let old: Int
    package let new: Int
  }

  package let lower: ID<FrictionPoint>
  package let higher: ID<FrictionPoint>
  /// The changes, each as small as the others: first those of the lower one's ratings. Empty: no change of
  /// these ratings would do.
  package let changes: [[Step]]

  /// Nil where the two don't stand in that order, or one has no score.
  ///
  /// - Parameter model: nil: the one that the journey has chosen, or else impact.
  package init?(
    _ lower: ID<FrictionPoint>, passing higher: ID<FrictionPoint>, in journey: Journey,
    by model: RankingModel? = nil
  ) {
    let scoring = FrictionScoring(model ?? journey.ranking.model ?? .impact, of: journey)
    guard let one = Rival(lower, in: journey, by: scoring),
      let other = Rival(higher, in: journey, by: scoring),
      let low = one.standing(by: scoring), let high = other.standing(by: scoring), high.precedes(low)
    else { return nil }
    (self.lower, self.higher) = (lower, higher)
    changes =
      scoring.model == .votes
      ? Self.votes(one, behind: high) : ChangeSearch(one, other, scoring).smallest
  }

  /// One vote more than the other has, or as many, where a tie would do.
  private static func votes(_ lower: Rival, behind higher: FrictionStanding) -> [[Step]] {
    for votes in [higher.votes, higher.votes + 1] where votes <= FrictionPoint.mostVotes {
      var standing = FrictionStanding(lower.ratings, score: Double(votes), of: lower)
      standing.votes = votes
      let step = Step(friction: lower.id, key: "votes", old: lower.ratings.votes ?? 0, new: votes)
      if standing.precedes(higher) { return [[step]] }
    }
    return []
  }
}

/// One of the two, with what its score is made of.
struct Rival {
  let id: ID<FrictionPoint>
  let title: String
  let reach: Reach
  var ratings: Ratings

  init?(_ id: ID<FrictionPoint>, in journey: Journey, by scoring: FrictionScoring) {
    guard let friction = journey.frictions[id] else { return nil }
    (self.id, title, ratings) = (id, friction.title, Ratings(friction))
    reach = journey.reach(of: friction)
  }

  /// Nil if it has no score.
  func standing(by scoring: FrictionScoring) -> FrictionStanding? {
    scoring.value(of: ratings, reach: reach).map { FrictionStanding(ratings, score: $0, of: self) }
  }
}

/// Where a friction point stands, to be compared with one other: the order of a ranking.
struct FrictionStanding {
  private let score: Int64
  private let severity: Int
  var votes: Int
  private let title: String
  private let id: String

  init(_ ratings: Ratings, score: Double, of rival: Rival) {
    self.score = RankKey.rounded(score)
    (severity, votes) = (max(ratings.severity ?? 0, 0), max(ratings.votes ?? 0, 0))
    (title, id) = (rival.title, rival.id.text)
  }

  func precedes(_ other: FrictionStanding) -> Bool {
    if score != other.score { return score > other.score }
    if severity != other.severity { return severity > other.severity }
    if votes != other.votes { return votes > other.votes }
    if Array(title.utf8) != Array(other.title.utf8) {
      return title.utf8.lexicographicallyPrecedes(other.title.utf8)
    }
    return id.utf8.lexicographicallyPrecedes(other.id.utf8)
  }
}
