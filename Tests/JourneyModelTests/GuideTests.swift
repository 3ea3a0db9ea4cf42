import Testing

@testable import JourneyModel

/// What the guide counts, step by step.
@Suite struct GuideTests {
  private let today = CalendarDate("2026-11-22")

  private func steps(_ journey: Journey, _ phase: GuidePhase.Kind) -> [GuideStep] {
    Guide(of: journey, today: today).phases[phase.rawValue].steps
  }

  /// `Personas: 2 done`, a line a step.
  private func says(_ journey: Journey, _ phase: GuidePhase.Kind) -> [String] {
    steps(journey, phase).map { "\($0.title): \($0.figure) \($0.progress)" }
  }

  @Test func nothingIsBegunInAnEmptyJourney() {
    let guide = Guide(of: Journey(title: "New"), today: today)
    #expect(guide.phases.map(\.kind) == GuidePhase.Kind.allCases)
    #expect(guide.phases.map(\.progress) == Array(repeating: .notBegun, count: 7))
    #expect(guide.doneCount == 0)
    #expect(guide.next?.kind == .customers)
    #expect(guide.next?.next?.target == .addPersona)
    #expect(
      guide.phases.map { $0.next?.target } == [
        .addPersona, .addStage, .addPersona, .addLane, .addFriction, .makeIdeal, .choose,
      ])
  }

  @Test func aTemplateHasBegunWithTheTouchpoints() {
    let journey = Template.all[0].journey(title: "New")
    #expect(
      says(journey, .touchpoints) == [
        "Stages, two at least: 5 done", "Channels, direct and indirect: 7 direct, 2 indirect done",
        "Personas with touchpoints: 0 of 1 notBegun", "Stages with a touchpoint: 0 of 5 notBegun",
        "Touchpoints in indirect channels: none notBegun",
      ])
    #expect(
      steps(journey, .touchpoints).map(\.target) == [
        .see(.board), .see(.board), .cell(ID("customer"), ID("awareness"), ID("website")),
        .cell(ID("customer"), ID("awareness"), ID("website")),
        .cell(ID("customer"), ID("awareness"), ID("word-of-mouth")),
      ])
  }

  @Test func whatIsDoneIsOnlyShown() throws {
    var journey = try richJourney()
    try journey.add(make("friends", ["contact": .text("indirect")], as: Channel.self))
    try journey.add(touchpoint("a9", "anna", "use", "friends"))
    _ = try journey.apply(.set(ID<Touchpoint>("a1"), "conversion", to: .text("macro")))
    #expect(Guide(of: journey, today: today).phases[1].progress == .done)
    #expect(steps(journey, .touchpoints).map(\.target) == Array(repeating: .see(.board), count: 5))
    #expect(steps(journey, .behaviour)[4].target == .see(.path))
  }

  @Test func personasAreCounted() throws {
    var journey = Journey(title: "P")
    try journey.add(
      make(
        "anna", ["goals": .list(["g"]), "needs": .list(["n"]), "share": .quantity(Quantity(0.5))],
        as: Persona.self),
      make("ben", ["goals": .list(["g"])], as: Persona.self))
    #expect(
      says(journey, .customers) == [
        "Personas: 2 done", "Personas with goals and needs: 1 of 2 underWay",
        "Personas with a share of customers: 1 of 2 underWay",
        "Personas with preferred channels: 0 of 2 notBegun",
        "Sources of evidence, two at least: none notBegun",
      ])
    #expect(steps(journey, .customers)[1].target == .persona(ID("ben")))
    #expect(steps(journey, .customers)[3].target == .persona(ID("anna")))
  }

  @Test func assumptionsAreNoSourcesOfEvidence() throws {
    var journey = try richJourney()
    func add(_ source: String, to id: String) throws {
      var evidence = Evidence()
      evidence.source = source
      _ = try journey.apply(.set(ID<FrictionPoint>(id), "evidence", to: .evidence([evidence])))
    }
    try add("assumed", to: "f1")
    #expect(steps(journey, .customers)[4].figure == "none")
    try add("survey", to: "f1")
    try add("survey", to: "f2")
    #expect(steps(journey, .customers)[4].progress == .underWay)
    try add("crm", to: "f2")
    #expect(steps(journey, .customers)[4].progress == .done)
    #expect(says(journey, .annotations)[4] == "Friction points with evidence: 2 of 4 underWay")
  }

  @Test func behaviourIsDoneWithThreeOfFour() throws {
    var journey = try richJourney()
    for (id, count) in [("a1", 1), ("a2", 2), ("a3", 3), ("a4", 4), ("b1", 5)] {
      _ = try journey.apply(.set(ID<Touchpoint>(id), "minutes", to: .quantity(Quantity(0))))
      let step = steps(journey, .behaviour)[0]
      #expect(step.figure == "\(count) of 6")
      #expect(step.progress == (count < 5 ? .underWay : .done), "\(count)")
    }
    #expect(steps(journey, .behaviour)[0].target == .touchpoint(ID("b2")))
  }

  @Test func waysAreCounted() throws {
    let journey = try richJourney()
    #expect(
      says(journey, .behaviour) == [
        "Touchpoints with minutes spent: 0 of 6 notBegun", "Touchpoints with a frequency: 0 of 6 notBegun",
        "Touchpoints on a path: 6 of 6 done", "Ways with a share of customers: 0 of 5 notBegun",
        "Conversions, small and large: none notBegun",
        "Touchpoints with the share who leave: 0 of 6 notBegun",
      ])
    #expect(steps(journey, .behaviour)[3].target == .transition(ID("t1")))
  }

  @Test func notesAndFeelingsAreCounted() throws {
    var journey = try richJourney()
    _ = try journey.apply(.set(ID<Touchpoint>("a2"), "emotion", to: .integer(-1)))
    #expect(
      says(journey, .current) == [
        "Notes: The goals: 1 of 6 underWay", "Notes: The quality: 1 of 6 underWay",
        "Touchpoints with an emotion: 1 of 6 underWay",
        "Touchpoints rated against expectations: 0 of 6 notBegun",
        "Channel switches with their context: 0 of 4 notBegun",
      ])
    #expect(
      steps(journey, .current).map(\.target) == [
        .note(ID("anna"), ID("buy"), ID("goals"), isRating: false),
        .note(ID("anna"), ID("search"), ID("quality"), isRating: true), .emotion(ID("a1")),
        .touchpoint(ID("a1")), .transition(ID("t1")),
      ])
  }

  @Test func aWayWithoutSwitchesHasNoContextToTell() throws {
    var journey = Journey(title: "One channel")
    try journey.add(
      make("anna", as: Persona.self), make("buy", as: Stage.self), make("web", as: Channel.self))
    try journey.add(touchpoint("a1", "anna", "buy", "web"), touchpoint("a2", "anna", "buy", "web"))
    #expect(says(journey, .current).last == "Channel switches with their context: none notBegun")
    try journey.add(transition("t1", "a1", "a2"))
    #expect(says(journey, .current).last == "Channel switches with their context: no switch done")
  }

  @Test func manyLanesAreOneStep() throws {
    var journey = try richJourney()
    for number in 1...7 { try journey.add(make("l\(number)", as: Lane.self)) }
    #expect(says(journey, .current)[0] == "Notes in 9 lanes: 2 of 54 underWay")
    #expect(steps(journey, .current).count == 4)
  }

  @Test func frictionIsAskedForWhereItFeelsWorst() throws {
    var journey = try richJourney()
    for (id, emotion) in [("a1", -1), ("a4", -1), ("b1", -2)] {
      _ = try journey.apply(.set(ID<Touchpoint>(id), "emotion", to: .integer(emotion)))
    }
    #expect(
      says(journey, .annotations) == [
        "Friction points: 4 done", "Low points with a friction point: 1 of 3 underWay",
        "Friction points rated: 0 of 4 notBegun", "Friction points with an opportunity: 2 of 4 underWay",
        "Friction points with evidence: 0 of 4 notBegun",
      ])
    #expect(
      steps(journey, .annotations).map(\.target) == [
        .see(.ranking), .annotate(ID("b1")), .rate(ID("f1")), .resolve(ID("f3")), .friction(ID("f1")),
      ])
  }

  @Test func whereNothingFeelsBadThereIsNothingToExplain() throws {
    var journey = try richJourney()
    #expect(says(journey, .annotations)[1] == "Low points with a friction point: none known notBegun")
    _ = try journey.apply(.set(ID<Touchpoint>("a1"), "emotion", to: .integer(1)))
    #expect(says(journey, .annotations)[1] == "Low points with a friction point: none low done")
  }

  @Test func ratedIsWhatTheModelCanScore() throws {
    var journey = try richJourney()
    _ = try journey.apply(.set(ID<FrictionPoint>("f1"), "severity", to: .integer(3)))
    #expect(steps(journey, .annotations)[2].figure == "0 of 4")
    _ = try journey.apply(.set(ID<FrictionPoint>("f1"), "frequency", to: .integer(3)))
    #expect(steps(journey, .annotations)[2].figure == "1 of 4")
  }

  @Test func theIdealMapIsComparedWithTheCurrentOne() throws {
    // i1 is new, b1 has moved, a2, a3, a4 and b2 are gone; a1 is as it was.
    #expect(
      says(try richJourney(), .ideal) == [
        "The ideal map: made done", "Touchpoints changed, added or dropped: 6 done",
        "Opportunities realised in it: 1 of 3 underWay",
        "Channel switches that carry the context: 0 of 1 notBegun",
      ])
    #expect(steps(try richJourney(), .ideal)[3].target == .idealTransition(ID("u1")))
    #expect(says(Journey(title: ""), .ideal)[0] == "The ideal map: not made notBegun")
  }

  @Test func thePlanIsCounted() throws {
    var journey = try richJourney()
    #expect(
      says(journey, .change) == [
        "Friction points in focus: 2 of 2 done", "With owner, due date and indicator: 0 of 2 notBegun",
        "Indicators with baseline and target: 0 of 2 notBegun",
        "Indicators read this month: 0 of 2 notBegun",
        "Initiatives with feedback collected: 0 of 2 notBegun",
        "The journey reviewed, every 3 months: never notBegun",
      ])
    #expect(
      steps(journey, .change).map(\.target) == [
        .see(.ranking), .initiative(ID("n1")), .indicator(ID("k1")), .indicator(ID("k1")),
        .initiative(ID("n1")), .review,
      ])
    for (field, value) in ["owner": FieldValue.text("team"), "due": .text("2027-01-01")] {
      _ = try journey.apply(.set(ID<Initiative>("n1"), field, to: value))
    }
    #expect(steps(journey, .change)[1].figure == "1 of 2")
    #expect(steps(journey, .change)[1].target == .initiate(ID("f2")))
  }

  /// As the comparison of the maps counts: what stands on the current map alone realises nothing.
  @Test func onlyTheIdealMapRealisesOpportunities() throws {
    var journey = try richJourney()
    let ideal = journey.ideal.touchpoints.ids
    let gone = try #require(journey.current.touchpoints.ids.first { !ideal.contains($0) })
    for id in journey.opportunities.ids {
      _ = try journey.apply(.set(id, "realisedBy", to: .list([gone.text])))
    }
    #expect(MapComparison(of: journey)?.unrealised == journey.opportunities.ids)
    #expect(steps(journey, .ideal)[2].progress == .notBegun)
  }

  @Test func moreInFocusThanTheLimitIsNotDone() throws {
    var journey = try richJourney()
    _ = try journey.apply(.set(.ranking, field: "focusLimit", to: .integer(1)))
    #expect(says(journey, .change)[0] == "Friction points in focus: 2 of 1 underWay")
    #expect(steps(journey, .change)[0].target == .choose)
  }

  @Test(arguments: [("2026-11-01", "1 of 2"), ("2026-10-31", "0 of 2"), ("2025-11-22", "0 of 2")])
  func aReadingCountsInItsMonth(date: String, figure: String) throws {
    var journey = try richJourney()
    var reading = Reading()
    (reading.date, reading.value) = (date, Quantity(3))
    _ = try journey.apply(.set(ID<Indicator>("k2"), "readings", to: .readings([reading])))
    #expect(steps(journey, .change)[3].figure == figure)
  }

  @Test func whichMonthItIsHasToBeKnown() throws {
    let step = Guide(of: try richJourney(), today: nil).phases[6].steps[3]
    #expect(step.figure == "unknown")
    #expect(step.progress == .notBegun)
  }

  @Test(arguments: [
    ("2026-08-22", Progress.done), ("2026-08-21", .underWay), ("2026-11-22", .done), ("2027-01-01", .done),
    ("2025-12-31", .underWay),
  ])
  func aReviewIsGoodForThreeMonths(date: String, progress: Progress) throws {
    var journey = try richJourney()
    _ = try journey.apply(.set(.details, field: "reviewed", to: .text(date)))
    let step = steps(journey, .change)[5]
    #expect(step.figure == date)
    #expect(step.progress == progress)
  }

  @Test func manyStagesAreCounted() throws {
    var journey = Journey(title: "Long")
    try journey.add(make("anna", as: Persona.self), make("web", as: Channel.self))
    for number in 0..<200 { try journey.add(make("s\(number)", as: Stage.self)) }
    for number in 0..<150 { try journey.add(touchpoint("t\(number)", "anna", "s\(number)", "web")) }
    let step = steps(journey, .touchpoints)[3]
    #expect(step.figure == "150 of 200")
    #expect(step.progress == .underWay)
    #expect(step.target == .cell(ID("anna"), ID("s150"), ID("web")))
  }

  @Test(arguments: [
    (0, 0, Progress.notBegun), (0, 4, .notBegun), (1, 4, .underWay), (2, 4, .underWay), (3, 4, .done),
    (4, 4, .done),
  ])
  func mostIsThreeOfFour(count: Int, whole: Int, progress: Progress) {
    #expect(Enough.most.progress(count, of: whole) == progress)
  }
}
