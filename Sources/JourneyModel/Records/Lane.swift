package import JSONText

/// A row of notes on the map: one text or rating per persona and stage.
package struct Lane: JourneyRecord {
  package enum Kind: String, Sendable { case text, rating }

  package var id = ID<Lane>("")
  package var name = ""
  /// Absent: text.
  package var laneKind: Kind?
  package var unknown = JSONMembers()

  package init() {}

  package var isRating: Bool { laneKind == .rating }

  package static let kind = RecordKind.lane
  package static let fields: [Field<Lane>] = [
    .id(\.id), .name("name", "Name", \.name), .choice("kind", "Holds", \.laneKind, of: .laneKind),
  ]
}
