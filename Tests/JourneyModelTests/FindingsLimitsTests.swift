import JSONText
import Testing

@testable import JourneyModel

/// Maps with nothing or very much on them, and dismissals.
@Suite struct FindingsLimitsTests {
  private func codes(_ journey: Journey) -> [String] {
    journey.found.map { ([$0.code] + $0.about).joined(separator: " ") }
  }

  @Test func anEmptyJourneyLacksNothing() {
    #expect(codes(Journey(title: "Empty")) == [])
  }

  @Test func stagesWithoutPersonasLackNothing() throws {
    var journey = Journey(title: "Frame")
    try journey.add(make("web", as: Channel.self), make("buy", as: Stage.self))
    #expect(codes(journey) == [])
  }

  @Test func aSingleTouchpoint() throws {
    var journey = Journey(title: "One")
    try journey.add(make("web", ["setting": .text("online")], as: Channel.self))
    try journey.add(make("buy", as: Stage.self), make("anna", as: Persona.self))
    try journey.add(touchpoint("a", "anna", "buy", "web"))
    #expect(codes(journey) == ["no-indirect", "one-sided"])
  }

  /// Parts are checked before they become a journey; if they were not, that does no harm.
  @Test func aPersonaThatIsNowhereDoesNoHarm() {
    var parts = JourneyParts()
    parts.channels.append(make("web", as: Channel.self))
    parts.current.stages.append(make("buy", as: Stage.self))
    parts.current.touchpoints.append(touchpoint("a", "gone", "buy", "web"))
    parts.current.touchpoints.append(touchpoint("b", "gone", "buy", "web"))
    parts.current.transitions.append(transition("t1", "a", "b"))
    #expect(codes(Journey(parts)) == ["no-indirect"])
  }

  @Test func aJourneyOfCirclesOnly() throws {
    var journey = try circle(3)
    #expect(codes(journey) == ["loop a0 a1 a2", "no-indirect"])
    journey = try circle(1)
    #expect(codes(journey) == ["loop a0", "no-indirect"])
  }

  @Test func aLongCircleNamesItsFirstSteps() throws {
    let finding = try #require(try circle(40).found.first)
    #expect(finding.about.count == 40)
    #expect(finding.key == "loop:a0:a1")
    #expect(
      finding.sentence
        == "“The a0”, “The a1”, “The a2”, “The a3”, “The a4”, “The a5”, “The a6”, “The a7” and 32 more "
        + "lead back to each other: customers may go round in circles instead of getting on.")
  }

  /// So many touchpoints in one stage, each leading to the next, the last to the first.
  private func circle(_ count: Int) throws -> Journey {
    var journey = Journey(title: "Circle")
    try journey.add(
      make("web", as: Channel.self), make("buy", as: Stage.self), make("anna", as: Persona.self))
    for number in 0..<count { try journey.add(touchpoint("a\(number)", "anna", "buy", "web")) }
    for number in 0..<count {
      try journey.add(transition("t\(number)", "a\(number)", "a\((number + 1) % count)"))
    }
    return journey
  }

  @Test func twoHundredStages() throws {
    var journey = try soundJourney()
    for number in 0..<200 { try journey.add(make("s\(number)", as: Stage.self)) }
    let found = journey.found
    #expect(found.filter { $0.code == "empty-stage" }.count == 200)
    // What was the last stage is one in the middle now, with no way on.
    #expect(found.filter { $0.code != "empty-stage" }.map(\.about) == [["a3"]])
  }

  @Test func veryManyAreCut() throws {
    var parts = JourneyParts()
    var (stages, touchpoints) = (Table<Stage>(), Table<Touchpoint>())
    for number in 0..<150 {
      stages.append(make("s\(number)"))
      parts.personas.append(make("p\(number)"))
      touchpoints.append(touchpoint("t\(number)", "p\(number)", "s\(number)", "web"))
    }
    parts.channels.append(make("web"))
    parts.current = JourneyMap(
      stages: stages, notes: Table(), touchpoints: touchpoints, transitions: Table(), unknown: JSONMembers())
    let findings = Findings(of: Journey(parts), today: nil)
    #expect(findings.isCut)
    #expect(findings.open.filter { $0.code == "empty-stage" }.count == Findings.mostOfOneCode)
  }

  @Test func sharesOverAllDoNotHurt() throws {
    var parts = JourneyParts()
    parts.personas.append(make("anna"))
    parts.channels.append(make("web"))
    var (stages, touchpoints, ways) = (Table<Stage>(), Table<Touchpoint>(), Table<Transition>())
    stages.append(make("buy"))
    var first = touchpoint("a", "anna", "buy", "web")
    first.exit = Quantity(1e308)
    touchpoints.append(first)
    for number in 0..<3 {
      var way = transition("t\(number)", "a", "a")
      way.share = Quantity(1e308)
      ways.append(way)
    }
    parts.current = JourneyMap(
      stages: stages, notes: Table(), touchpoints: touchpoints, transitions: ways, unknown: JSONMembers())
    let found = Journey(parts).found
    #expect(found.map(\.code) == ["loop", "exit", "shares", "no-indirect"])
    #expect(found.map(\.sentence).allSatisfy { !$0.isEmpty })
  }

  @Test func hostileTitlesAreShownSafely() throws {
    var journey = try soundJourney()
    try journey.set(.touchpoints(.current), "a1", "title", .text("\u{1B}[2J\u{202E}x"))
    try journey.set(.touchpoints(.current), "a1", "emotion", .integer(-2))
    #expect(
      journey.found.map(\.sentence) == [
        "“\\u{1B}[2J\\u{202E}x” feels bad (−2), and no friction point says why."
      ])
  }

  // MARK: Dismissing

  private func dismissal(_ id: String, _ code: String, _ about: [String]) -> Dismissal {
    make(
      id,
      [
        "finding": .text(code), "about": about.isEmpty ? .absent : .list(about),
        "reason": .text("Because \(id)"),
      ])
  }

  @Test func dismissedOnesAreListedApart() throws {
    var journey = try soundJourney()
    try journey.set(.touchpoints(.current), "a1", "emotion", .integer(-1))
    try journey.set(.touchpoints(.current), "a3", "emotion", .integer(-1))
    _ = try journey.apply(.setIdeal(nil))
    try journey.add(
      dismissal("d1", "low-emotion", ["a3"]), dismissal("d2", "low-emotion", ["a3"]),
      dismissal("d3", "no-ideal", []), dismissal("d4", "exit", ["a1"]), dismissal("d5", "gone", ["a9"]))
    let findings = Findings(of: journey, today: .checkDay)
    #expect(findings.open.map(\.about) == [["a1"]])
    #expect(findings.dismissed.map(\.finding.code) == ["low-emotion", "no-ideal"])
    #expect(findings.dismissed.map(\.dismissal.reason) == ["Because d1", "Because d3"])
    #expect(findings.dismissed[0].finding.dismissals(in: journey).map(\.id.text) == ["d1", "d2"])
  }

  @Test func aboutCountsInItsOrder() throws {
    var journey = try soundJourney()
    try journey.add(make("care", as: Stage.self), dismissal("d1", "empty-stage", ["care", "anna"]))
    #expect(codes(journey) == ["empty-stage anna care", "dead-end a3"])
  }
}
