import Testing

@testable import JourneyModel

/// A day that is known to be one.
func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

extension Indicator {
  static func of(
    _ better: Direction?, from baseline: Double? = nil, to target: Double? = nil,
    readings: [(String?, Double?)] = []
  ) -> Indicator {
    var indicator = Indicator()
    (indicator.id, indicator.name, indicator.better) = (ID("k"), "K", better)
    (indicator.baseline, indicator.target) = (baseline.map { Quantity($0) }, target.map { Quantity($0) })
    indicator.readings = readings.map { date, value in
      var reading = Reading()
      (reading.date, reading.value) = (date, value.map { Quantity($0) })
      return reading
    }
    return indicator
  }
}
