package import JourneyModel

// The workbench reads no clock and keeps no thread: it is told the time, and given time for long work.

extension Workbench {
  /// The day where the person is; nil as long as it has not been told.
  package var today: CalendarDate? { moment?.date }

  /// Milliseconds after which the time is to be told again; nil: nothing on the screen waits for it.
  package var patience: Int? { nil }

  /// Whether something long waits to be worked on while nobody types.
  package var hasWork: Bool { hasHoldWork }

  /// Does a piece of what waits, a few milliseconds long.
  mutating func work() {
    workOnHolds()
  }
}
