import JourneyModel

/// Makes changes that a person, another program or a mistake could make: many fit the journey, many don't.
struct EditGenerator {
  private var random: SplitMix
  private var made = 0

  init(seed: UInt64) { random = SplitMix(seed: seed) }

  mutating func change(for journey: Journey) -> Change {
    made += 1
    if random.chance(6), let reference = someRecord(of: journey) {
      return Change("Remove \(made)", journey.removal(of: reference))
    }
    let edits = (0..<Int.random(in: 1...3, using: &random)).map { _ in edit(for: journey) }
    return Change("Change \(made)", edits)
  }

  private mutating func edit(for journey: Journey) -> Edit {
    switch Int.random(in: 0..<20, using: &random) {
    case 0..<6: return insertion(into: journey)
    case 6..<13: return setting(on: journey)
    case 13..<16: return move(on: journey)
    case 16: return .remove(someRecord(of: journey) ?? RecordReference(.frictions, "gone"))
    case 17: return .set(.ranking, field: "focus", to: value(for: .references(.friction), in: journey))
    case 18: return .set(.details, field: random.chance(4) ? "nothing" : "scope", to: .text("Scope \(made)"))
    default:
      return random.chance(8) ? .setIdeal(random.chance(2) ? nil : journey.current) : setting(on: journey)
    }
  }

  private mutating func someCollection() -> Collection {
    let kind = RecordKind.allCases.randomElement(using: &random) ?? .friction
    return Collection(of: kind, on: random.chance(3) ? .ideal : .current)
  }

  private mutating func someRecord(of journey: Journey) -> RecordReference? {
    let collection = someCollection()
    let id = journey.ids(of: collection).randomElement(using: &random)
    return id.map { RecordReference(collection, $0) }
  }

  private mutating func insertion(into journey: Journey) -> Edit {
    let collection = someCollection()
    let id = random.chance(8) ? "a1" : "x\(made)-\(Int.random(in: 0..<100, using: &random))"
    let place = random.chance(8) ? "gone" : journey.ids(of: collection).randomElement(using: &random)
    let map = collection.map ?? .current
    switch collection.kind {
    case .persona: return .insert(record(id, journey, map) as Persona, on: map, after: place)
    case .channel: return .insert(record(id, journey, map) as Channel, on: map, after: place)
    case .lane: return .insert(record(id, journey, map) as Lane, on: map, after: place)
    case .stage: return .insert(record(id, journey, map) as Stage, on: map, after: place)
    case .note: return .insert(record(id, journey, map) as Note, on: map, after: place)
    case .touchpoint: return .insert(record(id, journey, map) as Touchpoint, on: map, after: place)
    case .transition: return .insert(record(id, journey, map) as Transition, on: map, after: place)
    case .friction: return .insert(record(id, journey, map) as FrictionPoint, on: map, after: place)
    case .opportunity: return .insert(record(id, journey, map) as Opportunity, on: map, after: place)
    case .initiative: return .insert(record(id, journey, map) as Initiative, on: map, after: place)
    case .indicator: return .insert(record(id, journey, map) as Indicator, on: map, after: place)
    case .decision: return .insert(record(id, journey, map) as Decision, on: map, after: place)
    case .dismissal: return .insert(record(id, journey, map) as Dismissal, on: map, after: place)
    }
  }

  private mutating func record<Record: JourneyRecord>(
    _ id: String, _ journey: Journey, _ map: MapKind
  ) -> Record {
    var values: [String: FieldValue] = [:]
    for field in Record.fields where field.isRequired || random.chance(3) {
      values[field.key] = value(for: field.kind, in: journey, map)
    }
    return make(id, values)
  }

  private mutating func setting(on journey: Journey) -> Edit {
    guard let reference = someRecord(of: journey) else { return insertion(into: journey) }
    let fields = fieldKinds(of: reference.collection.kind)
    guard let field = fields.randomElement(using: &random) else { return insertion(into: journey) }
    let value = value(for: field.kind, in: journey, reference.collection.map ?? .current)
    return .set(.record(reference), field: field.key, to: value)
  }

  private mutating func move(on journey: Journey) -> Edit {
    guard let reference = someRecord(of: journey) else { return insertion(into: journey) }
    let ids = journey.ids(of: reference.collection)
    return .move(reference, after: random.chance(4) ? nil : ids.randomElement(using: &random))
  }

  private mutating func value(
    for kind: FieldKind, in journey: Journey, _ map: MapKind = .current
  ) -> FieldValue {
    if random.chance(10) { return .absent }
    if random.chance(25) { return .text("No such thing") }
    switch kind {
    case .id: return .text("a1")
    case .integer(let range):
      return .integer(Int.random(in: range.lowerBound - 1...min(range.upperBound, 100), using: &random))
    case .reference(let kind):
      return journey.ids(of: Collection(of: kind, on: map)).randomElement(using: &random).map { .text($0) }
        ?? .absent
    case .references(let kind):
      let ids = journey.ids(of: Collection(of: kind, on: random.chance(4) ? .ideal : map))
      return FieldValue.list(Array(ids.shuffled(using: &random).prefix(3)))
    default: return FieldSample.other(for: kind, than: .absent) ?? .absent
    }
  }
}
