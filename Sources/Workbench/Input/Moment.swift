package import JourneyModel

/// A point in time, as the person's clock shows it.
package struct Moment: Hashable, Sendable {
  /// The day where the person is.
  package let date: CalendarDate
  /// Seconds since 1970, UTC.
  package let seconds: Int

  package init(date: CalendarDate, seconds: Int) {
    (self.date, self.seconds) = (date, seconds)
  }
}
