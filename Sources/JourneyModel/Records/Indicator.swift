package import JSONText

/// A KPI: what tells whether a change worked.
package struct Indicator: JourneyRecord {
  package enum Direction: String, Sendable { case up, down }

  package var id = ID<Indicator>("")
  package var name = ""
  package var unit: String?
  /// The direction in which it is better.
  package var better: Direction?
  package var baseline: Quantity?
  package var target: Quantity?
  package var readings: [Reading] = []
  package var unknown = JSONMembers()

  package init() {}

  package static let kind = RecordKind.indicator
  private static let any = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
  package static let fields: [Field<Indicator>] = [
    .id(\.id), .name("name", "Name", \.name), .line("unit", "Unit", \.unit),
    .choice("better", "Better", \.better, of: .better), .quantity("baseline", "Baseline", \.baseline, any),
    .quantity("target", "Target", \.target, any), .readings("readings", "Readings", \.readings),
  ]
}
