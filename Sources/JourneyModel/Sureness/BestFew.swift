/// The best few scores of those that are offered, the best first; among equals, who was offered first.
struct BestFew {
  struct Entry {
    let score: Double
    /// Who has it: a number that grows in the order of offering.
    let place: Int

    /// Whether it stands before another.
    func precedes(_ other: Entry) -> Bool {
      score == other.score ? place < other.place : score > other.score
    }
  }

  private let most: Int
  private(set) var entries: [Entry] = []

  init(_ most: Int) { self.most = most }

  mutating func offer(_ entry: Entry) {
    if entries.count == most {
      guard let last = entries.last, entry.precedes(last) else { return }
      entries.removeLast()
    }
    var index = entries.count
    while index > 0, entry.precedes(entries[index - 1]) { index -= 1 }
    entries.insert(entry, at: index)
  }

  /// The last of the best `count`, if there are so many.
  func last(of count: Int) -> Entry? {
    count > 0 && count <= entries.count ? entries[count - 1] : nil
  }
}
