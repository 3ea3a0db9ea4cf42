import JourneyModel
import Words

/// What there is to know of the selected row: what is said of it at the left or above, its figures at the
/// right or below.
struct PlanDetail {
  typealias Line = (text: String, style: Style)

  private let workbench: Workbench
  private let place: PlanPlace
  private var journey: Journey { workbench.journey }

  init(_ workbench: Workbench) { (self.workbench, place) = (workbench, workbench.place.plan) }

  func draw(on canvas: inout Canvas, in panes: PlanPanes) {
    let (facts, figures, feedback) = (facts, figures(panes), feedback)
    if panes.figures.isEmpty {
      let gap: [Line] = [("", Style(.text))]
      Self.draw(facts + gap + figures + gap + feedback, in: panes.detail, on: &canvas)
    } else {
      Self.draw(facts + feedback, in: panes.detail, on: &canvas)
      Self.draw(figures, in: panes.figures, on: &canvas)
    }
  }

  /// What matters most comes first: where there is little room the last lines are left out.
  private static func draw(_ lines: [Line], in area: Area, on canvas: inout Canvas) {
    var row = 0
    for line in lines where row < area.rows {
      let isCurve = line.style.role == .curve
      let most = min(isCurve ? 1 : 3, area.rows - row)
      let texts = isCurve ? [line.text] : canvas.typography.wrap(line.text, columns: area.columns, most: most)
      for text in texts {
        canvas.text(text, in: area, row: row, line.style)
        row += 1
      }
    }
  }

  // MARK: Facts

  private var facts: [Line] {
    switch place.selected {
    case .friction(let id): journey.frictions[id].map(lines) ?? []
    case .initiative(let id): journey.initiatives[id].map(lines) ?? []
    case .indicator(let id): journey.indicators[id].map(lines) ?? []
    default: []
    }
  }

  private func lines(_ friction: FrictionPoint) -> [Line] {
    let facts = [
      friction.owner.map { words("owner %@", $0) } ?? words("no owner"),
      friction.status.map(Vocabulary.status.label),
    ].compactMap { $0 }
    let own = journey.initiatives.filter { $0.friction == friction.id }
    let used = Set(own.flatMap(\.opportunities))
    let opportunities = journey.opportunities(resolving: friction.id).compactMap { journey.opportunities[$0] }
    return [
      ("▲ " + friction.title, Style(.friction)), (facts.joined(separator: " · "), Style(.muted)),
      own.isEmpty
        ? (words("No initiative yet: %@ adds one.", workbench.key("plan.add")), Style(.warning))
        : (words(own.count, "initiative", "initiatives"), Style(.text)),
    ]
      + opportunities.map { opportunity in
        let use = used.contains(opportunity.id) ? words("used") : words("not used yet")
        return ("◆ " + opportunity.title + " · " + use, Style(.opportunity))
      }
  }

  private func lines(_ initiative: Initiative) -> [Line] {
    let standing = InitiativeStanding(of: initiative, today: workbench.today)
    let facts = [initiative.owner ?? "", PlanText.status(initiative), PlanText.days(initiative)]
    let concerns = PlanText.concerns(standing)
    return [
      (initiative.title, Style(.text)),
      (facts.filter { !$0.isEmpty }.joined(separator: " · "), Style(.muted)),
    ] + (concerns.isEmpty ? [] : [(concerns.joined(separator: " · "), Style(.warning))])
      + [friction(of: initiative)] + opportunities(of: initiative)
  }

  private func friction(of initiative: Initiative) -> Line {
    let title = journey.label(of: initiative.friction.text, .friction, on: .current)
    let isInFocus = journey.ranking.focus.contains(initiative.friction)
    return (words("mends ▲ %@", title) + (isInFocus ? " ★" : ""), Style(.friction))
  }

  private func opportunities(of initiative: Initiative) -> [Line] {
    let titles = initiative.opportunities.compactMap { journey.opportunities[$0]?.title }
    return titles.isEmpty
      ? [(words("uses no opportunity"), Style(.muted))]
      : [(words("uses ◆ %@", titles.joined(separator: ", ◆ ")), Style(.opportunity))]
  }

  private func lines(_ indicator: Indicator) -> [Line] {
    let progress = workbench.planState.progress(of: indicator)
    let isUnread = workbench.today.map(indicator.needsReading) ?? false
    let users = journey.initiatives.filter { $0.indicator == indicator.id }.map(\.title)
    return [
      (indicator.name, Style(.text)),
      (PlanText.unit(indicator) + " · " + PlanText.readings(progress), Style(.muted)),
    ] + (isUnread ? [unread] : [])
      + users.map { (words("tells whether %@ works", quoted($0)), Style(.text)) }
      + (users.isEmpty ? [(words("No initiative is to move it."), Style(.muted))] : [])
  }

  private var unread: Line {
    let month = workbench.today.map(PlanText.month) ?? ""
    return (
      words("No reading of %@ yet: %@ enters one.", month, workbench.key("plan.reading")), Style(.warning)
    )
  }

  // MARK: Figures and feedback

  private func figures(_ panes: PlanPanes) -> [Line] {
    let columns = panes.figures.isEmpty ? panes.detail.columns : panes.figures.columns
    switch place.selected {
    case .initiative(let id):
      guard let initiative = journey.initiatives[id] else { return [] }
      guard let indicator = initiative.indicator.flatMap({ journey.indicators[$0] }) else {
        let hint = words("No indicator tells whether it works: %@ adds one.", workbench.key("plan.indicator"))
        return [(hint, Style(.warning))]
      }
      return figures(of: indicator, initiative, columns, named: true)
    case .indicator(let id):
      let initiative = place.initiative.flatMap { journey.initiatives[$0] }
      return journey.indicators[id].map { figures(of: $0, initiative, columns, named: false) } ?? []
    default: return []
    }
  }

  private func figures(
    of indicator: Indicator, _ initiative: Initiative?, _ columns: Int, named: Bool
  ) -> [Line] {
    let figures = IndicatorFigures(
      indicator, workbench.planState.progress(of: indicator),
      start: initiative?.start.flatMap { CalendarDate($0) })
    return (named ? [(indicator.name, Style(.text))] : []) + figures.lines(columns: min(columns, 44))
  }

  /// The newest first.
  private var feedback: [Line] {
    guard case .initiative(let id) = place.selected, let all = journey.initiatives[id]?.feedback,
      !all.isEmpty
    else { return [] }
    return [(words(all.count, "feedback entry", "feedback entries"), Style(.fieldLabel))]
      + PlanText.newestFirst(all).prefix(3).map { (PlanText.feedback($0), Style(.note)) }
      + (all.count > 3 ? [(words("and %@ more", all.count - 3), Style(.muted))] : [])
  }

}
