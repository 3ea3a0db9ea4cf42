import Testing

@testable import JourneyModel

/// A rule, and what makes it find exactly one thing in the sound journey.
struct FindingCase: CustomTestStringConvertible, Sendable {
  let code: String
  let about: [String]
  let stage: String?
  let place: FindingPlace
  let sentence: String
  let spoil: @Sendable (inout Journey) throws -> Void
  var testDescription: String { code + " " + about.joined(separator: ",") }

  init(
    _ code: String, _ about: [String], stage: String? = nil, at place: FindingPlace, _ sentence: String,
    _ spoil: @escaping @Sendable (inout Journey) throws -> Void
  ) {
    (self.code, self.about, self.stage, self.place) = (code, about, stage, place)
    (self.sentence, self.spoil) = (sentence, spoil)
  }
}

/// Each rule with a map on which it finds something; on the map that they are made from, none does.
@Suite struct FindingRulesTests {
  @Test func nothingIsMissingInTheSoundJourney() throws {
    #expect(try soundJourney().found == [])
  }

  @Test(arguments: cases) func findsIt(one: FindingCase) throws {
    var journey = try soundJourney()
    try one.spoil(&journey)
    let found = journey.found
    #expect(found.map(\.code) == [one.code])
    let finding = try #require(found.first)
    #expect(finding.about == one.about)
    #expect(finding.sentence == one.sentence)
    #expect(finding.stage?.text == one.stage)
    #expect(finding.place == one.place)
  }

  @Test func everyRuleIsTried() {
    #expect(Set(Self.cases.map(\.code)) == Set(FindingRules.all.map { $0.code }))
    #expect(FindingRules.all.count == 21)
  }

  @Test func codesAndHeadingsAreOnesOwn() {
    #expect(Set(FindingRules.all.map { $0.code }).count == FindingRules.all.count)
    #expect(Set(FindingRules.all.map { $0.heading }).count == FindingRules.all.count)
    #expect(FindingRules.heading(of: "dead-end") == "Dead ends")
    #expect(FindingRules.heading(of: "other") == "other")
  }

  static let cases: [FindingCase] = persons + annotations + plans + paths + feelings + whole + figures

  private static let persons = [
    FindingCase(
      "empty-stage", ["anna", "care"], stage: "care", at: .cell(ID("anna"), ID("care")),
      "“The anna” has no touchpoint in “The care”: nobody has said yet what happens there."
    ) { _ = try $0.apply(.insert(make("care", as: Stage.self), on: .current, after: "search")) },
    FindingCase(
      "no-journey", ["ben"], at: .record(RecordReference(.personas, "ben")),
      "“The ben” has no touchpoint: the map tells nothing of the customers this persona stands for."
    ) { try $0.add(make("ben", as: Persona.self)) },
  ]

  private static let annotations = [
    FindingCase(
      "no-opportunity", ["f1"], stage: "buy", at: .record(RecordReference(.frictions, "f1")),
      "“The f1” has no opportunity: nobody has said yet what would be better."
    ) { try $0.remove(.opportunities, "o1") },
    FindingCase(
      "no-friction", ["o2"], stage: "use",
      at: .record(RecordReference(.opportunities, "o2"), field: "frictions"),
      "“The o2” resolves no friction point: it may be a solution without a problem."
    ) { try $0.add(make("o2", ["touchpoints": .list(["a3"])], as: Opportunity.self)) },
    FindingCase(
      "unrated", ["f1"], stage: "buy", at: .record(RecordReference(.frictions, "f1")),
      "“The f1” can't be ranked by Impact while Severity is unknown: it comes last, however much it hurts."
    ) { try $0.set(.frictions, "f1", "severity", .absent) },
    FindingCase(
      "unrated", ["f1"], stage: "buy", at: .record(RecordReference(.frictions, "f1")),
      "“The f1” can't be ranked by RICE while Confidence % and Effort to fix are unknown: "
        + "it comes last, however much it hurts."
    ) { try $0.set(.ranking, "model", .text("rice")) },
    FindingCase(
      "assumed", ["f1"], stage: "buy", at: .record(RecordReference(.frictions, "f1"), field: "evidence"),
      "“The f1” is number 1 of the ranking without any evidence: it may be a guess that is worked on for months."
    ) { try $0.set(.frictions, "f1", "evidence", .absent) },
    FindingCase(
      "assumed", ["f1"], stage: "buy", at: .record(RecordReference(.frictions, "f1"), field: "evidence"),
      "“The f1” is number 1 of the ranking on assumptions alone: it may be a guess that is worked on for months."
    ) { try $0.set(.frictions, "f1", "evidence", .evidence([evidence("assumed"), evidence("assumed")])) },
  ]

  private static let plans = [
    FindingCase(
      "too-many-focus", ["f1", "f2"], at: .focus,
      "2 friction points are in focus, and the limit is 1: where everything comes first, nothing does."
    ) { journey in
      var second = friction("f2", at: ["a2"], ["severity": 1, "frequency": 1])
      second.evidence = [evidence("crm")]
      try journey.add(second)
      try journey.set(.opportunities, "o1", "frictions", .list(["f1", "f2"]))
      var plan = try #require(journey.initiatives.first)
      (plan.id, plan.friction) = (ID("n2"), ID("f2"))
      try journey.add(plan)
      try journey.set(.ranking, "focusLimit", .integer(1))
      try journey.set(.ranking, "focus", .list(["f1", "f2"]))
    },
    FindingCase(
      "no-plan", ["f1"], stage: "buy", at: .record(RecordReference(.frictions, "f1")),
      "“The f1” is in focus, but no initiative is to mend it: what nobody plans does not happen."
    ) { try $0.remove(.initiatives, "n1") },
    FindingCase(
      "no-plan", ["f1"], stage: "buy", at: .record(RecordReference(.initiatives, "n1")),
      "“The f1” is in focus, but its initiative “The n1” has no due date and no indicator: "
        + "nobody can tell who does it, by when, or whether it worked."
    ) { journey in
      try journey.set(.initiatives, "n1", "due", .absent)
      try journey.set(.initiatives, "n1", "indicator", .absent)
      // One of which still less is known does not count.
      try journey.add(make("n2", ["friction": .text("f1")], as: Initiative.self))
    },
  ]

  private static let paths = [
    FindingCase(
      "dead-end", ["a4"], stage: "buy", at: .record(RecordReference(.touchpoints(.current), "a4")),
      "“The a4” leads nowhere, and nothing is achieved there: customers have to start again."
    ) { journey in
      try journey.add(touchpoint("a4", "anna", "buy", "web"), transition("t3", "a1", "a4"))
    },
    FindingCase(
      "unreached", ["a4"], stage: "buy", at: .record(RecordReference(.touchpoints(.current), "a4")),
      "“The a4” is reached by no path: nobody has said how “The anna” gets there."
    ) { try $0.add(touchpoint("a4", "anna", "buy", "web")) },
    FindingCase(
      "loop", ["a1", "a2"], stage: "search", at: .record(RecordReference(.touchpoints(.current), "a1")),
      "“The a1” and “The a2” lead back to each other: "
        + "customers may go round in circles instead of getting on."
    ) { try $0.add(transition("t3", "a2", "a1")) },
    FindingCase(
      "loop", ["a2"], stage: "buy", at: .record(RecordReference(.touchpoints(.current), "a2")),
      "“The a2” leads back to itself: customers may go round in circles instead of getting on."
    ) { try $0.add(transition("t3", "a2", "a2")) },
    FindingCase(
      "lost-context", ["t3"], stage: "search",
      at: .record(RecordReference(.transitions(.current), "t3"), field: "context"),
      "From “The a1” to “The a3” the context is lost: "
        + "customers tell everything again, and no friction point says so."
    ) { journey in
      var way = transition("t3", "a1", "a3")
      way.context = .lost
      try journey.add(way)
    },
    FindingCase(
      "shares", ["a1"], stage: "search", at: .record(RecordReference(.touchpoints(.current), "a1")),
      "“The a1” is left by 110 % of the customers, exits and ways on together: more than 100 % can't be right."
    ) { journey in
      try journey.set(.touchpoints(.current), "a1", "exit", .quantity(Quantity(0.15)))
      try journey.set(.transitions(.current), "t1", "share", .quantity(Quantity(0.95)))
    },
  ]

  private static let feelings = [
    FindingCase(
      "exit", ["a1"], stage: "search",
      at: .record(RecordReference(.touchpoints(.current), "a1"), field: "exit"),
      "“The a1” loses 20 % of the customers, and no friction point says why."
    ) { try $0.set(.touchpoints(.current), "a1", "exit", .quantity(Quantity(0.2))) },
    FindingCase(
      "low-emotion", ["a3"], stage: "use",
      at: .record(RecordReference(.touchpoints(.current), "a3"), field: "emotion"),
      "“The a3” feels bad (−1), and no friction point says why."
    ) { try $0.set(.touchpoints(.current), "a3", "emotion", .integer(-1)) },
    FindingCase(
      "no-expectation", ["a2"], stage: "buy",
      at: .record(RecordReference(.touchpoints(.current), "a2"), field: "momentOfTruth"),
      "“The a2” decides the outcome, and nobody has rated how far it meets expectations."
    ) { try $0.set(.touchpoints(.current), "a2", "momentOfTruth", .flag(true)) },
  ]

  private static let whole = [
    FindingCase(
      "no-indirect", [], at: .channels,
      "No indirect channel is used: what others say (word of mouth, reviews) is missing from the map."
    ) { try $0.set(.touchpoints(.current), "a3", "channel", .text("shop")) },
    FindingCase(
      "no-indirect", [], at: .channels,
      "No channel in use is known to be indirect: what others say (word of mouth, reviews) may be missing."
    ) { try $0.set(.channels, "talk", "contact", .absent) },
    FindingCase(
      "one-sided", [], at: .channels,
      "Only offline channels are used: what customers do on the web and in apps is missing from the map."
    ) { try $0.set(.touchpoints(.current), "a1", "channel", .text("shop")) },
    FindingCase(
      "one-sided", [], at: .channels,
      "Only online channels are used: what customers do in stores and on the phone is missing from the map."
    ) { journey in
      for channel in ["shop", "talk"] { try journey.set(.channels, channel, "setting", .text("online")) }
    },
    FindingCase(
      "no-ideal", [], at: .maps,
      "Friction points are noted, but there is no ideal map: nothing shows how the journey should be."
    ) { _ = try $0.apply(.setIdeal(nil)) },
  ]

  private static let figures = [
    FindingCase(
      "no-baseline", ["k1"], at: .record(RecordReference(.indicators, "k1")),
      "“The k1” has no baseline: nobody will know whether it has moved."
    ) { try $0.set(.indicators, "k1", "baseline", .absent) },
    FindingCase(
      "no-baseline", ["k1"], at: .record(RecordReference(.indicators, "k1")),
      "“The k1” has no target: nobody will know when it is good enough."
    ) { try $0.set(.indicators, "k1", "target", .absent) },
    FindingCase(
      "no-baseline", ["k1"], at: .record(RecordReference(.indicators, "k1")),
      "“The k1” has neither baseline nor target: nobody will know whether a change worked."
    ) { journey in
      for field in ["baseline", "target"] { try journey.set(.indicators, "k1", field, .absent) }
    },
    FindingCase(
      "stale", ["k2"], at: .record(RecordReference(.indicators, "k2"), field: "readings"),
      "“The k2” was last read on 2026-10-19, more than a month ago: nobody can tell where it stands now."
    ) { try $0.add(indicator("k2", read: "2026-10-19")) },
    FindingCase(
      "stale", ["k2"], at: .record(RecordReference(.indicators, "k2"), field: "readings"),
      "“The k2” has no dated reading: nobody can tell where it stands."
    ) { try $0.add(indicator("k2", read: nil)) },
    FindingCase(
      "stale", ["k1"], at: .record(RecordReference(.indicators, "k1"), field: "readings"),
      "“The k1” was last read on 2026-10-01, more than a month ago: nobody can tell where it stands now."
    ) { journey in
      // A day on which nothing was read says nothing.
      var (read, blank) = (Reading(), Reading())
      (read.date, read.value, blank.date) = ("2026-10-01", Quantity(3), "2026-11-15")
      try journey.set(.indicators, "k1", "readings", .readings([read, blank]))
    },
    FindingCase(
      "stale", [], at: .details(field: "reviewed"),
      "The journey was last reviewed on 2026-08-19, more than three months ago: it may not be true any more."
    ) { try $0.set(.details, "reviewed", .text("2026-08-19")) },
  ]
}
