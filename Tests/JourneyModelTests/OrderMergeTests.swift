import Testing

@testable import JourneyModel

/// Orders of a few letters against what is asked of them, for every pair of orders there is.
struct OrderMergeTests {
  private static let orders = permutations(of: Array("abcd"))

  @Test(arguments: orders) func everyTurnIsKeptOrToldOf(ours: [Character]) {
    let base = Array("abcd")
    for theirs in Self.orders {
      let merge = OrderMerge(base: base, ours: ours, theirs: theirs) { _ in true }
      let other = OrderMerge(base: base, ours: theirs, theirs: ours) { _ in true }
      #expect((merge.conflict == nil) == (other.conflict == nil))
      if merge.conflict == nil {
        #expect(merge.keys == other.keys)
        #expect(turns(merge.keys) == turns(ours).union(turns(theirs)))
      } else {
        #expect(merge.keys == ours)
        let all = turns(ours).union(turns(theirs))
        #expect(!Self.orders.contains { turns($0) == all }, "it could have been done")
      }
    }
  }

  /// The pairs that stand the other way round than in the alphabet.
  private func turns(_ order: [Character]) -> Set<String> {
    var turns: Set<String> = []
    for (place, letter) in order.enumerated() {
      for later in order[place...] where later < letter { turns.insert("\(later)\(letter)") }
    }
    return turns
  }

  private static func permutations(of letters: [Character]) -> [[Character]] {
    if letters.isEmpty { return [[]] }
    return letters.indices.flatMap { index in
      var rest = letters
      let letter = rest.remove(at: index)
      return permutations(of: rest).map { [letter] + $0 }
    }
  }

  @Test func newOnesStandBehindTheirNeighbours() {
    let merge = OrderMerge(base: Array("abc"), ours: Array("axbc"), theirs: Array("abycz")) { _ in true }
    #expect(String(merge.keys) == "axbycz")
  }

  @Test(arguments: [
    ("aab", "aab", "aaab", "aaab"), ("ab", "", "abc", "c"), ("abc", "acb", "bc", "cb"), ("a", "a", "", ""),
  ])
  func listsAreMergedElementByElement(base: String, ours: String, theirs: String, merged: String) {
    #expect(String(ListMerge.merge(base: Array(base), ours: Array(ours), theirs: Array(theirs))) == merged)
  }
}
