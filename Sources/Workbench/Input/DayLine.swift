import JourneyModel
import Words

/// A day as it is typed: `2027-02-28`, or so long from today: `+30` days, `+6w`, `+3m`.
struct DayLine: Equatable, Sendable {
  private(set) var date: CalendarDate?
  /// Why it can't be taken, as a sentence; nil if it can, or if nothing is typed.
  private(set) var problem: String?

  var isEmpty: Bool { date == nil && problem == nil }

  init(_ text: String, today: CalendarDate?) {
    let text = text.trimmed
    if text.isEmpty { return }
    date = CalendarDate(text)
    if date == nil { count(text, from: today) }
  }

  private mutating func count(_ text: String, from today: CalendarDate?) {
    guard text.hasPrefix("+"), let step = Step(text.dropFirst()) else {
      problem = words("%@ is no day: 2027-02-28 is understood, or +30, +6w, +3m from today.", quoted(text))
      return
    }
    date = today.flatMap(step.day)
    if date != nil { return }
    problem =
      today == nil
      ? words("What day it is, is not known: type the date.") : words("%@ is too far away.", quoted(text))
  }

  private struct Step {
    let count: Int
    let unit: Character

    init?(_ text: Substring) {
      let last = text.last ?? "d"
      let hasUnit = "dwm".contains(last)
      guard let count = Int(hasUnit ? text.dropLast() : text), (0...100_000).contains(count) else {
        return nil
      }
      (self.count, unit) = (count, hasUnit ? last : "d")
    }

    func day(from today: CalendarDate) -> CalendarDate? {
      switch unit {
      case "w": today.daysLater(7 * count)
      case "m": today.monthsLater(count)
      default: today.daysLater(count)
      }
    }
  }
}
