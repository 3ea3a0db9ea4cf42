import Testing

@testable import JourneyModel

/// What would have to change, against every set of ratings there is.
struct WhatIfTests {
  private static func journey(_ frictions: FrictionPoint...) throws -> Journey {
    var journey = try rankingJourney(shares: [0.6, 0.4])
    for friction in frictions { try journey.add(friction) }
    return journey
  }

  @Test func oneStepOfOneRating() throws {
    let journey = try Self.journey(
      friction("a", at: [], ["severity": 4, "frequency": 4]),
      friction("b", at: [], ["severity": 5, "frequency": 3]))
    let whatIf = try #require(WhatIf(ID("b"), passing: ID("a"), in: journey, by: .severity))
    #expect(
      whatIf.changes == [
        [WhatIf.Step(friction: ID("b"), key: "frequency", old: 3, new: 4)],
        [WhatIf.Step(friction: ID("a"), key: "severity", old: 4, new: 3)],
        [WhatIf.Step(friction: ID("a"), key: "frequency", old: 4, new: 3)],
      ])
    #expect(
      whatIf.sentence(in: journey) == """
        “The b” passes “The a” if its frequency were 4 instead of 3, or the other's severity were 3 instead \
        of 4, or the other's frequency were 3 instead of 4.
        """)
  }

  /// A tie goes by severity: fifteen is enough where the severity is higher.
  @Test func theWholeOrderCounts() throws {
    let journey = try Self.journey(
      friction("a", at: [], ["severity": 3, "frequency": 5]),
      friction("b", at: [], ["severity": 5, "frequency": 2]))
    let whatIf = try #require(WhatIf(ID("b"), passing: ID("a"), in: journey, by: .severity))
    #expect(whatIf.changes.first == [WhatIf.Step(friction: ID("b"), key: "frequency", old: 2, new: 3)])
  }

  @Test func votesThatAreNeeded() throws {
    let journey = try Self.journey(
      friction("a", at: [], ["votes": 7, "severity": 2]), friction("b", at: [], ["votes": 2, "severity": 1]),
      friction("c", at: [], ["severity": 3]))
    let more = try #require(WhatIf(ID("b"), passing: ID("a"), in: journey, by: .votes))
    #expect(more.changes == [[WhatIf.Step(friction: ID("b"), key: "votes", old: 2, new: 8)]])
    let tie = try #require(WhatIf(ID("c"), passing: ID("a"), in: journey, by: .votes))
    #expect(tie.changes == [[WhatIf.Step(friction: ID("c"), key: "votes", old: 0, new: 7)]])
    #expect(tie.sentence(in: journey) == "“The c” passes “The a” if its votes were 7 instead of 0.")
  }

  @Test func whereNothingWouldDoItSaysSo() throws {
    // Whoever has the smaller reach has nothing to gain where the other's ratings are the least there are.
    var journey = try rankingJourney(shares: [0.99, 0.01])
    try journey.add(friction("a", at: ["t0"], ["severity": 1, "frequency": 1]))
    try journey.add(friction("b", at: ["t1"], ["severity": 1, "frequency": 1]))
    let whatIf = try #require(WhatIf(ID("b"), passing: ID("a"), in: journey))
    #expect(whatIf.changes.isEmpty)
    #expect(whatIf.sentence(in: journey) == "No other ratings would let “The b” pass “The a”.")
  }

  @Test func onlyWhoStandsBelowCanPass() throws {
    let journey = try Self.journey(
      friction("a", at: [], ["severity": 4, "frequency": 4]),
      friction("b", at: [], ["severity": 2, "frequency": 2]), friction("c", at: [], ["severity": 2]))
    #expect(WhatIf(ID("a"), passing: ID("b"), in: journey) == nil)
    #expect(WhatIf(ID("c"), passing: ID("a"), in: journey) == nil)
    #expect(WhatIf(ID("b"), passing: ID("gone"), in: journey) == nil)
  }

  @Test(arguments: [RankingModel.impact, .rice, .ice, .severity], 1...6 as ClosedRange<UInt64>)
  func noSmallerChangeWouldDo(model: RankingModel, seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    func any(_ id: String) -> FrictionPoint {
      var ratings = ["confidence": Int.random(in: 0...10, using: &random) * 10]
      for key in ["severity", "frequency", "business", "effort"] {
        ratings[key] = Int.random(in: 1...5, using: &random)
      }
      if random.chance(3) { ratings["business"] = nil }
      if random.chance(3) { ratings["votes"] = Int.random(in: 0...2, using: &random) }
      return friction(id, at: ["t0", "t1"].filter { _ in random.chance(2) }, ratings)
    }
    let journey = try Self.journey(any("a"), any("b"))
    let order = Ranking(of: journey, model: model).frictions.map(\.id)
    let whatIf = try #require(WhatIf(order[1], passing: order[0], in: journey, by: model))
    let plain = try PlainSearch(journey, lower: order[1], higher: order[0], model)
    #expect(plain.smallest == (whatIf.changes.first.map { $0.reduce(0) { $0 + abs($1.new - $1.old) } }))
    #expect(Set(whatIf.changes.map(Set.init)) == plain.changes)
  }
}

/// Every set of ratings of the two, ranked by the ranking itself.
private struct PlainSearch {
  private(set) var smallest: Int?
  private(set) var changes: Set<Set<WhatIf.Step>> = []

  init(_ journey: Journey, lower: ID<FrictionPoint>, higher: ID<FrictionPoint>, _ model: RankingModel) throws
  {
    let keys =
      model == .impact
      ? ["severity", "frequency", "business"]
      : model == .severity ? ["severity", "frequency"] : ["severity", "effort"]
    var places: [(ID<FrictionPoint>, String, Int)] = []
    for id in [lower, higher] {
      for key in keys {
        if let old = journey.value(of: RecordReference(id), key).integer { places.append((id, key, old)) }
      }
    }
    // The journey of the two alone, so that each ranking is short.
    var found: [(size: Int, steps: Set<WhatIf.Step>)] = []
    var current = journey
    func visit(_ place: Int, _ steps: [WhatIf.Step], _ size: Int) throws {
      // Larger ones than the smallest found are of no use.
      if let best = found.map(\.size).min(), size > best { return }
      guard place < places.count else {
        if Ranking(of: current, model: model).frictions.first?.id == lower {
          found.append((size, Set(steps)))
        }
        return
      }
      let (id, key, old) = places[place]
      for new in 1...5 {
        _ = try current.apply(.set(.record(RecordReference(id)), field: key, to: .integer(new)))
        let step = new == old ? [] : [WhatIf.Step(friction: id, key: key, old: old, new: new)]
        try visit(place + 1, steps + step, size + abs(new - old))
      }
      _ = try current.apply(.set(.record(RecordReference(id)), field: key, to: .integer(old)))
    }
    try visit(0, [], 0)
    smallest = found.map(\.size).min()
    let best = found.filter { $0.size == smallest }
    let fewest = best.map(\.steps.count).min()
    changes = Set(best.filter { $0.steps.count == fewest }.map(\.steps))
  }
}
