import JourneyModel
import Words

extension MarkdownReport {
  /// How many findings of one code are told: a map on which nearly everything is missing has thousands.
  private static let mostFindings = 20

  mutating func writeFindings() {
    page.heading(2, words("Findings"))
    let findings = Findings(of: journey, today: export.today)
    if findings.open.isEmpty { page.paragraph(words("Nothing is open.")) }
    let places = FindingsText(journey)
    var rest = findings.open[...]
    while let code = rest.first?.code {
      let group = rest.prefix { $0.code == code }
      rest = rest.dropFirst(group.count)
      write(group, places)
    }
    writeDismissed(findings.dismissed)
  }

  private mutating func write(_ group: ArraySlice<Finding>, _ places: FindingsText) {
    guard let code = group.first?.code else { return }
    page.heading(3, FindingRules.heading(of: code) + " (\(group.count))")
    let more = group.count - Self.mostFindings
    page.list(
      group.prefix(Self.mostFindings).map { finding in
        let place = places.place(finding)
        return .lines([Markdown(finding.sentence), Markdown(place.isEmpty ? "" : "→ " + place)])
      } + (more > 0 ? [Markdown(words("and %@ more", more))] : []))
  }

  private mutating func writeDismissed(_ dismissed: [DismissedFinding]) {
    guard !dismissed.isEmpty else { return }
    let texts = FindingsText(journey)
    page.heading(3, words("Dismissed") + " (\(dismissed.count))")
    page.list(
      dismissed.map {
        .lines([Markdown($0.finding.sentence), Markdown(texts.dismissal($0.dismissal))])
      })
  }

  // MARK: Decisions

  mutating func writeDecisions() {
    page.heading(2, words("Decisions"))
    if journey.decisions.isEmpty { return page.paragraph(words("No decision has been recorded.")) }
    for decision in journey.decisions {
      page.heading(3, decision.title)
      page.list(facts(of: decision))
      for (key, lines) in [
        ("calculation", decision.calculation), ("runnersUp", decision.runnersUp), ("held", decision.held),
        ("models", decision.models), ("assumed", decision.assumed),
      ] where !lines.isEmpty {
        page.paragraph(.strong((Decision.field(key)?.label ?? key) + ":"))
        page.list(lines.map { Markdown($0) })
      }
    }
  }

  private func facts(of decision: Decision) -> [Markdown] {
    let focus = decision.focus.compactMap { journey.frictions[$0].map { "▲ " + $0.title } }
    let values = [
      ("date", decision.date), ("owner", decision.owner), ("model", decision.model?.label),
      ("focus", focus.isEmpty ? nil : focus.joined(separator: "\n")), ("why", decision.why),
    ]
    return values.compactMap { key, text in
      Decision.field(key).map { .fact($0.label, text ?? words("unknown")) }
    }
  }
}
