import JourneyModel

/// How firmly the friction points hold their places, worked out while nobody types. What was known before stays
/// to be shown until then.
package struct HoldState: Sendable {
  /// So many scores are drawn at a time: a millisecond or two.
  private static let slice = 1 << 16

  /// The share of the draws in which each was among the first, as last known.
  private(set) var shares: [ID<FrictionPoint>: Double] = [:]
  /// How many are the first.
  private(set) var limit = RankingSettings.defaultFocusLimit
  /// The revision of the journey that the shares are for.
  private var revision: Int?
  /// What is being worked out, and for which revision.
  private var computation: HoldComputation?
  private var begun: Int?

  /// Whether the shares are those of that revision.
  func isFresh(_ revision: Int) -> Bool { self.revision == revision }

  /// Does a piece of the work; what was begun for another revision is given up.
  mutating func work(on journey: Journey, _ revision: Int) {
    if begun != revision { (computation, begun) = (HoldComputation(of: journey), revision) }
    guard var computation else { return }
    self.computation = nil  // or it would be copied
    computation.advance(scores: Self.slice)
    if computation.isDone { take(computation, revision) } else { self.computation = computation }
  }

  /// Does all of it at once.
  mutating func finish(_ journey: Journey, _ revision: Int) {
    guard !isFresh(revision) else { return }
    var computation = HoldComputation(of: journey)
    computation.advance()
    take(computation, revision)
  }

  private mutating func take(_ done: HoldComputation, _ revision: Int) {
    (shares, limit, self.revision) = (done.result, done.limit, revision)
    (computation, begun) = (nil, nil)
  }
}

extension Workbench {
  /// Whether the ranking waits to know how firmly the friction points hold.
  var hasHoldWork: Bool {
    place.view == .ranking && place.ranking.list == .frictions && !rankingState.holds.isFresh(revision)
      && rankingState.frictions?.frictions.isEmpty == false
  }

  mutating func workOnHolds() {
    if hasHoldWork { rankingState.holds.work(on: journey, revision) }
  }

  /// The share as the screen shows it; one of before the last change is marked with `…`.
  func holdText(of friction: ID<FrictionPoint>) -> (text: String, isFresh: Bool) {
    let isFresh = rankingState.holds.isFresh(revision)
    guard let share = rankingState.holds.shares[friction] else { return ("…", isFresh) }
    let text = HoldText.percent(share)
    return (isFresh ? text : text.dropLast(2) + "…", isFresh)
  }
}
