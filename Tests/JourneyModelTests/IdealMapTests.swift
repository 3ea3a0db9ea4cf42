import Testing

@testable import JourneyModel

@Suite struct IdealMapTests {
  @Test func removingItLetsGoOfWhatStoodOnlyThere() throws {
    var journey = try richJourney()
    let before = journey
    // f4 speaks of i1, which stands only on the ideal map.
    #expect(throws: EditError.self) { try journey.apply(.setIdeal(nil)) }
    #expect(journey == before)
    let inverse = try journey.apply(Change("remove", journey.idealRemoval))
    #expect(!journey.hasIdeal && journey.ideal == JourneyMap())
    #expect(journey.frictions[ID("f4")]?.touchpoints == [ID("a3")])
    #expect(journey.opportunities[ID("o2")]?.realisedBy == [])
    #expect(journey.frictions[ID("f2")] == before.frictions[ID("f2")])
    _ = try journey.apply(inverse)
    #expect(journey == before)
    #expect(journey.opportunities(realisedAt: ID("i1")) == [ID("o2")])
  }

  /// What is realised is said of the ideal map alone, also where its touchpoint has a twin on the current one.
  @Test func nothingIsRealisedWithoutIt() throws {
    var journey = try richJourney()
    _ = try journey.apply(.set(ID<Opportunity>("o1"), "realisedBy", to: .list(["a1", "a4"])))
    _ = try journey.apply(Change("remove", journey.idealRemoval))
    #expect(journey.opportunities[ID("o1")]?.realisedBy == [ID("a4")])
    #expect(journey.opportunities[ID("o1")]?.touchpoints == [ID("a2")])
  }

  @Test func withoutOneThereIsNothingToRemove() {
    #expect(Journey(title: "None").idealRemoval.isEmpty)
  }

  // MARK: Bringing back

  @Test func bringsATouchpointBackToItsPlace() throws {
    var journey = try richJourney()
    // Stands behind a1, which both maps have; a1 leads to it.
    let inverse = try journey.apply(Change("back", journey.bringingBack(ID<Touchpoint>("a2"))))
    #expect(journey.ideal.touchpoints.ids.map(\.text) == ["a1", "a2", "i1", "b1"])
    #expect(journey.ideal.touchpoints[ID("a2")] == journey.current.touchpoints[ID("a2")])
    #expect(journey.ideal.transitions.ids.map(\.text) == ["u1", "t1"])
    _ = try journey.apply(inverse)
    #expect(try journey == richJourney())
  }

  @Test func bringsItsStageAlong() throws {
    var journey = try richJourney()
    _ = try journey.apply(Change("back", journey.bringingBack(ID<Touchpoint>("a4"))))
    #expect(journey.ideal.stages.ids.map(\.text) == ["search", "buy", "use"])
    #expect(journey.ideal.touchpoints.contains(ID("a4")))
    // a4 leads to a1, which is there, and comes from a2, which is not.
    #expect(journey.ideal.transitions.ids.map(\.text) == ["u1", "t5"])
  }

  @Test func aWayToItselfComesBackToo() throws {
    var journey = try richJourney()
    _ = try journey.apply(Change("back", journey.bringingBack(ID<Touchpoint>("a3"))))
    #expect(journey.ideal.transitions.ids.map(\.text) == ["u1", "t4"])
  }

  @Test func bringsAStageBackAlone() throws {
    var journey = try richJourney()
    _ = try journey.apply(Change("back", journey.bringingBack(stage: ID("use"))))
    #expect(journey.ideal.stages.ids.map(\.text) == ["search", "buy", "use"])
    #expect(journey.ideal.touchpoints.count == 3)
  }

  @Test func whatIsThereOrNowhereIsNotBroughtBack() throws {
    let journey = try richJourney()
    #expect(journey.bringingBack(ID<Touchpoint>("a1")).isEmpty)
    #expect(journey.bringingBack(ID<Touchpoint>("i1")).isEmpty)
    #expect(journey.bringingBack(stage: ID("buy")).isEmpty)
    #expect(Journey(title: "None").bringingBack(ID<Touchpoint>("a1")).isEmpty)
  }
}
