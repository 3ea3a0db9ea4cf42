/// The names that were most likely meant by a misspelt one, nearest first; of equals, the earlier in `known`.
/// Where some are so near that they are very likely meant, only those.
func nearestNames(to name: String, among known: [String], atMost count: Int) -> [String] {
  // Beyond any real name the comparison would only cost time.
  let wanted = Array(name.lowercased().unicodeScalars.prefix(64))
  let ranked = known.enumerated().map { index, candidate in
    (distance: distance(wanted, Array(candidate.lowercased().unicodeScalars)), index: index, name: candidate)
  }
  let sorted = ranked.sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }.prefix(count)
  let likely = sorted.prefix { $0.distance <= max(1, wanted.count * 2 / 5) }
  return (likely.isEmpty ? sorted : likely).map(\.name)
}

/// How many insertions, removals and replacements of one scalar turn `a` into `b`.
private func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var row = Array(0...b.count)
  for (i, scalar) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, other) in b.enumerated() {
      let replaced = diagonal + (scalar == other ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(replaced, row[j] + 1, diagonal + 1)
    }
  }
  return row[b.count]
}
