import JourneyExchange
import JourneyModel

/// Journeys for other programs to stumble over.
enum HostileJourney {
  /// Texts that are markup in Markdown, HTML, Mermaid or on GitHub.
  static let texts = [
    "a: b; c, d", "#", "#35;", "C# #12", "%% no comment", "title x", "journey", "accDescr {", "\"quoted\"",
    "[x](http://y.z)",
    "{z}", "<b>bold</b>", "<script>alert(1)</script>", "`code` ``two``", "a | b", "\\|", "\\", " leading",
    "two\nlines",
    "C4Container", "ﬂ°°35¶ß", "what (?)", "---", "@anna", "mail a.b@c.de now", "GH-12", "x/y#12",
    "http://x.org", "www.x.org",
    "&amp; &#35;", "ä é ß 漢字 👩‍👩‍👧", "style: x#y;", "# heading", "- item", "+ x", "1. x", "> quote",
    "*strong* _it_ ~~no~~",
    "![i](j)", "<!-- c -->", "[ ] task", "$x$", "~~~", "```mermaid", ":---:", "    code",
  ]

  /// A touchpoint, a friction point, an opportunity and an initiative of each name, in the stage and of the
  /// persona of that name.
  static let journey: Journey = {
    var draft = ImportDraft(into: Journey(title: "# <h1> | *x*"))
    draft.setDetail("scope", .text("# one\n- two | three }"))
    for (number, text) in texts.enumerated() { add(text, number, to: &draft) }
    return draft.journey
  }()

  private static func add(_ text: String, _ number: Int, to draft: inout ImportDraft) {
    var persona = Persona()
    (persona.id, persona.name, persona.quote) = (ID("p\(number)"), text, text)
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
    (friction.severity, friction.frequency, friction.effort) = (number % 5 + 1, 5, number % 5 + 1)
    var opportunity = Opportunity()
    (opportunity.id, opportunity.title, opportunity.owner) = (ID("o\(number)"), text, text)
    var initiative = Initiative()
    (initiative.id, initiative.title, initiative.friction) = (ID("i\(number)"), text, friction.id)
    draft.add(persona)
    draft.add(stage)
    draft.add(channel)
    draft.add(touchpoint)
    draft.add(friction)
    draft.add(opportunity)
    draft.add(initiative)
  }
}
