/// A reading that can be reckoned with.
package struct DatedReading: Hashable, Sendable {
  package let date: CalendarDate
  package let value: Quantity
}

/// How far an indicator has come from its baseline to its target.
///
/// Unknown is never zero: without a baseline none is made up from the readings.
package struct IndicatorProgress: Hashable, Sendable {
  /// Which way it has moved since the baseline.
  package enum Movement: Hashable, Sendable { case better, worse, same }

  package let baseline: Quantity?
  package let target: Quantity?
  /// By date; those of the same day in the order of the document.
  package let readings: [DatedReading]
  /// How many readings lack their date or their value, and are not counted.
  package let leftOut: Int
  /// The direction in which it is better: as it is said, or else from the baseline to the target.
  package let better: Indicator.Direction?
  /// The target lies where the indicator is said to be worse.
  package let isContradictory: Bool

  package init(of indicator: Indicator) {
    (baseline, target) = (indicator.baseline, indicator.target)
    let dated = indicator.readings.enumerated().compactMap { index, reading in
      Self.dated(reading).map { (index: index, reading: $0) }
    }
    readings = dated.sorted { ($0.reading.date, $0.index) < ($1.reading.date, $1.index) }.map(\.reading)
    leftOut = indicator.readings.count - dated.count
    let aim = Self.direction(from: baseline?.value, to: target?.value)
    better = indicator.better ?? aim
    isContradictory = aim != nil && aim != better
  }

  private static func dated(_ reading: Reading) -> DatedReading? {
    guard let date = reading.day, let value = reading.value else { return nil }
    return DatedReading(date: date, value: value)
  }

  private static func direction(from start: Double?, to end: Double?) -> Indicator.Direction? {
    guard let start, let end, start != end else { return nil }
    return end > start ? .up : .down
  }

  package var latest: DatedReading? { readings.last }

  /// The share of the way from baseline to target that the latest reading has gone: (now − baseline) ÷
  /// (target − baseline). Negative: it moved away from the target; above 1: it is beyond it. Nil: unknown.
  package var share: Double? {
    guard let baseline = baseline?.value, let target = target?.value, let now = latest?.value.value,
      baseline != target
    else { return nil }
    return Self.ratio(now, target, from: baseline)
  }

  /// Halved where the differences are too large for a number; the result is as large as a number can be.
  private static func ratio(_ now: Double, _ target: Double, from baseline: Double) -> Double? {
    var (way, whole) = (now - baseline, target - baseline)
    if !way.isFinite || !whole.isFinite {
      (way, whole) = (now / 2 - baseline / 2, target / 2 - baseline / 2)
    }
    let ratio = way / whole
    if ratio.isNaN { return nil }
    let most = Double.greatestFiniteMagnitude
    return min(max(ratio, -most), most)
  }

  /// Which way the latest reading lies from the baseline; nil where that or the direction is unknown.
  package var movement: Movement? {
    guard let baseline = baseline?.value, let now = latest?.value.value, let better else { return nil }
    if now == baseline { return .same }
    return (now > baseline) == (better == .up) ? .better : .worse
  }

  package var hasReachedTarget: Bool {
    guard let target = target?.value, let now = latest?.value.value, let better else { return false }
    return better == .up ? now >= target : now <= target
  }
}

extension Indicator {
  /// Whether the month of `today` still lacks a reading: indicators are read monthly.
  package func needsReading(_ today: CalendarDate) -> Bool {
    !readings.contains { reading in
      reading.day.map { $0.year == today.year && $0.month == today.month } ?? false
    }
  }
}

extension Reading {
  /// The day on which something was read; nil if the date is unknown or no such day exists, or nothing was read.
  package var day: CalendarDate? { value == nil ? nil : date.flatMap { CalendarDate($0) } }
}
