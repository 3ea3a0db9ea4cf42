package import JSONText

/// What goes wrong at touchpoints.
package struct FrictionPoint: JourneyRecord {
  package var id = ID<FrictionPoint>("")
  package var title = ""
  package var category: String?
  package var touchpoints: [ID<Touchpoint>] = []
  /// How much it hurts the customer, 1–5.
  package var severity: Int?
  /// How often it happens, 1–5.
  package var frequency: Int?
  /// The cost to business goals, 1–5.
  package var business: Int?
  /// The effort to fix it, 1–5.
  package var effort: Int?
  /// How sure the ratings are, 0–100 %.
  package var confidence: Int?
  /// Absent: none cast.
  package var votes: Int?
  package var status: String?
  package var owner: String?
  package var evidence: [Evidence] = []
  package var notes: String?
  package var unknown = JSONMembers()

  package init() {}

  package var name: String { title }

  package static let mostVotes = 1_000_000
  package static let kind = RecordKind.friction
  package static let nameKey = "title"
  package static let fields: [Field<FrictionPoint>] = [
    .id(\.id), .name("title", "Title", \.title), .word("category", "Category", \.category, of: .category),
    .references("touchpoints", "Touchpoints", \.touchpoints), .rating("severity", "Severity", \.severity),
    .rating("frequency", "Frequency", \.frequency), .rating("business", "Cost to business", \.business),
    .rating("effort", "Effort to fix", \.effort),
    .integer("confidence", "Confidence %", \.confidence, 0...100),
    .integer("votes", "Votes", \.votes, 0...mostVotes), .line("owner", "Owner", \.owner),
    .word("status", "Status", \.status, of: .status), .evidence("evidence", "Evidence", \.evidence),
    .text("notes", "Notes", \.notes),
  ]
}
