import JourneyModel
import Testing

struct QuadrantTests {
  @Test(arguments: [
    (50.0, 3, Quadrant.quickWin), (50, 4, .bigBet), (49.999, 3, .fillIn), (49.999, 4, .timeSink),
    (100, 1, .quickWin), (0, 5, .timeSink),
    // 100 × 0.1 × … can come out a last bit below what it is.
    (49.999_999_999_99, 1, .quickWin),
  ])
  func everyScoreAndEffortHasOne(impact: Double, effort: Int, expected: Quadrant) {
    #expect(Quadrant(impact: impact, effort: effort) == expected)
  }

  @Test func alwaysByImpact() throws {
    var journey = try rankingJourney(shares: [1])
    _ = try journey.apply(.set(.ranking, field: "model", to: .text("votes")))
    let high = friction("f", at: ["t0"], ["severity": 5, "frequency": 5, "effort": 2])
    #expect(journey.quadrant(of: high) == .quickWin)
    #expect(
      journey.quadrant(of: friction("f", at: [], ["severity": 1, "frequency": 1, "effort": 5])) == .timeSink)
  }

  @Test func unplaced() throws {
    let journey = try rankingJourney(shares: [1])
    #expect(journey.quadrant(of: friction("f", at: [], ["severity": 5, "frequency": 5])) == nil)
    #expect(journey.quadrant(of: friction("f", at: [], ["severity": 5, "effort": 1])) == nil)
  }
}
