extension Journey {
  /// Makes every index anew, after reading.
  mutating func buildIndexes() {
    annotations = AnnotationIndex()
    for friction in frictions { annotations.add(friction) }
    for opportunity in opportunities { annotations.add(opportunity) }
    current.index = mapIndex(of: .current)
    ideal.index = mapIndex(of: .ideal)
    indexPersonas()
  }

  /// Finds anew whom each friction point hits, after a whole map has come or gone.
  mutating func indexPersonas() {
    for slot in frictions.slotRange where frictions.isTaken(slot) {
      annotations.set(personas(of: frictions.records[Int(slot)].touchpoints), at: slot)
    }
  }

  /// The same for a few, after they or a touchpoint of theirs have changed.
  private mutating func indexPersonas(of some: [ID<FrictionPoint>]) {
    for friction in some {
      guard let slot = frictions.slot(of: friction) else { continue }
      annotations.set(personas(of: frictions.records[Int(slot)].touchpoints), at: slot)
    }
  }

  /// Whose touchpoints these are. As everywhere, the current map counts before the ideal one.
  func personas(of touchpoints: [ID<Touchpoint>]) -> PersonaSet {
    var found = PersonaSet()
    for id in touchpoints {
      if let persona = persona(of: id, on: current) ?? persona(of: id, on: ideal) { found.insert(persona) }
    }
    return found
  }

  private func persona(of id: ID<Touchpoint>, on map: borrowing JourneyMap) -> Int32? {
    map.touchpoints.slot(of: id).flatMap { personas.slot(of: map.touchpoints.records[Int($0)].persona) }
  }

  /// Brings up to date what other records' indexes hold of a record that has come, changed or gone.
  mutating func refresh(_ reference: RecordReference) {
    switch reference.collection {
    case .frictions: indexPersonas(of: [ID(reference.id)])
    case .touchpoints: indexPersonas(of: frictions(at: ID(reference.id)))
    default: break
    }
  }

  func mapIndex(of kind: MapKind) -> MapIndex {
    withMap(kind) { map in
      var index = MapIndex()
      map.touchpoints.visit { touchpoint in
        if let cell = cell(touchpoint.persona, touchpoint.stage, touchpoint.channel, kind),
          let slot = map.touchpoints.slot(of: touchpoint.id)
        {
          index.add(slot, to: cell, in: map.touchpoints)
        }
      }
      for transition in map.transitions { index.add(transition) }
      return index
    }
  }

  /// Takes a record out of the indexes before it is changed or removed.
  mutating func unindex(_ reference: RecordReference) {
    switch reference.collection {
    case .frictions: frictions[ID(reference.id)].map { annotations.remove($0) }
    case .opportunities: opportunities[ID(reference.id)].map { annotations.remove($0) }
    case .touchpoints(let kind): indexTouchpoint(ID(reference.id), on: kind, isPresent: false)
    case .transitions(.current): current.transitions[ID(reference.id)].map { current.index.remove($0) }
    case .transitions(.ideal): ideal.transitions[ID(reference.id)].map { ideal.index.remove($0) }
    default: break
    }
  }

  /// Puts a record into the indexes once it stands in its table.
  mutating func index(_ reference: RecordReference) {
    defer { refresh(reference) }
    switch reference.collection {
    case .frictions: frictions[ID(reference.id)].map { annotations.add($0) }
    case .opportunities: opportunities[ID(reference.id)].map { annotations.add($0) }
    case .touchpoints(let kind): indexTouchpoint(ID(reference.id), on: kind, isPresent: true)
    case .transitions(.current): current.transitions[ID(reference.id)].map { current.index.add($0) }
    case .transitions(.ideal): ideal.transitions[ID(reference.id)].map { ideal.index.add($0) }
    default: break
    }
  }

  private mutating func indexTouchpoint(_ id: ID<Touchpoint>, on kind: MapKind, isPresent: Bool) {
    guard let touchpoint = touchpoint(id, on: kind),
      let cell = cell(touchpoint.persona, touchpoint.stage, touchpoint.channel, kind)
    else { return }
    switch kind {
    case .current: Self.index(id, cell, in: &current, isPresent)
    case .ideal: Self.index(id, cell, in: &ideal, isPresent)
    }
  }

  private static func index(
    _ id: ID<Touchpoint>, _ cell: MapIndex.Cell, in map: inout JourneyMap, _ isPresent: Bool
  ) {
    guard let slot = map.touchpoints.slot(of: id) else { return }
    if isPresent {
      map.index.add(slot, to: cell, in: map.touchpoints)
    } else {
      map.index.remove(slot, from: cell)
    }
  }
}
