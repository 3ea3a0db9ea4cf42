/// Eight draws side by side.
typealias Draws = SIMD8<Double>

/// Where a rating from 1 to 5 may really lie, as nobody is ever quite sure of one.
///
/// The symmetric triangular distribution with its mode at the rating and a half-width of 2 × (1 − confidence),
/// cut to 1–5: what lies beyond is not moved to the ends, the distribution is conditioned on lying between them.
/// Values are drawn by the inverse of its distribution function (S. Kotz, J. R. van Dorp: Beyond Beta, 2004,
/// chapter 1). With the mode m and the half-width h, for x from m − h to m:
///
///     F(x) = (x − (m − h))² / 2h², and so F⁻¹(p) = m − h·(1 − √(2p)) for p up to ½, the other half mirrored
///
/// A share u of the cut distribution is the share p = F(1) + u·(F(5) − F(1)) of the whole.
struct UncertainRating {
  /// What counts where nobody has said how sure they are, in per cent.
  static let unknownConfidence = 50

  /// The rating itself, 1–5.
  let mode: Double
  /// 0–2. At 0 the rating is sure, and every draw gives it.
  let halfWidth: Double
  /// The least and the most that can be drawn.
  let lower: Double
  let upper: Double
  /// The share of the whole distribution that lies below what is drawn, and the share that is drawn from.
  private let below: Double
  private let within: Double

  /// - Parameter confidence: 0–100 %; nil if unknown.
  init(_ rating: Int, confidence: Int?) {
    let share = Double(min(max(confidence ?? Self.unknownConfidence, 0), 100)) / 100
    mode = Double(min(max(rating, 1), 5))
    halfWidth = 2 * (1 - share)
    lower = max(1, mode - halfWidth)
    upper = min(5, mode + halfWidth)
    below = Self.cumulative(lower, mode: mode, halfWidth: halfWidth)
    within = Self.cumulative(upper, mode: mode, halfWidth: halfWidth) - below
  }

  /// The uncut distribution function.
  private static func cumulative(_ value: Double, mode: Double, halfWidth: Double) -> Double {
    guard halfWidth > 0 else { return value < mode ? 0 : 0.5 }
    let inside = max(0, 1 - abs(value - mode) / halfWidth)
    let tail = inside * inside / 2
    return value < mode ? tail : 1 - tail
  }

  /// The value below which such a share (0–1) of the cut distribution lies.
  @inline(__always)
  func quantile(_ shares: Draws) -> Draws {
    let fromMiddle = Draws(repeating: below - 0.5) + shares * within
    let size = fromMiddle.replacing(with: -fromMiddle, where: fromMiddle .< 0)
    let doubled = 1 - 2 * size
    let root = doubled.replacing(with: 0, where: doubled .< 0).squareRoot()
    let off = halfWidth * (1 - root)
    let value = mode + off.replacing(with: -off, where: fromMiddle .< 0)
    // Rounding must not lead beyond the ends: what can't be is decided by them.
    return value.clamped(lowerBound: Draws(repeating: lower), upperBound: Draws(repeating: upper))
  }

  /// The same for one share.
  func quantile(_ share: Double) -> Double { quantile(Draws(repeating: share))[0] }
}
