import JourneyModel

extension Change {
  /// What a person may have typed for it: names and texts, one a line.
  var typedText: String {
    edits.flatMap { edit -> [String] in
      switch edit {
      case .insert(let record, _, _): record.texts
      case .set(_, _, .text(let text)): [text]
      case .set(_, _, .list(let texts)): texts
      default: []
      }
    }.joined(separator: "\n")
  }
}

extension FieldedRecord {
  /// What stands in the fields that are free text.
  fileprivate var texts: [String] {
    Self.fields.flatMap { field -> [String] in
      switch (field.kind, field.get(self)) {
      case (.line, .text(let text)), (.text, .text(let text)): [text]
      case (.list, .list(let texts)): texts
      default: []
      }
    }
  }
}

extension Edit {
  /// The record that it is about; nil for the journey as a whole.
  var reference: RecordReference? {
    switch self {
    case .insert(let record, let map, _): record.reference(on: map)
    case .remove(let reference), .move(let reference, _), .set(.record(let reference), _, _),
      .keep(.part(.record(let reference)), _, _):
      reference
    case .set, .setIdeal, .keep: nil
    }
  }

  /// What it is about, to be shown; nil for what is not there afterwards.
  var selection: Selection? {
    if case .remove = self { return nil }
    return reference.flatMap(Selection.init)
  }

  /// Whether it puts something in that holds the id of a record.
  func refers(to id: String) -> Bool {
    switch self {
    case .insert(let record, _, _): record.holds(id)
    case .set(_, _, .text(let text)): text == id
    case .set(_, _, .list(let ids)): ids.contains(id)
    default: false
    }
  }
}

extension JourneyRecord {
  fileprivate func reference(on map: MapKind) -> RecordReference { RecordReference(id, on: map) }

  fileprivate func holds(_ id: String) -> Bool {
    Self.fields.contains { field in
      switch (field.kind, field.get(self)) {
      case (.reference, .text(let text)): text == id
      case (.references, .list(let ids)): ids.contains(id)
      default: false
      }
    }
  }
}

extension Selection {
  /// A record as what the cursor can stand on; nil where it has no place of its own in any view.
  init?(_ reference: RecordReference) {
    let id = reference.id
    switch reference.collection {
    case .personas: self = .persona(ID(id))
    case .channels: self = .channel(ID(id))
    case .lanes: self = .lane(ID(id))
    case .stages: self = .stage(ID(id))
    case .touchpoints: self = .touchpoint(ID(id))
    case .frictions: self = .friction(ID(id))
    case .opportunities: self = .opportunity(ID(id))
    case .notes:
      let parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3 else { return nil }
      self = .note(ID(parts[0]), ID(parts[1]), ID(parts[2]))
    case .transitions: self = .transition(ID(id))
    case .initiatives: self = .initiative(ID(id))
    case .indicators: self = .indicator(ID(id))
    case .decisions: self = .decision(ID(id))
    case .dismissals: return nil
    }
  }
}
