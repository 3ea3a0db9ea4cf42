import JSONText
import JourneyModel
import Testing

/// Edits that don't fit, and what they say.
struct RefusedEditTests {
  private func expectRefused(
    _ edit: Edit, _ message: String, _ place: SourceLocation = #_sourceLocation
  ) throws {
    var journey = try richJourney()
    let before = journey
    let error = #expect(throws: EditError.self, sourceLocation: place) { try journey.apply(edit) }
    #expect(error?.description == message, sourceLocation: place)
    #expect(journey == before, sourceLocation: place)
    expectFreshIndexes(journey, "", place)
  }

  private let a1 = ID<Touchpoint>("a1")
  private let f1 = ID<FrictionPoint>("f1")

  @Test func references() throws {
    try expectRefused(.set(a1, "stage", to: .text("gone")), "Stage: there is no stage “gone”")
    try expectRefused(.set(a1, "channel", to: .absent), "Channel can't be empty")
    try expectRefused(
      .set(f1, "touchpoints", to: .list(["a1", "o1"])), "Touchpoints: there is no touchpoint “o1”")
    try expectRefused(.set(f1, "touchpoints", to: .list(["a1", "a1"])), "Touchpoints: “a1” stands twice")
    // The ideal map has its own stages.
    try expectRefused(.set(a1, on: .ideal, "stage", to: .text("use")), "Stage: there is no stage “use”")
    try expectRefused(
      .insert(touchpoint("new", "anna", "use", "web"), on: .ideal, after: nil),
      "Stage: there is no stage “use”")
  }

  @Test func transitions() throws {
    let across = "a transition can't lead from one persona's touchpoint to another's"
    try expectRefused(.insert(transition("t9", "a1", "b1"), on: .current, after: nil), across)
    try expectRefused(.set(ID<Transition>("t1"), "to", to: .text("b2")), across)
    try expectRefused(.set(ID<Touchpoint>("a2"), "persona", to: .text("ben")), across)
    try expectRefused(.set(ID<Transition>("t1"), "to", to: .text("i1")), "To: there is no touchpoint “i1”")
  }

  @Test func aTouchpointWithOnlyALoopMayChangeHands() throws {
    var journey = try richJourney()
    _ = try journey.apply(.set(ID<Touchpoint>("a3"), "persona", to: .text("ben")))
    #expect(journey.touchpoints(of: ID("ben"), in: ID("buy"), through: ID("web"), on: .current) == [ID("a3")])
  }

  @Test func ids() throws {
    try expectRefused(
      .insert(make("a1", as: Stage.self), on: .current, after: nil), "the id “a1” is already taken")
    try expectRefused(
      .insert(touchpoint("a1", "anna", "buy", "web"), on: .current, after: nil),
      "the id “a1” is already taken")
    try expectRefused(
      .insert(make("Ä b", as: Stage.self), on: .current, after: nil),
      "“Ä b” is not an id (1–64 of a-z, 0-9, - and _)")
    try expectRefused(.set(a1, "id", to: .text("a9")), "“id” can't be changed")
    try expectRefused(
      .set(
        .record(RecordReference(.notes(.current), "anna/search/goals")), field: "lane", to: .text("quality")),
      "“lane” can't be changed")
  }

  @Test func values() throws {
    try expectRefused(.set(f1, "severity", to: .integer(6)), "Severity: 6 is not between 1 and 5")
    try expectRefused(.set(f1, "title", to: .text("")), "Title can't be empty")
    try expectRefused(.set(f1, "colour", to: .text("red")), "a friction point has no field “colour”")
    try expectRefused(.set(.details, field: "colour", to: .text("red")), "a journey has no field “colour”")
    try expectRefused(
      .set(.ranking, field: "focus", to: .list(["a1"])), "In focus: there is no friction point “a1”")
  }

  @Test func whatIsNotThere() throws {
    let gone = ID<Touchpoint>("gone")
    try expectRefused(.set(gone, "title", to: .text("x")), "there is no touchpoint “gone” any more")
    try expectRefused(.remove(RecordReference(gone)), "there is no touchpoint “gone” any more")
    try expectRefused(.move(RecordReference(gone), after: nil), "there is no touchpoint “gone” any more")
    try expectRefused(.move(RecordReference(a1), after: "gone"), "there is no touchpoint “gone” any more")
    try expectRefused(
      .insert(make("new", as: Stage.self), on: .current, after: "gone"), "there is no stage “gone” any more")
  }

  @Test func whatStandsInTheWayHasItsArticle() {
    #expect(RecordKind.opportunity.withArticle == "an opportunity")
    #expect(RecordKind.friction.withArticle == "a friction point")
    #expect(
      EditError.inUse(.touchpoint, name: "Dream", by: .initiative).description
        == "the touchpoint “Dream” is still used by an initiative")
    #expect(
      EditError.noSuchField(.indicator, field: "x").description == "an indicator has no field “x”")
    #expect(EditError.noSuchField(nil, field: "x").description == "a journey has no field “x”")
  }

  @Test func idealMap() throws {
    var journey = Journey()
    #expect(throws: EditError.noIdeal) {
      try journey.apply(.insert(make("new", as: Stage.self), on: .ideal, after: nil))
    }
    try expectRefused(.setIdeal(nil), "the touchpoint “The i1” is still used by a friction point")
    try expectRefused(.setIdeal(JourneyMap()), "the touchpoint “The i1” is still used by a friction point")
    var (other, map) = (Journey(), Table<Touchpoint>())
    map.append(touchpoint("t", "anna", "search", "web"))
    let dangling = JourneyMap(
      stages: Table(), notes: Table(), touchpoints: map, transitions: Table(), unknown: .init())
    #expect(throws: EditError.dangling(field: "Persona", .persona, id: "anna")) {
      try other.apply(.setIdeal(dangling))
    }
    #expect(other == Journey())
  }

  @Test func aChangeIsAppliedWholeOrNotAtAll() throws {
    var journey = try richJourney()
    let before = journey
    let change = Change(
      "Three",
      [
        .set(f1, "severity", to: .integer(5)),
        .insert(make("new", as: Stage.self), on: .current, after: "search"),
        .set(f1, "frequency", to: .integer(0)),
      ])
    #expect(throws: EditError.self) { try journey.apply(change) }
    #expect(journey == before)
    expectFreshIndexes(journey)
  }
}
