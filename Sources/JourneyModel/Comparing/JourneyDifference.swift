/// What differs between two journeys, record by record and field by field, in the order of the document.
package struct JourneyDifference: Sendable {
  package let from: Journey
  package let to: Journey
  package private(set) var records: [RecordDifference] = []

  package init(from: Journey, to: Journey) {
    (self.from, self.to) = (from, to)
    var search = DifferenceSearch(from, to)
    search.run()
    records = search.records
  }

  /// Whether both hold the same.
  package var isEmpty: Bool { records.isEmpty }

  /// Each difference as a sentence in the field's words, one line each.
  package var lines: [String] {
    let text = DifferenceText(from: from, to: to)
    return records.flatMap(text.lines)
  }

  /// The same for one record.
  package func lines(of record: RecordDifference) -> [String] {
    DifferenceText(from: from, to: to).lines(record)
  }
}

/// What differs in a record, or in another part of the journey.
package struct RecordDifference: Hashable, Sendable {
  package enum Deed: String, Hashable, Sendable { case added, removed, changed }

  /// What it is about.
  package let holder: Edit.Holder
  /// The name a person knows the record by, as it is now if it is there; empty for what is no record.
  package let name: String
  /// An ideal map that was made or taken away is added or removed, beside its records.
  package let deed: Deed
  /// The fields that differ. Of a record that came or went, all that hold something.
  package let fields: [FieldDifference]
  /// Whether it stands elsewhere in its list; it may have changed as well.
  package let isMoved: Bool
  /// The record behind which it stands now, if it was moved or added; nil if it is the first.
  package let follows: String?

  /// The record, if it is one.
  package var reference: RecordReference? {
    if case .part(.record(let reference)) = holder { reference } else { nil }
  }

  /// The map on which it is.
  package var map: MapKind? {
    if case .map(let map) = holder { map } else { reference?.collection.map }
  }
}

/// One field that holds something else.
package struct FieldDifference: Hashable, Sendable {
  package let key: String
  /// As a person reads it; the key itself for a member that this version does not know.
  package let label: String
  /// Nil for a member that this version does not know.
  package let kind: FieldKind?
  package let old: FieldValue
  package let new: FieldValue
}
