/// All that a journey has not looked at: its own checklist.
///
/// What is found of touchpoints, transitions and stages is found of the current map: it says what really happens,
/// and the ideal one is a plan, which nobody has walked.
package struct Findings: Sendable {
  /// Rule by rule, within one in the order of the map.
  package private(set) var open: [Finding] = []
  /// Those that somebody has looked at and found to be no trouble, in the same order. A dismissal of what is not
  /// found any more has none.
  package private(set) var dismissed: [DismissedFinding] = []
  /// Whether there are more of some code than `mostOfOneCode`, and the rest are left out.
  package private(set) var isCut = false

  /// A map on which nearly everything is missing would have more findings than fit into memory.
  package static let mostOfOneCode = 10_000

  /// - Parameter today: the day by which it is judged what is out of date; nil: that is not judged.
  package init(of journey: Journey, today: CalendarDate?) {
    let facts = FindingFacts(of: journey, today: today)
    let dismissals = Self.dismissals(in: journey)
    for rule in FindingRules.all {
      var list = FindingList(rule.code)
      rule.look(at: facts, into: &list)
      if list.isCut { isCut = true }
      if dismissals.isEmpty { open += list.findings } else { sort(list.findings, by: dismissals) }
    }
  }

  private mutating func sort(_ findings: [Finding], by dismissals: [Matter: Dismissal]) {
    for finding in findings {
      if let dismissal = dismissals[Matter(code: finding.code, about: finding.about)] {
        dismissed.append(DismissedFinding(finding: finding, dismissal: dismissal))
      } else {
        open.append(finding)
      }
    }
  }

  /// What findings and dismissals are matched by.
  private struct Matter: Hashable {
    let code: String
    let about: [String]
  }

  /// Of several dismissals of the same, the first counts.
  private static func dismissals(in journey: Journey) -> [Matter: Dismissal] {
    Dictionary(
      journey.dismissals.map { (Matter(code: $0.finding, about: $0.about), $0) },
      uniquingKeysWith: { first, _ in first })
  }
}

/// A finding that somebody looked at and found to be no trouble.
package struct DismissedFinding: Hashable, Sendable {
  package let finding: Finding
  package let dismissal: Dismissal
}

extension Finding {
  /// The dismissals of this finding, of which there may be several after a merge.
  package func dismissals(in journey: Journey) -> [Dismissal] {
    journey.dismissals.filter { $0.finding == code && $0.about == about }
  }
}
