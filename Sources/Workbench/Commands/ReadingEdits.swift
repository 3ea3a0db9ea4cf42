import JourneyModel
import Words

/// Entering the readings of an indicator.
enum ReadingEdits {
  static func enter(_ text: String, in workbench: inout Workbench) {
    guard let indicator = PlanEdits.indicator(workbench) else { return }
    PlanEdits.ask(words("%@:", name(of: indicator)), text, in: &workbench) { prompt in
      prompt.feedback = { workbench, line in
        feedback(line.text, workbench.journey.indicators[indicator.id] ?? indicator, workbench)
      }
    } accept: { workbench, text in
      if text.trimmed.isEmpty { return .closes }
      return take(text, for: indicator.id, in: &workbench) ? .closes : .stays
    }
  }

  /// The name with its unit, cut so that the line being typed has room.
  private static func name(of indicator: Indicator) -> String {
    let name = indicator.name.count > 30 ? indicator.name.prefix(29) + "…" : indicator.name
    return indicator.unit.map { "\(name) (\($0))" } ?? name
  }

  /// Takes what was typed as readings of an indicator, and says what was done with it.
  ///
  /// - Returns: false if it can't be taken; a message says why.
  static func take(_ text: String, for id: ID<Indicator>, in workbench: inout Workbench) -> Bool {
    guard let indicator = workbench.journey.indicators[id] else { return false }
    let line = ReadingLine(text, today: workbench.today, unit: indicator.unit)
    guard line.problem == nil, let last = line.entries.last else {
      workbench.say(line.problem ?? words("A value is missing."), .warning)
      return false
    }
    let (readings, replaced) = line.merged(into: indicator.readings)
    if readings == indicator.readings {
      workbench.say(words("It says so already."))
      return true
    }
    let isDone = workbench.perform(
      label(line, indicator), [.set(id, "readings", to: .readings(readings))])
    if isDone { workbench.say(report(line, last, replaced, indicator)) }
    return isDone
  }

  private static func label(_ line: ReadingLine, _ indicator: Indicator) -> String {
    guard line.entries.count == 1, let entry = line.entries.first else {
      return words("enter %@ of %@", words(line.entries.count, "reading", "readings"), indicator.name)
    }
    return words("enter %@ for %@", entry.value, indicator.name)
  }

  private static func report(
    _ line: ReadingLine, _ last: ReadingLine.Entry, _ replaced: [ReadingLine.Entry], _ indicator: Indicator
  ) -> String {
    let name = quoted(indicator.name, limit: 24)
    let number: (Quantity) -> String = PlanText.number
    if line.entries.count > 1 {
      let count = words(line.entries.count, "reading", "readings")
      return replaced.isEmpty
        ? words("%@: entered %@.", name, count)
        : words("%@: entered %@, which replaces %@.", name, count, replaced.count)
    }
    if let old = replaced.first {
      return words(
        "%@: %@ on %@ replaces %@.", name, number(last.value), last.date, number(old.value))
    }
    return words("%@: %@ on %@.", name, number(last.value), last.date)
  }

  /// What was understood of what is being typed.
  static func feedback(_ text: String, _ indicator: Indicator, _ workbench: Workbench) -> [(String, Style)] {
    let line = ReadingLine(text, today: workbench.today, unit: indicator.unit)
    if let problem = line.problem { return [(problem, Style(text.trimmed.count < 11 ? .hint : .warning))] }
    guard let last = line.entries.last else {
      return [(words("71.5, or 2026-10-31 71.5; several can be pasted, a date each"), Style(.hint))]
    }
    if line.entries.count > 1 {
      return [(words(line.entries.count, "reading", "readings"), Style(.prompt))]
    }
    return [(words("%@ on %@", last.value, last.date), Style(.prompt))] + remark(last, indicator, workbench)
  }

  private static func remark(_ entry: ReadingLine.Entry, _ indicator: Indicator, _ workbench: Workbench)
    -> [(String, Style)]
  {
    if let today = workbench.today, entry.date > today {
      return [("  " + words("lies in the future"), Style(.warning))]
    }
    let same = indicator.readings.last { $0.date == entry.date.description }
    return same?.value.map { [("  " + words("replaces %@", $0), Style(.warning))] } ?? []
  }
}
