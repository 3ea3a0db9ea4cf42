import JourneyModel
import Testing

/// Long runs of changes, good and bad, from fixed seeds.
struct RandomEditTests {
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func undoAllThenRedoAll(seed: UInt64) throws {
    let start = try richJourney()
    var (journey, history, generator) = (start, History<Int>(), EditGenerator(seed: seed))
    var refused = 0
    for number in 0..<150 {
      let (before, change) = (journey, generator.change(for: journey))
      do throws(EditError) {
        try history.apply(change, to: &journey, at: number)
      } catch {
        refused += 1
        #expect(journey == before, "a change that failed left something behind: \(error)")
      }
      if number.isMultiple(of: 10) { expectFreshIndexes(journey, "seed \(seed), change \(number)") }
    }
    // Otherwise the run would show little.
    #expect(refused > 10 && history.done.count > 40)
    try expectRoundTrip(from: start, to: journey, by: history)
  }

  private func expectRoundTrip(from start: Journey, to end: Journey, by history: History<Int>) throws {
    var (journey, history) = (end, history)
    let labels = history.done.map(\.label)
    var undone: [String] = []
    while let step = try history.undo(&journey) { undone.append(step.label) }
    #expect(journey == start)
    #expect(undone == labels.reversed())
    expectFreshIndexes(journey)
    var redone: [String] = []
    while let step = try history.redo(&journey) { redone.append(step.label) }
    #expect(journey == end)
    #expect(redone == labels)
    expectFreshIndexes(journey)
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func walkingToAndFro(seed: UInt64) throws {
    var (journey, history) = (try richJourney(), History<Int>())
    var (generator, random) = (EditGenerator(seed: seed &* 77), SplitMix(seed: seed))
    var states = [journey]
    for _ in 0..<200 {
      if random.chance(3) {
        _ = try history.undo(&journey)
      } else if random.chance(3) {
        _ = try history.redo(&journey)
      } else if (try? history.apply(
        generator.change(for: journey), to: &journey, at: 0)) != nil
      {
        states.removeSubrange(history.done.count...)
        states.append(journey)
      }
      #expect(journey == states[history.done.count])
    }
    expectFreshIndexes(journey)
  }

  /// Everything that can be removed can be removed, with all that hangs on it, until nothing is left.
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func removingUntilNothingIsLeft(seed: UInt64) throws {
    let start = try richJourney()
    var (journey, random, inverses) = (start, SplitMix(seed: seed), [Change]())
    while let collection = everyCollection.filter({ !journey.ids(of: $0).isEmpty }).randomElement(
      using: &random),
      let id = journey.ids(of: collection).randomElement(using: &random)
    {
      let reference = RecordReference(collection, id)
      inverses.append(try journey.apply(Change("", journey.removal(of: reference))))
      #expect(!journey.contains(reference))
      expectFreshIndexes(journey)
    }
    #expect(journey.ranking.focus.isEmpty)
    for inverse in inverses.reversed() { _ = try journey.apply(inverse) }
    #expect(journey == start)
  }
}
