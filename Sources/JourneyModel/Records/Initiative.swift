package import JSONText

/// The change that a team decides to make.
package struct Initiative: JourneyRecord {
  package var id = ID<Initiative>("")
  package var title = ""
  package var friction = ID<FrictionPoint>("")
  package var opportunities: [ID<Opportunity>] = []
  package var owner: String?
  package var start: String?
  package var due: String?
  package var status: String?
  /// The indicator that it should move.
  package var indicator: ID<Indicator>?
  package var feedback: [Feedback] = []
  package var unknown = JSONMembers()

  package init() {}

  package var name: String { title }

  package static let kind = RecordKind.initiative
  package static let nameKey = "title"
  package static let fields: [Field<Initiative>] = [
    .id(\.id), .name("title", "Title", \.title), .reference("friction", "Friction point", \.friction),
    .references("opportunities", "Opportunities", \.opportunities), .line("owner", "Owner", \.owner),
    .date("start", "Start", \.start), .date("due", "Due", \.due),
    .word("status", "Status", \.status, of: .status), .reference("indicator", "Indicator", \.indicator),
    .feedback("feedback", "Feedback", \.feedback),
  ]
}
