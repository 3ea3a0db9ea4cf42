/// Finds the items that fit what was typed. As the text grows, only those that fitted before are looked at
/// again; the folded labels lie in one piece and are made when the first letter is typed.
struct PickerFilter: Sendable {
  private var query = ""
  /// The items that fit, in their own order.
  private var candidates: [Int] = []
  /// The items that fit, the best first.
  private(set) var matches: [Int]
  private var text: [UInt8] = []
  private var labels: [Range<Int>] = []
  private var details: [Range<Int>] = []
  private let count: Int

  init(count: Int) {
    self.count = count
    matches = Array(0..<count)
  }

  mutating func apply(_ newQuery: String, to items: [Picker.Item]) {
    guard newQuery != query else { return }
    let folded = FoldedQuery(newQuery)
    let isNarrower = !FoldedQuery(query).isEmpty && newQuery.hasPrefix(query)
    query = newQuery
    if folded.isEmpty {
      matches = Array(0..<count)
      return
    }
    if labels.isEmpty { fold(items) }
    narrow(isNarrower ? candidates : Array(0..<count), by: folded)
  }

  private mutating func narrow(_ all: [Int], by query: FoldedQuery) {
    var ranked: [[Int]] = Array(repeating: [], count: FoldedQuery.worstRank + 1)
    candidates = all.filter { item in
      guard let rank = query.rank(text, label: labels[item], detail: details[item]) else { return false }
      ranked[rank].append(item)
      return true
    }
    matches = ranked.flatMap(\.self)
  }

  private mutating func fold(_ items: [Picker.Item]) {
    labels.reserveCapacity(items.count)
    details.reserveCapacity(items.count)
    for item in items {
      let start = text.count
      FoldedText.append(item.label, to: &text)
      let middle = text.count
      FoldedText.append(item.detail, to: &text)
      labels.append(start..<middle)
      details.append(middle..<text.count)
    }
  }
}
