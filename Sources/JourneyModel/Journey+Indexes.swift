extension Journey {
  /// Makes every index anew, after reading.
  mutating func buildIndexes() {
    annotations = AnnotationIndex()
    for friction in frictions { annotations.add(friction) }
    for opportunity in opportunities { annotations.add(opportunity) }
    current.index = mapIndex(of: .current)
    ideal.index = mapIndex(of: .ideal)
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
