import JourneyModel
import Testing

@testable import JourneyExchange

/// Journey diagrams that somebody else wrote.
@Suite struct MermaidImportTests {
  private func read(_ text: String, into journey: Journey = Journey()) throws -> ImportDraft {
    try TextSamples.imported(text, as: .mermaid, into: journey)
  }

  @Test func theExampleOfItsManual() throws {
    let draft = try read(
      """
      journey
          title My working day
          section Go to work
            Make tea: 5: Me
            Go upstairs: 3: Me
            Do work: 1: Me, Cat
          section Go home
            Go downstairs: 5: Me
            Sit down: 5: Me
      """)
    #expect(draft.journey.details.title == "My working day")
    #expect(
      TextSamples.lines(draft.journey) == [
        "Go to work / Me / Unassigned / Make tea / 2", "Go to work / Me / Unassigned / Go upstairs / 0",
        "Go to work / Me / Unassigned / Do work / -2", "Go to work / Cat / Unassigned / Do work / -2",
        "Go home / Me / Unassigned / Go downstairs / 2", "Go home / Me / Unassigned / Sit down / 2",
      ])
    #expect(
      draft.remarks == [
        ImportRemark(line: 4, "no channel is named: what has none is put into “Unassigned”")
      ])
  }

  @Test func whatIsMissingIsTakenForGrantedAndTold() throws {
    let draft = try read("journey\n  Make tea: 4\n  Drink it: 5\n")
    #expect(
      TextSamples.lines(draft.journey) == [
        "Unsorted / Customer / Unassigned / Make tea / 1", "Unsorted / Customer / Unassigned / Drink it / 2",
      ])
    #expect(
      draft.remarks.map(\.text) == [
        "no stage is named: what stands in none is put into “Unsorted”",
        "no persona is named: taken as “Customer”",
        "no channel is named: what has none is put into “Unassigned”",
      ])
    #expect(draft.remarks.map(\.line) == [2, 2, 2])
  }

  @Test func theOnlyPersonaIsMeant() throws {
    var before = ImportDraft(into: Journey(title: "Shop"))
    _ = before.persona(named: "Nadia")
    let draft = try read("journey\nsection A\nB: 3", into: before.journey)
    #expect(TextSamples.lines(draft.journey) == ["A / Nadia / Unassigned / B / 0"])
    #expect(draft.remarks.first?.text == "no persona is named: taken as “Nadia”")
  }

  @Test func channelsThatWereGivenSinceAreFoundAgain() throws {
    let text = "journey\nsection A\nB: 3: Me\nB: 4: Me\n"
    let first = try read(text)
    var journey = first.journey
    var change = ImportDraft(into: journey)
    let store = change.channel(named: "Store")
    for id in journey.current.touchpoints.ids { change.set(id, [("channel", .text(store.text))]) }
    journey = change.journey
    let second = try read(text, into: journey)
    #expect(second.edits.isEmpty && second.remarks.isEmpty)
  }

  @Test func entitiesAreResolved() throws {
    let draft = try read(
      "journey\ntitle C#35; &#9829; #quot;x#quot;\nsection A#58; B\nT#colon; #35;1 #nope;: 5: A#44; B, C#59;\n"
    )
    #expect(draft.journey.details.title == "C# &♥ \"x\"")
    #expect(
      TextSamples.lines(draft.journey) == [
        "A: B / A, B / Unassigned / T: #1 #nope; / 2", "A: B / C; / Unassigned / T: #1 #nope; / 2",
      ])
  }

  @Test func commentsDirectivesAndFrontMatterAreNoContent() throws {
    let draft = try read(
      """
      ---
      title: "From above"
      config:
        theme: forest
      ---
      %%{init: {
        "theme": "dark"
      }}%%
      %% a comment
      journey
        %% Channel: Website
        accTitle: From above, told
        accDescr: What it is about
        section A # not a name
        # nothing
        B: 5: Me # none either
      """)
    #expect(draft.journey.details.title == "From above")
    #expect(draft.journey.details.scope == "What it is about")
    #expect(TextSamples.lines(draft.journey) == ["A / Me / Unassigned / B / 2"])
    #expect(draft.remarks.count == 1)
  }

  @Test func descriptionsMayHaveLines() throws {
    let draft = try read("journey\naccDescr {\n  one\n\n  two\n} title After\nsection A")
    #expect(draft.journey.details.scope == "one\n\ntwo")
    #expect(draft.journey.details.title == "After")
  }

  @Test func scoresThatAreNoneAreToldAndNoted() throws {
    let draft = try read(
      "journey\nsection A\nSeven: 7: Me\nHalf: 2.5: Me\nWord: Me\nNone: : Me\nMore: 3: Me: extra: words\n")
    let touchpoints = Array(draft.journey.current.touchpoints)
    #expect(touchpoints.map(\.emotion) == [nil, nil, nil, nil, 0])
    #expect(touchpoints.map(\.notes) == ["Score: 7", "Score: 2.5", "Score: Me", nil, "extra:words"])
    #expect(
      draft.remarks.filter { $0.line != nil && $0.column != nil } == [
        ImportRemark(
          line: 3, column: 1, "the score “7” is not a whole number between 1 and 5: kept in the notes"),
        ImportRemark(
          line: 4, column: 1, "the score “2.5” is not a whole number between 1 and 5: kept in the notes"),
        ImportRemark(
          line: 5, column: 1, "the score “Me” is not a whole number between 1 and 5: kept in the notes"),
        ImportRemark(line: 6, column: 1, "no score: the emotion is unknown"),
      ])
  }

  @Test func whatCantBeReadIsTold() throws {
    let draft = try read("journey\nsection A\n   just words\nB: 3: Me\n: 4: Me\n")
    #expect(
      draft.remarks.filter { $0.text.hasPrefix("can't") } == [
        ImportRemark(line: 3, column: 4, "can't be read: “just words”"),
        ImportRemark(line: 5, column: 1, "can't be read: “: 4: Me”"),
      ])
    #expect(TextSamples.lines(draft.journey).count == 1)
  }

  @Test func aTitleOfTheJourneysOwnStays() throws {
    var before = ImportDraft(into: Journey(title: "Shop"))
    _ = before.stage(named: "A")
    let draft = try read("journey\ntitle Other\naccDescr: Other scope\nsection A", into: before.journey)
    #expect(draft.journey.details.title == "Shop")
    #expect(draft.journey.details.scope == "Other scope")
    #expect(
      draft.remarks == [ImportRemark(line: 2, "the title is left out, as the journey has one: “Other”")])
    let new = try read("journey\ntitle Other\nsection A", into: Journey(title: "File name"))
    #expect(new.journey.details.title == "Other" && new.remarks.isEmpty)
  }

  // MARK: Inside Markdown

  @Test func everyDiagramOfAMarkdownFileIsRead() throws {
    let draft = try read(
      """
      # Notes

      ```mermaid
      journey
      section A
      One: 5: Me
      ```

      ~~~~ mermaid
      flowchart TD
      ~~~~

      ```swift
      let x = "```mermaid"
      ```

        ```{mermaid}
        journey
        section B
        Two: 1: Me
        ```
      """)
    #expect(
      TextSamples.lines(draft.journey) == ["A / Me / Unassigned / One / 2", "B / Me / Unassigned / Two / -2"])
    #expect(
      draft.remarks.contains(ImportRemark(line: 10, "not a journey diagram, and left out: “flowchart”")))
  }

  @Test(
    "Bad sources are refused with their place",
    arguments: [
      ("", 1, 1, "there is nothing in it"), ("flowchart TD\n", 1, 1, "there is no journey diagram in it"),
      ("text\n\n  ```mermaid\njourney\n", 3, 3, "the diagram that begins here is never closed"),
      ("---\ntitle: x\njourney\n", 1, 1, "there is no journey diagram in it"),
      ("journey\n accDescr {\n x\n", 2, 2, "the description that begins here is never closed"),
      ("journey\n%%{init: {\n", 2, 1, "the directive that begins here is never closed"),
      ("journey\n\u{0}", 2, 1, "byte 0 stands in no text: this is a binary file"),
    ])
  func refused(_ text: String, _ line: Int, _ column: Int, _ why: String) {
    #expect(TextSamples.problem(text, as: .mermaid) == ImportProblem(line: line, column: column, why))
  }

  @Test func aLineOfTenMegabytesIsRefused() {
    let text = "journey\nsection A\n" + String(repeating: "x", count: 10_000_000)
    #expect(TextSamples.problem(text, as: .mermaid)?.line == 3)
  }

  @Test func otherEncodingsAreRead() throws {
    let draft = try TextSamples.imported(Array("journey\nsection ".utf8) + [0xC4, 0x0A], as: .mermaid)
    #expect(draft.journey.current.stages.map(\.name) == ["Ä"])
    #expect(draft.remarks == [ImportRemark("it is not UTF-8, and was read as Windows-1252")])
  }

  @Test func tenThousandTasksComeIn() throws {
    let sections = (0..<10).map { section in
      "section S\(section)\n" + (0..<1_000).map { "  Task \($0): \($0 % 5 + 1): P\($0 % 7)\n" }.joined()
    }
    let draft = try read("journey\n" + sections.joined())
    #expect(draft.journey.current.touchpoints.count == 10_000)
    #expect(draft.journey.personas.map(\.name) == (0..<7).map { "P\($0)" })
    let again = try TextSamples.imported(
      Export(draft.journey).text(as: .mermaid), as: .mermaid, into: draft.journey)
    #expect(again.edits.isEmpty)
  }

  @Test func titlesThatDoNotCountAreTold() throws {
    let draft = try read(
      "---\ntitle: One\n---\njourney\ntitle Two\naccDescr: First\ntitle Three\naccDescr: Second\nsection A")
    #expect(draft.journey.details.title == "Three" && draft.journey.details.scope == "Second")
    #expect(
      draft.remarks == [
        ImportRemark(line: 2, "left out, as the diagram has another further down: “One”"),
        ImportRemark(line: 5, "left out, as the diagram has another further down: “Two”"),
        ImportRemark(line: 6, "left out, as the diagram has another further down: “First”"),
      ])
  }

  @Test func notesThatAreThereStay() throws {
    let first = try read("journey\nsection A\nB: 3: Me: said at the till\n")
    let second = try read("journey\nsection A\nB: 9: Me\n", into: first.journey)
    #expect(second.journey.current.touchpoints.map(\.notes) == ["said at the till\nScore: 9"])
  }
}
