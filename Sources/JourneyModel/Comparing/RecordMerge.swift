internal import JSONText

/// One record, or other part of a journey, that two have changed.
struct RecordMerge<Part: FieldedRecord> {
  private let base: Part?
  private let theirs: Part
  /// Ours with what theirs changed.
  private(set) var merged: Part
  private(set) var conflicts: [Conflict] = []
  /// What theirs refers to in values that were not taken.
  private(set) var wanted: [(RecordKind, String)] = []

  /// - Parameters:
  ///   - isGone: Whether a side, true for ours, has no such record (any more) as a field spoke of.
  init(
    _ target: Edit.Target, base: Part?, ours: Part, theirs: Part,
    isGone: (_ inOurs: Bool, RecordKind, String) -> Bool
  ) {
    (self.base, self.theirs, merged) = (base, theirs, ours)
    for field in Part.fields where field.kind != .id { merge(field, target, isGone) }
    mergeUnknown(.part(target))
  }

  private mutating func merge(
    _ field: Field<Part>, _ target: Edit.Target, _ isGone: (Bool, RecordKind, String) -> Bool
  ) {
    let (old, ours, new) = (base.map(field.get) ?? .absent, field.get(merged), field.get(theirs))
    if ours == new || new == old { return }
    if ours == old { return field.set(&merged, new) }
    if let list = ListMerge.merge(field.kind, base: old, ours: ours, theirs: new) {
      return field.set(&merged, list)
    }
    // Who only let go of what is no more has nothing against another.
    if field.isLetGo(from: old, to: ours, { isGone(true, $0, $1) }) { return field.set(&merged, new) }
    if field.isLetGo(from: old, to: new, { isGone(false, $0, $1) }) { return }
    let conflict = Conflict(.part(target), field: field.key)
    conflicts.append(conflict.with(base: base == nil ? nil : old.json, ours: ours.json, theirs: new.json))
    wanted += field.references(in: new)
  }

  private mutating func mergeUnknown(_ holder: Edit.Holder) {
    let merge = MembersMerge(
      holder, base: base?.unknown ?? JSONMembers(), ours: merged.unknown, theirs: theirs.unknown)
    merged.unknown = merge.merged
    conflicts += merge.conflicts
  }
}

/// Members that this version does not know, key by key.
struct MembersMerge {
  private(set) var merged: JSONMembers
  private(set) var conflicts: [Conflict] = []

  init(_ holder: Edit.Holder, base: JSONMembers, ours: JSONMembers, theirs: JSONMembers) {
    merged = ours
    if theirs == base || theirs == ours { return }
    for key in JSONMembers.keys(in: [base, ours, theirs]) {
      let (old, mine, new) = (base[key], ours[key], theirs[key])
      if mine == new || new == old { continue }
      if mine == old {
        merged[key] = new
      } else {
        let conflict = Conflict(holder, field: Conflict.Matter.member.rawValue, member: key)
        conflicts.append(conflict.with(base: old, ours: mine, theirs: new))
      }
    }
  }
}

extension Field {
  /// The records that a value of this field refers to.
  func references(in value: FieldValue) -> [(RecordKind, String)] {
    switch (kind, value) {
    case (.reference(let kind), .text(let id)): [(kind, id)]
    case (.references(let kind), .list(let ids)): ids.map { (kind, $0) }
    default: []
    }
  }

  /// Whether a value has only let go of records that are gone.
  func isLetGo(from old: FieldValue, to new: FieldValue, _ isGone: (RecordKind, String) -> Bool) -> Bool {
    switch (kind, old) {
    case (.reference(let kind), .text(let id)): return new.isAbsent && isGone(kind, id)
    case (.references(let kind), .list(let ids)):
      let left = Set(new.list)
      return new.list == ids.filter(left.contains) && ids.allSatisfy { left.contains($0) || isGone(kind, $0) }
    default: return false
    }
  }
}
