/// A scale from the least to the greatest of some numbers, whatever they are.
///
/// Numbers are halved before they are subtracted, because the difference of two may be too large for one.
struct ValueScale: Sendable {
  let low: Double
  let high: Double
  /// From below; where a line of the grid is drawn.
  private(set) var ticks: [Double] = []

  /// Nil without any number.
  init?(_ values: [Double]) {
    let known = values.filter(\.isFinite)
    guard let least = known.min(), let greatest = known.max() else { return nil }
    let most = Double.greatestFiniteMagnitude
    if least == greatest {
      let pad = max(least.magnitude * 0.1, 1)
      (low, high) = (max(least - pad, -most), min(least + pad, most))
      ticks = [least]
      return
    }
    guard let step = Self.step(greatest - least), max(least.magnitude, greatest.magnitude) / step < 1e9 else {
      (low, high) = (least, greatest)
      ticks = [least, greatest]
      return
    }
    (low, high) = ((least / step).rounded(.down) * step, (greatest / step).rounded(.up) * step)
    let count = Int(((high - low) / step).rounded())
    ticks = (0...max(0, count)).map { low + Double($0) * step }
  }

  /// A half, 1 or 2 times a power of ten, so that there are two to five of them in the range; nil where numbers are
  /// too large or too close together for that.
  private static func step(_ range: Double) -> Double? {
    guard range > 1e-9, range < 1e15 else { return nil }
    var power = 1.0
    while power * 10 < range { power *= 10 }
    var parts = 1.0
    while 1 / parts >= range { parts *= 10 }
    let unit = parts > 1 ? 1 / parts : power
    return [0.5, 1, 2].map { $0 * unit }.first { range / $0 <= 5 } ?? unit * 2
  }

  /// 0 for the least, 1 for the greatest.
  func share(_ value: Double) -> Double {
    let whole = high / 2 - low / 2
    let share = (value / 2 - low / 2) / whole
    return share.isFinite ? min(max(share, 0), 1) : 0.5
  }
}
