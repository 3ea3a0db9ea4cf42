/// Makes an input that fails smaller: without pieces of it, the large ones first.
enum Shrinker {
  /// Tries at most so many inputs; a fair one in moments is better than the smallest in an hour.
  private static let patience = 3000

  static func shrink(_ input: [UInt8], fails: ([UInt8]) -> Bool) -> [UInt8] {
    var (best, tries) = (input, 0)
    var size = max(1, input.count / 2)
    while tries < patience {
      let before = best.count
      var start = 0
      while start < best.count, tries < patience {
        tries += 1
        let shorter = Array(best[..<start] + best[min(start + size, best.count)...])
        if fails(shorter) { best = shorter } else { start += size }
      }
      if size == 1, best.count == before { break }
      size = max(1, size / 2)
    }
    return best
  }
}
