package import JSONText

/// The step from one touchpoint to the next.
package struct Transition: JourneyRecord {
  /// What becomes of what the customer has told or done so far, where the channel changes.
  package enum Context: String, Sendable { case carried, partly, lost }

  package var id = ID<Transition>("")
  package var from = ID<Touchpoint>("")
  package var to = ID<Touchpoint>("")
  /// The share of customers who take it, 0–1.
  package var share: Quantity?
  package var context: Context?
  package var evidence: [Evidence] = []
  package var unknown = JSONMembers()

  package init() {}

  package var name: String { "\(from) → \(to)" }

  package static let kind = RecordKind.transition
  package static let nameKey = "id"
  package static let fields: [Field<Transition>] = [
    .id(\.id), .reference("from", "From", \.from), .reference("to", "To", \.to),
    .quantity("share", "Share who take it", \.share, 0...1),
    .choice("context", "Context", \.context, of: .context), .evidence("evidence", "Evidence", \.evidence),
  ]
}
