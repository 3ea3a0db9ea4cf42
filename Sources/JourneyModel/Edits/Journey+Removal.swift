extension Journey {
  /// The edits that remove a record with all that hangs on it: records that can't be without it go too,
  /// lists and optional fields let it go.
  package func removal(of reference: RecordReference) -> [Edit] {
    var plan = RemovalPlan()
    plan.add(reference, in: self)
    return plan.edits(in: self)
  }
}

/// What goes, and what lets go of it.
private struct RemovalPlan {
  /// In the order in which they can go: each after all that can't be without it.
  private var removed: [RecordReference] = []
  private var isRemoved: Set<RecordReference> = []
  private var holders: [Referrer] = []
  /// The ids that a holder lets go of.
  private var held: [Referrer: Set<String>] = [:]

  mutating func add(_ reference: RecordReference, in journey: Journey) {
    guard isRemoved.insert(reference).inserted else { return }
    for referrer in journey.referrers(to: reference) + twinless(reference, in: journey) {
      if referrer.isRequired, case .record(let user) = referrer.target {
        add(user, in: journey)
      } else {
        if held[referrer] == nil { holders.append(referrer) }
        held[referrer, default: []].insert(reference.id)
      }
    }
    removed.append(reference)
  }

  /// What hangs on a touchpoint that stands on both maps, once it goes from the second.
  private func twinless(_ reference: RecordReference, in journey: Journey) -> [Referrer] {
    guard case .touchpoints(let map) = reference.collection,
      isRemoved.contains(RecordReference(.touchpoints(map.other), reference.id))
    else { return [] }
    return journey.annotations(of: ID(reference.id))
  }

  func edits(in journey: Journey) -> [Edit] {
    lettingGo(in: journey) + removed.map(Edit.remove)
  }

  private func lettingGo(in journey: Journey) -> [Edit] {
    holders.compactMap { holder in
      if case .record(let reference) = holder.target, isRemoved.contains(reference) { return nil }
      let value = value(of: holder, without: held[holder] ?? [], in: journey)
      return .set(holder.target, field: holder.field, to: value)
    }
  }

  private func value(of holder: Referrer, without gone: Set<String>, in journey: Journey) -> FieldValue {
    let old: FieldValue =
      switch holder.target {
      case .record(let reference): journey.value(of: reference, holder.field)
      case .details: journey.details[holder.field]
      case .ranking: journey.ranking[holder.field]
      }
    guard case .list(let ids) = old else { return .absent }
    let kept = ids.filter { !gone.contains($0) }
    return kept.isEmpty ? .absent : .list(kept)
  }
}
