internal import JSONText
internal import JourneyModel

// How a journal writes edits: records and values as in the document.

extension JSONWriter {
  mutating func edit(_ edit: Edit) {
    beginObject()
    switch edit {
    case .insert(let record, let map, let after): insertion(of: record, on: map, after)
    case .remove(let reference):
      member("remove", reference.id)
      place(reference.collection)
    case .set(let target, let field, let value):
      member("set", field)
      key("to")
      self.value(value)
      self.target(target)
    case .move(let reference, let after):
      member("move", reference.id)
      place(reference.collection, after)
    case .setIdeal(let map):
      key("ideal")
      if let map { self.map(map) } else { null() }
    case .keep(let holder, let key, let value): kept(holder, key, value)
    }
    endObject()
  }

  mutating func member(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  private mutating func insertion(of record: any JourneyRecord, on map: MapKind, _ after: String?) {
    key("insert")
    self.record(record)
    place(Collection(of: type(of: record).kind, on: map), after)
  }

  /// A member that this version does not know; without a value where it was taken away.
  private mutating func kept(_ holder: Edit.Holder, _ name: String, _ value: JSONValue?) {
    member("keep", name)
    if let value {
      key("to")
      self.value(value)
    }
    switch holder {
    case .part(let target): self.target(target)
    case .map(let kind):
      member("in", EditTerm.map)
      map(kind)
    case .maps: member("in", EditTerm.maps)
    }
  }

  private mutating func target(_ target: Edit.Target) {
    switch target {
    case .details: member("in", EditTerm.details)
    case .ranking: member("in", EditTerm.ranking)
    case .record(let reference):
      place(reference.collection)
      member("of", reference.id)
    }
  }

  private mutating func place(_ collection: Collection, _ after: String? = nil) {
    member("in", collection.section)
    if let map = collection.map { self.map(map) }
    if let after { member("after", after) }
  }

  private mutating func map(_ kind: MapKind) {
    if kind != .current { member("map", kind.rawValue) }
  }

  private mutating func record(_ record: any JourneyRecord) {
    switch record {
    case let record as Persona: self.record(record, Shapes.persona)
    case let record as Channel: self.record(record, Shapes.channel)
    case let record as Lane: self.record(record, Shapes.lane)
    case let record as Stage: self.record(record, Shapes.stage)
    case let record as Note: self.record(record, Shapes.note)
    case let record as Touchpoint: self.record(record, Shapes.touchpoint)
    case let record as Transition: self.record(record, Shapes.transition)
    case let record as FrictionPoint: self.record(record, Shapes.friction)
    case let record as Opportunity: self.record(record, Shapes.opportunity)
    case let record as Initiative: self.record(record, Shapes.initiative)
    case let record as Indicator: self.record(record, Shapes.indicator)
    case let record as Decision: self.record(record, Shapes.decision)
    case let record as Dismissal: self.record(record, Shapes.dismissal)
    // There is no other kind; a line without a record would be refused when it is read again.
    default: null()
    }
  }
}

/// What stands for the parts of a journey that are no lists.
enum EditTerm {
  static let details = "journey"
  static let ranking = "ranking"
  static let map = "map"
  static let maps = "maps"
}
