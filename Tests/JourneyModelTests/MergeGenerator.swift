import JSONText
import JourneyModel

/// A base and two copies of it that were changed at random, mostly in ways that fit.
struct MergeCase {
  let base: Journey
  let ours: Journey
  let theirs: Journey

  init(seed: UInt64, changes: Int = 8) throws {
    var base = try Self.start.get()
    Self.change(&base, seed: seed &* 3 &+ 1, times: Int(seed % 5))
    self.base = base
    var (ours, theirs) = (base, base)
    Self.change(&ours, seed: seed &* 3 &+ 2, times: changes)
    Self.change(&theirs, seed: seed &* 3 &+ 3, times: changes)
    (self.ours, self.theirs) = (ours, theirs)
  }

  /// Made once: that takes longer than all else.
  private static let start = Result { try richJourney() }

  private static func change(_ journey: inout Journey, seed: UInt64, times: Int) {
    var generator = EditGenerator(seed: seed)
    var random = SplitMix(seed: seed)
    var done = 0
    for _ in 0..<times * 4 where done < times {
      if random.chance(6) { keep(in: &journey, &random) }
      if (try? journey.apply(generator.change(for: journey))) != nil { done += 1 }
    }
  }

  /// Members that this version does not know.
  private static func keep(in journey: inout Journey, _ random: inout SplitMix) {
    let holders: [Edit.Holder] = [
      .part(.details), .part(.ranking), .maps, .map(.current), .map(.ideal),
      .part(.record(RecordReference(.personas, "anna"))), .part(.record(RecordReference(.frictions, "f1"))),
    ]
    guard let holder = holders.randomElement(using: &random) else { return }
    let value = random.chance(3) ? nil : JSONValue.number(String(Int.random(in: 0..<9, using: &random)))
    _ = try? journey.apply(.keep(holder, key: random.chance(2) ? "x" : "mood", value))
  }
}
