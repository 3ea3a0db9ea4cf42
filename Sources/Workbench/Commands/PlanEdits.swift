import JourneyModel
import Words

/// Changes to the initiative that the plan's cursor stands on.
enum PlanEdits {
  /// Goes on with the text that was given, or asks for one.
  static func ask(
    _ label: String, _ given: String, in workbench: inout Workbench,
    _ prepare: (inout Prompt) -> Void = { _ in },
    accept: @escaping @Sendable (inout Workbench, String) -> Prompt.Verdict
  ) {
    if !given.trimmed.isEmpty { return _ = accept(&workbench, given.trimmed) }
    var prompt = Prompt(label, accept: accept)
    prepare(&prompt)
    workbench.open(prompt)
  }

  static func addInitiative(_ title: String, in workbench: inout Workbench) {
    guard let friction = friction(workbench) else { return }
    ask(words("Initiative for %@:", quoted(friction.title, limit: 24)), title, in: &workbench) {
      workbench, text in
      if text.trimmed.isEmpty { return .closes }
      return add(text.trimmed, for: friction.id, in: &workbench) ? .closes : .stays
    }
  }

  private static func add(_ title: String, for friction: ID<FrictionPoint>, in workbench: inout Workbench)
    -> Bool
  {
    var initiative = Initiative()
    (initiative.id, initiative.title) = (workbench.journey.freshID(from: title), title)
    initiative.friction = friction
    let last = workbench.journey.initiatives.last?.id.text
    let isDone = workbench.perform(
      words("add initiative %@", title), [.insert(initiative, on: .current, after: last)],
      showing: .initiative(initiative.id))
    if isDone {
      workbench.say(
        words(
          "Added. %@ owner, %@ due date, %@ indicator, %@ all fields.", workbench.key("plan.owner"),
          workbench.key("plan.due"), workbench.key("plan.indicator"), workbench.key("record.open")))
    }
    return isDone
  }

  // MARK: Fields

  @discardableResult
  private static func set(
    _ field: String, of id: ID<Initiative>, to value: FieldValue, _ label: String,
    in workbench: inout Workbench
  ) -> Bool {
    guard let old = workbench.journey.initiatives[id] else { return false }
    if old[field] == value { return true }
    return workbench.perform(label, [.set(id, field, to: value)])
  }

  static func turnStatus(in workbench: inout Workbench) {
    guard let initiative = initiative(workbench) else { return }
    let cycle = ["open", "planned", "in-progress", "done"]
    let place = cycle.firstIndex(of: initiative.status ?? "open")
    let next = cycle[place.map { ($0 + 1) % cycle.count } ?? 0]
    let label = words("mark %@ as %@", initiative.title, Vocabulary.status.label(next).lowercased())
    guard set("status", of: initiative.id, to: .text(next), label, in: &workbench) else { return }
    if next == "done" { sayWhatIsNext(initiative, in: &workbench) }
  }

  /// Once nothing more is to be done for a friction point in focus, another takes its place.
  private static func sayWhatIsNext(_ initiative: Initiative, in workbench: inout Workbench) {
    let journey = workbench.journey
    guard journey.ranking.focus.contains(initiative.friction),
      let friction = journey.frictions[initiative.friction]
    else { return }
    let left = journey.initiatives.count {
      $0.friction == friction.id && !InitiativeStanding(of: $0, today: nil).isFinished
    }
    let name = quoted(friction.title)
    workbench.say(
      left == 0
        ? words(
          "Done. If that mended %@, take it out of the focus and choose the next: %@.", name,
          workbench.key("view.ranking"))
        : words("Done. %@ for %@ still to do.", words(left, "initiative", "initiatives"), name))
  }

  static func setOwner(_ name: String, in workbench: inout Workbench) {
    guard let initiative = initiative(workbench) else { return }
    let owners = owners(workbench.journey)
    ask(words("Owner:"), name, in: &workbench) { prompt in
      prompt.isTypedAnew = true
      prompt.line.replace(with: initiative.owner ?? "")
      prompt.completions = { _, text in owners.filter { $0.lowercased().hasPrefix(text.lowercased()) } }
    } accept: { workbench, text in
      let owner = text.trimmed
      let label =
        owner.isEmpty
        ? words("take the owner of %@ away", initiative.title)
        : words("make %@ the owner of %@", owner, initiative.title)
      return set("owner", of: initiative.id, to: FieldValue(text: owner), label, in: &workbench)
        ? .closes : .stays
    }
  }

  /// Everybody who owns something, each once, by name.
  private static func owners(_ journey: Journey) -> [String] {
    let all =
      journey.initiatives.map(\.owner) + journey.frictions.map(\.owner) + journey.opportunities.map(\.owner)
      + [journey.details.owner]
    return Set(all.compactMap { $0 }).sorted()
  }

  // MARK: Due date

  static func setDue(_ text: String, in workbench: inout Workbench) {
    guard let initiative = initiative(workbench) else { return }
    ask(words("Due:"), text, in: &workbench) { prompt in
      prompt.isTypedAnew = true
      prompt.line.replace(with: initiative.due ?? "")
      prompt.feedback = { workbench, line in feedback(DayLine(line.text, today: workbench.today)) }
    } accept: { workbench, text in
      let day = DayLine(text, today: workbench.today)
      if let problem = day.problem {
        workbench.say(problem, .warning)
        return .stays
      }
      return setDue(of: initiative, to: day.date, in: &workbench) ? .closes : .stays
    }
  }

  private static func feedback(_ day: DayLine) -> [(String, Style)] {
    if let date = day.date { return [(words("due %@", date), Style(.prompt))] }
    if let problem = day.problem { return [(problem, Style(.warning))] }
    return [(words("2027-02-28, or +30, +6w, +3m from today; empty: none"), Style(.hint))]
  }

  private static func setDue(of initiative: Initiative, to day: CalendarDate?, in workbench: inout Workbench)
    -> Bool
  {
    let label =
      day.map { words("set the due date of %@: %@", initiative.title, $0) }
      ?? words("take the due date of %@ away", initiative.title)
    let value = FieldValue(text: day?.description)
    guard set("due", of: initiative.id, to: value, label, in: &workbench) else { return false }
    if let day, let start = initiative.start.flatMap({ CalendarDate($0) }), day < start {
      workbench.say(words("Due %@, which is before its start, %@.", day, start), .warning)
    } else if let day {
      workbench.say(words("Due %@.", day))
    }
    return true
  }

  static func moveDue(days: Int, in workbench: inout Workbench) {
    guard let initiative = initiative(workbench), let due = initiative.due.flatMap({ CalendarDate($0) }),
      let moved = due.daysLater(days)
    else { return }
    _ = setDue(of: initiative, to: moved, in: &workbench)
  }

  // MARK: Feedback

  static func addFeedback(_ text: String, in workbench: inout Workbench) {
    guard let id = initiative(workbench)?.id else { return }
    ask(words("Feedback:"), text, in: &workbench) { prompt in
      prompt.feedback = { workbench, line in understood(FeedbackLine(line.text), workbench.today) }
    } accept: { workbench, text in
      let line = FeedbackLine(text)
      if line.text.isEmpty { return .closes }
      return add(line, to: id, in: &workbench) ? .again("") : .stays
    }
  }

  private static func understood(_ line: FeedbackLine, _ today: CalendarDate?) -> [(String, Style)] {
    if line.text.isEmpty { return [(words("survey: what was heard; or only what was heard"), Style(.hint))] }
    let from = line.from.map { words("from %@", $0) } ?? words("from nobody named")
    return [([from, today?.description].compactMap { $0 }.joined(separator: " · "), Style(.prompt))]
  }

  private static func add(_ line: FeedbackLine, to id: ID<Initiative>, in workbench: inout Workbench) -> Bool
  {
    guard let initiative = workbench.journey.initiatives[id] else { return false }
    let all = initiative.feedback + [line.record(on: workbench.today)]
    guard
      set(
        "feedback", of: id, to: .feedback(all), words("add feedback on %@", initiative.title), in: &workbench)
    else { return false }
    workbench.say(
      words(
        "Kept: %@ on %@.", words(all.count, "feedback entry", "feedback entries"), quoted(initiative.title)))
    return true
  }
}
