import Testing

@testable import JourneyModel

/// Where rules end, and maps on which little or much is wrong.
@Suite struct FindingsTests {
  private func codes(_ spoil: (inout Journey) throws -> Void) throws -> [String] {
    var journey = try soundJourney()
    try spoil(&journey)
    return journey.found.map { ([$0.code] + $0.about).joined(separator: " ") }
  }

  private func touchpoint(_ id: String, _ stage: String) -> Touchpoint {
    JourneyModelTests.touchpoint(id, "anna", stage, "web")
  }

  // MARK: Where rules end

  @Test func readingsLastAMonthToTheDay() throws {
    #expect(try codes { try $0.add(indicator("k2", read: "2026-10-20")) } == [])
    #expect(try codes { try $0.add(indicator("k2", read: "2026-10-19")) } == ["stale k2"])
  }

  @Test func reviewsLastThreeMonthsToTheDay() throws {
    #expect(try codes { try $0.set(.details, "reviewed", .text("2026-08-20")) } == [])
    #expect(try codes { try $0.set(.details, "reviewed", .text("2026-08-19")) } == ["stale"])
    #expect(try codes { try $0.set(.details, "reviewed", .absent) } == [])
  }

  @Test func theLastReadingCountsWhateverItsPlace() throws {
    #expect(
      try codes { journey in
        var late = Reading()
        (late.date, late.value) = ("2026-01-01", Quantity(9))
        var indicator = indicator("k2", read: "2026-11-19")
        indicator.readings.append(late)
        try journey.add(indicator)
      } == [])
  }

  @Test func withoutADayNothingIsOutOfDate() throws {
    var journey = try soundJourney()
    try journey.set(.details, "reviewed", .text("1999-01-01"))
    try journey.add(indicator("k2", read: "1999-01-01"))
    #expect(Findings(of: journey, today: nil).open == [])
  }

  @Test func lessThanAFifthMayLeave() throws {
    let field = FieldValue.quantity(Quantity(0.1999))
    #expect(try codes { try $0.set(.touchpoints(.current), "a1", "exit", field) } == [])
  }

  @Test func aFrictionPointExplainsExitsFeelingsAndLostContexts() throws {
    #expect(
      try codes { journey in
        try journey.set(.touchpoints(.current), "a2", "exit", .quantity(Quantity(0.9)))
        try journey.set(.touchpoints(.current), "a2", "emotion", .integer(-2))
        try journey.set(.transitions(.current), "t1", "context", .text("lost"))
        try journey.set(.transitions(.current), "t2", "context", .text("lost"))
      } == [])
  }

  @Test func aContextIsLostOnlyWhereTheChannelChanges() throws {
    #expect(
      try codes { journey in
        var way = transition("t3", "a1", "a3")
        way.context = .lost
        try journey.add(way)
        try journey.set(.touchpoints(.current), "a3", "channel", .text("web"))
        try journey.set(.touchpoints(.current), "a2", "channel", .text("talk"))
      } == [])
  }

  @Test func conversionsAndTheLastStageAreNoDeadEnds() throws {
    #expect(
      try codes { journey in
        var bought = touchpoint("a4", "buy")
        bought.conversion = .micro
        try journey.add(bought, touchpoint("a5", "use"))
        try journey.add(transition("t3", "a1", "a4"), transition("t4", "a1", "a5"))
      } == [])
  }

  @Test func whatIsOnNoPathIsNoDeadEnd() throws {
    #expect(try codes { try $0.add(touchpoint("a4", "search")) } == [])
  }

  @Test func aWayToItselfIsNoWayOn() throws {
    #expect(
      try codes { journey in
        try journey.add(touchpoint("a4", "buy"), transition("t3", "a1", "a4"), transition("t4", "a4", "a4"))
      } == ["dead-end a4", "loop a4"])
  }

  @Test func aPersonaWithoutAPathHasNothingUnreached() throws {
    #expect(
      try codes { journey in
        for id in ["t1", "t2"] { try journey.remove(.transitions(.current), id) }
      } == [])
  }

  @Test func eachPersonaHasAFirstStageOfItsOwn() throws {
    #expect(
      try codes { journey in
        try journey.add(make("ben", as: Persona.self))
        try journey.add(
          JourneyModelTests.touchpoint("b1", "ben", "buy", "web"),
          JourneyModelTests.touchpoint("b2", "ben", "use", "web"), transition("t3", "b1", "b2"))
      } == ["empty-stage ben search"])
  }

  @Test func anIslandIsNamedOnceByItsFirstStep() throws {
    #expect(
      try codes { journey in
        try journey.add(touchpoint("a4", "buy"), touchpoint("a5", "use"))
        try journey.add(transition("t3", "a4", "a5"), transition("t4", "a5", "a4"))
      } == ["unreached a4", "loop a4 a5"])
  }

  @Test func onlyTheFirstFiveNeedEvidence() throws {
    let found = try codes { journey in
      for number in 2...7 {
        try journey.add(friction("f\(number)", at: ["a2"], ["severity": 5, "frequency": max(1, number - 2)]))
      }
      let all = (1...7).map { "f\($0)" }
      try journey.set(.opportunities, "o1", "frictions", .list(all))
    }
    #expect(found == ["assumed f7", "assumed f6", "assumed f5", "assumed f4"])
  }

  @Test func evidenceOfAnUnknownSourceIsEvidence() throws {
    #expect(try codes { try $0.set(.frictions, "f1", "evidence", .evidence([evidence(nil)])) } == [])
  }

  @Test func whatIsNotKnownToBeOneSidedIsNotSaidToBe() throws {
    #expect(
      try codes { journey in
        try journey.set(.touchpoints(.current), "a1", "channel", .text("shop"))
        try journey.set(.channels, "shop", "setting", .absent)
      } == [])
  }

  @Test func anIdealMapWithoutTouchpointsIsNone() throws {
    #expect(try codes { _ = try $0.apply(.setIdeal(JourneyMap())) } == ["no-ideal"])
  }

  @Test func theIdealMapIsNotJudged() throws {
    #expect(
      try codes { journey in
        var bad = touchpoint("i1", "search")
        (bad.emotion, bad.exit, bad.momentOfTruth) = (-2, Quantity(0.9), true)
        try journey.add(bad, on: .ideal)
        try journey.add(transition("u1", "a1", "i1"), transition("u2", "i1", "a1"), on: .ideal)
      } == [])
  }

  @Test func sharesOfJustAllAreRight() throws {
    #expect(
      try codes { journey in
        try journey.add(transition("t3", "a1", "a3"))
        try journey.set(.transitions(.current), "t1", "share", .quantity(Quantity(0.7)))
        try journey.set(.transitions(.current), "t3", "share", .quantity(Quantity(0.2)))
        try journey.set(.touchpoints(.current), "a1", "exit", .quantity(Quantity(0.1)))
      } == [])
  }
}
