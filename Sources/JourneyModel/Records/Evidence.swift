package import JSONText

/// Why we believe a thing.
package struct Evidence: FieldedRecord {
  package var source: String?
  package var note: String?
  package var link: String?
  package var date: String?
  package var unknown = JSONMembers()

  package init() {}

  package static let fields: [Field<Evidence>] = [
    .word("source", "Source", \.source, of: .evidenceSource), .text("note", "Note", \.note),
    .line("link", "Link", \.link), .date("date", "Date", \.date),
  ]
}
