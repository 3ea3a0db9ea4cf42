import JSONText

extension Conflict {
  /// The edits that make a side's value stand in the journey and take the conflict out of its list.
  ///
  /// Ours stands there already, unless something was changed since. An edit may still be refused when it is
  /// applied, such as when what a value refers to is gone by now.
  package func edits(taking side: Side, in journey: Journey) throws(EditError) -> [Edit] {
    let choice: [Edit] =
      switch matter {
      case .order?: order(ids(in: value(of: side)) ?? [], in: journey)
      case .removed?: try presence(value(of: side), in: journey)
      case .record?: try side == .ours ? [] : replacement(in: journey)
      case .member?: try keeping(value(of: side), in: journey)
      case nil: try setting(value(of: side), side, in: journey)
      }
    return choice + settled(in: journey)
  }

  /// The edits that only take the conflict out of the list: what stands in the journey is right.
  package func settled(in journey: Journey) -> [Edit] {
    var left = journey.details.conflicts
    guard let place = left.firstIndex(of: self) else { return [] }
    left.remove(at: place)
    return [.set(.details, field: "conflicts", to: left.isEmpty ? .absent : .conflicts(left))]
  }

  // MARK: Fields

  private func setting(
    _ json: JSONValue?, _ side: Side, in journey: Journey
  ) throws(EditError) -> [Edit] {
    guard case .part(let target)? = holder, let known = fieldInTable else {
      throw .noSuchField(collection?.kind, field: field)
    }
    guard let value = FieldValue(json, as: known.kind) else {
      throw .badValue(field: known.label, complaint: known.kind.expectation)
    }
    let present = try journey.present(target, field)
    // Of a list, only what was set aside is in conflict: taken, it is added.
    if let all = ListMerge.merge(known.kind, base: .absent, ours: present, theirs: value) {
      return side == .ours || all == present ? [] : [.set(target, field: field, to: all)]
    }
    return value == present ? [] : lettingGo(target, value, in: journey) + putting(target, value, in: journey)
  }

  /// A path stays with one persona: what leads to a touchpoint does not follow it to another's.
  private func lettingGo(_ target: Edit.Target, _ value: FieldValue, in journey: Journey) -> [Edit] {
    guard field == "persona", case .record(let reference) = target,
      case .touchpoints(let map) = reference.collection
    else { return [] }
    return journey.transitions(at: ID(reference.id), on: map).filter { $0.from != $0.to }
      .map { .remove(RecordReference($0.id, on: map)) }
  }

  /// A transition is put in anew: both its ends may have to change before either is allowed.
  private func putting(_ target: Edit.Target, _ value: FieldValue, in journey: Journey) -> [Edit] {
    guard case .record(let reference) = target, let way = journey.record(reference) as? Transition else {
      return [.set(target, field: field, to: value)]
    }
    var changed = way
    Transition.field(field)?.set(&changed, value)
    let after = journey.predecessor(of: reference)
    return [.remove(reference), .insert(changed, on: reference.collection.map ?? .current, after: after)]
  }

  private func keeping(_ value: JSONValue?, in journey: Journey) throws(EditError) -> [Edit] {
    guard let holder else { throw .noSuchField(collection?.kind, field: member ?? field) }
    if case .part(.record(let reference)) = holder, !journey.contains(reference) {
      throw .noSuchRecord(reference.collection.kind, id: reference.id)
    }
    return [.keep(holder, key: member ?? "", value)]
  }

  // MARK: Records

  private func presence(_ value: JSONValue?, in journey: Journey) throws(EditError) -> [Edit] {
    if holder == .map(.ideal) {
      if value == nil { return journey.hasIdeal ? journey.removalOfIdeal : [] }
      return journey.hasIdeal ? [] : [.setIdeal(JourneyMap())]
    }
    guard let reference else { throw .noSuchField(nil, field: kind) }
    if value == nil { return journey.contains(reference) ? journey.removal(of: reference) : [] }
    return journey.contains(reference) ? [] : [try insertion(of: value, reference, in: journey)]
  }

  /// Theirs in place of whatever bears its id, with all that hangs on that.
  private func replacement(in journey: Journey) throws(EditError) -> [Edit] {
    guard let reference else { throw .noSuchField(nil, field: kind) }
    let inWay = RecordKind.allCases.filter { $0 != .note && reference.collection.kind != .note }.flatMap {
      kind in
      journey.mapKinds.map { RecordReference(Collection(of: kind, on: $0), reference.id) }
    }.filter { $0.collection.kind != reference.collection.kind || $0 == reference }
    var removals: [Edit] = []
    var known: Set<RecordReference> = []
    for other in inWay where journey.contains(other) && known.insert(other).inserted {
      removals += journey.removal(of: other)
    }
    return removals + [try insertion(of: theirs, reference, in: journey)]
  }

  private func insertion(
    of json: JSONValue?, _ reference: RecordReference, in journey: Journey
  ) throws(EditError) -> Edit {
    guard let record = json.flatMap({ reference.collection.kind.record(json: $0) }),
      record.idText == reference.id
    else { throw .noSuchRecord(reference.collection.kind, id: reference.id) }
    let last = journey.ids(of: reference.collection).last { $0 != reference.id }
    return .insert(record, on: reference.collection.map ?? .current, after: last)
  }

  /// Moves that put the records into this order, on the places that they have together.
  private func order(_ ids: [String], in journey: Journey) -> [Edit] {
    guard let collection else { return [] }
    let present = journey.ids(of: collection)
    let isThere = Set(present)
    var seen: Set<String> = []
    let wanted = ids.filter { isThere.contains($0) && seen.insert($0).inserted }
    var next = wanted.makeIterator()
    let order = present.map { seen.contains($0) ? next.next() ?? $0 : $0 }
    let places = Dictionary(zip(order, order.indices)) { first, _ in first }
    let stays = Set(zip(present, RisingRun.marks(in: present.map { places[$0] ?? 0 })).filter(\.1).map(\.0))
    return order.indices.filter { !stays.contains(order[$0]) }.map { index in
      .move(RecordReference(collection, order[index]), after: index > 0 ? order[index - 1] : nil)
    }
  }
}

extension Journey {
  /// The value of a field that must be there.
  fileprivate func present(_ target: Edit.Target, _ field: String) throws(EditError) -> FieldValue {
    switch target {
    case .details: return details[field]
    case .ranking: return ranking[field]
    case .record(let reference):
      guard contains(reference) else { throw .noSuchRecord(reference.collection.kind, id: reference.id) }
      return value(of: reference, field)
    }
  }

  /// The edits that take the ideal map away, and let go what annotations say of touchpoints only there.
  package var removalOfIdeal: [Edit] {
    let gone = ideal.touchpoints.ids.filter { !current.touchpoints.contains($0) }
    var holders: [Referrer] = []
    var seen: Set<Referrer> = []
    for referrer in gone.flatMap({ annotations(of: $0) }) where seen.insert(referrer).inserted {
      holders.append(referrer)
    }
    let isGone = Set(gone.map(\.text))
    let lists = holders.compactMap { holder -> Edit? in
      guard case .record(let reference) = holder.target else { return nil }
      let left = value(of: reference, holder.field).list.filter { !isGone.contains($0) }
      return .set(holder.target, field: holder.field, to: left.isEmpty ? .absent : .list(left))
    }
    return lists + [.setIdeal(nil)]
  }
}
