import JourneyModel
import Testing

@testable import JourneyExchange

/// What a CJML document becomes on the map.
@Suite struct CJMLTests {
  private func touchpoints(_ draft: ImportDraft) -> [Touchpoint] {
    draft.journey.map(draft.map).touchpoints.map { $0 }
  }

  @Test func theExampleOfTheLanguageItself() throws {
    let draft = try CJMLSample.read(CJMLSample.example)
    let journey = draft.journey
    #expect(journey.personas.map(\.name) == ["Carla"])
    #expect(journey.personas.first?.notes == "serviceProvider: Readers\njourneyID: AJ1")
    #expect(journey.channels.map(\.name) == ["Web"])
    #expect(journey.channels.first?.setting == .online)
    #expect(journey.current.stages.map(\.name) == ["Whole journey"])
    let touchpoint = try #require(touchpoints(draft).first)
    #expect(touchpoint.title == "Creates an account")
    #expect(touchpoint.notes == "touchpointID: TP1\nreceiver: Readers — Account registered")
    #expect(draft.remarks == [])
  }

  @Test func anActualJourneyOnTheCurrentMap() throws {
    let draft = try CJMLSample.read(CJMLSample.whole)
    let journey = draft.journey
    #expect(journey.details.title == "Buying a bike")
    #expect(journey.details.scope == "From the first look to the first ride")
    #expect(journey.current.stages.map(\.name) == ["Search", "Order"], "as they are walked, not as listed")
    #expect(journey.current.stages.first?.goal == "find the right one")
    #expect(journey.personas.map(\.name) == ["Ines"])
    #expect(
      journey.personas.first?.notes == """
        serviceProvider: Wheel & Deal (providerType: retailer)
        journeyID: AJ1
        plannedReference: PJ1
        journeyStatus: Completed
        """)
    #expect(
      journey.channels.map(\.name) == ["Own action", "Internet via PC", "SMS", "Phone"])
    #expect(journey.channels.map(\.setting) == [nil, .online, nil, .offline])
  }

  @Test func itsTouchpoints() throws {
    let draft = try CJMLSample.read(CJMLSample.whole)
    let found = touchpoints(draft)
    #expect(found.map(\.title) == ["Compares bikes", "Gets an offer", "Reminder", "Calls the shop"])
    #expect(found.map(\.emotion) == [nil, -2, nil, 1])
    #expect(found.map(\.minutes) == [Quantity(45.5), nil, nil, Quantity(90)])
    #expect(found.map(\.stage.text) == ["search", "order", "order", "order"])
    #expect(found[1].content == "Your bike is waiting")
    #expect(
      found[1].notes == """
        touchpointID: T2
        initiator: Wheel & Deal — Sends offer
        compliance: failing
        comment: the link was dead
        experience: annoyed
        category: sales
        """)
    #expect(
      found[3].notes == """
        touchpointID: D4
        receiver: Wheel & Deal
        compliance: adhoc
        deviation: true
        """)
  }

  @Test func whatFailsOrIsMissingIsAFrictionPoint() throws {
    let journey = try CJMLSample.read(CJMLSample.whole).journey
    #expect(journey.frictions.map(\.title) == ["Gets an offer fails", "Reminder is missing"])
    #expect(journey.frictions.map { $0.touchpoints.map(\.text) } == [["gets-an-offer"], ["reminder"]])
    #expect(
      journey.current.transitions.map(\.name) == [
        "compares-bikes → gets-an-offer", "gets-an-offer → calls-the-shop",
      ], "the way goes past what is missing")
  }

  @Test func itsRemarks() throws {
    let draft = try CJMLSample.read(CJMLSample.whole)
    #expect(
      draft.remarks == [
        ImportRemark(
          line: 4, "the planned journey “Buying a bike, as planned” belongs on the ideal map and was left out"
        ),
        ImportRemark(line: 55, "ratings of experience, 1 to 5, became emotions, −2 to +2"),
        ImportRemark(
          line: 66, "a touchpoint without a phase belongs to the one of the touchpoint before it"),
      ])
  }

  @Test func aPlannedJourneyOnTheIdealMap() throws {
    let draft = try CJMLSample.read(CJMLSample.whole, on: .ideal)
    #expect(draft.journey.details.title == "Buying a bike, as planned")
    #expect(touchpoints(draft).map(\.title) == ["Compares bikes", "Gets an offer"])
    #expect(draft.journey.ideal.transitions.map(\.name) == ["compares-bikes → gets-an-offer"])
  }

  @Test func aJourneyThatHoldsSomethingKeepsItsTitle() throws {
    var ours = ImportDraft(into: Journey(title: "Ours"))
    _ = ours.channel(named: "Shop")
    let draft = try CJMLSample.read(CJMLSample.whole, into: ours.journey)
    #expect(draft.journey.details.title == "Ours")
    #expect(draft.journey.personas.first?.notes?.contains("journeyTitle: Buying a bike\n") == true)
  }

  @Test func theOnlyKindThereIsServesEitherMap() throws {
    let draft = try CJMLSample.read(CJMLSample.example, on: .ideal)
    #expect(touchpoints(draft).map(\.title) == ["Creates an account"])
    #expect(
      draft.remarks == [
        ImportRemark(
          line: 2, "there is no planned journey: what really happened is read as if it were the ideal map")
      ])
  }

  @Test func theOlderShape() throws {
    let draft = try CJMLSample.read(CJMLSample.older)
    #expect(draft.journey.details.title == "Renewing a passport")
    #expect(draft.journey.personas.map(\.name) == ["Noor"])
    #expect(
      draft.journey.personas.first?.notes == """
        isVirtual: false
        ActorDescription: a citizen
        ServiceProvider: Police (isVirtual: false)
        JourneyStatus: Ongoing
        """)
    let touchpoint = try #require(touchpoints(draft).first)
    #expect(touchpoint.title == "Books a time" && touchpoint.emotion == 2)
    #expect(touchpoint.content == "Monday at nine")
    #expect(
      touchpoint.notes == """
        touchpointID: TP1
        receiver: Police — Time booked
        compliance: Completed
        Completed: 2022-05-02T08:30:00
        channel.isSynchronous: true
        experience: quick
        """)
    #expect(draft.journey.channels.map(\.name) == ["Phone"])
    #expect(draft.remarks.map(\.line) == [20])
  }

  @Test func theFlatShape() throws {
    let draft = try CJMLSample.read(CJMLSample.flat)
    #expect(draft.journey.personas.map(\.name) == ["Sam"])
    #expect(touchpoints(draft).map(\.title) == ["Reads the timetable", "Books seats"])
    #expect(draft.journey.channels.map(\.name) == ["Own action", "Web"])
    #expect(
      touchpoints(draft).last?.notes == "touchpointID: t2\nreceiver: Cinema — Seats booked\ntime: 10:20")
    #expect(draft.journey.current.transitions.count == 1)
  }

  @Test func theSameAgainChangesNothing() throws {
    for text in [CJMLSample.example, CJMLSample.whole, CJMLSample.older, CJMLSample.flat] {
      let first = try CJMLSample.read(text)
      let second = try CJMLSample.read(text, into: first.journey)
      #expect(second.edits.isEmpty, "\(second.edits)")
      #expect(second.left(.touchpoint) == touchpoints(first).count)
    }
  }

  @Test func theEditsMakeTheSameJourney() throws {
    let empty = Journey(title: "New journey")
    for map in MapKind.allCases {
      let draft = try CJMLSample.read(CJMLSample.whole, into: empty, on: map)
      var journey = empty
      let inverse = try journey.apply(Change("Import", draft.edits))
      #expect(journey == draft.journey)
      _ = try journey.apply(inverse)
      #expect(journey == empty)
    }
  }

  @Test func whatSomebodyWroteAboutThePersonaStays() throws {
    var first = try CJMLSample.read(CJMLSample.example)
    let id = try #require(first.journey.personas.first?.id)
    first.set(id, [("notes", .text("likes thrillers"))])
    let second = try CJMLSample.read(CJMLSample.example, into: first.journey)
    #expect(
      second.journey.personas.first?.notes == "likes thrillers\nserviceProvider: Readers\njourneyID: AJ1")
  }

  // MARK: What is not as it should be

  @Test func referencesToNobodyAreTold() throws {
    let text = """
      <CJML version="2.0"><actualJourney>
      <journeyPhases><journeyPhase phaseID="p"><phaseName>Buy</phaseName></journeyPhase></journeyPhases>
      <actors><endUser actorID="u"><actorName>Uma</actorName></endUser></actors><touchpoints>
      <actualCommunicationPoint><belongsTo phaseIDref="gone"/>
      <initiator><refersTo actorIDref="nobody"/><initiatorLabel>Writes</initiatorLabel></initiator>
      <receiver><refersTo actorIDref="u"/></receiver>
      </actualCommunicationPoint></touchpoints></actualJourney></CJML>
      """
    let draft = try CJMLSample.read(text)
    #expect(
      draft.remarks == [
        ImportRemark(line: 4, "there is no actor “nobody”"),
        ImportRemark(line: 4, "there is no phase “gone”: it was added"),
      ])
    let touchpoint = try #require(touchpoints(draft).first)
    #expect(touchpoint.title == "Writes")
    #expect(touchpoint.notes == "initiator: nobody")
    #expect(touchpoint.stage.text == "gone")
    #expect(draft.journey.current.stages.map(\.name) == ["Buy", "gone"])
    #expect(draft.journey.channels.map(\.name) == ["Unassigned"])
  }

  @Test func whatIsNotKnownIsKeptAndToldOnce() throws {
    let text = """
      <CJML version="3.1"><actualJourney mood="good">
      <weather><sky colour="blue"/>sunny</weather>
      <actors><endUser actorID="u" shoe="42"/></actors><touchpoints>
      <actualAction><initiator><initiatorLabel>Reads</initiatorLabel></initiator><smell>ink</smell></actualAction>
      <actualAction><initiator><initiatorLabel>Writes</initiatorLabel></initiator><smell>glue</smell></actualAction>
      </touchpoints></actualJourney></CJML>
      """
    let draft = try CJMLSample.read(text)
    #expect(
      draft.journey.personas.first?.notes == """
        shoe: 42
        mood: good
        weather: sunny
        weather.sky.colour: blue
        """)
    #expect(touchpoints(draft).map(\.notes) == ["smell: ink", "smell: glue"])
    #expect(
      draft.remarks == [
        ImportRemark(line: 1, "it is of version “3.1”: only 2.0 is known here"),
        ImportRemark(
          line: 1, column: 21, "CJML 2.0 does not have “mood”: what it holds is kept in notes"),
        ImportRemark(
          line: 2, column: 1, "CJML 2.0 does not have “weather”: what it holds is kept in notes"),
        ImportRemark(
          line: 3, column: 9, "CJML 2.0 does not have “shoe”: what it holds is kept in notes"),
        ImportRemark(
          line: 4, column: 76, "CJML 2.0 does not have “smell”: what it holds is kept in notes"),
      ])
  }

  @Test func aJourneyOfNobody() throws {
    let text = """
      <CJML><plannedJourney><touchpoints><plannedAction/><plannedAction/></touchpoints></plannedJourney></CJML>
      """
    let draft = try CJMLSample.read(text)
    #expect(draft.journey.personas.map(\.name) == ["Customer"])
    #expect(touchpoints(draft).map(\.title) == ["Touchpoint 1", "Touchpoint 2"])
  }

  @Test func tenThousandTouchpoints() throws {
    let one = """
      <actualCommunicationPoint><initiator><refersTo actorIDref="uNUMBER"/><initiatorLabel>Step NUMBER</initiatorLabel>
      </initiator><compliance>missing</compliance><channel><channelName>web</channelName></channel>
      </actualCommunicationPoint>
      """
    var (text, people) = ("", "")
    for number in 1...10_000 {
      text += one.replacing("NUMBER", with: "\(number)")
      if number <= 1000 { people += "<endUser actorID=\"u\(number)\"/>" }
    }
    let draft = try CJMLSample.read(
      "<CJML><actualJourney><actors>\(people)</actors><touchpoints>\(text)</touchpoints></actualJourney></CJML>"
    )
    #expect(draft.added[.touchpoint] == 10_000 && draft.added[.persona] == 1000)
    #expect(draft.added[.friction] == 10_000)
  }

  @Test func aRatingThatIsNoneIsKept() throws {
    let text = CJMLSample.whole.replacing("Rating>1<", with: "Rating>17<")
    let draft = try CJMLSample.read(text)
    #expect(touchpoints(draft)[1].emotion == nil)
    #expect(touchpoints(draft)[1].notes?.hasSuffix("experienceRating: 17") == true)
    #expect(
      draft.remarks.contains(
        ImportRemark(line: 55, "“17” is no rating from 1 to 5: it is kept in the notes")))
  }

  @Test(
    arguments: [
      ("1", -2), ("5", 2), ("3.0", 0), ("very satisfied", 2), ("Dissatisfied", -1), ("-2", -2), ("+1", 1),
      ("0", 0),
      ("6", nil), ("2.5", nil), ("1e99", nil), ("nan", nil), ("great", nil), ("", nil),
    ] as [(String, Int?)])
  func ratings(_ text: String, _ emotion: Int?) {
    #expect(CJMLValue.emotion(text) == emotion)
  }

  @Test(
    arguments: [
      ("PT15M", 15), ("P1DT2H", 1560), ("PT30S", 0.5), ("15 min", 15), ("1 h 30 min", 90), ("90s", 1.5),
      ("2 days", 2880),
      ("15", nil), ("P1M", nil), ("", nil), ("soon", nil), ("1e400 min", nil), ("PT", nil), ("-5 min", nil),
    ] as [(String, Double?)])
  func durations(_ text: String, _ minutes: Double?) {
    #expect(CJMLValue.minutes(text) == minutes)
  }

  @Test func timesBetweenMoments() {
    func minutes(_ start: String, _ end: String) -> Double? { CJMLValue.minutes(from: start, to: end) }
    #expect(minutes("2024-02-28T23:50:00", "2024-03-01 00:10") == 1460)
    #expect(minutes("2024-01-01T10:00:00Z", "2024-01-01T12:00:00+01:00") == 60)
    #expect(minutes("2024-01-01T10:00:00", "2024-01-01T12:00:00Z") == nil)
    #expect(minutes("2024-01-02T10:00", "2024-01-01T12:00") == nil)
    #expect(minutes("2024-01-01", "2024-01-02") == nil)
    #expect(minutes("2024-13-01T10:00", "2024-01-02T99:00") == nil)
  }
}
