/// What a formula makes of a friction point's or an opportunity's ratings.
package struct Score: Hashable, Sendable {
  /// Nil while a rating that the formula needs is unknown.
  package let value: Double?
  /// The keys of the fields whose ratings are needed and unknown, in the order of the fields.
  package let missing: [String]
  /// The part of the customers hit; for an opportunity, which has none, assumed.
  package let reach: Reach
  /// The calculation written out, to be checked by hand: `100 × 0.60 reach × 16/25 = 38.4`. `≈` stands where a
  /// number was rounded for reading.
  package let formula: String
}

/// Ratings that a formula needs and that are unknown.
struct MissingRatings: OptionSet {
  let rawValue: UInt8

  static let severity = MissingRatings(rawValue: 1)
  static let frequency = MissingRatings(rawValue: 2)
  static let customerValue = MissingRatings(rawValue: 4)
  static let businessValue = MissingRatings(rawValue: 8)
  static let confidence = MissingRatings(rawValue: 16)
  static let effort = MissingRatings(rawValue: 32)

  private static let names = [
    "severity", "frequency", "customerValue", "businessValue", "confidence", "effort",
  ]

  /// The keys of the fields, in the order in which the formulas name them.
  var keys: [String] { Self.keys[Int(rawValue)] }

  /// Every combination, so that a list of many unrated ones makes none anew.
  private static let keys: [[String]] = (0..<64).map { set in
    names.indices.filter { set & 1 << $0 != 0 }.map { names[$0] }
  }
}
