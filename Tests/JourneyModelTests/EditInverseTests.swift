import JourneyModel
import Testing

/// Each kind of edit on each list, and its inverse.
struct EditInverseTests {
  private func expectInverse(_ edits: [Edit], on journey: Journey) throws {
    var changed = journey
    let inverse = try changed.apply(Change("Change", edits))
    #expect(changed != journey)
    expectFreshIndexes(changed)
    let again = try changed.apply(inverse)
    #expect(changed == journey)
    expectFreshIndexes(changed)
    _ = try changed.apply(again)
    #expect(changed != journey)
  }

  private func newRecord(in collection: Collection) -> any JourneyRecord {
    switch collection.kind {
    case .persona: make("new", as: Persona.self)
    case .channel: make("new", as: Channel.self)
    case .lane: make("new", as: Lane.self)
    case .stage: make("new", as: Stage.self)
    case .note: note("ben", "search", "goals", "New")
    case .touchpoint: touchpoint("new", "anna", "search", "shop")
    case .transition: transition("new", "a1", "a1")
    case .friction: friction("new", at: ["a1", "i1"])
    case .opportunity: make("new", ["frictions": .list(["f3"])], as: Opportunity.self)
    case .initiative: make("new", ["friction": .text("f2")], as: Initiative.self)
    case .indicator: make("new", as: Indicator.self)
    case .decision: make("new", ["focus": .list(["f2"])], as: Decision.self)
    case .dismissal: make("new", as: Dismissal.self)
    }
  }

  @Test(arguments: everyCollection)
  func inserting(_ collection: Collection) throws {
    let journey = try richJourney()
    let record = newRecord(in: collection)
    for place in [nil] + journey.ids(of: collection).map(Optional.some) {
      try expectInverse([.insert(record, on: collection.map ?? .current, after: place)], on: journey)
    }
  }

  @Test(arguments: everyCollection)
  func removing(_ collection: Collection) throws {
    let journey = try richJourney()
    for id in journey.ids(of: collection) {
      try expectInverse(journey.removal(of: RecordReference(collection, id)), on: journey)
    }
  }

  @Test(arguments: everyCollection)
  func moving(_ collection: Collection) throws {
    var journey = try richJourney()
    if journey.ids(of: collection).count == 1 {
      _ = try journey.apply(.insert(newRecord(in: collection), on: collection.map ?? .current, after: nil))
    }
    let ids = journey.ids(of: collection)
    let last = try #require(ids.last)
    let first = try #require(ids.first)
    try expectInverse([.move(RecordReference(collection, last), after: nil)], on: journey)
    try expectInverse([.move(RecordReference(collection, first), after: last)], on: journey)
  }

  @Test(arguments: everyCollection)
  func movingToWhereItStandsChangesNothing(_ collection: Collection) throws {
    let journey = try richJourney()
    var changed = journey
    for id in journey.ids(of: collection) {
      let reference = RecordReference(collection, id)
      _ = try changed.apply(.move(reference, after: journey.predecessor(of: reference)))
    }
    #expect(changed == journey)
    expectFreshIndexes(changed)
  }

  @Test(arguments: everyCollection)
  func settingEveryField(_ collection: Collection) throws {
    let journey = try richJourney()
    let record = try #require(journey.ids(of: collection).first.map { RecordReference(collection, $0) })
    for (key, kind) in fieldKinds(of: collection.kind) {
      guard let value = FieldSample.other(for: kind, than: journey.value(of: record, key)) else { continue }
      // Ends, and what makes a note's place, are tested on their own.
      if ["from", "to"].contains(key) || collection.kind == .note && key != "text" && key != "value" {
        continue
      }
      if collection.kind == .touchpoint, key == "persona" { continue }
      try expectInverse([.set(.record(record), field: key, to: value)], on: journey)
    }
  }

  @Test func settingDetailsAndRanking() throws {
    let journey = try richJourney()
    for field in JourneyDetails.fields {
      let value = try #require(FieldSample.other(for: field.kind, than: journey.details[field.key]))
      try expectInverse([.set(.details, field: field.key, to: value)], on: journey)
    }
    for field in RankingSettings.fields {
      let value = try #require(FieldSample.other(for: field.kind, than: journey.ranking[field.key]))
      try expectInverse([.set(.ranking, field: field.key, to: value)], on: journey)
    }
  }

  @Test func movingATouchpointToAnotherCell() throws {
    let journey = try richJourney()
    let a2 = ID<Touchpoint>("a2")
    try expectInverse(
      [.set(a2, "stage", to: .text("use")), .set(a2, "channel", to: .text("web"))], on: journey)
    try expectInverse(
      [
        .remove(RecordReference(ID<Transition>("t3"))),
        .set(ID<Touchpoint>("b2"), "persona", to: .text("anna")),
      ],
      on: journey)
  }

  @Test func changingAWay() throws {
    let journey = try richJourney()
    try expectInverse([.set(ID<Transition>("t1"), "to", to: .text("a3"))], on: journey)
    try expectInverse([.set(ID<Transition>("t4"), "from", to: .text("a1"))], on: journey)
  }

  @Test func makingAndTakingAwayTheIdealMap() throws {
    var journey = try richJourney()
    try expectInverse([.setIdeal(journey.current)], on: try withoutIdealFriction(journey))
    _ = try journey.apply(Change("", journey.removal(of: RecordReference(ID<FrictionPoint>("f4")))))
    _ = try journey.apply(.set(ID<Opportunity>("o2"), "realisedBy", to: .absent))
    try expectInverse([.setIdeal(nil)], on: journey)
    _ = try journey.apply(.setIdeal(nil))
    try expectInverse([.setIdeal(JourneyMap())], on: journey)
    try expectInverse([.setIdeal(journey.current)], on: journey)
  }

  private func withoutIdealFriction(_ journey: Journey) throws -> Journey {
    var journey = journey
    _ = try journey.apply(.set(ID<FrictionPoint>("f4"), "touchpoints", to: .absent))
    _ = try journey.apply(.set(ID<Opportunity>("o2"), "realisedBy", to: .absent))
    return journey
  }
}
