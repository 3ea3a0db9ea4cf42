extension Journey {
  /// Makes every index anew, after reading.
  mutating func buildIndexes() {
    annotations = AnnotationIndex()
    for slot in frictions.orderedSlots { annotations.add(slot, in: frictions) }
    for slot in opportunities.orderedSlots { annotations.add(slot, in: opportunities) }
    current.index = mapIndex(of: .current)
    ideal.index = mapIndex(of: .ideal)
    indexPersonas()
  }

  func mapIndex(of kind: MapKind) -> MapIndex {
    withMap(kind) { map in
      var index = MapIndex()
      for slot in map.touchpoints.orderedSlots {
        if let cell = cell(of: slot, in: map) { index.add(slot, to: cell, in: map.touchpoints) }
      }
      if !map.transitions.isEmpty { index.reserveCapacity(map.touchpoints.count) }
      for slot in map.transitions.orderedSlots { index.add(slot, in: map.transitions) }
      return index
    }
  }

  private func cell(of slot: Int32, in map: borrowing JourneyMap) -> MapIndex.Cell? {
    guard let persona = personas.slot(of: map.touchpoints.records[Int(slot)].persona),
      let stage = map.stages.slot(of: map.touchpoints.records[Int(slot)].stage),
      let channel = channels.slot(of: map.touchpoints.records[Int(slot)].channel)
    else { return nil }
    return MapIndex.Cell(persona: persona, stage: stage, channel: channel)
  }

  /// Takes a record out of the indexes before it is changed or removed.
  mutating func unindex(_ reference: RecordReference) {
    let id = reference.id
    switch reference.collection {
    case .frictions: frictions.slot(of: ID(id)).map { annotations.remove($0, in: frictions) }
    case .opportunities: opportunities.slot(of: ID(id)).map { annotations.remove($0, in: opportunities) }
    case .touchpoints(let map): index(touchpoint: ID(id), on: map, isPresent: false)
    case .transitions(.current): Self.index(transition: ID(id), in: &current, isPresent: false)
    case .transitions(.ideal): Self.index(transition: ID(id), in: &ideal, isPresent: false)
    default: break
    }
  }

  /// Puts a record into the indexes once it stands in its table.
  mutating func index(_ reference: RecordReference) {
    let id = reference.id
    switch reference.collection {
    case .frictions: frictions.slot(of: ID(id)).map { annotations.add($0, in: frictions) }
    case .opportunities: opportunities.slot(of: ID(id)).map { annotations.add($0, in: opportunities) }
    case .touchpoints(let map): index(touchpoint: ID(id), on: map, isPresent: true)
    case .transitions(.current): Self.index(transition: ID(id), in: &current, isPresent: true)
    case .transitions(.ideal): Self.index(transition: ID(id), in: &ideal, isPresent: true)
    default: break
    }
    indexPersonas(after: reference)
  }

  private mutating func index(touchpoint id: ID<Touchpoint>, on kind: MapKind, isPresent: Bool) {
    guard let slot = withMap(kind, { $0.touchpoints.slot(of: id) }),
      let cell = withMap(kind, { cell(of: slot, in: $0) })
    else { return }
    switch kind {
    case .current: Self.index(slot, cell, in: &current, isPresent)
    case .ideal: Self.index(slot, cell, in: &ideal, isPresent)
    }
  }

  private static func index(
    _ slot: Int32, _ cell: MapIndex.Cell, in map: inout JourneyMap, _ isPresent: Bool
  ) {
    if isPresent {
      map.index.add(slot, to: cell, in: map.touchpoints)
    } else {
      map.index.remove(slot, from: cell)
    }
  }

  private static func index(transition id: ID<Transition>, in map: inout JourneyMap, isPresent: Bool) {
    guard let slot = map.transitions.slot(of: id) else { return }
    if isPresent {
      map.index.add(slot, in: map.transitions)
    } else {
      map.index.remove(slot, in: map.transitions)
    }
  }
}
