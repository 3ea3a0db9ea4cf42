package import JourneyModel

/// What the ranking's cursor stands on.
package struct RankingPlace: ViewPlace {
  package enum List: Hashable, Sendable, CaseIterable { case frictions, opportunities }

  package var list = List.frictions
  package var friction: ID<FrictionPoint>?
  package var opportunity: ID<Opportunity>?
  /// The column that is rated in, from 0.
  package var column = 0
  /// Which rows are listed.
  package var evidence = EvidenceFilter.all

  package init() {}
}

extension RankingPlace {
  package init(values: [String: String]) {
    list = List.allCases.first { "\($0)" == values["list"] } ?? .frictions
    column = max(0, values["column"].flatMap { Int($0) } ?? 0)
    evidence = values["evidence"].flatMap { EvidenceFilter(rawValue: $0) } ?? .all
    friction = values["friction"].map { ID($0) }
    opportunity = values["opportunity"].map { ID($0) }
  }

  package var values: [String: String] {
    var values = ["list": "\(list)", "column": "\(column)"]
    if evidence != .all { values["evidence"] = evidence.rawValue }
    values["friction"] = friction?.text
    values["opportunity"] = opportunity?.text
    return values
  }
}

extension RankingPlace {
  /// The id of the record in the list that is shown.
  var selected: String? {
    get { list == .frictions ? friction?.text : opportunity?.text }
    set {
      switch list {
      case .frictions: friction = newValue.map { ID($0) }
      case .opportunities: opportunity = newValue.map { ID($0) }
      }
    }
  }

  /// What the cursor stands on.
  var selection: Selection {
    switch list {
    case .frictions: friction.map { .friction($0) } ?? .nothing
    case .opportunities: opportunity.map { .opportunity($0) } ?? .nothing
    }
  }
}
