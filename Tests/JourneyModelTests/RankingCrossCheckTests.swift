import JourneyModel
import Testing

/// The ranking against a second one, written plainly and slowly from the same definitions.
struct RankingCrossCheckTests {
  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func sameAsThePlainOne(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let journey = try randomJourney(&random)
    for model in RankingModel.allCases {
      let ranking = Ranking(of: journey, model: model)
      let plain = PlainRanking(journey, model)
      #expect(ranking.frictions.map(\.id.text) == plain.rated.map(\.id))
      #expect(ranking.unrated.map(\.id.text) == plain.unrated.map(\.id))
      for (ours, theirs) in zip(ranking.frictions, plain.rated) {
        #expect(abs(ours.score - (theirs.score ?? -1)) < 1e-9)
      }
    }
  }

  private func randomJourney(_ random: inout SplitMix) throws -> Journey {
    let shares: [Double?] = (0..<4).map { _ in Double(Int.random(in: 0...10, using: &random)) / 10 }
    var journey = try rankingJourney(shares: random.chance(3) ? shares + [nil] : shares)
    if random.chance(2) {
      journey = try journey.weighted(Double(Int.random(in: 0...20, using: &random)) / 20)
    }
    let words = ["Log in", "Log in again", "Log in again and again", "Return", "Rückgabe", "😀"]
    for number in 0..<300 {
      var ratings: [String: Int] = [:]
      for key in ["severity", "frequency", "business", "effort"] where !random.chance(6) {
        ratings[key] = Int.random(in: 1...5, using: &random)
      }
      if !random.chance(6) { ratings["confidence"] = Int.random(in: 0...20, using: &random) * 5 }
      if !random.chance(2) { ratings["votes"] = Int.random(in: 0...2, using: &random) }
      let hits = ["t0", "t1", "t2", "t3"].filter { _ in random.chance(3) }
      var friction = friction("f\(number)", at: hits, ratings)
      friction.title = words.randomElement(using: &random) ?? ""
      _ = try journey.apply(.insert(friction, on: .current, after: nil))
    }
    return journey
  }
}

private struct PlainRanking {
  struct Row {
    let id: String
    let title: String
    let score: Double?
    let severity: Int
    let votes: Int
  }

  private(set) var rated: [Row] = []
  private(set) var unrated: [Row] = []

  init(_ journey: Journey, _ model: RankingModel) {
    let rows = journey.frictions.map { friction in
      Row(
        id: friction.id.text, title: friction.title, score: Self.score(friction, model, journey),
        severity: friction.severity ?? 0, votes: friction.votes ?? 0)
    }
    rated = rows.filter { $0.score != nil }.sorted(by: Self.precedes)
    unrated = rows.filter { $0.score == nil }.sorted(by: Self.precedes)
  }

  private static func precedes(_ a: Row, _ b: Row) -> Bool {
    let difference = (a.score ?? 0) - (b.score ?? 0)
    if abs(difference) > 1e-9 { return difference > 0 }
    if a.severity != b.severity { return a.severity > b.severity }
    if a.votes != b.votes { return a.votes > b.votes }
    let (one, other) = (Array(a.title.unicodeScalars), Array(b.title.unicodeScalars))
    return one == other ? a.id < b.id : one.lexicographicallyPrecedes(other)
  }

  private static func score(_ f: FrictionPoint, _ model: RankingModel, _ journey: Journey) -> Double? {
    switch model {
    case .votes: return Double(f.votes ?? 0)
    case .severity:
      guard let s = f.severity, let q = f.frequency else { return nil }
      return Double(s * q)
    case .ice:
      guard let s = f.severity, let c = f.confidence, let e = f.effort else { return nil }
      return Double(s * 2) * max(1, Double(c) / 10) * Double(2 * (6 - e))
    case .rice:
      guard let s = f.severity, let c = f.confidence, let e = f.effort else { return nil }
      return 100 * reach(f, journey) * [0.25, 0.5, 1, 2, 3][s - 1] * (Double(c) / 100) / Double(e)
    case .impact:
      guard let s = f.severity, let q = f.frequency else { return nil }
      let w = f.business == nil ? 1 : journey.ranking.customerWeight?.value ?? 0.5
      return 100 * reach(f, journey) * (w * Double(s * q) / 25 + (1 - w) * Double(f.business ?? 0) / 5)
    }
  }

  private static func reach(_ friction: FrictionPoint, _ journey: Journey) -> Double {
    let personas = Set(friction.touchpoints.compactMap { journey.touchpoint($0)?.persona })
    if personas.isEmpty { return 1 }
    let shares = journey.personas.map { $0.share?.value }
    let areShares = !shares.contains(nil) && shares.contains { $0 != 0 }
    func share(_ id: ID<Persona>) -> Double { areShares ? journey.personas[id]?.share?.value ?? 0 : 1 }
    return personas.map(share).reduce(0, +) / journey.personas.ids.map(share).reduce(0, +)
  }
}
