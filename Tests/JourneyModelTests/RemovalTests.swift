import JourneyModel
import Testing

/// What goes with a record, and what stays.
struct RemovalTests {
  private func without(_ reference: RecordReference) throws -> Journey {
    var journey = try richJourney()
    _ = try journey.apply(Change("", journey.removal(of: reference)))
    return journey
  }

  @Test func aStageTakesItsTouchpointsAndNotes() throws {
    let journey = try without(RecordReference(ID<Stage>("buy")))
    #expect(journey.ids(of: .touchpoints(.current)) == ["a1", "a4", "b1"])
    #expect(journey.ids(of: .transitions(.current)) == ["t5"])
    #expect(journey.ids(of: .notes(.current)) == ["anna/search/goals"])
    #expect(journey.ids(of: .stages(.ideal)) == ["search", "buy"])
    #expect(journey.frictions[ID("f1")]?.touchpoints == [])
    #expect(journey.frictions[ID("f4")]?.touchpoints == [ID("i1")])
  }

  @Test func aPersonaTakesItsTouchpointsOnBothMaps() throws {
    let journey = try without(RecordReference(ID<Persona>("anna")))
    #expect(journey.ids(of: .touchpoints(.current)) == ["b1", "b2"])
    #expect(journey.ids(of: .touchpoints(.ideal)) == ["b1"])
    #expect(journey.frictions[ID("f2")]?.touchpoints == [])
    #expect(journey.frictions[ID("f1")]?.touchpoints == [ID("b2")])
  }

  @Test func aChannelTakesItsTouchpointsAndIsNoLongerPreferred() throws {
    let journey = try without(RecordReference(ID<Channel>("web")))
    #expect(journey.ids(of: .touchpoints(.current)) == ["a2", "a4", "b2"])
    #expect(journey.ids(of: .touchpoints(.ideal)) == ["i1", "b1"])
    #expect(journey.personas[ID("anna")]?.channels == [ID("shop")])
  }

  @Test func aLaneTakesItsNotes() throws {
    let journey = try without(RecordReference(ID<Lane>("goals")))
    #expect(journey.ids(of: .notes(.current)) == ["ben/buy/quality"])
    #expect(journey.ids(of: .notes(.ideal)) == [])
  }

  @Test func aTouchpointOfBothMapsStaysAnnotatedOnTheOther() throws {
    let journey = try without(RecordReference(ID<Touchpoint>("a1")))
    #expect(journey.frictions[ID("f2")]?.touchpoints == [ID("a1")])
    #expect(journey.ids(of: .transitions(.current)) == ["t2", "t3", "t4"])
    #expect(journey.reach(of: try #require(journey.frictions[ID("f2")])).value == 0.6)
  }

  @Test func aStageLeavesAnnotationsOfTouchpointsThatStandOnTheOtherMap() throws {
    var journey = try richJourney()
    _ = try journey.apply(.set(ID<FrictionPoint>("f2"), "touchpoints", to: .list(["a1", "b1"])))
    _ = try journey.apply(.remove(RecordReference(ID<Touchpoint>("b1"), on: .ideal)))
    _ = try journey.apply(Change("", journey.removal(of: RecordReference(ID<Stage>("search")))))
    #expect(journey.frictions[ID("f2")]?.touchpoints == [ID("a1")])
  }

  @Test func aFrictionPointTakesItsInitiativesAndLeavesTheFocus() throws {
    let journey = try without(RecordReference(ID<FrictionPoint>("f1")))
    #expect(journey.ids(of: .initiatives) == ["n2"])
    #expect(journey.ranking.focus == [ID("f2")])
    #expect(journey.opportunities[ID("o1")]?.frictions == [ID("f2")])
  }

  @Test func opportunitiesAndIndicatorsAreLetGo() throws {
    #expect(
      try without(RecordReference(ID<Opportunity>("o1"))).initiatives[ID("n1")]?.opportunities == [ID("o2")])
    #expect(try without(RecordReference(ID<Indicator>("k1"))).initiatives[ID("n1")]?.indicator == nil)
  }

  @Test(arguments: everyCollection)
  func whatIsUsedDoesNotGoAlone(_ collection: Collection) throws {
    var journey = try richJourney()
    let before = journey
    for id in journey.ids(of: collection) {
      let reference = RecordReference(collection, id)
      if journey.referrers(to: reference).isEmpty { continue }
      #expect(throws: EditError.self) { try journey.apply(.remove(reference)) }
      #expect(journey == before)
    }
  }
}
