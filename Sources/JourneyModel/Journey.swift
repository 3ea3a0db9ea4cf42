package import JSONText

/// One person's way from a need to its outcome and beyond, across every channel: the document.
///
/// A plain value. It changes by edits only (`apply`), so that every change has an inverse.
package struct Journey: Sendable {
  package internal(set) var details = JourneyDetails()
  package internal(set) var personas = Table<Persona>()
  package internal(set) var channels = Table<Channel>()
  package internal(set) var lanes = Table<Lane>()
  package internal(set) var current = JourneyMap()
  /// Empty as long as it has not been made.
  package internal(set) var ideal = JourneyMap()
  package internal(set) var hasIdeal = false
  package internal(set) var frictions = Table<FrictionPoint>()
  package internal(set) var opportunities = Table<Opportunity>()
  package internal(set) var initiatives = Table<Initiative>()
  package internal(set) var indicators = Table<Indicator>()
  package internal(set) var decisions = Table<Decision>()
  package internal(set) var dismissals = Table<Dismissal>()
  package internal(set) var ranking = RankingSettings()
  /// Keys beside `current` and `ideal` that this version does not know.
  package internal(set) var unknownMaps = JSONMembers()
  var annotations = AnnotationIndex()

  package init(title: String = "") {
    details.title = title
  }

  package func map(_ kind: MapKind) -> JourneyMap {
    kind == .current ? current : ideal
  }

  /// The maps that have been made.
  package var mapKinds: [MapKind] { hasIdeal ? [.current, .ideal] : [.current] }
}

extension Journey: Equatable {
  package static func == (a: Journey, b: Journey) -> Bool {
    a.details == b.details && a.personas == b.personas && a.channels == b.channels && a.lanes == b.lanes
      && a.current == b.current && a.hasIdeal == b.hasIdeal && a.ideal == b.ideal
      && a.frictions == b.frictions && a.opportunities == b.opportunities
      && a.initiatives == b.initiatives && a.indicators == b.indicators
      && a.decisions == b.decisions && a.dismissals == b.dismissals && a.ranking == b.ranking
      && a.unknownMaps == b.unknownMaps
  }
}

/// The parts of a document as a reader finds them, before it is a journey.
package struct JourneyParts: Sendable {
  package var details = JourneyDetails()
  package var personas = Table<Persona>()
  package var channels = Table<Channel>()
  package var lanes = Table<Lane>()
  package var current = JourneyMap()
  package var ideal: JourneyMap?
  package var frictions = Table<FrictionPoint>()
  package var opportunities = Table<Opportunity>()
  package var initiatives = Table<Initiative>()
  package var indicators = Table<Indicator>()
  package var decisions = Table<Decision>()
  package var dismissals = Table<Dismissal>()
  package var ranking = RankingSettings()
  package var unknownMaps = JSONMembers()

  package init() {}
}

extension Journey {
  /// A journey of parts that have been checked: every id once, every reference leading somewhere.
  /// A reference that leads nowhere is left out of the indexes rather than trusted.
  package init(_ parts: consuming JourneyParts) {
    details = parts.details
    (personas, channels, lanes) = (parts.personas, parts.channels, parts.lanes)
    current = parts.current
    if let ideal = parts.ideal { (self.ideal, hasIdeal) = (ideal, true) }
    (frictions, opportunities) = (parts.frictions, parts.opportunities)
    (initiatives, indicators) = (parts.initiatives, parts.indicators)
    (decisions, dismissals) = (parts.decisions, parts.dismissals)
    ranking = parts.ranking
    unknownMaps = parts.unknownMaps
    buildIndexes()
  }
}
