package import JSONText

/// What was heard about an initiative.
package struct Feedback: FieldedRecord {
  package var date: String?
  package var from: String?
  package var text: String?
  package var unknown = JSONMembers()

  package init() {}

  package static let fields: [Field<Feedback>] = [
    .date("date", "Date", \.date), .line("from", "From", \.from), .text("text", "Text", \.text),
  ]
}
