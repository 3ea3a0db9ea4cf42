import JourneyModel
import Testing

struct RankingOrderTests {
  private func journey(_ frictions: [FrictionPoint]) throws -> Journey {
    var journey = try rankingJourney(shares: [0.5, 0.3, 0.2])
    for friction in frictions { try journey.add(friction) }
    return journey
  }

  private func titled(_ id: String, _ title: String, _ ratings: [String: Int] = [:]) -> FrictionPoint {
    var friction = friction(id, at: [], ratings)
    friction.title = title
    return friction
  }

  @Test func byScore() throws {
    let journey = try journey([
      friction("low", at: [], ["severity": 1, "frequency": 1]),
      friction("high", at: [], ["severity": 5, "frequency": 5]),
      friction("none", at: []), friction("middle", at: [], ["severity": 3, "frequency": 3]),
    ])
    let ranking = Ranking(of: journey)
    #expect(ranking.frictions.map(\.id.text) == ["high", "middle", "low"])
    #expect(ranking.frictions.map(\.rank) == [1, 2, 3])
    #expect(ranking.unrated.map(\.id.text) == ["none"])
  }

  @Test func thenBySeverityUnknownLast() throws {
    let journey = try journey([
      friction("unknown", at: [], ["votes": 3]), friction("one", at: [], ["votes": 3, "severity": 1]),
      friction("two", at: [], ["votes": 3, "severity": 2]),
    ])
    #expect(journey.order(by: .votes) == ["two", "one", "unknown"])
    let same = try self.journey([
      friction("often", at: [], ["severity": 2, "frequency": 4]),
      friction("bad", at: [], ["severity": 4, "frequency": 2]),
    ])
    #expect(same.order(by: .severity) == ["bad", "often"])
  }

  @Test func thenByVotesAbsentAsNone() throws {
    let ratings = ["severity": 2, "frequency": 2]
    let journey = try journey([
      titled("absent", "a", ratings), titled("none", "b", ratings.merging(["votes": 0]) { $1 }),
      titled("many", "c", ratings.merging(["votes": 1_000_000]) { $1 }),
    ])
    #expect(journey.order(by: .severity) == ["many", "absent", "none"])
  }

  @Test func thenByTitleThenId() throws {
    let titles = [
      "", "A", "Z", "a", "a\u{0}", "a\u{1}", "aa", "a longer title than one piece",
      "a longer title than one piecf",
      "e\u{301}", "é", "\u{FFFD}", "😀",
    ]
    let sorted = titles.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }.filter {
      $0 != ""
    }
    var frictions: [FrictionPoint] = []
    for (number, title) in sorted.enumerated() {
      // The numbers run against the titles.
      for twin in 0..<3 { frictions.append(titled("f\(90 - number)\(twin)", title)) }
    }
    let expected = frictions.map(\.id.text)
    for seed in 1...5 as ClosedRange<UInt64> {
      var random = SplitMix(seed: seed)
      let journey = try journey(frictions.shuffled(using: &random))
      #expect(journey.order(by: .votes) == expected)
      #expect(Ranking(of: journey, model: .impact).unrated.map(\.id.text) == expected)
    }
  }

  /// 100 × 0.3 × … and 100 × (0.5 − 0.2) × … differ in their last bits only.
  @Test func scoresEqualToNineDecimalsAreEqual() throws {
    let sum = try rankingJourney(shares: [0.1, 0.2, 0.3, 0.4])
    var journey = sum
    var worse = friction("worse", at: ["t2"], ["severity": 4, "frequency": 3, "votes": 1])
    worse.title = "b"
    var other = friction("other", at: ["t0", "t1"], ["severity": 4, "frequency": 3, "votes": 1])
    other.title = "a"
    try journey.add(worse, other)
    let ranking = Ranking(of: journey)
    #expect(ranking.frictions.map(\.id.text) == ["other", "worse"])
    #expect(ranking.frictions[0].score != ranking.frictions[1].score, "the case is none if they are the same")
  }

  @Test func theJourneysModelIsTakenUnlessAnotherIsAsked() throws {
    var journey = try journey([friction("f", at: [], ["votes": 2])])
    #expect(Ranking(of: journey).model == .impact)
    _ = try journey.apply(.set(.ranking, field: "model", to: .text("votes")))
    #expect(Ranking(of: journey).model == .votes)
    #expect(Ranking(of: journey).frictions.count == 1)
    #expect(Ranking(of: journey, model: .ice).unrated.count == 1)
  }

  @Test func positions() throws {
    let journey = try journey(
      (1...5).map { friction("f\($0)", at: [], ["votes": $0]) } + [friction("none", at: [])])
    let ranking = Ranking(of: journey, model: .votes)
    #expect(ranking.position(of: ID("f5"), in: journey) == 0)
    #expect(ranking.position(of: ID("f1"), in: journey) == 4)
    #expect(ranking.position(of: ID("gone"), in: journey) == nil)
    for (position, ranked) in ranking.frictions.enumerated() {
      #expect(ranking.position(of: ranked.id, in: journey) == position)
    }
    #expect(Ranking(of: journey, model: .impact).position(of: ID("none"), in: journey) == nil)
    #expect(ranking.position(of: ID("f1"), in: Journey()) == nil)
  }
}
