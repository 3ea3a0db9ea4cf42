import JSONText
import JourneyModel

/// Two changes to the rich journey, and what has to come of them.
struct NamedMerge: CustomStringConvertible, Sendable {
  let description: String
  let ours: [Edit]
  let theirs: [Edit]
  /// The sentences of the conflicts.
  let conflicts: [String]
  /// What the merge does to ours, as lines of a difference.
  let takesIn: [String]

  init(_ name: String, ours: [Edit], theirs: [Edit], conflicts: [String] = [], takesIn: [String] = []) {
    (description, self.ours, self.theirs) = (name, ours, theirs)
    (self.conflicts, self.takesIn) = (conflicts, takesIn)
  }

  static func set(_ collection: Collection, _ id: String, _ field: String, _ value: FieldValue) -> Edit {
    .set(.record(RecordReference(collection, id)), field: field, to: value)
  }

  private static let f1 = Edit.Target.record(RecordReference(.frictions, "f1"))

  static let fields: [NamedMerge] = [
    NamedMerge(
      "different fields of one record", ours: [set(.frictions, "f1", "severity", .integer(3))],
      theirs: [set(.frictions, "f1", "effort", .integer(2))],
      takesIn: ["friction point “The f1”: Effort to fix – → 2"]),
    NamedMerge(
      "the same value", ours: [set(.frictions, "f1", "severity", .integer(3))],
      theirs: [set(.frictions, "f1", "severity", .integer(3))]),
    NamedMerge(
      "different values", ours: [set(.frictions, "f1", "severity", .integer(3))],
      theirs: [set(.frictions, "f1", "severity", .integer(4))],
      conflicts: ["friction point “The f1”: Severity was changed in two ways"]),
    NamedMerge(
      "texts of a list", ours: [set(.personas, "anna", "traits", .list(["calm"]))],
      theirs: [set(.personas, "anna", "traits", .list(["curious"]))],
      takesIn: ["persona “The anna”: Traits +\u{2009}“curious”"]),
    NamedMerge(
      "references: one added, one removed", ours: [set(.frictions, "f1", "touchpoints", .list(["a2"]))],
      theirs: [set(.frictions, "f1", "touchpoints", .list(["a2", "b2", "a4"]))],
      takesIn: ["friction point “The f1”: Touchpoints +\u{2009}“The a4”"]),
    NamedMerge(
      "details", ours: [.set(.details, field: "scope", to: .text("Mine"))],
      theirs: [
        .set(.details, field: "scope", to: .text("Yours")), .set(.details, field: "owner", to: .text("Ann")),
      ], conflicts: ["journey: Scope was changed in two ways"], takesIn: ["journey: Owner – → “Ann”"]),
    NamedMerge(
      "the ranking and its focus", ours: [.set(.ranking, field: "focus", to: .list(["f2"]))],
      theirs: [
        .set(.ranking, field: "focus", to: .list(["f1", "f2", "f3"])),
        .set(.ranking, field: "model", to: .text("rice")),
      ],
      takesIn: ["ranking: Model – → RICE", "ranking: In focus +\u{2009}“The f3”"]),
    NamedMerge(
      "unknown members", ours: [.keep(.part(f1), key: "x", .number("1")), .keep(.maps, key: "z", .null)],
      theirs: [
        .keep(.part(f1), key: "x", .number("2")), .keep(.part(f1), key: "y", .bool(true)),
        .keep(.map(.current), key: "w", .string("v")),
      ], conflicts: ["friction point “The f1”: “x” was changed in two ways"],
      takesIn: ["current map: “w” – → \"v\"", "friction point “The f1”: “y” – → true"]),
  ]

  static let removals: [NamedMerge] = [
    NamedMerge(
      "removed there, untouched here", ours: [], theirs: [.remove(RecordReference(.opportunities, "o3"))],
      takesIn: ["opportunity “The o3”: removed"]),
    NamedMerge(
      "removed there, changed here", ours: [set(.opportunities, "o3", "effort", .integer(1))],
      theirs: [.remove(RecordReference(.opportunities, "o3"))],
      conflicts: ["opportunity “The o3” was removed there, but is changed or needed here"]),
    NamedMerge(
      "removed here, changed there", ours: [.remove(RecordReference(.opportunities, "o3"))],
      theirs: [set(.opportunities, "o3", "effort", .integer(1))],
      conflicts: ["opportunity “The o3” was removed here, but is changed or needed there"],
      takesIn: ["opportunity “The o3”: added (Effort 1)"]),
    NamedMerge(
      "removed here and there", ours: [.remove(RecordReference(.opportunities, "o3"))],
      theirs: [.remove(RecordReference(.opportunities, "o3"))]),
    NamedMerge(
      "a new reference to what was removed here", ours: [.remove(RecordReference(.indicators, "k2"))],
      theirs: [set(.initiatives, "n2", "indicator", .text("k2"))],
      conflicts: ["indicator “The k2” was removed here, but is changed or needed there"],
      takesIn: ["indicator “The k2”: added", "initiative “The n2”: Indicator – → “The k2”"]),
  ]

  static let orders: [NamedMerge] = [
    NamedMerge(
      "moved there", ours: [], theirs: [.move(RecordReference(.stages(.current), "use"), after: nil)],
      takesIn: ["stage “The use”: moved to the front"]),
    NamedMerge(
      "moved in two ways", ours: [.move(RecordReference(.stages(.current), "search"), after: "buy")],
      theirs: [.move(RecordReference(.stages(.current), "use"), after: "search")],
      conflicts: ["the order of the stages was changed in two ways"]),
    NamedMerge(
      "moved by both without a quarrel", ours: [.move(RecordReference(.frictions, "f2"), after: nil)],
      theirs: [.move(RecordReference(.frictions, "f4"), after: "f2")],
      takesIn: ["friction point “The f4”: moved behind “The f1”"]),
    NamedMerge(
      "added behind a neighbour", ours: [.insert(friction("mine", at: []), on: .current, after: nil)],
      theirs: [.insert(friction("theirs", at: []), on: .current, after: "f2")],
      takesIn: ["friction point “The theirs”: added"]),
  ]
}
