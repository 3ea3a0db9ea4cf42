/// One of the journey's lists of records.
package enum Collection: Hashable, Sendable {
  case personas, channels, lanes
  case stages(MapKind)
  case notes(MapKind)
  case touchpoints(MapKind)
  case transitions(MapKind)
  case frictions, opportunities, initiatives, indicators, decisions, dismissals

  /// The list in which records of a kind stand; the map counts for those that stand on one.
  package init(of kind: RecordKind, on map: MapKind = .current) {
    switch kind {
    case .persona: self = .personas
    case .channel: self = .channels
    case .lane: self = .lanes
    case .stage: self = .stages(map)
    case .note: self = .notes(map)
    case .touchpoint: self = .touchpoints(map)
    case .transition: self = .transitions(map)
    case .friction: self = .frictions
    case .opportunity: self = .opportunities
    case .initiative: self = .initiatives
    case .indicator: self = .indicators
    case .decision: self = .decisions
    case .dismissal: self = .dismissals
    }
  }

  package var kind: RecordKind {
    switch self {
    case .personas: .persona
    case .channels: .channel
    case .lanes: .lane
    case .stages: .stage
    case .notes: .note
    case .touchpoints: .touchpoint
    case .transitions: .transition
    case .frictions: .friction
    case .opportunities: .opportunity
    case .initiatives: .initiative
    case .indicators: .indicator
    case .decisions: .decision
    case .dismissals: .dismissal
    }
  }

  /// The map on which the list stands; nil for those that both maps share.
  package var map: MapKind? {
    switch self {
    case .stages(let map), .notes(let map), .touchpoints(let map), .transitions(let map): map
    default: nil
    }
  }
}

/// A record, wherever it stands.
package struct RecordReference: Hashable, Sendable {
  package let collection: Collection
  package let id: String

  package init(_ collection: Collection, _ id: String) {
    self.collection = collection
    self.id = id
  }

  package init<Record: JourneyRecord>(_ id: ID<Record>, on map: MapKind = .current) {
    self.init(Collection(of: Record.kind, on: map), id.text)
  }
}
