import JourneyModel
import Testing

@testable import JourneyExchange

/// Diagrams for Mermaid, and back.
@Suite struct MermaidExportTests {
  private static let all = SampleJourney.names + ["hostile"]

  private func journey(_ name: String) -> Journey {
    name == "hostile" ? TextSamples.hostileJourney : TextSamples.journey(name)
  }

  private func small() -> Journey {
    var draft = ImportDraft(into: Journey(title: "Shop: the #1"))
    draft.setDetail("scope", .text("From need\nto {use}; all"))
    let (nadia, tom) = (draft.persona(named: "Nadia"), draft.persona(named: "Tom, the \"boss\""))
    let (website, store) = (draft.channel(named: "Website"), draft.channel(named: "Store"))
    let (first, last) = (draft.stage(named: "Awareness"), draft.stage(named: "Purchase; at last"))
    let rows: [(String, ID<Persona>, ID<Stage>, ID<Channel>, Int?)] = [
      ("Sees an ad", nadia, first, website, 1), ("Sees an ad", tom, first, website, nil),
      ("Title page, read", tom, first, store, 0), ("Really (?)", nadia, last, website, -2),
    ]
    for (title, persona, stage, channel, emotion) in rows {
      var touchpoint = Touchpoint()
      (touchpoint.title, touchpoint.emotion) = (title, emotion)
      (touchpoint.persona, touchpoint.stage, touchpoint.channel) = (persona, stage, channel)
      draft.merge(touchpoint)
    }
    return draft.journey
  }

  @Test func aDiagramIsReadable() {
    #expect(
      Export(small()).text(as: .mermaid) == """
        journey
            %% Written by Journey.
            %% Scores are emotions: 1 is −2, 2 is −1, 3 is 0, 4 is +1, 5 is +2.
            %% (?) behind a name: the emotion is unknown; Mermaid can't do without a score, so it says 3.
            %% Personas: Nadia, Tom#44; the #34;boss#34;
            title Shop#58; the #35;1
            accTitle: Shop#58; the #35;1, current map
            accDescr {
                From need
                to #123;use#125;; all
            }
            section Awareness
                %% Channel: Website
                Sees an ad: 4: Nadia
                Sees an ad (?): 3: Tom#44; the #34;boss#34;
                %% Channel: Store
                #84;itle page, read: 3: Tom#44; the #34;boss#34;
            section Purchase#59; at last
                %% Channel: Website
                Really (?#41;: 1: Nadia

        """)
  }

  @Test("What goes out comes back", arguments: all)
  func roundTrip(_ name: String) throws {
    let journey = journey(name)
    let draft = try TextSamples.imported(Export(journey).text(as: .mermaid), as: .mermaid)
    #expect(TextSamples.lines(draft.journey) == TextSamples.lines(journey))
    #expect(draft.journey.details.title == journey.details.title)
    #expect(draft.journey.personas.map(\.name) == journey.personas.map(\.name))
    #expect(draft.journey.current.stages.map(\.name) == journey.current.stages.map(\.name))
    #expect(draft.remarks.isEmpty)
  }

  @Test func theIdealMapComesBackToo() throws {
    let journey = TextSamples.journey("laptop")
    let draft = try TextSamples.imported(Export(journey, map: .ideal).text(as: .mermaid), as: .mermaid)
    #expect(TextSamples.lines(draft.journey) == TextSamples.lines(journey, on: .ideal))
  }

  @Test("In the journey from which it came, nothing changes", arguments: all)
  func sameJourney(_ name: String) throws {
    let journey = journey(name)
    let draft = try TextSamples.imported(Export(journey).text(as: .mermaid), as: .mermaid, into: journey)
    // A scope's spaces and blank lines are not kept in a diagram.
    #expect(draft.edits.isEmpty)
  }

  @Test func stagesOfTheSameNameStayTwo() throws {
    var draft = ImportDraft(into: Journey(title: "Shop"))
    for _ in 0..<2 {
      var stage = Stage()
      stage.name = "Again"
      draft.add(stage)
    }
    let text = Export(draft.journey).text(as: .mermaid)
    #expect(
      try TextSamples.imported(text, as: .mermaid).journey.current.stages.map(\.name) == ["Again", "Again"])
  }

  @Test func onePersonaAlone() throws {
    let journey = TextSamples.journey("laptop")
    let text = Export(journey, persona: ID("tom")).text(as: .mermaid)
    let draft = try TextSamples.imported(text, as: .mermaid)
    #expect(draft.journey.personas.map(\.name) == ["Tom"])
    #expect(
      TextSamples.lines(draft.journey) == TextSamples.lines(journey).filter { $0.contains(" / Tom / ") })
  }

  // MARK: The matrix

  @Test func theMatrixSaysWhereFrictionPointsStand() {
    var draft = ImportDraft(into: Journey(title: "Shop"))
    let rows: [(String, Int?, Int?, Int?)] = [
      ("Login \"again\"", 5, 5, 5), ("Same place", 5, 5, 5), ("Cheap", 5, 4, 1), ("Small", 1, 1, 3),
      ("Sink", 2, 2, 4), ("No effort", 5, 5, nil), ("Unrated", nil, nil, 2),
    ]
    for (title, severity, frequency, effort) in rows {
      var friction = FrictionPoint()
      (friction.title, friction.severity) = (title, severity)
      (friction.frequency, friction.effort) = (frequency, effort)
      draft.add(friction)
    }
    #expect(
      Export(draft.journey).text(as: .matrix) == """
        quadrantChart
            %% Written by Journey.
            %% The numbers are ranks by Impact.
            title Shop
            x-axis "Low effort" --> "High effort"
            y-axis "Low impact" --> "High impact"
            quadrant-1 "Big bets"
            quadrant-2 "Quick wins"
            quadrant-3 "Fill-ins"
            quadrant-4 "Time sinks"
            "1 Login #34;again#34; · 3 Same place": [0.85, 0.970]
            "4 Cheap": [0.1, 0.794]
            "5 Sink": [0.65, 0.171]
            "6 Small": [0.4, 0.065]
            %% Not placed: No effort (Effort to fix is unknown)
            %% Not placed: Unrated (Severity and Frequency are unknown)

        """)
  }
}
