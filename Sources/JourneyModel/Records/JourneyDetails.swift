package import JSONText

/// What is said of the journey as a whole.
package struct JourneyDetails: FieldedRecord {
  package var title = ""
  /// The exact area looked at.
  package var scope: String?
  /// The outcome wanted.
  package var outcome: String?
  package var owner: String?
  /// The date of the last review.
  package var reviewed: String?
  /// What a merge left to be decided: what stands here is ours.
  package var conflicts: [Conflict] = []
  package var unknown = JSONMembers()

  package init() {}

  package static let fields: [Field<JourneyDetails>] = [
    .name("title", "Title", \.title), .text("scope", "Scope", \.scope),
    .text("outcome", "Outcome wanted", \.outcome), .line("owner", "Owner", \.owner),
    .date("reviewed", "Last reviewed", \.reviewed),
    .conflicts("conflicts", "Conflicts", \.conflicts),
  ]
}
