package import JSONText

/// What could be better.
package struct Opportunity: JourneyRecord {
  package var id = ID<Opportunity>("")
  package var title = ""
  /// The friction points that it resolves.
  package var frictions: [ID<FrictionPoint>] = []
  package var touchpoints: [ID<Touchpoint>] = []
  /// The touchpoints of the ideal map in which it has come true.
  package var realisedBy: [ID<Touchpoint>] = []
  /// 1–5.
  package var customerValue: Int?
  /// 1–5.
  package var businessValue: Int?
  /// 1–5.
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

  package static let kind = RecordKind.opportunity
  package static let nameKey = "title"
  package static let fields: [Field<Opportunity>] = [
    .id(\.id), .name("title", "Title", \.title), .references("frictions", "Resolves", \.frictions),
    .references("touchpoints", "Touchpoints", \.touchpoints),
    .references("realisedBy", "Realised by", \.realisedBy),
    .rating("customerValue", "Value to customer", \.customerValue),
    .rating("businessValue", "Value to business", \.businessValue), .rating("effort", "Effort", \.effort),
    .integer("confidence", "Confidence %", \.confidence, 0...100),
    .integer("votes", "Votes", \.votes, 0...1_000_000), .line("owner", "Owner", \.owner),
    .word("status", "Status", \.status, of: .status), .evidence("evidence", "Evidence", \.evidence),
    .text("notes", "Notes", \.notes),
  ]
}
