package import JSONText

/// What was chosen to be fixed first, and why: kept as it stood on that day, whatever the ratings say later.
package struct Decision: JourneyRecord {
  package var id = ID<Decision>("")
  package var title = ""
  package var date: String?
  /// Who decided.
  package var owner: String?
  /// The friction points that were chosen.
  package var focus: [ID<FrictionPoint>] = []
  package var why: String?
  /// The ranking model by which they were chosen.
  package var model: RankingModel?
  /// A line for each friction point in focus: its place and its score written out.
  package var calculation: [String] = []
  /// A line for each that came next.
  package var runnersUp: [String] = []
  /// How firmly they held: a line for each, and what would have changed the choice.
  package var held: [String] = []
  /// What other models would have chosen.
  package var models: [String] = []
  /// What was believed without evidence.
  package var assumed: [String] = []
  package var unknown = JSONMembers()

  package init() {}

  package var name: String { title }

  package static let kind = RecordKind.decision
  package static let nameKey = "title"
  package static let fields: [Field<Decision>] = [
    .id(\.id), .name("title", "Title", \.title), .date("date", "Date", \.date),
    .line("owner", "Decided by", \.owner), .references("focus", "In focus", \.focus),
    .text("why", "Why", \.why), .choice("model", "Model", \.model, of: .rankingModel),
    .list("calculation", "Calculation", \.calculation), .list("runnersUp", "Runners-up", \.runnersUp),
    .list("held", "How it held", \.held), .list("models", "Other models", \.models),
    .list("assumed", "Assumed", \.assumed),
  ]
}
