package import JourneyModel
import Words

// The workbench reads no clock and keeps no thread: it is told the time, and given time for long work.

extension Workbench {
  /// The day where the person is; nil as long as it has not been told.
  package var today: CalendarDate? { moment?.date }

  /// Milliseconds after which the time is to be told again, counted from the last time that it was; nil:
  /// nothing on the screen waits for it.
  package var patience: Int? {
    guard let timer, let moment else { return nil }
    return timer.patience(at: moment.seconds)
  }

  /// Whether something long waits to be worked on while nobody types.
  package var hasWork: Bool { FindingsCount.isDue(in: self) || hasHoldWork }

  /// Does a piece of what waits, a few milliseconds long.
  mutating func work() {
    if FindingsCount.isDue(in: self) { FindingsCount.count(in: &self) } else { workOnHolds() }
  }
}

// MARK: The timer

extension Workbench {
  /// What the title says of the timer; nil: there is none.
  var timerText: String? {
    guard let timer, let moment else { return nil }
    return timer.text(at: moment.seconds)
  }

  /// Lets the timer take in what time it is.
  mutating func tickTimer() {
    guard let moment, timer?.take(moment.seconds) == true else { return }
    tell(words("Time is up. :timer +5m gives more, off clears it."), .warning)
  }

  /// Does what was typed behind `:timer`.
  mutating func setTimer(_ text: String) {
    guard let input = TimerInput(text) else {
      return say(
        words("%@ is no time: 10m, 90s, 1h, +5m, up to a day; off stops it.", quoted(text, limit: 12)),
        .warning)
    }
    guard let moment else {
      return say(words("The time is not known here, so that nothing can be timed."), .warning)
    }
    switch input {
    case .ask:
      say(timerText.map { words("The timer: %@.", $0) } ?? words("No timer runs: :timer 10m sets one."))
    case .off: stopTimer()
    case .set(let seconds): timer = PhaseTimer(seconds: seconds)
    case .add(let seconds): addToTimer(seconds, at: moment.seconds)
    }
  }

  private mutating func stopTimer() {
    say(timer == nil ? words("No timer runs.") : words("The timer is off."))
    timer = nil
  }

  private mutating func addToTimer(_ seconds: Int, at now: Int) {
    guard timer != nil else { return say(words("No timer runs: :timer 10m sets one."), .warning) }
    if timer?.add(seconds, at: now) == false {
      say(words("A timer runs for a day at most."), .warning)
    }
  }
}
