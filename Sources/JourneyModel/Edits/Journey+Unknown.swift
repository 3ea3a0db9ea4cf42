internal import JSONText

extension Journey {
  /// Puts in, replaces or takes away a member that this version does not know, and gives the edit that
  /// takes that back.
  mutating func keep(_ holder: Edit.Holder, _ key: String, _ value: JSONValue?) throws(EditError) -> Edit {
    .keep(holder, key: key, try exchange(holder, key, value))
  }

  private mutating func exchange(
    _ holder: Edit.Holder, _ key: String, _ value: JSONValue?
  ) throws(EditError) -> JSONValue? {
    var old: JSONValue?
    switch holder {
    case .part(.record(let reference)):
      let operation = KeepOperation(id: reference.id, key: key, value: value)
      return try perform(operation, in: reference.collection)
    case .part(.details):
      try refuse(key, if: JourneyDetails.field(key) != nil || DocumentSection(rawValue: key) != nil)
      details.unknown.exchange(key, &old, for: value)
    case .part(.ranking):
      try refuse(key, if: RankingSettings.field(key) != nil)
      ranking.unknown.exchange(key, &old, for: value)
    case .map(let kind):
      try refuse(key, if: MapSection(rawValue: key) != nil)
      if kind == .ideal, !hasIdeal { throw .noIdeal }
      if kind == .current {
        current.unknown.exchange(key, &old, for: value)
      } else {
        ideal.unknown.exchange(key, &old, for: value)
      }
    case .maps:
      try refuse(key, if: MapKind(rawValue: key) != nil)
      unknownMaps.exchange(key, &old, for: value)
    }
    return old
  }

  /// What is known is no unknown member: it would stand in the document twice.
  private func refuse(_ key: String, if isKnown: Bool) throws(EditError) {
    if isKnown { throw .cannotChange(field: key) }
  }
}

extension JSONMembers {
  mutating func exchange(_ key: String, _ old: inout JSONValue?, for new: JSONValue?) {
    old = self[key]
    self[key] = new
  }
}
