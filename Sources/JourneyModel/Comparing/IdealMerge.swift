internal import JSONText

/// Whether there is an ideal map, where one side may have made it or taken it away.
///
/// Where it stays although one side took it away, that side counts as not having touched it.
struct IdealMerge {
  let base: Journey
  private(set) var ours: Journey
  private(set) var theirs: Journey
  private(set) var hasIdeal: Bool
  private(set) var conflicts: [Conflict] = []

  init(base: Journey, ours: Journey, theirs: Journey, keepsIdeal: Bool) {
    (self.base, self.ours, self.theirs) = (base, ours, theirs)
    hasIdeal = ours.hasIdeal || theirs.hasIdeal
    guard base.hasIdeal, ours.hasIdeal != theirs.hasIdeal else { return }
    let left = ours.hasIdeal ? ours : theirs
    hasIdeal = keepsIdeal || left.ideal != base.ideal
    if hasIdeal { restore() }
  }

  private mutating func restore() {
    let conflict = Conflict(.map(.ideal), field: Conflict.Matter.removed.rawValue)
    let there = JSONValue.bool(true)
    conflicts = [
      conflict.with(
        base: there, ours: ours.hasIdeal ? there : nil, theirs: theirs.hasIdeal ? there : nil)
    ]
    if ours.hasIdeal {
      (theirs.ideal, theirs.hasIdeal) = (base.ideal, true)
    } else {
      (ours.ideal, ours.hasIdeal) = (base.ideal, true)
    }
  }
}
