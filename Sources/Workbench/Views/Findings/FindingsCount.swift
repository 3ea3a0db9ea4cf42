import JourneyModel

/// How many findings there are, for the tab: known at once where it costs nothing, and else once nobody types.
enum FindingsCount {
  /// Counts before the next frame, if that takes no time or the findings are what is shown.
  static func keep(in workbench: inout Workbench) {
    guard isOutdated(in: workbench) else { return }
    if workbench.place.view == .findings || isQuick(workbench.journey) { count(in: &workbench) }
  }

  /// Whether counting waits for a moment when nobody types.
  static func isDue(in workbench: Workbench) -> Bool { isOutdated(in: workbench) }

  static func count(in workbench: inout Workbench) {
    let findings = Findings(of: workbench.journey, today: workbench.today)
    workbench.findingsState.keep(findings, for: basis(of: workbench))
  }

  private static func isOutdated(in workbench: Workbench) -> Bool {
    workbench.findingsState.basis != basis(of: workbench)
  }

  private static func basis(of workbench: Workbench) -> FindingsState.Basis {
    FindingsState.Basis(revision: workbench.revision, today: workbench.today)
  }

  /// Whether it takes about a millisecond.
  private static func isQuick(_ journey: Journey) -> Bool {
    let records = [
      journey.current.touchpoints.count, journey.current.transitions.count, journey.frictions.count,
      journey.opportunities.count,
    ]
    return records.allSatisfy { $0 < 500 } && journey.personas.count < 50 && journey.current.stages.count < 50
  }

  /// ` 12`, behind the name of the tab; empty while nothing is found, or it is not known yet.
  static func mark(in workbench: Workbench) -> String {
    guard let findings = workbench.findingsState.findings, !findings.open.isEmpty else { return "" }
    return " \(findings.open.count)" + (findings.isCut ? "+" : "")
  }
}
