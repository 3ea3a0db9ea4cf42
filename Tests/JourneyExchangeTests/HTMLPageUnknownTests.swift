import JourneyModel
import Testing
import Words

@testable import JourneyExchange

/// Where nothing is known, the page says so: it shows no zero, no middle value and no gap.
@Suite struct HTMLPageUnknownTests {
  private func text(of section: String, _ journey: Journey, today: CalendarDate? = nil) throws -> String {
    let page = ScannedPage(Export(journey, today: today).text(as: .html))
    #expect(page.problems == [])
    return try #require(page.section(section)).text
  }

  /// A journey in which everything has a name and nothing else.
  private func bareJourney() throws -> Journey {
    var journey = Journey(title: "Bare")
    func add<Record: JourneyRecord>(_ id: String, _ type: Record.Type, _ references: [String: String] = [:])
      throws
    {
      var record = Record()
      Record.field("id")?.set(&record, .text(id))
      if Record.nameKey != "id" { Record.field(Record.nameKey)?.set(&record, .text("The \(id)")) }
      for (key, other) in references { Record.field(key)?.set(&record, .text(other)) }
      let last = journey.lastID(in: Collection(of: Record.kind, on: .current))
      _ = try journey.apply(.insert(record, on: .current, after: last))
    }
    try add("person", Persona.self)
    try add("stage", Stage.self)
    try add("channel", Channel.self)
    let place = ["persona": "person", "stage": "stage", "channel": "channel"]
    try add("start", Touchpoint.self, place)
    try add("end", Touchpoint.self, place)
    try add("way", Transition.self, ["from": "start", "to": "end"])
    try add("friction", FrictionPoint.self)
    try add("cure", Opportunity.self)
    try add("figure", Indicator.self)
    try add("change", Initiative.self, ["friction": "friction", "indicator": "figure"])
    try add("measure", Initiative.self, ["friction": "friction"])
    _ = try journey.apply(.set(.ranking, field: "focus", to: .list(["friction"])))
    return journey
  }

  @Test func anEmptyJourneySaysWhatIsMissing() throws {
    let sections: KeyValuePairs = [
      "summary": "Nothing has been chosen yet.", "personas": "No personas yet.", "map": "No stages yet.",
      "path": "No personas yet.", "ranking": "No friction points yet.",
      "opportunities": "No opportunities yet.",
      "plan": "Nothing is planned yet.", "findings": "There is nothing to check yet.",
      "sources": "No evidence is written down yet.",
    ]
    for (section, sentence) in sections { #expect(try text(of: section, Journey()).contains(sentence)) }
    let page = ScannedPage(Export(Journey()).text(as: .html))
    #expect(page.first("h1")?.text == "A journey without a title")
    #expect(
      page.all("h2").map { $0.text.trimmed }.dropFirst() == [
        "Summary", "Personas", "Current map", "Paths", "Ranking", "Opportunities", "Plan", "Findings",
        "Evidence",
      ])
    #expect(page.all("dd").filter { $0.attributes["class"] == "unknown" }.count == 4)
  }

  @Test func aPersonaOfWhomNothingIsKnown() throws {
    let text = try text(of: "personas", try bareJourney())
    #expect(
      text.contains("Unknown: age, occupation, share of customers, demographics, traits, goals, needs,"))
  }

  @Test func aTouchpointOfWhichNothingIsKnown() throws {
    let text = try text(of: "map", try bareJourney())
    #expect(text.contains("unknown: emotion, meets expectations, minutes spent, share who leave"))
    #expect(text.contains("emotion unknown") && !text.contains("emotion 0") && !text.contains("–"))
  }

  @Test func aPathOfWhichNothingIsKnown() throws {
    let text = try text(of: "path", try bareJourney())
    #expect(text.contains("no touchpoint on the path has its minutes"))
    #expect(text.contains("context unknown") && text.contains("no macro-conversion is on the path"))
    #expect(!text.contains("0 %") || text.contains("Switching frequency"))
  }

  @Test func aFrictionPointWithoutRatings() throws {
    let page = ScannedPage(Export(try bareJourney()).text(as: .html))
    let row = try #require(page.rows(of: "ranking").first)
    #expect(
      row == [
        "–", row[1], "unrated", "unrated: Severity and Frequency are unknown", "unknown", "unknown",
        "unknown",
        "unknown", "unknown", "unknown, assumed: everybody", "0", "unknown",
        "linked to no touchpoint: reach assumed", "no opportunity resolves it yet",
      ])
    #expect(row[1].contains("no owner") && row[1].contains("No evidence"))
    let opportunity = try #require(page.rows(of: "opportunities").first)
    #expect(opportunity[2] == "unrated" && Array(opportunity[4...7]) == Array(repeating: "unknown", count: 4))
    #expect(opportunity[9] == "resolves no friction point yet")
  }

  @Test func aPlanOfWhichNothingIsKnown() throws {
    let text = try text(of: "plan", try bareJourney(), today: CalendarDate("2026-11-20"))
    for part in [
      "no owner", "no due date", "No indicator tells whether it works.", "progress unknown: no reading",
      "better direction unknown", "Before and after can't be told apart: the start is unknown.",
    ] { #expect(text.contains(part), "\(part)") }
    let page = ScannedPage(Export(try bareJourney()).text(as: .html))
    let facts = page.all("div").filter { $0.sections.contains("plan") && $0.path.last == "dl" }
      .map { $0.text.split(separator: "\n").joined() }
    #expect(
      facts.filter { $0.hasPrefix("Baseline") || $0.hasPrefix("Now") || $0.hasPrefix("Target") }
        == ["Baselineunknown", "Nowunknown", "Targetunknown"])
  }
}
