/// How firmly each friction point holds its place: the share of 10,000 draws in which it is among the first *k*,
/// *k* being the focus limit.
///
/// A Monte Carlo simulation: in each draw, every 1–5 rating that the model uses is drawn anew (`UncertainRating`),
/// and the friction points are ranked by the scores that come out. Of the choices that had to be made:
///
/// - Reach, votes, and the confidence itself are as they are. Under the votes model nothing is drawn, and a hold
///   is 0 or 1.
/// - With the cost to business unknown, the customer's side counts alone, as in the score.
/// - RICE's impact of a severity between whole ones lies on the straight line between its steps.
/// - Equal scores, to nine decimals, go by the order of the ranking.
/// - What can't be scored takes no part and has no hold.
///
/// The same document gives the same figures always and everywhere: the random numbers depend on ids alone
/// (`RatingStream`), and the arithmetic is exact as IEEE 754 has it.
///
/// It can be done in pieces: `advance` until `isDone`.
package struct HoldComputation: Sendable {
  /// How often the ratings are drawn.
  package static let draws = 10_000
  private static let groups = draws / Draws.scalarCount

  /// How many are the first: the focus limit.
  package let limit: Int
  /// Those with the same answer in every draw.
  private var settled: [ID<FrictionPoint>: Double] = [:]
  private var ids: [ID<FrictionPoint>] = []
  /// In the order of the ranking, those that must be drawn, and in how many draws each was among the first.
  private var subjects: [HoldSubject] = []
  private var counts: [Int] = []
  /// How many places those can have.
  private let places: Int
  private var doneGroups = 0

  /// - Parameter model: nil: the one that the journey has chosen, or else impact.
  package init(of journey: Journey, model: RankingModel? = nil) {
    self.init(of: journey, ranking: Ranking(of: journey, model: model))
  }

  /// - Parameter ranking: of that journey as it is.
  package init(of journey: Journey, ranking: Ranking) {
    self.init(of: journey, ranking: ranking, drawsAll: false)
  }

  /// - Parameter drawsAll: whether those are drawn as well that the ends of their ratings decide.
  init(of journey: Journey, ranking: Ranking, drawsAll: Bool) {
    limit = journey.ranking.limit
    let scoring = FrictionScoring(ranking.model, of: journey)
    let all = ranking.frictions.compactMap { ranked -> (ID<FrictionPoint>, HoldSubject)? in
      guard let slot = journey.frictions.slot(of: ranked.id) else { return nil }
      let ratings = Ratings(journey.frictions.records[Int(slot)])
      return HoldSubject(ranked.id, ratings, reach: ranked.reach, by: scoring).map { (ranked.id, $0) }
    }
    let bounds = all.map { (lowest: $0.1.lowest, highest: $0.1.highest) }
    let candidates = drawsAll ? nil : HoldCandidates(bounds, limit: limit)
    for (id, _) in all { settled[id] = 0 }
    for place in candidates?.sure ?? [] { settled[all[place].0] = 1 }
    places = limit - (candidates?.sure.count ?? 0)
    for place in candidates?.open ?? Array(all.indices) where places > 0 {
      ids.append(all[place].0)
      subjects.append(all[place].1)
    }
    counts = Array(repeating: 0, count: subjects.count)
  }

  package var isDone: Bool { doneGroups >= Self.groups || subjects.isEmpty }

  /// Makes so many draws more, or a few more than that.
  package mutating func advance(draws: Int = HoldComputation.draws) {
    guard !subjects.isEmpty, draws > 0 else { return }
    let wanted = (min(draws, Self.draws) + Draws.scalarCount - 1) / Draws.scalarCount
    let end = min(Self.groups, doneGroups + wanted)
    while doneGroups < end {
      let next = min(end, doneGroups + DrawBlock.mostGroups)
      draw(doneGroups..<next)
      doneGroups = next
    }
  }

  /// Makes as many draws more as take about so many scores.
  package mutating func advance(scores: Int) {
    advance(draws: max(1, scores / max(1, subjects.count)))
  }

  private mutating func draw(_ groups: Range<Int>) {
    var block = DrawBlock(places: places, groups: groups.count)
    for number in subjects.indices {
      let subject = subjects[number]
      for group in 0..<groups.count where !block.isClosed(group, to: subject.highest) {
        block.offer(subject.scores(groups.lowerBound + group), of: number, in: group)
      }
    }
    block.count(into: &counts)
  }

  /// The share of the draws, 0–1, in which each friction point that has a score was among the first. As long as
  /// it is not done, of the draws made so far.
  package var result: [ID<FrictionPoint>: Double] {
    var result = settled
    let draws = Double(max(1, doneGroups * Draws.scalarCount))
    for (id, count) in zip(ids, counts) { result[id] = Double(count) / draws }
    return result
  }

  /// All at once.
  package static func result(of journey: Journey, model: RankingModel? = nil) -> [ID<FrictionPoint>: Double] {
    var computation = HoldComputation(of: journey, model: model)
    computation.advance()
    return computation.result
  }
}
