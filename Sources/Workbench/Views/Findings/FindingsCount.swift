import JourneyModel

/// How many findings there are, for the tab: known at once where it costs nothing, and else once nobody types.
enum FindingsCount {
  /// Counts before the next frame, if that takes no time or the findings are what is shown.
  static func keep(in workbench: inout Workbench) {
    guard isOutdated(in: workbench) else { return }
    if workbench.place.view == .findings || isQuick(workbench.journey) { count(in: &workbench) }
  }

  /// Whether counting waits for a moment when nobody types. It can't be interrupted: what would take so long that
  /// the next key had to wait for it is counted only for those who look at the findings.
  static func isDue(in workbench: Workbench) -> Bool {
    isOutdated(in: workbench) && size(of: workbench.journey) < mostInAPause
  }

  /// So many records take about 50 ms.
  private static let mostInAPause = 40_000

  private static func size(of journey: Journey) -> Int {
    journey.current.touchpoints.count + journey.current.transitions.count + journey.frictions.count
      + journey.opportunities.count
  }

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

  /// ` 12`, behind the name of the tab; empty while nothing is found, or it is not known yet. `…` stands behind
  /// the count of an earlier state that stays until somebody looks.
  static func mark(in workbench: Workbench) -> String {
    guard let findings = workbench.findingsState.findings, !findings.open.isEmpty else { return "" }
    let isOld = isOutdated(in: workbench) && !isDue(in: workbench)
    return " \(findings.open.count)" + (findings.isCut ? "+" : "") + (isOld ? "…" : "")
  }
}
