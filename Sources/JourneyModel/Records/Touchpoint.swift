package import JSONText

/// One contact of a persona with the brand, in one stage, through one channel.
package struct Touchpoint: JourneyRecord {
  package enum Conversion: String, Sendable { case micro, macro }

  package var id = ID<Touchpoint>("")
  package var title = ""
  package var persona = ID<Persona>("")
  package var stage = ID<Stage>("")
  package var channel = ID<Channel>("")
  package var device: String?
  package var action: String?
  /// Content seen, or what was searched for.
  package var content: String?
  /// −2 … +2.
  package var emotion: Int?
  /// How far it meets needs and expectations, 1–5.
  package var expectation: Int?
  package var minutes: Quantity?
  /// Times per journey; may be fractional.
  package var frequency: Quantity?
  /// The share of customers who leave here, 0–1.
  package var exit: Quantity?
  package var conversion: Conversion?
  package var momentOfTruth: Bool?
  /// Whether feedback can be given here.
  package var feedback: Bool?
  package var evidence: [Evidence] = []
  package var notes: String?
  package var unknown = JSONMembers()

  package init() {}

  /// The share of customers, 0–1, from which on so many leave that it has to be explained: a fifth.
  package static let manyLeave = 0.2

  package var name: String { title }

  package static let kind = RecordKind.touchpoint
  package static let nameKey = "title"
  package static let fields: [Field<Touchpoint>] = [
    .id(\.id), .name("title", "Title", \.title), .reference("persona", "Persona", \.persona),
    .reference("stage", "Stage", \.stage), .reference("channel", "Channel", \.channel),
    .integer("emotion", "Emotion", \.emotion, -2...2),
    .rating("expectation", "Meets expectations", \.expectation),
    .flag("momentOfTruth", "Moment of truth", \.momentOfTruth), .line("device", "Device", \.device),
    .text("action", "Action", \.action), .text("content", "Content or search", \.content),
    .quantity("minutes", "Minutes spent", \.minutes, 0...Double.greatestFiniteMagnitude),
    .quantity("frequency", "Times per journey", \.frequency, 0...Double.greatestFiniteMagnitude),
    .quantity("exit", "Share who leave", \.exit, 0...1),
    .choice("conversion", "Conversion", \.conversion, of: .conversion),
    .flag("feedback", "Feedback possible", \.feedback), .evidence("evidence", "Evidence", \.evidence),
    .text("notes", "Notes", \.notes),
  ]
}
