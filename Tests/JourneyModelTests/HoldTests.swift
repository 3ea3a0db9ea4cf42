import Testing

@testable import JourneyModel

/// How firmly friction points hold their places, against probabilities that can be worked out exactly, and
/// against a second computation, written plainly.
struct HoldTests {
  private static func journey(_ frictions: [FrictionPoint], limit: Int = 1) throws -> Journey {
    var journey = try rankingJourney(shares: [0.6, 0.4])
    for friction in frictions { try journey.add(friction) }
    _ = try journey.apply(.set(.ranking, field: "focusLimit", to: .integer(limit)))
    return journey
  }

  private static func holds(_ journey: Journey, _ model: RankingModel) -> [String: Double] {
    HoldComputation.result(of: journey, model: model).reduce(into: [:]) { $0[$1.key.text] = $1.value }
  }

  // MARK: Closed forms

  /// The other's score is sure: the first is before it where severity × frequency is drawn above that. The
  /// probability is P(X·Y > c) = ∫ f(y)·(1 − F(c / y)) dy, Y being cut at its mode 1.
  @Test(arguments: [
    // The drawn one's severity and confidence, the fixed severity of the other, both of frequency 1.
    (3, 50, 4), (3, 0, 4), (3, 0, 2), (4, 20, 4), (2, 30, 3), (5, 10, 4),
  ])
  func theShareIsThatOfTheDistribution(severity: Int, confidence: Int, other: Int) throws {
    let journey = try Self.journey([
      friction("a", at: [], ["severity": severity, "confidence": confidence, "frequency": 1]),
      friction("b", at: [], ["severity": other, "confidence": 100, "frequency": 1]),
    ])
    let halfWidth = 2 * (1 - Double(confidence) / 100)
    let exact = Self.integral(from: 1, to: min(5, 1 + halfWidth)) { frequency in
      let density = Self.density(frequency, mode: 1, halfWidth: halfWidth)
      let least = Double(other) / frequency
      let share = UncertainRatingTests.cut(
        min(max(least, 1), 5), mode: Double(severity), halfWidth: halfWidth)
      return density * (1 - share)
    }
    let hold = try #require(Self.holds(journey, .severity)["a"])
    let error = (exact * (1 - exact) / 10_000).squareRoot()
    #expect(abs(hold - exact) <= 3 * error, "\(hold) for \(exact)")
    #expect(abs((Self.holds(journey, .impact)["a"] ?? 0) - hold) < 1e-12)
  }

  /// The density of the cut distribution at its mode 1, where half of it is left.
  private static func density(_ value: Double, mode: Double, halfWidth: Double) -> Double {
    let distance = abs(value - mode) / halfWidth
    return distance < 1 ? (1 - distance) / halfWidth * 2 : 0
  }

  private static func integral(from low: Double, to high: Double, _ body: (Double) -> Double) -> Double {
    let count = 20_000
    let step = (high - low) / Double(count)
    return (0..<count).reduce(0) { $0 + body(low + (Double($1) + 0.5) * step) * step }
  }

  /// Two alike and equally unsure: one half each.
  @Test func twoAlikeHaveOneHalfEach() throws {
    let ratings = ["severity": 3, "confidence": 50, "effort": 3]
    let journey = try Self.journey([friction("a", at: [], ratings), friction("b", at: [], ratings)])
    for model in [RankingModel.rice, .ice] {
      let holds = Self.holds(journey, model)
      #expect(abs((holds["a"] ?? 0) - 0.5) < 3 * 0.005)
      #expect((holds["a"] ?? 0) + (holds["b"] ?? 0) == 1)
    }
  }

  /// Three alike: each is among the first two in two thirds of the draws.
  @Test func alikeOnesShareThePlaces() throws {
    let ratings = ["severity": 3, "frequency": 3, "confidence": 0]
    let journey = try Self.journey(["a", "b", "c"].map { friction($0, at: [], ratings) }, limit: 2)
    let holds = Self.holds(journey, .impact)
    for hold in holds.values { #expect(abs(hold - 2.0 / 3) < 3 * 0.0048) }
    #expect(abs(holds.values.reduce(0, +) - 2) < 1e-12)
  }

  // MARK: What must be exactly so

  @Test(arguments: RankingModel.allCases) func whoIsSureHoldsAlwaysOrNever(model: RankingModel) throws {
    let journey = try Self.journey(
      (1...5).map { number in
        friction(
          "f\(number)", at: [],
          [
            "severity": number, "frequency": 3, "business": 2, "effort": 2, "confidence": 100,
            "votes": number,
          ])
      }, limit: 2)
    #expect(Self.holds(journey, model) == ["f5": 1, "f4": 1, "f3": 0, "f2": 0, "f1": 0])
  }

  @Test func votesAreNotDrawn() throws {
    let journey = try Self.journey(
      [
        friction("a", at: [], ["votes": 3, "severity": 1]),
        friction("b", at: [], ["votes": 3, "severity": 2]),
        friction("c", at: []),
      ])
    #expect(Self.holds(journey, .votes) == ["a": 0, "b": 1, "c": 0])
  }

  @Test func tiesGoByTheOrderOfTheRanking() throws {
    let ratings = ["severity": 3, "frequency": 3, "confidence": 100]
    let journey = try Self.journey(
      ["c", "b", "a"].map { friction($0, at: [], ratings) }, limit: 2)
    #expect(Self.holds(journey, .impact) == ["a": 1, "b": 1, "c": 0])
  }

  @Test(arguments: RankingModel.allCases, 1...4 as ClosedRange<UInt64>)
  func theOrderOfTheDocumentDoesNotMatter(model: RankingModel, seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let frictions = Self.random(12, &random)
    let holds = Self.holds(try Self.journey(frictions, limit: 2), model)
    #expect(Self.holds(try Self.journey(frictions.reversed(), limit: 2), model) == holds)
  }

  @Test func anUnratedOneChangesNothing() throws {
    var random = SplitMix(seed: 9)
    let frictions = Self.random(10, &random)
    let holds = Self.holds(try Self.journey(frictions, limit: 2), .impact)
    let more = [friction("new", at: ["t0"], ["frequency": 5, "business": 5])] + frictions
    #expect(Self.holds(try Self.journey(more, limit: 2), .impact) == holds)
  }

  @Test func aNewTitleChangesNothing() throws {
    var random = SplitMix(seed: 10)
    let frictions = Self.random(10, &random)
    let holds = Self.holds(try Self.journey(frictions, limit: 2), .impact)
    let renamed = frictions.map { friction in
      var friction = friction
      friction.title = "Z" + friction.title
      return friction
    }
    #expect(Self.holds(try Self.journey(renamed, limit: 2), .impact) == holds)
  }

  @Test func inPiecesItIsTheSame() throws {
    var random = SplitMix(seed: 11)
    let journey = try Self.journey(Self.random(20, &random), limit: 2)
    let whole = HoldComputation.result(of: journey)
    var pieces = HoldComputation(of: journey)
    var count = 0
    while !pieces.isDone {
      pieces.advance(draws: 1 + count % 700)
      count += 1
    }
    #expect(count > 10)
    #expect(pieces.result == whole)
  }

  @Test func nothingRatedNothingHeld() {
    var computation = HoldComputation(of: Journey(title: "New"))
    #expect(computation.isDone)
    computation.advance()
    #expect(computation.result.isEmpty)
  }

  @Test(arguments: [1, 2, 3, 7, 100], RankingModel.allCases)
  func whatTheEndsDecideNeedsNoDrawing(limit: Int, model: RankingModel) throws {
    for seed in 1...3 as ClosedRange<UInt64> {
      var random = SplitMix(seed: seed * 100 + UInt64(limit))
      let journey = try Self.journey(Self.random(24, &random), limit: limit)
      let ranking = Ranking(of: journey, model: model)
      var all = HoldComputation(of: journey, ranking: ranking, drawsAll: true)
      all.advance()
      var pruned = HoldComputation(of: journey, ranking: ranking)
      pruned.advance()
      #expect(pruned.result == all.result)
    }
  }

  /// Every draw made, scored and sorted one by one, from the same streams.
  @Test(arguments: RankingModel.allCases) func asThePlainOne(model: RankingModel) throws {
    var random = SplitMix(seed: 77)
    var journey = try Self.journey(Self.random(8, &random), limit: 2)
    journey = try journey.weighted(0.7)
    let plain = PlainHold(journey, model)
    let holds = HoldComputation.result(of: journey, model: model)
    #expect(holds.count == Ranking(of: journey, model: model).frictions.count)
    for (id, hold) in holds { #expect(abs(hold - plain.share(id)) < 1e-9, "\(id)") }
  }

  /// Whole ratings give the very scores of the ranking.
  @Test(arguments: RankingModel.allCases) func scoresAreThoseOfTheRanking(model: RankingModel) throws {
    for rating in 1...5 {
      for other in 1...5 {
        let friction = friction(
          "f", at: ["t0"],
          ["severity": rating, "frequency": other, "business": other, "effort": other, "confidence": 100])
        let journey = try Self.journey([friction])
        let scoring = FrictionScoring(model, of: journey)
        let reach = journey.reach(of: friction)
        let subject = try #require(HoldSubject(friction.id, Ratings(friction), reach: reach, by: scoring))
        let score = try #require(scoring.value(of: Ratings(friction), reach: reach))
        #expect(subject.scores(0)[3] == Double(RankKey.rounded(score)))
        #expect(subject.lowest == subject.highest)
      }
    }
  }

  @Test(arguments: [
    (1.0, 0.25), (1.5, 0.375), (2, 0.5), (2.5, 0.75), (3, 1), (3.5, 1.5), (4, 2), (4.5, 2.5), (5, 3),
  ])
  func riceIsStraightBetweenItsSteps(severity: Double, impact: Double) {
    #expect(HoldSubject.riceImpact(Draws(repeating: severity))[0] == impact)
  }

  @Test func percentagesAreNeverRoundedToAllOrNothing() {
    #expect(
      [0, 0.0001, 0.004, 0.005, 0.5, 0.974, 0.9951, 0.9999, 1].map(HoldText.percent) == [
        "0 %", "<1 %", "<1 %", "1 %", "50 %", "97 %", ">99 %", ">99 %", "100 %",
      ])
  }

  private static func random(_ count: Int, _ random: inout SplitMix) -> [FrictionPoint] {
    (0..<count).map { number in
      var ratings: [String: Int] = [:]
      for key in ["severity", "frequency", "business", "effort"] where !random.chance(7) {
        ratings[key] = Int.random(in: 1...5, using: &random)
      }
      if !random.chance(4) { ratings["confidence"] = Int.random(in: 0...10, using: &random) * 10 }
      if !random.chance(2) { ratings["votes"] = Int.random(in: 0...3, using: &random) }
      return friction("f\(number)", at: ["t0", "t1"].filter { _ in random.chance(2) }, ratings)
    }
  }
}

/// The same written plainly: draw by draw, by the formulas as they stand in the definition.
private struct PlainHold {
  private var counts: [ID<FrictionPoint>: Int] = [:]

  init(_ journey: Journey, _ model: RankingModel) {
    let order = Ranking(of: journey, model: model).frictions.compactMap { journey.frictions[$0.id] }
    let limit = journey.ranking.focusLimit ?? 2
    for draw in 0..<10_000 {
      let scores = order.map { Self.score($0, draw, journey, model) }
      let first = order.indices.sorted { scores[$0] == scores[$1] ? $0 < $1 : scores[$0] > scores[$1] }
      for index in first.prefix(limit) { counts[order[index].id, default: 0] += 1 }
    }
  }

  func share(_ id: ID<FrictionPoint>) -> Double { Double(counts[id] ?? 0) / 10_000 }

  private static func score(_ f: FrictionPoint, _ draw: Int, _ journey: Journey, _ model: RankingModel)
    -> Int64
  {
    let reach = journey.reach(of: f).value
    let confidence = Double(f.confidence ?? 0)
    func rating(_ key: String, _ value: Int?) -> Double {
      guard let value else { return .nan }
      let share = RatingStream(f.id, key).shares(draw / 8)[draw % 8]
      return UncertainRating(value, confidence: f.confidence).quantile(share)
    }
    let severity = rating("severity", f.severity)
    let weight = f.business == nil ? 1 : journey.ranking.customerWeight?.value ?? 0.5
    let score =
      switch model {
      case .impact:
        100 * reach
          * (weight * severity * rating("frequency", f.frequency) / 25
            + (1 - weight) * (f.business == nil ? 0 : rating("business", f.business)) / 5)
      case .rice:
        100 * reach * riceImpact(severity) * confidence / 100 / rating("effort", f.effort)
      case .ice: 2 * severity * max(1, confidence / 10) * 2 * (6 - rating("effort", f.effort))
      case .severity: severity * rating("frequency", f.frequency)
      case .votes: Double(f.votes ?? 0)
      }
    return Int64(score * 1e9 + 0.5)
  }

  private static func riceImpact(_ severity: Double) -> Double {
    let steps = [0.25, 0.5, 1, 2, 3]
    let low = min(Int(severity), 4)
    return steps[low - 1] + (severity - Double(low)) * (steps[low] - steps[low - 1])
  }
}
