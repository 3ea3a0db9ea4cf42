/// Some draws, and in each the best scores that were offered so far with who has them.
struct DrawBlock {
  /// How many groups of eight draws there are at most: few enough to stay near the processor.
  static let mostGroups = 64
  private static let width = Draws.scalarCount

  private let places: Int
  /// Draw by draw, the best first; -1 where there is none yet.
  private var scores: [Double]
  private var holders: [Int]
  /// The last score in each draw: who has no more stays out.
  private var last: [Draws]
  /// The least of those in a group.
  private var least: [Double]

  /// - Parameter places: how many are kept in each draw, at least 1.
  init(places: Int, groups: Int) {
    self.places = places
    scores = Array(repeating: -1, count: groups * Self.width * places)
    holders = Array(repeating: -1, count: groups * Self.width * places)
    last = Array(repeating: Draws(repeating: -1), count: groups)
    least = Array(repeating: -1, count: groups)
  }

  /// Whether a score stays out in every draw of a group.
  @inline(__always)
  func isClosed(_ group: Int, to score: Double) -> Bool { score <= least[group] }

  /// Takes the scores in where they are higher than the last. Who comes later stays behind equals.
  @inline(__always)
  mutating func offer(_ offered: Draws, of subject: Int, in group: Int) {
    let isHigher = offered .> last[group]
    if any(isHigher) { insert(offered, of: subject, in: group, where: isHigher) }
  }

  @inline(never)
  private mutating func insert(
    _ offered: Draws, of subject: Int, in group: Int, where isHigher: SIMDMask<SIMD8<Int64>>
  ) {
    for lane in 0..<Self.width where isHigher[lane] {
      let start = (group * Self.width + lane) * places
      var place = start + places - 1
      while place > start, scores[place - 1] < offered[lane] {
        (scores[place], holders[place]) = (scores[place - 1], holders[place - 1])
        place -= 1
      }
      (scores[place], holders[place]) = (offered[lane], subject)
      last[group][lane] = scores[start + places - 1]
    }
    least[group] = last[group].min()
  }

  /// Counts for each subject the draws in which it is among the first.
  func count(into counts: inout [Int]) {
    for holder in holders where holder >= 0 { counts[holder] += 1 }
  }
}
