/// A rating on the current and on the ideal map.
package struct RatingChange: Hashable, Sendable {
  /// Nil: unknown, or there is nothing to rate.
  package let old: Int?
  package let new: Int?

  /// By how much it rises; nil unless both are known.
  package var delta: Int? {
    guard let old, let new else { return nil }
    let (difference, overflows) = new.subtractingReportingOverflow(old)
    return overflows ? nil : difference
  }
}

/// The mean of a rating over several touchpoints, as far as it is known.
package struct RatingMean: Hashable, Sendable {
  private var sum = 0.0
  /// How many have a rating.
  package private(set) var known = 0
  /// How many there are.
  package private(set) var count = 0

  package init() {}

  mutating func add(_ rating: Int?) {
    count += 1
    guard let rating else { return }
    known += 1
    sum += Double(rating)
  }

  /// Over those that have one; nil if none has.
  package var value: Double? { known == 0 ? nil : sum / Double(known) }
}

/// The mean of a rating over the touchpoints of the current and of the ideal map.
package struct MeanChange: Hashable, Sendable {
  package internal(set) var old = RatingMean()
  package internal(set) var new = RatingMean()

  /// By how much it rises; nil unless both are known.
  package var delta: Double? {
    guard let old = old.value, let new = new.value else { return nil }
    return new - old
  }
}
