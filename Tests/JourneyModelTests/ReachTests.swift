import JourneyModel
import Testing

struct ReachTests {
  struct Case: Sendable {
    let shares: [Double?]
    let hits: [String]
    let reach: Double
  }

  @Test(arguments: [
    Case(shares: [0.6, 0.4], hits: ["t0"], reach: 0.6),
    Case(shares: [0.6, 0.3, 0.1], hits: ["t2", "t0", "t1"], reach: 1),
    Case(shares: [0.3, 0.1], hits: ["t0"], reach: 0.75),  // shares need not come to 1
    Case(shares: [0.6, 0], hits: ["t1"], reach: 0),
    Case(shares: [nil, nil, nil, nil], hits: ["t1"], reach: 0.25),
    Case(shares: [0.9, nil], hits: ["t0"], reach: 0.5),  // unless every persona has a share, each counts 1
    Case(shares: [0, 0], hits: ["t0"], reach: 0.5),
    Case(shares: [1e-300, 1e-300], hits: ["t0"], reach: 0.5),
  ])
  func share(_ expected: Case) throws {
    let journey = try rankingJourney(shares: expected.shares)
    let reach = journey.reach(of: friction("f", at: expected.hits))
    #expect(abs(reach.value - expected.reach) < 1e-12)
    #expect(!reach.isAssumed)
  }

  @Test func aPersonaCountsOnceHoweverManyOfItsTouchpointsAreHit() throws {
    var journey = try rankingJourney(shares: [0.6, 0.4])
    try journey.add(touchpoint("again", "p0", "buy", "web"))
    #expect(journey.reach(of: friction("f", at: ["t0", "again"])).value == 0.6)
  }

  @Test func linkedToNothingItIsAssumed() throws {
    let journey = try rankingJourney(shares: [0.6, 0.4])
    #expect(journey.reach(of: friction("f", at: [])) == .assumed)
    #expect(Journey().reach(of: friction("f", at: [])) == .assumed)
    #expect(Reach.assumed.value == 1)
  }

  @Test func touchpointsOfTheIdealMapCountAsWell() throws {
    let journey = try richJourney()
    #expect(journey.reach(of: friction("f", at: ["i1"])).value == 0.6)
  }

  /// More personas than a word has bits.
  @Test func manyPersonas() throws {
    var journey = try rankingJourney(shares: Array(repeating: nil, count: 100))
    try journey.add(friction("f", at: ["t99", "t3", "t70", "t64"], ["severity": 5, "frequency": 5]))
    #expect(Ranking(of: journey).frictions.map(\.reach.value) == [0.04])
    expectFreshIndexes(journey)
  }

  @Test func rankingFollowsTouchpointsThatChangeHands() throws {
    var journey = try rankingJourney(shares: [0.6, 0.4])
    try journey.add(friction("f", at: ["t0"], ["severity": 5, "frequency": 5]))
    _ = try journey.apply(.set(ID<Touchpoint>("t0"), "persona", to: .text("p1")))
    #expect(Ranking(of: journey).frictions.map(\.reach.value) == [0.4])
    _ = try journey.apply(.set(ID<FrictionPoint>("f"), "touchpoints", to: .list(["t0", "t1"])))
    #expect(Ranking(of: journey).frictions.map(\.reach.value) == [0.4])
    _ = try journey.apply(.set(ID<FrictionPoint>("f"), "touchpoints", to: .absent))
    #expect(Ranking(of: journey).frictions.map(\.reach) == [.assumed])
  }
}
