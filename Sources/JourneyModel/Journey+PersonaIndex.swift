/// Whom each friction point hits, kept so that ranking many of them follows no reference.
extension Journey {
  /// Finds it anew for all, after a whole map has come or gone.
  mutating func indexPersonas() {
    for slot in frictions.slotRange where frictions.isTaken(slot) { indexPersonas(at: slot) }
  }

  /// The same for those that a record's coming, change or going concerns.
  mutating func indexPersonas(after reference: RecordReference) {
    switch reference.collection {
    case .frictions: frictions.slot(of: ID(reference.id)).map { indexPersonas(at: $0) }
    case .touchpoints: for slot in annotations.frictions[ID(reference.id)] { indexPersonas(at: slot) }
    default: break
    }
  }

  private mutating func indexPersonas(at slot: Int32) {
    annotations.set(personas(of: frictions.records[Int(slot)].touchpoints), at: slot)
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
}
