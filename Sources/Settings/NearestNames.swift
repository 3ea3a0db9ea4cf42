import Workbench

/// The names that were most likely meant by a misspelt one, nearest first; of equals, the earlier in `known`.
/// Where some are so near that they are very likely meant, only those.
func nearestNames(to name: String, among known: [String], atMost count: Int) -> [String] {
  // Beyond any real name the comparison would only cost time.
  let wanted = Array(name.lowercased().prefix(64))
  let ranked = known.enumerated().map { index, candidate in
    (distance: Nearest.slips(wanted, Array(candidate.lowercased())), index: index, name: candidate)
  }
  let sorted = ranked.sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }.prefix(count)
  let likely = sorted.prefix { $0.distance <= max(1, wanted.count * 2 / 5) }
  return (likely.isEmpty ? sorted : likely).map(\.name)
}
