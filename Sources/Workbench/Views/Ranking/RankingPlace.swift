import JourneyModel

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
