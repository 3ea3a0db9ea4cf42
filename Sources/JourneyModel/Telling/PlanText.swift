import Words

/// How the plan writes figures, days and how far something has come.
package enum PlanText {
  /// A number that was reckoned, in as many digits as a person reads.
  package static func number(_ value: Double) -> String {
    let size = value.magnitude
    guard size < 1e12 else { return minus(Quantity(value).description) }
    let unit: Double = size >= 100 ? 10 : size >= 1 ? 100 : size >= 0.001 ? 10_000 : 0
    return minus(Quantity(unit == 0 ? value : (value * unit).rounded() / unit).description)
  }

  /// A number as the document has it.
  package static func number(_ quantity: Quantity?) -> String {
    quantity.map { minus($0.description) } ?? "?"
  }

  private static func minus(_ text: String) -> String {
    text.hasPrefix("-") ? "−" + text.dropFirst() : text
  }

  /// `71 → 68 → 60`: baseline, now, target; ? for what is unknown.
  package static func figures(_ progress: IndicatorProgress) -> String {
    [progress.baseline, progress.latest?.value, progress.target].map { number($0) }.joined(separator: " → ")
  }

  /// A share of the way; far beyond, only that it is.
  package static func percent(_ share: Double) -> String {
    let percent = (share * 100).rounded()
    if percent > 999 { return "> 999 %" }
    if percent < -999 { return "< −999 %" }
    return percent < 0 ? "−\(Int(-percent)) %" : "\(Int(percent)) %"
  }

  package static func movement(_ movement: IndicatorProgress.Movement) -> String {
    switch movement {
    case .better: words("better")
    case .worse: words("worse")
    case .same: words("as before")
    }
  }

  /// How far it has come, in words.
  package static func progress(_ progress: IndicatorProgress) -> String {
    guard let share = progress.share else { return whyUnknown(progress) }
    if progress.isContradictory { return words("%@ of the way", percent(share)) }
    if progress.hasReachedTarget { return words("%@ of the way: target met", percent(share)) }
    return words("%@ of the way", percent(share))
      + (progress.movement.map { ": " + movement($0) } ?? "")
  }

  private static func whyUnknown(_ progress: IndicatorProgress) -> String {
    if progress.latest == nil { return words("progress unknown: no reading") }
    if progress.baseline == nil { return words("progress unknown: no baseline") }
    guard progress.target == nil else { return words("progress unknown: the target is the baseline") }
    return words("progress unknown: no target")
      + (progress.movement.map { " (" + movement($0) + ")" } ?? "")
  }

  /// What is said where the target lies in the wrong direction.
  package static func contradiction(_ progress: IndicatorProgress) -> String? {
    guard progress.isContradictory else { return nil }
    return progress.better == .down
      ? words("It is better down, but the target is above the baseline.")
      : words("It is better up, but the target is below the baseline.")
  }

  /// `2026-11-16 – 2027-01-29`; ? for what is unknown, empty if nothing is known.
  package static func days(_ initiative: Initiative) -> String {
    if initiative.start == nil, initiative.due == nil { return "" }
    return (initiative.start ?? "?") + " – " + (initiative.due ?? "?")
  }

  package static func overdue(_ days: Int) -> String { words(days, "day overdue", "days overdue") }

  /// `November 2026`.
  package static func month(of day: CalendarDate) -> String {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ]
    guard names.indices.contains(day.month - 1) else { return day.description }
    return words(names[day.month - 1]) + " \(day.year)"
  }

  /// `%, better down`.
  package static func unit(_ indicator: Indicator) -> String {
    let better = indicator.better.map {
      words("better %@", Vocabulary.better.label($0.rawValue).lowercased())
    }
    return [indicator.unit, better ?? words("better direction unknown")].compactMap { $0 }
      .joined(separator: ", ")
  }

  package static func status(_ initiative: Initiative) -> String {
    Vocabulary.status.label(initiative.status ?? "open")
  }
}

extension PlanText {
  package static func name(of section: PlanOutline.Section) -> String {
    switch section {
    case .focus: words("In focus")
    case .others: words("Other initiatives")
    case .indicators: words("Indicators without an initiative")
    }
  }

  /// What is late with an initiative, and what is missing.
  package static func concerns(_ standing: InitiativeStanding) -> [String] {
    [
      standing.daysOverdue.map(overdue),
      standing.daysUnstarted.map { words("not started, %@", words($0, "day late", "days late")) },
      standing.lacksOwner ? words("no owner") : nil, standing.lacksDue ? words("no due date") : nil,
    ].compactMap { $0 }
  }

  /// `5 readings, 1 without date or value not counted`.
  package static func readings(_ progress: IndicatorProgress) -> String {
    let count = words(progress.readings.count, "reading", "readings")
    return progress.leftOut == 0
      ? count : count + ", " + words("%@ without date or value not counted", progress.leftOut)
  }

  // MARK: Before and after

  package static func before(_ sides: BeforeAfter) -> String { words("before: %@", text(sides.before)) }

  package static func after(_ sides: BeforeAfter) -> String {
    words("since its start: %@", text(sides.after))
  }

  package static func difference(_ sides: BeforeAfter) -> String {
    guard let difference = sides.difference else { return words("too few to compare") }
    let change = (difference > 0 ? "+" : "") + number(difference)
    return words("difference %@", change + (sides.movement.map { ": " + movement($0) } ?? ""))
  }

  /// `74, mean of 5`.
  private static func text(_ side: BeforeAfter.Side?) -> String {
    guard let side else { return words("no reading") }
    let mean = number(side.mean)
    return side.count == 1 ? words("%@, 1 reading", mean) : words("%@, mean of %@", mean, side.count)
  }

  // MARK: Feedback

  package static func newestFirst(_ feedback: [Feedback]) -> [Feedback] {
    feedback.enumerated().sorted {
      ($0.element.date ?? "", $0.offset) > ($1.element.date ?? "", $1.offset)
    }.map(\.element)
  }

  /// `2026-11-02, interview: …`.
  package static func feedback(_ feedback: Feedback) -> String {
    let head = [feedback.date, feedback.from].compactMap { $0 }.joined(separator: ", ")
    return [head, feedback.text ?? ""].filter { !$0.isEmpty }.joined(separator: ": ")
  }
}
