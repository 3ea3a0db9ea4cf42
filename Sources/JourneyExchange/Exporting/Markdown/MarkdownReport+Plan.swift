import JourneyModel
import Words

extension MarkdownReport {
  mutating func writePlan() {
    page.heading(2, words("Plan"))
    let outline = PlanOutline(of: journey, today: export.today)
    if outline.rows.isEmpty { return page.paragraph(words("Nothing is planned yet.")) }
    for section in [PlanOutline.Section.focus, .others] { writeInitiatives(section, outline) }
    writeFeedback()
    writeIndicators()
  }

  // MARK: Initiatives

  private mutating func writeInitiatives(_ section: PlanOutline.Section, _ outline: PlanOutline) {
    let rows = outline.rows(of: section)
    guard !rows.isEmpty else { return }
    page.heading(3, PlanText.name(of: section))
    let head = [
      words("Initiative"), words("Mends"), words("Uses"), words("Owner"), words("Days"), words("Status"),
      words("Indicator"),
    ]
    page.table(head.map { Markdown($0) }, rows.compactMap(cells).map { $0.map { Markdown($0) } })
  }

  /// Nil for what stands in another row.
  private func cells(_ row: PlanOutline.Row) -> [String]? {
    switch row {
    case .initiative(let id): journey.initiatives[id].map(cells)
    case .friction(let id, 0): [words("no initiative"), mended(id)]
    case .friction, .indicator, .section: nil
    }
  }

  private func cells(_ initiative: Initiative) -> [String] {
    let standing = InitiativeStanding(of: initiative, today: export.today)
    let uses = initiative.opportunities.compactMap { journey.opportunities[$0].map { "◆ " + $0.title } }
    let noIndicator = standing.isFinished ? "" : words("no indicator")
    return [
      initiative.title, mended(initiative.friction),
      uses.isEmpty ? words("uses no opportunity") : uses.joined(separator: "\n"),
      initiative.owner ?? (standing.lacksOwner ? words("no owner") : ""), days(initiative, standing),
      PlanText.status(initiative),
      initiative.indicator.flatMap { journey.indicators[$0]?.name } ?? noIndicator,
    ]
  }

  private func mended(_ id: ID<FrictionPoint>) -> String {
    "▲ " + (journey.frictions[id]?.title ?? "") + (journey.ranking.focus.contains(id) ? " ★" : "")
  }

  private func days(_ initiative: Initiative, _ standing: InitiativeStanding) -> String {
    [
      PlanText.days(initiative), standing.daysOverdue.map(PlanText.overdue) ?? "",
      standing.daysUnstarted.map { words("not started, %@", words($0, "day late", "days late")) } ?? "",
      standing.lacksDue ? words("no due date") : "",
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private mutating func writeFeedback() {
    let all = journey.initiatives.filter { !$0.feedback.isEmpty }
    guard !all.isEmpty else { return }
    page.heading(3, words("Feedback"))
    page.list(
      all.flatMap { initiative in
        initiative.feedback.map { feedback in
          let head = [initiative.title, feedback.date, feedback.from].compactMap { $0 }
          return .fact(head.joined(separator: ", "), feedback.text ?? "")
        }
      })
  }

  // MARK: Indicators

  private mutating func writeIndicators() {
    guard !journey.indicators.isEmpty else { return }
    page.heading(3, words("Indicators"))
    let head = [
      words("Indicator"), words("Unit"), words("Baseline → now → target"), words("Progress"),
      words("Latest reading"),
    ]
    page.table(
      head.map { Markdown($0) },
      journey.indicators.map { indicator in self.cells(indicator).map { Markdown($0) } })
  }

  private func cells(_ indicator: Indicator) -> [String] {
    let progress = IndicatorProgress(of: indicator)
    let count = words(progress.readings.count, "reading", "readings")
    return [
      indicator.name, PlanText.unit(indicator), PlanText.figures(progress),
      [PlanText.progress(progress), PlanText.contradiction(progress)].compactMap { $0 }
        .joined(separator: "\n"),
      progress.latest.map { "\($0.date), \(count)" } ?? words("no reading"),
    ]
  }
}
