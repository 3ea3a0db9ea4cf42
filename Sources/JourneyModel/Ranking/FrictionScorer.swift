/// Scores friction points one by one under a model, without writing the calculations out. Made once for many.
package struct FrictionScorer {
  private let scoring: FrictionScoring
  private var measure: ReachMeasure

  package init(_ model: RankingModel, of journey: Journey) {
    scoring = FrictionScoring(model, of: journey)
    measure = ReachMeasure(journey.personas)
  }

  /// The score; nil if a needed rating is unknown, or the journey has no such friction point.
  package mutating func value(of id: ID<FrictionPoint>, in journey: Journey) -> Double? {
    guard let slot = journey.frictions.slot(of: id) else { return nil }
    let reach = measure.reach(of: journey.annotations.hit[Int(slot)])
    return scoring.value(of: Ratings(journey.frictions.records[Int(slot)]), reach: reach)
  }
}
