import JourneyModel
import Testing

/// What has to hold of every merge, whatever was changed.
struct RandomMergeTests {
  @Test(arguments: 0..<16 as Range<UInt64>) func lawsHold(block: UInt64) throws {
    var conflicts = 0
    var clean = 0
    for seed in block * 25..<(block + 1) * 25 {
      let some = try MergeCase(seed: seed)
      let merge = Merge(base: some.base, ours: some.ours, theirs: some.theirs)
      try expectResult(of: merge, some, seed)
      expectTrivialLaws(some, seed)
      conflicts += merge.conflicts.count
      if merge.conflicts.isEmpty { clean += 1 }
    }
    // Otherwise the run would show little.
    #expect(conflicts > 20 && clean > 0)
  }

  /// The edits give the result, which holds together, and applying them can be undone.
  private func expectResult(of merge: Merge, _ some: MergeCase, _ seed: UInt64) throws {
    var journey = some.ours
    let inverse = try journey.apply(merge.change(label: "merge"))
    #expect(journey == merge.result, "seed \(seed)")
    expectFreshIndexes(journey, "seed \(seed)")
    _ = try journey.apply(inverse)
    #expect(journey == some.ours, "seed \(seed)")
  }

  private func expectTrivialLaws(_ some: MergeCase, _ seed: UInt64) {
    let (base, ours, theirs) = (some.base, some.ours, some.theirs)
    let forward = Merge(base: base, ours: base, theirs: theirs)
    #expect(forward.result == theirs && forward.conflicts.isEmpty, "seed \(seed)")
    let nothing = Merge(base: base, ours: ours, theirs: base)
    #expect(nothing.edits.isEmpty && nothing.conflicts.isEmpty, "seed \(seed)")
    let same = Merge(base: base, ours: ours, theirs: ours)
    #expect(same.edits.isEmpty && same.conflicts.isEmpty, "seed \(seed)")
  }

  /// Without conflicts, it does not matter who is who, but for orders.
  @Test(arguments: 0..<8 as Range<UInt64>) func isSymmetrical(block: UInt64) throws {
    var clean = 0
    for seed in block * 25..<(block + 1) * 25 {
      let some = try MergeCase(seed: seed, changes: 4)
      let merge = Merge(base: some.base, ours: some.ours, theirs: some.theirs)
      let other = Merge(base: some.base, ours: some.theirs, theirs: some.ours)
      #expect(merge.conflicts.isEmpty == other.conflicts.isEmpty, "seed \(seed)")
      guard merge.conflicts.isEmpty else { continue }
      clean += 1
      let difference = JourneyDifference(from: merge.result, to: other.result)
      let lines = difference.lines.filter { !$0.hasSuffix("in another order") && !$0.contains(": moved ") }
      #expect(lines.isEmpty, "seed \(seed)")
    }
    #expect(clean > 0)
  }

  /// Every conflict can be decided either way, and is gone then.
  @Test(arguments: 0..<8 as Range<UInt64>) func conflictsCanBeDecided(block: UInt64) throws {
    for seed in block * 25..<(block + 1) * 25 {
      let some = try MergeCase(seed: seed)
      let merge = Merge(base: some.base, ours: some.ours, theirs: some.theirs)
      for conflict in merge.conflicts {
        for side in [Conflict.Side.ours, .theirs] { expect(conflict, taking: side, in: merge.result, seed) }
      }
    }
  }

  private func expect(
    _ conflict: Conflict, taking side: Conflict.Side, in journey: Journey, _ seed: UInt64
  ) {
    var journey = journey
    let count = journey.details.conflicts.count
    do throws(EditError) {
      _ = try journey.apply(Change("", conflict.edits(taking: side, in: journey)))
      #expect(journey.details.conflicts.count == count - 1)
      expectFreshIndexes(journey)
    } catch {
      // What refers to a whole record that does not fit has to wait until that is decided.
      let waits = journey.details.conflicts.contains { $0.matter == .record }
      let fits = waits && side == .theirs
      #expect(fits, "seed \(seed): \(conflict.sentence): \(side): \(error)")
    }
  }
}
