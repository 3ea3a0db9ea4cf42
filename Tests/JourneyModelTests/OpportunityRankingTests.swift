import JourneyModel
import Testing

struct OpportunityRankingTests {
  struct Case: Sendable {
    let ratings: [String: Int]
    let score: Double
    let formula: String
  }

  private static func opportunity(_ id: String, _ ratings: [String: Int]) -> Opportunity {
    make(id, ratings.mapValues { .integer($0) })
  }

  @Test(arguments: [
    Case(
      ratings: ["customerValue": 4, "businessValue": 5, "effort": 2, "confidence": 80], score: 36,
      formula: "100 × ((4 + 5)/2)/5 × 0.80 confidence ÷ 2 effort = 36"),
    Case(
      ratings: ["customerValue": 4, "effort": 2, "confidence": 80], score: 32,
      formula: "100 × 4/5 × 0.80 confidence ÷ 2 effort = 32"),
    Case(
      ratings: ["businessValue": 5, "effort": 3], score: 100 / 3.0,
      formula: "100 × 5/5 ÷ 3 effort (confidence unknown) ≈ 33.33"),
    Case(
      ratings: ["customerValue": 5, "businessValue": 5, "effort": 1, "confidence": 100], score: 100,
      formula: "100 × ((5 + 5)/2)/5 × 1 confidence ÷ 1 effort = 100"),
  ])
  func score(_ expected: Case) throws {
    var journey = Journey()
    let opportunity = Self.opportunity("o", expected.ratings)
    try journey.add(opportunity)
    let score = journey.score(of: opportunity)
    #expect(abs((score.value ?? -1) - expected.score) < 1e-9)
    #expect(score.formula == expected.formula)
    #expect(OpportunityRanking(of: journey).ranked.map(\.score) == [score.value])
  }

  @Test func whatIsMissing() throws {
    var journey = Journey()
    try journey.add(
      Self.opportunity("no-value", ["effort": 1]),
      Self.opportunity("no-effort", ["customerValue": 1, "votes": 2]),
      Self.opportunity("nothing", ["confidence": 50, "votes": 1]))
    let ranking = OpportunityRanking(of: journey)
    #expect(ranking.ranked.isEmpty)
    #expect(ranking.unrated.map(\.id.text) == ["no-effort", "nothing", "no-value"])
    #expect(
      ranking.unrated.map(\.missing) == [
        ["effort"], ["customerValue", "businessValue", "effort"], ["customerValue", "businessValue"],
      ])
  }

  @Test func order() throws {
    let same = ["customerValue": 4, "effort": 2]
    var journey = Journey()
    try journey.add(
      Self.opportunity("c", same), Self.opportunity("a", same),
      Self.opportunity("best", ["customerValue": 5, "effort": 1]),
      Self.opportunity("wanted", same.merging(["votes": 1]) { $1 }))
    let ranking = OpportunityRanking(of: journey)
    #expect(ranking.ranked.map(\.id.text) == ["best", "wanted", "a", "c"])
    #expect(ranking.ranked.map(\.rank) == [1, 2, 3, 4])
  }
}
