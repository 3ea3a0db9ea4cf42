import Testing

/// Eight people at one file, all at once, with accidents.
///
/// `JOURNEY_TOGETHER` says how many rounds, `JOURNEY_SEED` from where the random numbers start.
@Suite struct TogetherStormTests {
  @Test func everyoneEndsWithTheSameDocument() throws {
    let seed = setting("JOURNEY_SEED", otherwise: 1)
    let storm = try Storm(people: 8, seed: UInt64(bitPattern: Int64(seed)))
    for _ in 0..<setting("JOURNEY_TOGETHER", otherwise: 25) { try storm.round() }
    try storm.calm()
    print(storm.tally)
    #expect(storm.tally.changes > 0 && storm.tally.seen > 0)
  }
}
