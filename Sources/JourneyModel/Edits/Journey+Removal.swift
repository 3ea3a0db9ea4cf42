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
  private var removed: [RecordReference] = []
  private var isRemoved: Set<RecordReference> = []
  private var holders: [Referrer] = []

  mutating func add(_ reference: RecordReference, in journey: Journey) {
    guard isRemoved.insert(reference).inserted else { return }
    removed.append(reference)
    for referrer in journey.referrers(to: reference) {
      if referrer.isRequired, case .record(let user) = referrer.target {
        add(user, in: journey)
      } else {
        holders.append(referrer)
      }
    }
  }

  func edits(in journey: Journey) -> [Edit] {
    lettingGo(in: journey) + removed.reversed().map(Edit.remove)
  }

  private func lettingGo(in journey: Journey) -> [Edit] {
    var done: Set<Referrer> = []
    let gone = Set(removed.map(\.id))
    return holders.compactMap { holder in
      if case .record(let reference) = holder.target, isRemoved.contains(reference) { return nil }
      guard done.insert(holder).inserted else { return nil }
      return .set(holder.target, field: holder.field, to: value(of: holder, without: gone, in: journey))
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
