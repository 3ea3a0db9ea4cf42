/// What two have made of one journey, brought together by ids and fields.
///
/// What only one side changed is as that side has it. Where both changed the same thing in different ways,
/// ours stays, and a conflict says what theirs is; so nothing is lost, and neither is anything removed that
/// the other side has changed or built upon.
package struct Merge: Sendable {
  /// Applied to ours in this order, they take in everything that theirs changed, without the conflicts.
  package let edits: [Edit]
  /// What is left to be decided. Those that ours or theirs had already are not among them.
  package let conflicts: [Conflict]
  /// Ours after the edits, with the conflicts in it.
  package let result: Journey

  /// - Parameters:
  ///   - base: What both started from; an empty journey if there is nothing.
  ///   - by: Who or what theirs is, for people.
  package init(base: Journey, ours: Journey, theirs: Journey, by: String? = nil) {
    var (theirs, conflicts, keepsIdeal) = (theirs, [Conflict](), false)
    var merging = Merging(base: base, ours: ours, theirs: theirs, keepsIdeal: keepsIdeal)
    while merging.needsIdeal || merging.settlesClashes(in: &theirs, &conflicts) {
      if merging.needsIdeal { keepsIdeal = true }
      merging = Merging(base: base, ours: ours, theirs: theirs, keepsIdeal: keepsIdeal)
    }
    let script = EditScript(from: ours, to: merging.merged)
    conflicts = merging.conflicts + conflicts + script.failed.compactMap { Conflict(unapplied: $0) }
    let names = NameText(script.result)
    let known = Set(script.result.details.conflicts)
    conflicts = conflicts.map { $0.told(by, names) }.filter { !known.contains($0) }
    edits = script.edits
    self.conflicts = conflicts
    result = Self.journey(script.result, with: conflicts)
  }

  private static func journey(_ journey: Journey, with conflicts: [Conflict]) -> Journey {
    var journey = journey
    journey.details.conflicts += conflicts
    return journey
  }

  /// Everything at once: the edits, and the conflicts put into the journey.
  package func change(label: String) -> Change {
    guard !conflicts.isEmpty else { return Change(label, edits) }
    let all = FieldValue.conflicts(result.details.conflicts)
    return Change(label, edits + [.set(.details, field: "conflicts", to: all)])
  }
}

extension Merging {
  /// Takes out of theirs what bears an id that something else of ours bears, with all that hangs on it, as
  /// conflicts. False if there is nothing of the kind.
  fileprivate func settlesClashes(in theirs: inout Journey, _ conflicts: inout [Conflict]) -> Bool {
    var clashes = IDClashes(merged, ours: ours)
    clashes.visitTables()
    var isDone = false
    for clash in clashes.found where self.theirs.contains(clash) {
      // Of an ideal map that theirs took away, nothing can be taken out.
      guard theirs.contains(clash) else { continue }
      for edit in theirs.removal(of: clash) {
        if let conflict = Conflict(setAside: edit, from: theirs) { conflicts.append(conflict) }
        if (try? theirs.apply(edit)) != nil { isDone = true }
      }
    }
    return isDone
  }
}

/// Records of theirs whose ids records of another kind bear in ours.
private struct IDClashes: TableVisitor {
  private let merged: Journey
  private let ours: Journey
  private(set) var found: [RecordReference] = []

  init(_ merged: Journey, ours: Journey) { (self.merged, self.ours) = (merged, ours) }

  mutating func visit<Record: JourneyRecord>(
    _ collection: Collection, _ path: WritableKeyPath<Journey, Table<Record>>
  ) {
    if Record.kind == .note { return }
    let mine = ours[keyPath: path]
    var clashes: [RecordReference] = []
    merged[keyPath: path].visit { record in
      if mine.contains(record.id) { return }
      if merged.isTaken(record.id.text, byOtherThan: Record.kind) {
        clashes.append(RecordReference(collection, record.id.text))
      }
    }
    found += clashes
  }
}

extension Conflict {
  /// What an edit takes out of theirs that can't be taken in.
  fileprivate init?(setAside edit: Edit, from theirs: Journey) {
    switch edit {
    case .remove(let reference):
      guard let record = theirs.record(reference) else { return nil }
      self = Conflict(reference, .record).with(base: nil, ours: nil, theirs: record.json)
    case .set(let target, let field, let left):
      let value =
        switch target {
        case .record(let reference): theirs.value(of: reference, field)
        case .ranking: theirs.ranking[field]
        case .details: theirs.details[field]
        }
      self = Conflict(.part(target), field: field).with(base: nil, ours: left.json, theirs: value.json)
    default: return nil
    }
  }

  /// What an edit was to take in that could not be applied.
  fileprivate init?(unapplied edit: Edit) {
    switch edit {
    case .insert(let record, let map, _):
      let reference = RecordReference(Collection(of: type(of: record).kind, on: map), record.idText)
      self = Conflict(reference, .record).with(base: nil, ours: nil, theirs: record.json)
    case .set(let target, let field, let value):
      self = Conflict(.part(target), field: field).with(base: nil, ours: nil, theirs: value.json)
    case .keep(let holder, let key, let value):
      self = Conflict(holder, field: Matter.member.rawValue, member: key)
        .with(base: nil, ours: nil, theirs: value)
    case .remove(let reference): self = Conflict(reference, .removed)
    case .move, .setIdeal: return nil
    }
  }

  /// With whose it is, and the name that the record is known by.
  fileprivate func told(_ by: String?, _ names: NameText) -> Conflict {
    var conflict = self
    conflict.by = by
    conflict.name = reference.flatMap { names.name(of: $0, json: theirs ?? ours ?? base) }
    return conflict
  }
}

extension JourneyRecord {
  var idText: String { id.text }
}
