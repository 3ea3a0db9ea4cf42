/// The elements of two lists as one reads them together.
enum UnionOrder {
  /// In the order of the new list; what only the old one has stands behind what it stood behind, or first.
  static func keys<Key: Hashable>(_ old: [Key], _ new: [Key]) -> [Key] {
    if old.isEmpty { return new }
    let kept = Set(new)
    var first: [Key] = []
    var behind: [Key: [Key]] = [:]
    var before: Key?
    for key in old {
      if kept.contains(key) {
        before = key
      } else if let before {
        behind[before, default: []].append(key)
      } else {
        first.append(key)
      }
    }
    if behind.isEmpty { return first + new }
    return first + new.flatMap { [$0] + (behind[$0] ?? []) }
  }
}
