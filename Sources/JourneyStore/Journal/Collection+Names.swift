internal import JourneyModel

extension Collection {
  /// The key of the list in the document.
  var section: String {
    switch self {
    case .personas: DocumentSection.personas.rawValue
    case .channels: DocumentSection.channels.rawValue
    case .lanes: DocumentSection.lanes.rawValue
    case .stages: MapSection.stages.rawValue
    case .notes: MapSection.notes.rawValue
    case .touchpoints: MapSection.touchpoints.rawValue
    case .transitions: MapSection.transitions.rawValue
    case .frictions: DocumentSection.frictions.rawValue
    case .opportunities: DocumentSection.opportunities.rawValue
    case .initiatives: DocumentSection.initiatives.rawValue
    case .indicators: DocumentSection.indicators.rawValue
    case .decisions: DocumentSection.decisions.rawValue
    case .dismissals: DocumentSection.dismissals.rawValue
    }
  }

  /// The list with that key; the map counts for those that stand on one.
  init?(section: String, on map: MapKind) {
    guard let kind = Self.kinds.first(where: { $0.section == section })?.kind else { return nil }
    self.init(of: kind, on: map)
  }

  private static let kinds = RecordKind.allCases.map { (section: Collection(of: $0).section, kind: $0) }

  /// How deep the list is nested in the document.
  var depth: Int { map == nil ? 2 : 4 }
}
