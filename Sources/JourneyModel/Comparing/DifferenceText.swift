import Words

/// Says in the field's words what differs.
struct DifferenceText {
  private let from: Journey
  private let to: Journey

  init(from: Journey, to: Journey) { (self.from, self.to) = (from, to) }

  /// One line for a record that came or went; one for each field and one for the place of one that changed.
  func lines(_ record: RecordDifference) -> [String] {
    let subject = subject(record)
    switch record.deed {
    case .added: return [joined(words("%@: added", subject), contents(record))]
    case .removed: return [words("%@: removed", subject)]
    case .changed:
      let fields = record.fields.map { words("%@: %@", subject, text($0, on: record.map ?? .current)) }
      return (record.isMoved ? [words("%@: %@", subject, place(record))] : []) + fields
    }
  }

  private func joined(_ text: String, _ contents: String) -> String {
    contents.isEmpty ? text : words("%@ (%@)", text, contents)
  }

  private func contents(_ record: RecordDifference) -> String {
    let values = ValueText(to, on: record.map ?? .current)
    return record.fields.filter { $0.key != nameKey(record) }.map { field in
      words("%@ %@", Self.label(field), values.text(field.new, field.kind))
    }.joined(separator: ", ")
  }

  /// The name stands before it already.
  private func nameKey(_ record: RecordDifference) -> String? {
    switch record.reference?.collection.kind {
    case .persona?, .channel?, .lane?, .stage?, .indicator?: "name"
    case .touchpoint?, .friction?, .opportunity?, .initiative?, .decision?: "title"
    case .dismissal?: "finding"
    default: nil
    }
  }

  private func subject(_ record: RecordDifference) -> String {
    SubjectText.text(record.holder, name: record.name)
  }

  private func place(_ record: RecordDifference) -> String {
    guard let id = record.follows, let reference = record.reference else {
      return words("moved to the front")
    }
    let name = NameText(to).name(of: RecordReference(reference.collection, id)) ?? id
    return words("moved behind %@", quoted(name))
  }

  static func label(_ field: FieldDifference) -> String {
    field.kind == nil ? quoted(field.label) : field.label
  }

  // MARK: Fields

  /// `Severity 3 → 4`.
  private func text(_ field: FieldDifference, on map: MapKind) -> String {
    words(
      "%@ %@", Self.label(field), Self.change(field, ValueText(from, on: map), ValueText(to, on: map)))
  }

  /// `3 → 4`; of lists, what came and what went.
  static func change(_ field: FieldDifference, _ before: ValueText, _ after: ValueText) -> String {
    if let old = field.old.elements(before, field.kind), let new = field.new.elements(after, field.kind) {
      return elements(old, new)
    }
    if case .text(let old) = field.old, case .text(let new) = field.new, field.kind?.isWritten == true {
      let (old, new) = excerpts(old, new)
      return words("%@ → %@", old, new)
    }
    return words("%@ → %@", before.text(field.old, field.kind), after.text(field.new, field.kind))
  }

  /// What came and what went, of lists.
  private static func elements(_ old: [String], _ new: [String]) -> String {
    let difference = new.difference(from: old)
    let removals = difference.removals.map { text(of: $0) }
    let insertions = difference.insertions.map { text(of: $0) }
    let gone = removals.filter { !insertions.contains($0) }.map { "−\u{2009}" + $0 }
    let come = insertions.filter { !removals.contains($0) }.map { "+\u{2009}" + $0 }
    if gone.isEmpty, come.isEmpty { return words("in another order") }
    return (gone + come).joined(separator: ", ")
  }

  private static func text(of change: CollectionDifference<String>.Change) -> String {
    switch change {
    case .insert(_, let text, _), .remove(_, let text, _): text
    }
  }

  /// Two texts, each from shortly before the place where they part, so that what differs is in sight.
  static func excerpts(_ old: String, _ new: String) -> (String, String) {
    let same = zip(old.unicodeScalars, new.unicodeScalars).prefix { $0 == $1 }.count
    let isLong = max(old.unicodeScalars.count, new.unicodeScalars.count) > ValueText.limit
    let start = isLong ? max(0, same - 20) : 0
    return (excerpt(old, from: start), excerpt(new, from: start))
  }

  private static func excerpt(_ text: String, from start: Int) -> String {
    if start == 0 { return ValueText.quoted(text) }
    return ValueText.quoted("…" + String(text.unicodeScalars.dropFirst(start)))
  }
}

extension FieldKind {
  /// Whether a person writes it freely.
  var isWritten: Bool { self == .line || self == .text }
}

extension FieldValue {
  /// The elements of a list, as a line shows them; nil for what is none.
  fileprivate func elements(_ values: ValueText, _ kind: FieldKind?) -> [String]? {
    switch (kind, self) {
    case (.references(let kind)?, .list(let ids)): ids.map { values.name(kind, $0) }
    case (.list?, .list(let texts)): texts.map { ValueText.quoted($0) }
    case (_, .evidence(let all)): all.map(values.summary)
    case (_, .feedback(let all)): all.map(values.summary)
    case (_, .readings(let all)): all.map(values.summary)
    case (_, .conflicts(let all)): all.map(\.sentence)
    case (.references?, .absent), (.list?, .absent), (.evidence?, .absent), (.feedback?, .absent): []
    case (.readings?, .absent), (.conflicts?, .absent): []
    default: nil
    }
  }
}

/// What a difference or a conflict is about.
enum SubjectText {
  /// `friction point “Login again”`, `touchpoint “Checkout” on the ideal map`, `journey`.
  static func text(_ holder: Edit.Holder, name: String) -> String {
    switch holder {
    case .part(.details): words("journey")
    case .part(.ranking): words("ranking")
    case .map(.current): words("current map")
    case .map(.ideal): words("ideal map")
    case .maps: words("maps")
    case .part(.record(let reference)):
      reference.collection.map == .ideal
        ? words("%@ %@ on the ideal map", reference.collection.kind.label, quoted(name))
        : words("%@ %@", reference.collection.kind.label, quoted(name))
    }
  }
}
