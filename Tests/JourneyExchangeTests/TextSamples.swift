import JourneyModel
import JourneyStore

@testable import JourneyExchange

/// Journeys for tests of what is written as text.
enum TextSamples {
  static func journey(_ name: String) -> Journey { (try? SampleJourney.read(name)) ?? Journey() }

  /// Texts that look like syntax somewhere.
  static let hostile = [
    "a: b", "a; b", "a, b", "#", "#35;", "C# #12", "%% no comment", "%%{init: {}}%%", "a%b", "title x",
    "Section y",
    "journey", "Journeys", "accTitle: z", "accDescr {", "end", "\"quoted\"", "it's", "[x](http://y.z)", "(y)",
    "{z}", "<b>bold</b>", "<br>", "`code`", "``two``", "a | b", "|", "\\|", "\\", " leading", "trailing ",
    " ",
    "two\nlines", "a\r\nb", "tab\there", "👩‍👩‍👧 family", "C4Container", "ﬂ°°35¶ß", "(?)", "what (?)", "---",
    "===",
    "@anna", "mail a.b@c.de now", "GH-12", "x/y#12", "http://x.org", "www.x.org", "&amp;", "&#35;",
    "\u{202E}evil",
    "ä é ß 漢字", "style: x#y;", "# heading", "## x", "- item", "+ x", "* x", "1. x", "1) x", "> quote",
    "*strong* _it_ ~~no~~", "**a**", "![i](j)", "<!-- c -->", "[ ] task", "$x$", "~~~", "```mermaid", ":---:",
    "    code", "a\u{2028}b", "!4 x", "\u{FEFF}bom", "Persona: X", "#login",
  ]

  /// One persona, stage, channel, touchpoint, friction point, opportunity and so on of every hostile name.
  static let hostileJourney: Journey = {
    var draft = ImportDraft(into: Journey(title: "<h1> # | title: *x*"))
    draft.setDetail("scope", .text("# one\n\n  - two } ; %%\n| three |"))
    draft.setDetail("owner", .text("@owner #1"))
    for (number, text) in hostile.enumerated() { add(text, number, to: &draft) }
    var journey = draft.journey
    _ = try? journey.apply(
      Change("Focus", [.set(.ranking, field: "focus", to: .list(["f3", "f28"]))]))
    return journey
  }()

  private static func add(_ text: String, _ number: Int, to draft: inout ImportDraft) {
    var persona = Persona()
    (persona.id, persona.name, persona.quote, persona.goals) = (ID("p\(number)"), text, text, [text])
    var stage = Stage()
    (stage.id, stage.name, stage.goal) = (ID("s\(number)"), text, text)
    var channel = Channel()
    (channel.id, channel.name) = (ID("c\(number)"), text)
    var touchpoint = Touchpoint()
    (touchpoint.id, touchpoint.title) = (ID("t\(number)"), text)
    (touchpoint.persona, touchpoint.stage, touchpoint.channel) = (persona.id, stage.id, channel.id)
    touchpoint.emotion = number % 6 == 5 ? nil : number % 6 - 2
    var friction = FrictionPoint()
    (friction.id, friction.title, friction.touchpoints) = (ID("f\(number)"), text, [touchpoint.id])
    (friction.severity, friction.frequency, friction.owner) = (number % 5 + 1, 3, text)
    friction.effort = number % 7 == 6 ? nil : number % 7 == 5 ? 5 : number % 7 + 1
    if number % 9 == 8 { friction.severity = nil }
    var opportunity = Opportunity()
    (opportunity.id, opportunity.title, opportunity.frictions) = (ID("o\(number)"), text, [friction.id])
    (opportunity.customerValue, opportunity.effort) = (number % 5 + 1, number % 3 == 0 ? nil : 2)
    draft.add(persona)
    draft.add(channel)
    draft.add(stage)
    draft.add(touchpoint)
    draft.add(friction)
    draft.add(opportunity)
    addPlan(text, number, to: &draft)
  }

  private static func addPlan(_ text: String, _ number: Int, to draft: inout ImportDraft) {
    var indicator = Indicator()
    (indicator.id, indicator.name, indicator.unit) = (ID("k\(number)"), text, text)
    var initiative = Initiative()
    (initiative.id, initiative.title, initiative.owner) = (ID("i\(number)"), text, text)
    (initiative.friction, initiative.indicator) = (ID("f\(number)"), indicator.id)
    var feedback = Feedback()
    (feedback.from, feedback.text) = (text, text)
    initiative.feedback = [feedback]
    var decision = Decision()
    (decision.id, decision.title, decision.why) = (ID("d\(number)"), text, text)
    (decision.focus, decision.calculation) = ([ID("f\(number)")], [text, text])
    draft.add(indicator)
    draft.add(initiative)
    draft.add(decision)
  }

  // MARK: Reading

  /// What comes of a text that is imported into a journey.
  static func imported(
    _ text: String, as format: ImportFormat, into journey: Journey = Journey()
  ) throws(ImportProblem) -> ImportDraft {
    try imported(Array(text.utf8), as: format, into: journey)
  }

  static func imported(
    _ bytes: [UInt8], as format: ImportFormat, into journey: Journey = Journey()
  ) throws(ImportProblem) -> ImportDraft {
    var draft = ImportDraft(into: journey)
    try format.read(ImportSource(bytes, named: "source"), into: &draft)
    return draft
  }

  /// Why a text is refused; nil if it isn't.
  static func problem(_ text: String, as format: ImportFormat) -> ImportProblem? {
    problem(Array(text.utf8), as: format)
  }

  static func problem(_ bytes: [UInt8], as format: ImportFormat) -> ImportProblem? {
    do throws(ImportProblem) {
      _ = try imported(bytes, as: format)
      return nil
    } catch { return error }
  }

  /// The current map, touchpoint by touchpoint: `Purchase / Anna / Website / Checkout / −1`.
  static func lines(_ journey: Journey, on map: MapKind = .current) -> [String] {
    let map = journey.map(map)
    return map.stages.flatMap { stage in
      map.touchpoints.filter { $0.stage == stage.id }.map { touchpoint in
        [
          stage.name, journey.personas[touchpoint.persona]?.name ?? "?",
          journey.channels[touchpoint.channel]?.name ?? "?", touchpoint.title,
          touchpoint.emotion.map { "\($0)" } ?? "?",
        ].joined(separator: " / ")
      }
    }
  }
}
