/// What the cursor stands on among the findings.
package struct FindingsPlace: ViewPlace {
  /// What the findings are put together by.
  package enum Grouping: Hashable, Sendable, CaseIterable { case stage, code }

  /// Which of the findings, by its key.
  package var finding: String?
  package var grouping = Grouping.stage

  package init() {}
}

extension FindingsPlace {
  package init(values: [String: String]) {
    finding = values["finding"]
    grouping = Grouping.allCases.first { "\($0)" == values["grouping"] } ?? .stage
  }

  package var values: [String: String] {
    var values = ["grouping": "\(grouping)"]
    values["finding"] = finding
    return values
  }
}
