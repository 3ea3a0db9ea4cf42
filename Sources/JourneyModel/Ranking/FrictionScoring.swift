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
  func missing(in friction: borrowing FrictionPoint) -> MissingRatings {
    var missing: MissingRatings = []
    if model != .votes, friction.severity == nil { missing.insert(.severity) }
    switch model {
    case .impact, .severity:
      if friction.frequency == nil { missing.insert(.frequency) }
    case .rice, .ice:
      if friction.effort == nil { missing.insert(.effort) }
      if friction.confidence == nil { missing.insert(.confidence) }
    case .votes: break
    }
    return missing
  }

  /// The score; nil if a needed rating is unknown.
  func value(of friction: borrowing FrictionPoint, reach: Reach) -> Double? {
    switch model {
    case .impact: impact(of: friction, reach: reach.value)
    case .rice: rice(of: friction, reach: reach.value)
    case .ice: ice(of: friction)
    case .severity: harm(of: friction)
    case .votes: Double(max(friction.votes ?? 0, 0))
    }
  }

  /// Severity × frequency.
  private func harm(of friction: borrowing FrictionPoint) -> Double? {
    guard let severity = friction.severity, let frequency = friction.frequency else { return nil }
    return Double(severity) * Double(frequency)
  }

  private func impact(of friction: borrowing FrictionPoint, reach: Double) -> Double? {
    guard let harm = harm(of: friction) else { return nil }
    guard let business = friction.business else { return 100 * reach * harm / 25 }
    return 100 * reach * (weight * harm / 25 + (1 - weight) * Double(business) / 5)
  }

  private func rice(of friction: borrowing FrictionPoint, reach: Double) -> Double? {
    guard let severity = friction.severity, let effort = friction.effort, let percent = friction.confidence
    else { return nil }
    return 100 * reach * Self.riceImpact(severity) * (Double(percent) / 100) / Double(max(effort, 1))
  }

  private func ice(of friction: borrowing FrictionPoint) -> Double? {
    guard let severity = friction.severity, let effort = friction.effort, let percent = friction.confidence
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
    var measure = ReachMeasure(self)
    return measure.reach(of: friction)
  }

  /// A friction point's score under a model, with the calculation.
  package func score(of friction: FrictionPoint, by model: RankingModel) -> Score {
    let scoring = FrictionScoring(model, of: self)
    let reach = reach(of: friction)
    let value = scoring.value(of: friction, reach: reach)
    let missing = scoring.missing(in: friction).keys
    let formula = value.map { scoring.formula(of: friction, reach: reach, score: $0) }
    return Score(
      value: value, missing: missing, reach: reach,
      formula: formula ?? FormulaText.unrated(missing, of: FrictionPoint.self))
  }
}
