package import JSONText

/// What a lane says of one persona in one stage.
package struct Note: JourneyRecord {
  package var persona = ID<Persona>("")
  package var stage = ID<Stage>("")
  package var lane = ID<Lane>("")
  package var text: String?
  /// On rating lanes, 1–5.
  package var value: Int?
  package var unknown = JSONMembers()

  package init() {}

  package init(persona: ID<Persona>, stage: ID<Stage>, lane: ID<Lane>) {
    (self.persona, self.stage, self.lane) = (persona, stage, lane)
  }

  /// A note has no id of its own in the document: it is known by its place. No id may hold a `/`.
  package var id: ID<Note> { Self.id(persona, stage, lane) }

  package static func id(_ persona: ID<Persona>, _ stage: ID<Stage>, _ lane: ID<Lane>) -> ID<Note> {
    ID("\(persona)/\(stage)/\(lane)")
  }

  package var name: String { text ?? value.map(String.init) ?? "" }

  /// Whether nothing is left in it but its place.
  package var saysNothing: Bool { text == nil && value == nil && unknown.isEmpty }

  package static let kind = RecordKind.note
  package static let nameKey = "text"
  package static let fields: [Field<Note>] = [
    .reference("persona", "Persona", \.persona), .reference("stage", "Stage", \.stage),
    .reference("lane", "Lane", \.lane), .text("text", "Text", \.text), .rating("value", "Rating", \.value),
  ]
}
