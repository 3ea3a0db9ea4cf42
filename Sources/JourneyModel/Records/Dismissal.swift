package import JSONText

/// A finding that somebody looked at and found to be no trouble, with the reason.
package struct Dismissal: JourneyRecord {
  package var id = ID<Dismissal>("")
  /// The code of the finding.
  package var finding = ""
  /// The ids of what it is about, in the finding's order. Plain texts: what they name may go without this going.
  package var about: [String] = []
  package var reason: String?
  package var owner: String?
  package var date: String?
  package var unknown = JSONMembers()

  package init() {}

  package var name: String { finding }

  package static let kind = RecordKind.dismissal
  package static let nameKey = "finding"
  package static let fields: [Field<Dismissal>] = [
    .id(\.id), .name("finding", "Finding", \.finding), .list("about", "About", \.about),
    .text("reason", "Reason", \.reason), .line("owner", "Dismissed by", \.owner),
    .date("date", "Date", \.date),
  ]
}
