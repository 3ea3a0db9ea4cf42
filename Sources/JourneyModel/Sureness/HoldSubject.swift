/// A friction point whose ratings are drawn: its formula with all that is not drawn put together beforehand.
///
/// Scores are in billionths and whole, so that scores equal to nine decimals are equal, as in a ranking.
struct HoldSubject {
  /// A rating with the random numbers that it is drawn by.
  private struct Part {
    let rating: UncertainRating
    let stream: RatingStream
    /// Whether a higher rating makes a higher score.
    let raises: Bool

    @inline(__always)
    func draw(_ group: Int) -> Draws {
      if rating.halfWidth == 0 { return Draws(repeating: rating.mode) }
      return rating.quantile(stream.shares(group))
    }
  }

  /// What becomes of the ratings.
  private enum Shape { case product, productAndSum, rice, ice, constant }

  private let shape: Shape
  private let first: Part
  private let second: Part
  private let third: Part
  /// What the ratings' part is multiplied by, in billionths, and what the third rating is.
  private let factor: Double
  private let addend: Double
  /// The lowest and the highest score that can be drawn.
  private(set) var lowest = 0.0
  private(set) var highest = 0.0

  /// Nil if the model can't score it.
  init?(_ id: ID<FrictionPoint>, _ ratings: Ratings, reach: Reach, by scoring: FrictionScoring) {
    guard let score = scoring.value(of: ratings, reach: reach) else { return nil }
    func part(_ key: String, _ rating: Int?, raises: Bool = true) -> Part {
      Part(
        rating: UncertainRating(rating ?? 1, confidence: ratings.confidence), stream: RatingStream(id, key),
        raises: raises)
    }
    let scale = 1e9 * 100 * reach.value
    let sure = Double(ratings.confidence ?? 0) / 100
    first = part("severity", ratings.severity)
    third = part("business", ratings.business)
    switch scoring.model {
    case .impact, .severity: second = part("frequency", ratings.frequency)
    case .rice, .ice, .votes: second = part("effort", ratings.effort, raises: false)
    }
    switch scoring.model {
    case .impact where ratings.business == nil: (shape, factor, addend) = (.product, scale / 25, 0)
    case .impact:
      shape = .productAndSum
      (factor, addend) = (scale * scoring.weight / 25, scale * (1 - scoring.weight) / 5)
    case .rice: (shape, factor, addend) = (.rice, scale * sure, 0)
    case .ice:
      (shape, factor, addend) = (.ice, 4e9 * FrictionScoring.iceConfidence(ratings.confidence ?? 0), 0)
    case .severity: (shape, factor, addend) = (.product, 1e9, 0)
    case .votes: (shape, factor, addend) = (.constant, 1e9 * score, 0)
    }
    lowest = end { $0.raises ? $0.rating.lower : $0.rating.upper }
    highest = end { $0.raises ? $0.rating.upper : $0.rating.lower }
  }

  private func end(_ value: (Part) -> Double) -> Double {
    func all(_ part: Part) -> Draws { Draws(repeating: value(part)) }
    return scores(all(first), all(second), all(third))[0]
  }

  /// The scores of the eight draws from 8 × `group`.
  @inline(__always)
  func scores(_ group: Int) -> Draws {
    let (one, other) = (first.draw(group), second.draw(group))
    return scores(one, other, shape == .productAndSum ? third.draw(group) : other)
  }

  @inline(__always)
  private func scores(_ one: Draws, _ other: Draws, _ third: Draws) -> Draws {
    switch shape {
    case .product: Self.whole(factor * (one * other))
    case .productAndSum: Self.whole(factor * (one * other) + addend * third)
    case .rice: Self.whole(factor * (Self.riceImpact(one) / other))
    case .ice: Self.whole(factor * (one * (6 - other)))
    case .constant: Self.whole(Draws(repeating: factor))
    }
  }

  /// RICE's impact of a severity between whole ones: on the straight line between its 0.25, 0.5, 1, 2 and 3.
  @inline(__always)
  static func riceImpact(_ severity: Draws) -> Draws {
    0.25 * severity + 0.25 * above(2, severity) + 0.5 * above(3, severity)
  }

  @inline(__always)
  private static func above(_ start: Double, _ value: Draws) -> Draws {
    let rest = value - start
    return rest.replacing(with: 0, where: rest .< 0)
  }

  /// Rounded to a whole number, halves up. Numbers from 0 to 2⁵¹, which 2⁵² more leaves without a fraction.
  @inline(__always)
  private static func whole(_ value: Draws) -> Draws {
    let raised = value + 0.5
    let near = (raised + 0x1p52) - 0x1p52
    return near.replacing(with: near - 1, where: near .> raised)
  }
}
