/// What a friction point is scored by, without its texts: plain numbers that cost nothing to hand around.
struct Ratings {
  var severity: Int?
  var frequency: Int?
  var business: Int?
  var effort: Int?
  var confidence: Int?
  var votes: Int?

  init(_ friction: borrowing FrictionPoint) {
    (severity, frequency, business) = (friction.severity, friction.frequency, friction.business)
    (effort, confidence, votes) = (friction.effort, friction.confidence, friction.votes)
  }
}

/// A ranking model with what the journey says of it.
struct FrictionScoring {
  let model: RankingModel
  /// The weight of the customer's side in the impact model, 0–1.
  let weight: Double

  init(_ model: RankingModel, of journey: borrowing Journey) {
    self.model = model
    weight = min(max(journey.ranking.customerWeight?.value ?? 0.5, 0), 1)
  }

  /// The needed ratings that are unknown; empty if the friction point can be scored.
  func missing(in ratings: Ratings) -> MissingRatings {
    var missing: MissingRatings = []
    if model != .votes, ratings.severity == nil { missing.insert(.severity) }
    switch model {
    case .impact, .severity:
      if ratings.frequency == nil { missing.insert(.frequency) }
    case .rice, .ice:
      if ratings.effort == nil { missing.insert(.effort) }
      if ratings.confidence == nil { missing.insert(.confidence) }
    case .votes: break
    }
    return missing
  }

  /// The score; nil if a needed rating is unknown.
  func value(of ratings: Ratings, reach: Reach) -> Double? {
    switch model {
    case .impact: impact(of: ratings, reach: reach.value)
    case .rice: rice(of: ratings, reach: reach.value)
    case .ice: ice(of: ratings)
    case .severity: harm(of: ratings)
    case .votes: Double(max(ratings.votes ?? 0, 0))
    }
  }

  /// Severity × frequency.
  private func harm(of ratings: Ratings) -> Double? {
    guard let severity = ratings.severity, let frequency = ratings.frequency else { return nil }
    return Double(severity) * Double(frequency)
  }

  private func impact(of ratings: Ratings, reach: Double) -> Double? {
    guard let harm = harm(of: ratings) else { return nil }
    guard let business = ratings.business else { return 100 * reach * harm / 25 }
    return 100 * reach * (weight * harm / 25 + (1 - weight) * Double(business) / 5)
  }

  private func rice(of ratings: Ratings, reach: Double) -> Double? {
    guard let severity = ratings.severity, let effort = ratings.effort, let percent = ratings.confidence
    else { return nil }
    return 100 * reach * Self.riceImpact(severity) * (Double(percent) / 100) / Double(max(effort, 1))
  }

  private func ice(of ratings: Ratings) -> Double? {
    guard let severity = ratings.severity, let effort = ratings.effort, let percent = ratings.confidence
    else { return nil }
    return 2 * Double(severity) * Self.iceConfidence(percent) * Self.iceEase(effort)
  }

  /// Intercom's scale from massive to minimal impact.
  static func riceImpact(_ severity: Int) -> Double {
    switch severity {
    case 5...: 3
    case 4: 2
    case 3: 1
    case 2: 0.5
    default: 0.25
    }
  }

  /// 1–10.
  static func iceConfidence(_ percent: Int) -> Double { max(Double(percent) / 10, 1) }

  /// 2–10: the less effort, the easier.
  static func iceEase(_ effort: Int) -> Double { 2 * (6 - Double(effort)) }
}

extension Journey {
  /// The part of the customers that a friction point hits.
  package func reach(of friction: FrictionPoint) -> Reach {
    var measure = ReachMeasure(personas)
    return measure.reach(of: personas(of: friction.touchpoints))
  }

  /// A friction point's score under a model, with the calculation.
  package func score(of friction: FrictionPoint, by model: RankingModel) -> Score {
    let scoring = FrictionScoring(model, of: self)
    let (ratings, reach) = (Ratings(friction), reach(of: friction))
    let value = scoring.value(of: ratings, reach: reach)
    let missing = scoring.missing(in: ratings).keys
    let formula = value.map { scoring.formula(of: ratings, reach: reach, score: $0) }
    return Score(
      value: value, missing: missing, reach: reach,
      formula: formula ?? FormulaText.unrated(missing, of: FrictionPoint.self))
  }
}
