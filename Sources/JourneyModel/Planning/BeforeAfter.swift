/// What an indicator's readings were before a change began, and from that day on.
package struct BeforeAfter: Hashable, Sendable {
  /// Several readings taken together.
  package struct Side: Hashable, Sendable {
    package let mean: Double
    package let count: Int
  }

  /// Nil: there is no reading on this side.
  package let before: Side?
  package let after: Side?
  private let better: Indicator.Direction?

  /// - Parameter start: the first day that counts as after.
  package init(of indicator: Indicator, start: CalendarDate) {
    self.init(of: IndicatorProgress(of: indicator), start: start)
  }

  package init(of progress: IndicatorProgress, start: CalendarDate) {
    let split = progress.countBefore(start)
    before = Self.side(progress.readings[..<split])
    after = Self.side(progress.readings[split...])
    better = progress.better
  }

  /// One side is empty, so that nothing can be compared.
  package var isTooFew: Bool { before == nil || after == nil }

  /// The mean after less the mean before; nil with too few readings.
  package var difference: Double? {
    guard let before, let after else { return nil }
    let most = Double.greatestFiniteMagnitude
    return min(max(after.mean - before.mean, -most), most)
  }

  /// Which way it went since; nil with too few readings, or where the direction is unknown.
  package var movement: IndicatorProgress.Movement? {
    guard let difference, let better else { return nil }
    if difference == 0 { return .same }
    return (difference > 0) == (better == .up) ? .better : .worse
  }

  private static func side(_ readings: ArraySlice<DatedReading>) -> Side? {
    guard !readings.isEmpty else { return nil }
    let count = Double(readings.count)
    let sum = readings.reduce(0) { $0 + $1.value.value }
    if sum.isFinite { return Side(mean: sum / count, count: readings.count) }
    let mean = readings.reduce(0) { $0 + $1.value.value / count }
    let most = Double.greatestFiniteMagnitude
    return Side(mean: min(max(mean, -most), most), count: readings.count)
  }
}

extension IndicatorProgress {
  /// How many readings are older than a day.
  package func countBefore(_ day: CalendarDate) -> Int {
    readings.firstIndex { $0.date >= day } ?? readings.count
  }
}
