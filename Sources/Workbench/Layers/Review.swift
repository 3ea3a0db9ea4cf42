import JourneyModel
import Words

/// The monthly review: one indicator after the other that has no reading this month, and at the end the date of
/// the review.
struct Review: Layer {
  private let today: CalendarDate
  private let queue: [ID<Indicator>]
  /// The place in the queue; its end: everything was asked.
  private var place = 0
  private var entered = 0
  private var skipped = 0
  private var line = TextLine()

  static let obstacle: @Sendable (Workbench) -> String? = { workbench in
    if workbench.journey.indicators.isEmpty {
      return words("There is no indicator to review yet: :indicator adds one.")
    }
    return workbench.today == nil
      ? words("What day it is, is not known: there is no month to review.") : nil
  }

  static func start(in workbench: inout Workbench) {
    guard let today = workbench.today else { return }
    workbench.open(Review(today: today, queue: workbench.journey.indicatorsToRead(today)))
  }

  private init(today: CalendarDate, queue: [ID<Indicator>]) { (self.today, self.queue) = (today, queue) }

  private var current: ID<Indicator>? { queue.indices.contains(place) ? queue[place] : nil }

  // MARK: Keys

  mutating func handle(_ event: Event, in workbench: inout Workbench) -> LayerFate {
    switch event {
    case .key(let stroke): return handle(stroke, in: &workbench)
    case .paste(let text): if current != nil { line.insert(text) }
    default: break
    }
    return .stays
  }

  private mutating func handle(_ stroke: KeyStroke, in workbench: inout Workbench) -> LayerFate {
    if [KeyStroke(.escape), .control("c"), .control("g")].contains(stroke) {
      sayWhereItEnded(in: &workbench)
      return .closes
    }
    guard let current else { return finish(stroke, in: &workbench) }
    switch stroke {
    case KeyStroke(.enter) where !line.text.trimmed.isEmpty:
      if ReadingEdits.take(line.text, for: current, in: &workbench) {
        entered += 1
        goOn(workbench)
      }
    case KeyStroke(.enter), KeyStroke(.tab):
      skipped += 1
      goOn(workbench)
    default: _ = line.handle(stroke)
    }
    return .stays
  }

  /// On to the next that is still there and still lacks its reading: others may be at it too.
  private mutating func goOn(_ workbench: Workbench) {
    line = TextLine()
    place += 1
    while let id = current, !isDue(id, workbench) { place += 1 }
  }

  private func isDue(_ id: ID<Indicator>, _ workbench: Workbench) -> Bool {
    workbench.journey.indicators[id]?.needsReading(today) ?? false
  }

  private func finish(_ stroke: KeyStroke, in workbench: inout Workbench) -> LayerFate {
    guard stroke == KeyStroke(.enter) else { return .stays }
    let label = words("review of %@", PlanText.month(of: today))
    if workbench.journey.details.reviewed == today.description {
      workbench.say(words("Reviewed today already."))
    } else if workbench.perform(
      label, [.set(.details, field: "reviewed", to: .text(today.description))])
    {
      workbench.say(words("Reviewed on %@. %@", today, counts))
    }
    return .closes
  }

  private func sayWhereItEnded(in workbench: inout Workbench) {
    let left = queue.count - place
    if left > 0 {
      workbench.say(words("%@ %@ not asked for. %@ goes on.", counts, left, ":review"))
    } else {
      workbench.say(words("%@ The date of the last review stays as it was.", counts))
    }
  }

  private var counts: String { words("%@ entered, %@ skipped.", entered, skipped) }

  // MARK: Drawing

  func draw(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {
    let month = words("Review of %@", PlanText.month(of: today))
    if let id = current {
      let title = month + " · " + words("%@ of %@", place + 1, queue.count)
      draw(workbench.journey.indicators[id], title, on: &canvas, in: area, workbench)
    } else {
      drawEnd(month, on: &canvas, in: area, workbench)
    }
  }

  private func draw(
    _ indicator: Indicator?, _ title: String, on canvas: inout Canvas, in area: Area, _ workbench: Workbench
  ) {
    let inside = canvas.box(area.centred(rows: 14, columns: 70), title: title)
    let field = Area(
      row: inside.row + inside.rows - 2, column: inside.column, rows: 2, columns: inside.columns)
    guard let indicator else {
      canvas.text(words("This indicator was deleted meanwhile: Tab goes on."), in: inside, Style(.panel))
      return canvas.placeCursor(Point(row: inside.row, column: inside.column))
    }
    let room = Area(row: inside.row, column: inside.column, rows: inside.rows - 2, columns: inside.columns)
    draw(lines(of: indicator, columns: room.columns, workbench), on: &canvas, in: room)
    let used = canvas.text(words("Value") + " ", in: field, Style(.fieldLabel))
    canvas.textLine(line, in: field, row: 0, column: used)
    canvas.pieces(ReadingEdits.feedback(line.text, indicator, workbench), in: field, row: 1)
  }

  private func draw(_ lines: [PlanDetail.Line], on canvas: inout Canvas, in room: Area) {
    for (row, line) in lines.prefix(room.rows).enumerated() {
      canvas.text(line.text, in: room, row: row, line.style)
    }
  }

  private func lines(of indicator: Indicator, columns: Int, _ workbench: Workbench) -> [PlanDetail.Line] {
    let progress = IndicatorProgress(of: indicator)
    let users = workbench.journey.initiatives.filter { $0.indicator == indicator.id }
    let start = users.count == 1 ? users[0].start.flatMap { CalendarDate($0) } : nil
    let last =
      progress.latest.map { words("last: %@ on %@", PlanText.number($0.value), $0.date) }
      ?? words("no reading yet")
    return [(indicator.name, Style(.panelTitle))] + [(PlanText.unit(indicator), Style(.muted))]
      + [(last, Style(.panel))]
      + IndicatorFigures(indicator, progress, start: start).lines(columns: min(44, columns))
  }

  private func drawEnd(
    _ title: String, on canvas: inout Canvas, in area: Area, _ workbench: Workbench
  ) {
    let last = workbench.journey.details.reviewed.map { words("The last review was on %@.", $0) }
    let lines = [
      queue.isEmpty ? words("Every indicator has a reading of this month.") : counts,
      last ?? words("There was no review before."),
      words("Enter sets the date of the last review to %@.", today),
    ].flatMap { canvas.typography.wrap($0, columns: min(60, area.columns - 6)) }
    let inside = canvas.box(area.centred(rows: lines.count + 2, columns: 66), title: title)
    for (row, text) in lines.enumerated() { canvas.text(text, in: inside, row: row, Style(.panel)) }
    canvas.placeCursor(Point(row: inside.row + lines.count - 1, column: inside.column))
  }

  func hints(_ workbench: Workbench) -> [Hint] {
    if current == nil { return [Hint("⏎", words("set the date")), Hint("Esc", words("leave it"))] }
    let enter = line.text.trimmed.isEmpty ? words("skip") : words("keep, next")
    return [Hint("⏎", enter), Hint("Tab", words("skip")), Hint("Esc", words("end"))]
  }
}
