import Testing

@testable import JourneyModel

@Suite struct MapComparisonTests {
  /// Two personas, three stages, five touchpoints; the ideal map is a copy of the current one.
  private func copied() throws -> Journey {
    var journey = Journey(title: "Compared")
    try journey.add(make("anna", as: Persona.self), make("ben", as: Persona.self))
    try journey.add(make("web", as: Channel.self), make("shop", as: Channel.self))
    for stage in ["search", "buy", "use"] { try journey.add(make(stage, as: Stage.self)) }
    try journey.add(
      felt("a1", "anna", "search", 1), felt("a2", "anna", "search", -2), felt("a3", "anna", "buy", nil),
      felt("a4", "anna", "use", 0), felt("b1", "ben", "search", 2))
    try journey.add(transition("t1", "a1", "a2"), transition("t2", "a2", "a3"))
    _ = try journey.apply(.setIdeal(journey.current))
    return journey
  }

  private func felt(_ id: String, _ persona: String, _ stage: String, _ emotion: Int?) -> Touchpoint {
    var touchpoint = touchpoint(id, persona, stage, "web")
    touchpoint.emotion = emotion
    return touchpoint
  }

  private func set(_ id: String, _ field: String, _ value: FieldValue, _ journey: inout Journey) throws {
    _ = try journey.apply(.set(ID<Touchpoint>(id), on: .ideal, field, to: value))
  }

  private func remove(_ id: String, _ journey: inout Journey) throws {
    let edits = journey.removal(of: RecordReference(.touchpoints(.ideal), id))
    _ = try journey.apply(Change("remove", edits))
  }

  /// `search: a1 kept, a2 removed`, stage by stage.
  private func outline(_ comparison: MapComparison) -> [String] {
    comparison.stages.map { stage in
      let mark = stage.state == .kept ? "" : " (\(stage.state.rawValue))"
      return "\(stage.id)\(mark): "
        + stage.touchpoints.map { "\($0.id) \($0.state.rawValue)" }.joined(separator: ", ")
    }
  }

  private func found(_ id: String, _ comparison: MapComparison) throws -> TouchpointComparison {
    try #require(comparison.stages.flatMap(\.touchpoints).first { $0.id.text == id })
  }

  // MARK: States

  @Test func withoutAnIdealMapThereIsNothingToCompare() {
    #expect(MapComparison(of: Journey(title: "No ideal")) == nil)
  }

  @Test func aCopyIsTheSame() throws {
    let comparison = try #require(MapComparison(of: copied()))
    #expect(
      outline(comparison) == ["search: a1 kept, a2 kept, b1 kept", "buy: a3 kept", "use: a4 kept"])
    #expect(comparison.isSame)
    #expect(comparison.counts.kept == 5 && comparison.counts.all == 5)
    #expect(comparison.emotion.delta == 0)
    #expect(comparison.transitions.map(\.state) == [.kept, .kept])
  }

  @Test func whatChangedIsSaidFieldByField() throws {
    var journey = try copied()
    try set("a3", "channel", .text("shop"), &journey)
    try set("a3", "emotion", .integer(2), &journey)
    try set("a3", "action", .text("Pays once"), &journey)
    try set("a3", "evidence", .evidence([evidence(["source": .text("survey")])]), &journey)
    let changed = try found("a3", #require(MapComparison(of: journey)))
    #expect(changed.state == .changed)
    #expect(changed.fields.map(\.key) == ["channel", "emotion", "action", "evidence"])
    #expect(changed.fields[0].old == .text("web") && changed.fields[0].new == .text("shop"))
    #expect(changed.fields[1].old == .absent && changed.fields[1].new == .integer(2))
    let text = ComparisonText(journey)
    #expect(
      changed.fields.map(text.text) == [
        "Channel “The web” → “The shop”", "Emotion – → 2", "Action – → “Pays once”", "Evidence 0 → 1",
      ])
    #expect(text.halves(changed.fields[2]) == ("Action –", "→ “Pays once”"))
  }

  private func evidence(_ values: [String: FieldValue]) -> Evidence {
    var evidence = Evidence()
    for field in Evidence.fields { values[field.key].map { field.set(&evidence, $0) } }
    return evidence
  }

  @Test func whatIsGoneStandsWhereItWas() throws {
    var journey = try copied()
    try remove("a1", &journey)
    try journey.add(felt("n1", "anna", "search", nil), on: .ideal)
    try journey.add(felt("n2", "ben", "search", nil), on: .ideal)
    try remove("b1", &journey)
    let comparison = try #require(MapComparison(of: journey))
    #expect(
      outline(comparison) == [
        "search: a1 removed, a2 kept, n1 added, b1 removed, n2 added", "buy: a3 kept", "use: a4 kept",
      ])
    #expect(comparison.counts == StateCounts([.kept, .kept, .kept, .added, .added, .removed, .removed]))
    #expect(!comparison.isSame)
  }

  @Test func movedToAnotherStageItIsListedThereOnly() throws {
    var journey = try copied()
    try set("a2", "stage", .text("use"), &journey)
    let comparison = try #require(MapComparison(of: journey))
    #expect(
      outline(comparison) == ["search: a1 kept, b1 kept", "buy: a3 kept", "use: a2 changed, a4 kept"])
    let moved = try found("a2", comparison)
    #expect(moved.movedFrom == ID("search") && moved.fields.map(\.key) == ["stage"])
    #expect(comparison.counts.all == 5)
    // What people feel there counts where it stands on each map.
    #expect(
      comparison.stages[0].emotion.old.value == 1.0 / 3 && comparison.stages[0].emotion.new.value == 1.5)
    #expect(comparison.stages[2].emotion.old.value == 0 && comparison.stages[2].emotion.new.value == -1)
  }

  @Test func anEmptyIdealHasRemovedAll() throws {
    var journey = try copied()
    _ = try journey.apply(.setIdeal(JourneyMap()))
    let comparison = try #require(MapComparison(of: journey))
    #expect(
      outline(comparison) == [
        "search (removed): a1 removed, a2 removed, b1 removed", "buy (removed): a3 removed",
        "use (removed): a4 removed",
      ])
    #expect(comparison.emotion.new.value == nil && comparison.emotion.delta == nil)
    #expect(comparison.transitions.map(\.state) == [.removed, .removed])
  }

  // MARK: Stages

  @Test func stagesStandInTheOrderOfTheIdealMap() throws {
    var journey = try copied()
    _ = try journey.apply(.insert(make("share", as: Stage.self), on: .ideal, after: nil))
    _ = try journey.apply(.set(ID<Stage>("buy"), on: .ideal, "name", to: .text("Order")))
    _ = try journey.apply(.move(RecordReference(.stages(.ideal), "use"), after: "share"))
    let gone = journey.removal(of: RecordReference(.stages(.ideal), "search"))
    _ = try journey.apply(Change("remove", gone))
    let comparison = try #require(MapComparison(of: journey))
    #expect(
      outline(comparison) == [
        "search (removed): a1 removed, a2 removed, b1 removed", "share (added): ", "use: a4 kept",
        "buy (changed): a3 kept",
      ])
    #expect(comparison.stages.map(\.isMoved).count { $0 } == 1)
    #expect(comparison.stages[3].fields.map(ComparisonText(journey).text) == ["Name “The buy” → “Order”"])
  }

  @Test func twoHundredStages() throws {
    var journey = try copied()
    for number in 0..<200 { try journey.add(make("s\(number)", as: Stage.self)) }
    for number in 0..<200 where number % 2 == 0 {
      try journey.add(make("s\(number)", as: Stage.self), on: .ideal)
    }
    let comparison = try #require(MapComparison(of: journey))
    #expect(comparison.stages.map(\.id) == journey.current.stages.ids)
    #expect(comparison.stages.count { $0.state == .removed } == 100)
  }

  // MARK: Ratings

  @Test(
    arguments: [
      (nil, nil, nil), (1, nil, nil), (nil, 1, nil), (-1, 1, 2), (2, -2, -4), (0, 0, 0),
    ] as [(Int?, Int?, Int?)])
  func anUnknownSideLeavesTheDifferenceUnknown(old: Int?, new: Int?, delta: Int?) {
    #expect(RatingChange(old: old, new: new).delta == delta)
  }

  @Test func meansAreOverTheKnown() throws {
    var journey = try copied()
    try set("a2", "emotion", .integer(1), &journey)
    try set("a1", "emotion", .absent, &journey)
    try set("a1", "expectation", .integer(4), &journey)
    let comparison = try #require(MapComparison(of: journey))
    #expect(comparison.emotion.old.value == 0.25 && comparison.emotion.old.known == 4)
    #expect(comparison.emotion.new.value == 1 && comparison.emotion.new.known == 3)
    #expect(comparison.emotion.old.count == 5 && comparison.emotion.delta == 0.75)
    #expect(comparison.expectation.old.value == nil && comparison.expectation.new.value == 4)
    #expect(comparison.expectation.delta == nil)
    #expect(try found("a1", comparison).emotion.delta == nil)
    #expect(try found("a2", comparison).emotion.delta == 3)
  }

  // MARK: Personas

  @Test func onePersonaAlone() throws {
    var journey = try copied()
    try set("b1", "emotion", .integer(-1), &journey)
    let comparison = try #require(MapComparison(of: journey, persona: ID("ben")))
    #expect(outline(comparison) == ["search: b1 changed", "buy: ", "use: "])
    #expect(comparison.emotion.old.value == 2 && comparison.emotion.new.value == -1)
    #expect(comparison.transitions.isEmpty)
    let anna = try #require(MapComparison(of: journey, persona: ID("anna")))
    #expect(anna.isSame && anna.transitions.count == 2 && anna.counts.all == 4)
  }

  @Test func aTouchpointGivenToAnotherPersonaBelongsToBoth() throws {
    var journey = try copied()
    try set("a4", "persona", .text("ben"), &journey)
    for persona in ["anna", "ben"] {
      let comparison = try #require(MapComparison(of: journey, persona: ID(persona)))
      let given = try found("a4", comparison)
      #expect(given.state == .changed && given.fields.map(\.key) == ["persona"])
    }
    let ben = try #require(MapComparison(of: journey, persona: ID("ben")))
    #expect(ben.emotion.old.count == 1 && ben.emotion.new.count == 2)
  }

  @Test func aPersonaThatIsGoneLeavesNothing() throws {
    var journey = try copied()
    _ = try journey.apply(Change("remove", journey.removal(of: RecordReference(ID<Persona>("anna")))))
    #expect(outline(try #require(MapComparison(of: journey))) == ["search: b1 kept", "buy: ", "use: "])
    #expect(try #require(MapComparison(of: journey, persona: ID("anna"))).counts.all == 0)
  }

  // MARK: Opportunities

  @Test func whatTheIdealMapRealises() throws {
    var journey = try copied()
    try journey.add(felt("n1", "anna", "buy", nil), on: .ideal)
    try set("a2", "emotion", .integer(1), &journey)
    try set("a3", "emotion", .integer(1), &journey)
    try remove("a4", &journey)
    try journey.add(
      make("o1", ["realisedBy": .list(["a3", "a1"])], as: Opportunity.self),
      make("o2", ["realisedBy": .list(["a3"])], as: Opportunity.self),
      make("o3", ["realisedBy": .list(["a4"])], as: Opportunity.self), make("o4", as: Opportunity.self))
    let comparison = try #require(MapComparison(of: journey))
    #expect(try found("a3", comparison).realises == [ID("o1"), ID("o2")])
    #expect(try found("a1", comparison).realises == [ID("o1")])
    // One that only the current map has realises nothing.
    #expect(comparison.unrealised == [ID("o3"), ID("o4")])
    #expect(comparison.realisingNothing == 2)
    #expect(try found("n1", comparison).realisesNothing && found("a2", comparison).realisesNothing)
    #expect(try !found("a1", comparison).realisesNothing && !found("a4", comparison).realisesNothing)
  }

  // MARK: Ways

  @Test func waysAreTheSameIfTheirEndsAre() throws {
    var journey = try copied()
    _ = try journey.apply(.set(ID<Transition>("t2"), "context", to: .text("lost")))
    _ = try journey.apply(.remove(RecordReference(.transitions(.ideal), "t2")))
    var anew = transition("t9", "a2", "a3")
    anew.context = .carried
    try journey.add(anew, transition("t8", "a1", "a4"), on: .ideal)
    _ = try journey.apply(.remove(RecordReference(.transitions(.ideal), "t1")))
    let comparison = try #require(MapComparison(of: journey))
    #expect(
      comparison.transitions.map { "\($0.from) \($0.to) \($0.state.rawValue)" } == [
        "a2 a3 changed", "a1 a4 added", "a1 a2 removed",
      ])
    #expect(comparison.transitions.map(\.isMended) == [true, false, false])
    let text = ComparisonText(journey)
    #expect(try found("a2", comparison).ways.map(text.text) == ["→ “The a3”: Context Lost → Carried"])
    #expect(
      try found("a1", comparison).ways.map(text.text) == [
        "→ “The a4”: way added", "→ “The a2”: way removed",
      ])
    #expect(try found("a2", comparison).state == .kept && found("a2", comparison).differs)
  }

  @Test func whatIsRemovedTakesItsWaysAlong() throws {
    var journey = try copied()
    try remove("a2", &journey)
    let comparison = try #require(MapComparison(of: journey))
    #expect(try found("a2", comparison).ways.isEmpty)
    #expect(try found("a1", comparison).ways.map(\.state) == [.removed])
  }

  // MARK: Much

  /// Nothing is looked up by going through everything: quadratic work would not end in time.
  @Test(.timeLimit(.minutes(1))) func tenThousandTouchpoints() throws {
    var parts = JourneyParts()
    parts.personas.append(make("anna", as: Persona.self))
    parts.channels.append(make("web", as: Channel.self))
    for stage in 0..<10 { parts.current.stages.append(make("s\(stage)", as: Stage.self)) }
    for number in 0..<10_000 {
      parts.current.touchpoints.append(felt("t\(number)", "anna", "s\(number % 10)", number % 5 - 2))
      if number > 0 {
        parts.current.transitions.append(transition("w\(number)", "t\(number - 1)", "t\(number)"))
      }
    }
    var ideal = JourneyMap()
    (ideal.stages, ideal.transitions) = (parts.current.stages, Table())
    for number in 0..<10_000 where number % 4 != 0 {
      ideal.touchpoints.append(felt("t\(number)", "anna", "s\((number + 1) % 10)", 1))
    }
    parts.ideal = ideal
    let comparison = try #require(MapComparison(of: Journey(parts)))
    #expect(comparison.counts.removed == 2500 && comparison.counts.changed == 7500)
    #expect(comparison.transitions.count == 9999)
    #expect(comparison.emotion.old.value == 0 && comparison.emotion.new.value == 1)
  }

  // MARK: Figures

  @Test(
    arguments: [
      (.length, .known(9), .known(7), .better, -1), (.length, .known(7), .known(9), .worse, 1),
      (.loops, .known(2), .known(2), .same, 0), (.conversion, .known(0.2), .between(0.3, 0.5), .better, 1),
      (.conversion, .known(0.4), .between(0.3, 0.5), nil, 0), (.conversion, .unknown, .known(0.5), nil, 0),
      (.conversion, .between(0.3, 0.5), .between(0.3, 0.5), nil, 0),
      (.minutes, .between(30, .infinity), .known(20), .better, -1),
      // What is at least as much as before may be just as much.
      (.minutes, .known(30), .between(30, .infinity), nil, 0),
      (.conversion, .between(0.2, 0.3), .between(0.3, 0.5), nil, 0),
      (.likelyPath, .known(0.1), .known(0.2), nil, 1), (.leaving, .known(.nan), .known(0.2), nil, 0),
    ] as [(PathFigure.Kind, FigureValue, FigureValue, FigureComparison.Verdict?, Int)])
  func figuresAreJudgedByWhatIsKnown(
    kind: PathFigure.Kind, old: FigureValue, new: FigureValue, verdict: FigureComparison.Verdict?,
    direction: Int
  ) {
    let figure = FigureComparison(
      old: PathFigure(kind: kind, value: old, remark: nil),
      new: PathFigure(kind: kind, value: new, remark: nil))
    #expect(figure.verdict == verdict && figure.direction == direction)
  }
}
