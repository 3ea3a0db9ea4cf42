import JourneyModel
import Testing

/// Scores and the calculations that go with them, each worked out by hand.
struct ScoreTests {
  struct Case: Sendable {
    let model: RankingModel
    let ratings: [String: Int]
    var hits = ["t0"]
    var weight = 0.5
    let score: Double
    let formula: String
  }

  private static let login = [
    "severity": 4, "frequency": 4, "business": 5, "effort": 2, "confidence": 80, "votes": 7,
  ]

  private static func login(_ changes: [String: Int?]) -> [String: Int] {
    login.merging(changes.compactMapValues { $0 }) { $1 }.filter { changes[$0.key] != .some(nil) }
  }

  private static let cases = [
    Case(
      model: .impact, ratings: login, score: 49.2,
      formula: "100 × 0.60 reach × (0.5·16/25 + 0.5·5/5) = 49.2"),
    Case(
      model: .impact, ratings: login(["business": nil]), score: 38.4,
      formula: "100 × 0.60 reach × 16/25 (business unknown) = 38.4"),
    Case(
      model: .impact, ratings: login, hits: [], score: 82,
      formula: "100 × 1 reach (assumed) × (0.5·16/25 + 0.5·5/5) = 82"),
    Case(
      model: .impact, ratings: login, hits: ["t0", "t1"], score: 82,
      formula: "100 × 1 reach × (0.5·16/25 + 0.5·5/5) = 82"),
    Case(
      model: .impact, ratings: login, weight: 0.7, score: 44.88,
      formula: "100 × 0.60 reach × (0.7·16/25 + 0.3·5/5) = 44.88"),
    Case(
      model: .impact, ratings: login, weight: 1, score: 38.4,
      formula: "100 × 0.60 reach × (1·16/25 + 0·5/5) = 38.4"),
    Case(
      model: .impact, ratings: login, weight: 0, score: 60,
      formula: "100 × 0.60 reach × (0·16/25 + 1·5/5) = 60"),
    Case(
      model: .impact, ratings: ["severity": 1, "frequency": 1, "business": 1], hits: [], score: 12,
      formula: "100 × 1 reach (assumed) × (0.5·1/25 + 0.5·1/5) = 12"),
    Case(
      model: .rice, ratings: login, score: 48,
      formula: "100 × 0.60 reach × 2 impact × 0.80 confidence ÷ 2 effort = 48"),
    Case(
      model: .rice, ratings: login(["severity": 5, "confidence": 100, "effort": 1]), hits: [], score: 300,
      formula: "100 × 1 reach (assumed) × 3 impact × 1 confidence ÷ 1 effort = 300"),
    Case(
      model: .rice, ratings: login(["severity": 3, "effort": 3, "confidence": 50]), hits: [],
      score: 50 / 3.0, formula: "100 × 1 reach (assumed) × 1 impact × 0.50 confidence ÷ 3 effort ≈ 16.67"),
    Case(
      model: .rice, ratings: login(["severity": 2, "confidence": 5]), hits: ["t1"], score: 0.5,
      formula: "100 × 0.40 reach × 0.5 impact × 0.05 confidence ÷ 2 effort = 0.5"),
    Case(
      model: .rice, ratings: login(["severity": 1, "confidence": 0]), score: 0,
      formula: "100 × 0.60 reach × 0.25 impact × 0.00 confidence ÷ 2 effort = 0"),
    Case(model: .ice, ratings: login, score: 512, formula: "8 impact × 8 confidence × 8 ease = 512"),
    Case(
      model: .ice, ratings: login(["confidence": 85, "effort": 5]), score: 136,
      formula: "8 impact × 8.5 confidence × 2 ease = 136"),
    Case(
      model: .ice, ratings: login(["confidence": 4, "effort": 1, "severity": 1]), score: 20,
      formula: "2 impact × 1 confidence × 10 ease = 20"),
    Case(model: .severity, ratings: login, score: 16, formula: "4 severity × 4 frequency = 16"),
    Case(model: .votes, ratings: login, score: 7, formula: "votes = 7"),
    Case(model: .votes, ratings: [:], score: 0, formula: "votes = 0"),
  ]

  @Test(arguments: cases)
  func score(_ expected: Case) throws {
    var journey = try rankingJourney(shares: [0.6, 0.4]).weighted(expected.weight)
    let friction = friction("f", at: expected.hits, expected.ratings)
    try journey.add(friction)
    let score = journey.score(of: friction, by: expected.model)
    let value = try #require(score.value)
    #expect(abs(value - expected.score) < 1e-9)
    #expect(score.formula == expected.formula)
    #expect(score.missing.isEmpty)
    let ranked = try #require(Ranking(of: journey, model: expected.model).frictions.first)
    #expect(ranked.score == value)
    #expect(ranked.reach == score.reach)
  }

  @Test func reachThatCanNotBeWrittenOutIsMarked() throws {
    let journey = try rankingJourney(shares: [nil, nil, nil])
    let friction = friction("f", at: ["t0"], ["severity": 4, "frequency": 4])
    let score = journey.score(of: friction, by: .impact)
    #expect(score.formula == "100 × 0.3333 reach × 16/25 (business unknown) ≈ 21.33")
  }

  @Test func theWeightIsHalfUnlessSet() throws {
    let journey = try rankingJourney(shares: [0.6, 0.4])
    let friction = friction("f", at: ["t0"], Self.login)
    #expect(abs((journey.score(of: friction, by: .impact).value ?? 0) - 49.2) < 1e-9)
  }

  @Test(arguments: [
    (RankingModel.impact, ["severity", "frequency"]), (.rice, ["severity", "confidence", "effort"]),
    (.ice, ["severity", "confidence", "effort"]), (.severity, ["severity", "frequency"]), (.votes, []),
  ])
  func needs(model: RankingModel, needed: [String]) throws {
    for missing in needed {
      var journey = try rankingJourney(shares: [1])
      let friction = friction("f", at: ["t0"], Self.login([missing: nil]))
      try journey.add(friction)
      #expect(journey.score(of: friction, by: model).value == nil)
      #expect(journey.score(of: friction, by: model).missing == [missing])
      #expect(Ranking(of: journey, model: model).frictions.isEmpty)
      #expect(Ranking(of: journey, model: model).unrated.map(\.missing) == [[missing]])
    }
    #expect(Journey().score(of: friction("f", at: []), by: model).missing == needed)
  }

  @Test func theFormulaOfAnUnratedOneSaysWhatIsMissing() {
    let score = Journey().score(of: friction("f", at: []), by: .rice)
    #expect(score.formula == "unrated: Severity, Confidence % and Effort to fix are unknown")
    let almost = Journey().score(of: friction("f", at: [], ["severity": 1]), by: .severity)
    #expect(almost.formula == "unrated: Frequency is unknown")
  }
}
