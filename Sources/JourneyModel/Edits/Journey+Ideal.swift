extension Journey {
  /// Makes the ideal map, changes it for another or takes it away (nil), and gives the edit that takes that back.
  mutating func setIdeal(_ map: JourneyMap?) throws(EditError) -> Edit {
    let old = hasIdeal ? ideal : nil
    try checkKeepsAnnotated(map)
    var changed = self
    (changed.ideal, changed.hasIdeal) = (map ?? JourneyMap(), map != nil)
    try changed.checkIdeal()
    changed.ideal.index = changed.mapIndex(of: .ideal)
    changed.indexPersonas()
    self = changed
    return .setIdeal(old)
  }

  /// Touchpoints that stand only on the ideal map have to stay while annotations speak of them.
  private func checkKeepsAnnotated(_ map: JourneyMap?) throws(EditError) {
    for touchpoint in ideal.touchpoints {
      let id = touchpoint.id
      if current.touchpoints.contains(id) || map?.touchpoints.contains(id) == true { continue }
      if let user = annotations(of: id).first {
        throw .inUse(.touchpoint, name: touchpoint.title, by: user.kind)
      }
    }
  }

  /// Whether ids are free and every reference of the ideal map leads somewhere.
  private func checkIdeal() throws(EditError) {
    for stage in ideal.stages { try checkOnIdeal(stage) }
    for note in ideal.notes { try checkOnIdeal(note) }
    for touchpoint in ideal.touchpoints { try checkOnIdeal(touchpoint) }
    for transition in ideal.transitions { try checkOnIdeal(transition) }
  }

  private func checkOnIdeal<Record: JourneyRecord>(_ record: Record) throws(EditError) {
    if Record.kind != .note { try checkID(record) }
    for field in Record.fields {
      switch field.kind {
      case .reference, .references: try check(field, field.get(record), on: .ideal)
      default: break
      }
    }
    try checkEnds(of: record, on: .ideal)
  }
}
