/// Lists without ids, such as texts and evidence: what both added, without what either removed.
enum ListMerge {
  /// One of equal elements.
  private struct Element<Value: Hashable>: Hashable {
    let value: Value
    let number: Int
  }

  static func merge<Value: Hashable>(base: [Value], ours: [Value], theirs: [Value]) -> [Value] {
    let (base, ours, theirs) = (elements(base), elements(ours), elements(theirs))
    let (inBase, inOurs, inTheirs) = (Set(base), Set(ours), Set(theirs))
    let order = OrderMerge(base: base, ours: ours, theirs: theirs) { element in
      !inBase.contains(element) || (inOurs.contains(element) && inTheirs.contains(element))
    }
    return order.keys.map(\.value)
  }

  private static func elements<Value: Hashable>(_ values: [Value]) -> [Element<Value>] {
    var counts: [Value: Int] = [:]
    return values.map { value in
      counts[value, default: 0] += 1
      return Element(value: value, number: counts[value] ?? 0)
    }
  }

  /// The same for a field's values; nil for values that are no lists.
  static func merge(
    _ kind: FieldKind, base: FieldValue, ours: FieldValue, theirs: FieldValue
  ) -> FieldValue? {
    switch kind {
    case .list, .references:
      let list = merge(base: base.list, ours: ours.list, theirs: theirs.list)
      return list.isEmpty ? .absent : .list(list)
    case .evidence:
      let all = merge(base: base.evidence, ours: ours.evidence, theirs: theirs.evidence)
      return all.isEmpty ? .absent : .evidence(all)
    case .feedback:
      let all = merge(base: base.feedback, ours: ours.feedback, theirs: theirs.feedback)
      return all.isEmpty ? .absent : .feedback(all)
    case .readings:
      let all = merge(base: base.readings, ours: ours.readings, theirs: theirs.readings)
      return all.isEmpty ? .absent : .readings(all)
    case .conflicts:
      let all = merge(base: base.conflicts, ours: ours.conflicts, theirs: theirs.conflicts)
      return all.isEmpty ? .absent : .conflicts(all)
    default: return nil
    }
  }
}

extension FieldValue {
  var evidence: [Evidence] {
    if case .evidence(let all) = self { all } else { [] }
  }
  var feedback: [Feedback] {
    if case .feedback(let all) = self { all } else { [] }
  }
  var readings: [Reading] {
    if case .readings(let all) = self { all } else { [] }
  }
  package var conflicts: [Conflict] {
    if case .conflicts(let all) = self { all } else { [] }
  }
}
