import JSONText
import JourneyModel

/// A record with an id and the given fields, as a form would fill it in.
func make<Record: JourneyRecord>(
  _ id: String, _ values: [String: FieldValue] = [:], as type: Record.Type = Record.self
) -> Record {
  var record = Record()
  for field in Record.fields {
    if field.key == "id" {
      field.set(&record, .text(id))
    } else if let value = values[field.key] {
      field.set(&record, value)
    } else if field.key == Record.nameKey, Record.kind != .note {
      field.set(&record, .text("The \(id)"))
    }
  }
  return record
}

func touchpoint(_ id: String, _ persona: String, _ stage: String, _ channel: String) -> Touchpoint {
  make(id, ["persona": .text(persona), "stage": .text(stage), "channel": .text(channel)])
}

func transition(_ id: String, _ from: String, _ to: String) -> Transition {
  make(id, ["from": .text(from), "to": .text(to)])
}

func note(_ persona: String, _ stage: String, _ lane: String, _ text: String) -> Note {
  var note = Note(persona: ID(persona), stage: ID(stage), lane: ID(lane))
  note.text = text
  return note
}

extension Journey {
  /// Adds records at the ends of their lists.
  mutating func add(_ records: any JourneyRecord..., on map: MapKind = .current) throws {
    for record in records {
      let collection = Collection(of: type(of: record).kind, on: map)
      _ = try apply(.insert(record, on: map, after: ids(of: collection).last))
    }
  }
}

/// A journey with several records of every kind, both maps, and every kind of reference.
func richJourney() throws -> Journey {
  var journey = Journey(title: "Rich")
  try addFrame(to: &journey)
  try addMaps(to: &journey)
  try addAnnotations(to: &journey)
  return journey
}

private func addFrame(to journey: inout Journey) throws {
  try journey.add(
    make("web", as: Channel.self), make("shop", as: Channel.self), make("phone", as: Channel.self))
  var anna: Persona = make("anna", ["channels": .list(["web", "shop"]), "share": .quantity(Quantity(0.6))])
  anna.unknown = JSONMembers(["mood": .number("0.10")])
  try journey.add(anna, make("ben", ["share": .quantity(Quantity(0.4))], as: Persona.self))
  try journey.add(make("goals", as: Lane.self), make("quality", ["kind": .text("rating")], as: Lane.self))
}

private func addMaps(to journey: inout Journey) throws {
  for stage in ["search", "buy", "use"] { try journey.add(make(stage, as: Stage.self)) }
  try journey.add(
    touchpoint("a1", "anna", "search", "web"), touchpoint("a2", "anna", "buy", "shop"),
    touchpoint("a3", "anna", "buy", "web"), touchpoint("a4", "anna", "use", "phone"),
    touchpoint("b1", "ben", "search", "web"), touchpoint("b2", "ben", "buy", "shop"))
  try journey.add(
    transition("t1", "a1", "a2"), transition("t2", "a2", "a4"), transition("t3", "b1", "b2"),
    transition("t4", "a3", "a3"), transition("t5", "a4", "a1"))
  try journey.add(note("anna", "search", "goals", "Find"), note("ben", "buy", "quality", "Good"))
  _ = try journey.apply(.setIdeal(JourneyMap()))
  for stage in ["search", "buy"] { try journey.add(make(stage, as: Stage.self), on: .ideal) }
  try journey.add(
    touchpoint("a1", "anna", "search", "web"), touchpoint("i1", "anna", "buy", "phone"),
    touchpoint("b1", "ben", "search", "shop"), on: .ideal)
  try journey.add(transition("u1", "a1", "i1"), on: .ideal)
  try journey.add(note("anna", "buy", "goals", "Be done"), on: .ideal)
}

private func addAnnotations(to journey: inout Journey) throws {
  try journey.add(
    friction("f1", at: ["a2", "b2"]), friction("f2", at: ["a1"]), friction("f3", at: []),
    friction("f4", at: ["i1", "a3"]))
  try journey.add(
    make("o1", ["frictions": .list(["f1", "f2"]), "touchpoints": .list(["a2"])], as: Opportunity.self),
    make(
      "o2", ["frictions": .list(["f2"]), "realisedBy": .list(["i1"])], as: Opportunity.self),
    make("o3", as: Opportunity.self))
  try journey.add(make("k1", as: Indicator.self), make("k2", as: Indicator.self))
  try journey.add(
    make(
      "n1",
      ["friction": .text("f1"), "opportunities": .list(["o1", "o2"]), "indicator": .text("k1")],
      as: Initiative.self),
    make("n2", ["friction": .text("f3")], as: Initiative.self))
  try journey.add(make("c1", ["focus": .list(["f1", "f2"])], as: Decision.self))
  try journey.add(make("d1", ["about": .list(["a1"])], as: Dismissal.self))
  _ = try journey.apply(.set(.ranking, field: "focus", to: .list(["f1", "f2"])))
}

func friction(_ id: String, at touchpoints: [String], _ ratings: [String: Int] = [:]) -> FrictionPoint {
  var values = ratings.mapValues { FieldValue.integer($0) }
  values["touchpoints"] = touchpoints.isEmpty ? .absent : .list(touchpoints)
  return make(id, values)
}

/// Every list that a journey has.
let everyCollection: [Collection] = RecordKind.allCases.flatMap { kind in
  Set(MapKind.allCases.map { Collection(of: kind, on: $0) })
}
