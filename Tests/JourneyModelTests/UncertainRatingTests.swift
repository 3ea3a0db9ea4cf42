import Testing

@testable import JourneyModel

/// The distribution that ratings are drawn from, against its distribution function in closed form.
struct UncertainRatingTests {
  /// The distribution function of the symmetric triangular distribution, uncut.
  static func whole(_ value: Double, mode: Double, halfWidth: Double) -> Double {
    let distance = (value - mode) / halfWidth
    if distance <= -1 { return 0 }
    if distance >= 1 { return 1 }
    return distance < 0 ? (1 + distance) * (1 + distance) / 2 : 1 - (1 - distance) * (1 - distance) / 2
  }

  /// The same, given that the value lies between 1 and 5.
  static func cut(_ value: Double, mode: Double, halfWidth: Double) -> Double {
    let (low, high) = (whole(1, mode: mode, halfWidth: halfWidth), whole(5, mode: mode, halfWidth: halfWidth))
    return (whole(value, mode: mode, halfWidth: halfWidth) - low) / (high - low)
  }

  @Test(arguments: 1...5, [0, 10, 25, 50, 75, 90]) func quantilesAreTheInverse(rating: Int, confidence: Int) {
    let uncertain = UncertainRating(rating, confidence: confidence)
    let halfWidth = 2 * (1 - Double(confidence) / 100)
    for share in stride(from: 0.001, through: 0.999, by: 0.002) {
      let value = uncertain.quantile(share)
      #expect((1.0...5.0).contains(value))
      #expect(abs(Self.cut(value, mode: Double(rating), halfWidth: halfWidth) - share) < 1e-9)
    }
  }

  @Test(arguments: [
    // rating, confidence, share, value by hand
    (3, 50, 0.5, 3.0), (3, 50, 0.125, 2.5), (3, 50, 0.875, 3.5), (3, 0, 0.5, 3.0), (3, 0, 0.02, 1.4),
    // Cut at its mode: half of it is left, F⁻¹ = 1 + (1 − √(1 − u)).
    (1, 50, 0.75, 1.5), (5, 50, 0.25, 4.5), (1, 0, 0.75, 2.0), (5, 0, 0.25, 4.0),
  ])
  func quantilesByHand(rating: Int, confidence: Int, share: Double, value: Double) {
    #expect(abs(UncertainRating(rating, confidence: confidence).quantile(share) - value) < 1e-12)
  }

  @Test func whoIsSureDrawsTheRatingItself() {
    for rating in 1...5 {
      let sure = UncertainRating(rating, confidence: 100)
      for share in [0.0, 0.3, 1.0] { #expect(sure.quantile(share) == Double(rating)) }
      #expect(sure.lower == Double(rating) && sure.upper == Double(rating))
    }
  }

  @Test func theEndsAreThoseOfTheScale() {
    let low = UncertainRating(2, confidence: 0)
    #expect(low.lower == 1 && low.upper == 4)
    #expect(low.quantile(0.0) == 1 && low.quantile(1.0) == 4)
    let high = UncertainRating(5, confidence: 25)
    #expect(high.lower == 3.5 && high.upper == 5)
    #expect(high.quantile(0.0) == 3.5 && high.quantile(1.0) == 5)
  }

  @Test func anUnknownConfidenceCountsAsHalf() {
    let unknown = UncertainRating(3, confidence: nil)
    #expect(unknown.halfWidth == 1)
    #expect(unknown.quantile(0.2) == UncertainRating(3, confidence: 50).quantile(0.2))
  }

  /// Kolmogorov and Smirnov's distance of 10,000 draws stays under its 0.1 % limit, 1.95 / √10,000.
  @Test(arguments: [(3, 0), (1, 0), (5, 30), (4, 50), (2, 80)])
  func drawsFollowTheDistribution(rating: Int, confidence: Int) {
    let uncertain = UncertainRating(rating, confidence: confidence)
    let stream = RatingStream(ID("login"), "severity")
    let drawn = (0..<1_250).flatMap { group in
      let values = uncertain.quantile(stream.shares(group))
      return values.indices.map { values[$0] }
    }.sorted()
    let halfWidth = 2 * (1 - Double(confidence) / 100)
    let distance = drawn.enumerated().map { place, value in
      abs(Self.cut(value, mode: Double(rating), halfWidth: halfWidth) - (Double(place) + 0.5) / 10_000)
    }.max()
    #expect((distance ?? 1) < 0.0195)
  }

  @Test func streamsOfDifferentNamesAreDifferent() {
    let one = RatingStream(ID("a"), "severity").shares(0)
    #expect(one != RatingStream(ID("b"), "severity").shares(0))
    #expect(one != RatingStream(ID("a"), "frequency").shares(0))
    #expect(one != RatingStream(ID("a"), "severity").shares(1))
    #expect(one == RatingStream(ID("a"), "severity").shares(0))
    #expect(RatingStream(ID("ab"), "c").shares(0) != RatingStream(ID("a"), "bc").shares(0))
  }
}
