package import JSONText

/// How friction points are ranked, and which are chosen.
package struct RankingSettings: FieldedRecord {
  /// Absent: impact.
  package var model: RankingModel?
  /// The weight of the customer's side in the impact model, 0–1. Absent: 0.5.
  package var customerWeight: Quantity?
  /// How many friction points may be in focus. Absent: 2.
  package var focusLimit: Int?
  /// The friction points chosen to be fixed first.
  package var focus: [ID<FrictionPoint>] = []
  package var unknown = JSONMembers()

  package init() {}

  /// How many may be in focus unless it is said.
  package static let defaultFocusLimit = 2

  /// How many may be in focus, 1–100: as it is set, or else 2.
  package var limit: Int { min(max(focusLimit ?? Self.defaultFocusLimit, 1), 100) }

  package static let fields: [Field<RankingSettings>] = [
    .choice("model", "Model", \.model, of: .rankingModel),
    .quantity("customerWeight", "Customer weight", \.customerWeight, 0...1),
    .integer("focusLimit", "Focus limit", \.focusLimit, 1...100),
    .references("focus", "In focus", \.focus),
  ]
}
