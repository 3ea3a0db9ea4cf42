import JourneyModel
import Testing

@testable import JourneyExchange

/// What people type into a text file while they talk.
@Suite struct TextImportTests {
  private func read(_ text: String, into journey: Journey = Journey()) throws -> ImportDraft {
    try TextSamples.imported(text, as: .text, into: journey)
  }

  private static let workshop = """
    ---
    title: Buying a laptop
    ---
    Scope: From the first search to the invoice
    Owner: the web team

    # Awareness
    They hear of us.

    Persona: Nadia

    - Sees an **advert** !+1 /social-media
      - asks [her friends](https://example.org/chat "chat")
      - time: 5 min
    - [Website] Looks at `prices` !-2
      ! Prices hidden !4 ~5 #price @anna ^80
        + Show prices !5 %2
        notes: told three times
        cause: nobody asked
      ◆ Compare page
      device: phone
      moment of truth: yes
      exit: 12,5 %
      evidence: Interview: five customers
      > It took me ages.

    Purchase
    ========
    ### @Tom
    Channel: Store
    1. Asks for a quote
       - ▲ Prices hidden
       - + Compare page
       - emotion: 9
    2) [ ] Pays
    """

  @Test func aWorkshopIsReadWhole() throws {
    let draft = try read(Self.workshop)
    let journey = draft.journey
    #expect(journey.details.title == "Buying a laptop")
    #expect(journey.details.scope == "From the first search to the invoice")
    #expect(journey.details.owner == "the web team")
    #expect(journey.current.stages.map(\.goal) == ["They hear of us.", nil])
    #expect(
      TextSamples.lines(journey) == [
        "Awareness / Nadia / Social media / Sees an advert / 1",
        "Awareness / Nadia / Website / Looks at prices / -2",
        "Purchase / Tom / Store / Asks for a quote / ?", "Purchase / Tom / Store / Pays / ?",
      ])
    #expect(
      draft.remarks == [
        ImportRemark(line: 34, "Emotion: “9” is not a whole number between -2 and 2: kept in the notes")
      ])
  }

  @Test func whatStandsBelowATouchpointIsItsOwn() throws {
    let touchpoints = Array(try read(Self.workshop).journey.current.touchpoints)
    #expect(
      touchpoints.map(\.notes) == [
        "asks her friends\nhttps://example.org/chat", "It took me ages.", "emotion: 9", nil,
      ])
    #expect(touchpoints[0].minutes?.value == 5)
    #expect(touchpoints[1].device == "phone" && touchpoints[1].momentOfTruth == true)
    #expect(touchpoints[1].exit?.value == 0.125)
    #expect(touchpoints[1].evidence.map(\.source) == ["interview"])
    #expect(touchpoints[1].evidence.map(\.note) == ["five customers"])
  }

  @Test func frictionPointsAndOpportunitiesAreAnnotated() throws {
    let journey = try read(Self.workshop).journey
    let friction = try #require(journey.frictions.first)
    #expect(journey.frictions.count == 1 && friction.title == "Prices hidden")
    #expect(friction.touchpoints.map(\.text) == ["looks-at-prices", "asks-for-a-quote"])
    #expect(friction.severity == 4 && friction.frequency == 5 && friction.category == "price")
    #expect(friction.owner == "anna" && friction.confidence == 80)
    #expect(friction.notes == "told three times\ncause: nobody asked")
    #expect(journey.opportunities.map(\.title) == ["Show prices", "Compare page"])
    #expect(journey.opportunities.map(\.frictions) == [[friction.id], []])
    #expect(journey.opportunities.map(\.customerValue) == [5, nil])
    #expect(journey.opportunities.map(\.effort) == [2, nil])
    #expect(
      journey.opportunities.map { $0.touchpoints.map(\.text) } == [
        ["looks-at-prices"], ["looks-at-prices", "asks-for-a-quote"],
      ])
  }

  @Test func theSameAgainAddsNothing() throws {
    let first = try read(Self.workshop)
    let second = try read(Self.workshop, into: first.journey)
    #expect(second.edits.isEmpty)
  }

  // MARK: Outlines

  @Test("Indentation does what headings and marks do", arguments: ["\t", "  ", "    "])
  func indentedLines(_ indent: String) throws {
    let text = """
      Awareness:
      >Sees an ad !1
      >>! Pop-up !3
      >>>+ No pop-up
      >>a note
      >Asks a friend
      Purchase
      >Pays
      """.replacing(">", with: indent)
    let journey = try read(text).journey
    #expect(
      TextSamples.lines(journey) == [
        "Awareness / Customer / Unassigned / Sees an ad / 1",
        "Awareness / Customer / Unassigned / Asks a friend / ?",
        "Purchase / Customer / Unassigned / Pays / ?",
      ])
    #expect(journey.frictions.map(\.title) == ["Pop-up"] && journey.frictions.first?.severity == 3)
    #expect(journey.opportunities.first?.frictions == [ID("pop-up")])
    #expect(journey.current.touchpoints.first?.notes == "a note")
  }

  @Test func itemsMayStandBelowPlainLines() throws {
    let journey = try read(
      "Persona: Ann\nChannel: Phone\n\nAwareness\n- Calls\n  - waits\nPurchase\n* Pays\n"
    ).journey
    #expect(
      TextSamples.lines(journey) == [
        "Awareness / Ann / Phone / Calls / ?", "Purchase / Ann / Phone / Pays / ?",
      ])
    #expect(journey.current.touchpoints.first?.notes == "waits")
  }

  @Test func itemsAloneAreTouchpoints() throws {
    let draft = try read("- Calls\n- Pays\n")
    #expect(
      TextSamples.lines(draft.journey) == [
        "Unsorted / Customer / Unassigned / Calls / ?", "Unsorted / Customer / Unassigned / Pays / ?",
      ])
    #expect(draft.remarks.count == 3)
  }

  @Test func theOnlyFirstHeadingIsTheTitle() throws {
    let draft = try read("# Shop\n\nAll of it.\n\n## 1. Awareness\n## Purchase ##\n")
    #expect(draft.journey.details.title == "Shop" && draft.journey.details.scope == "All of it.")
    #expect(draft.journey.current.stages.map(\.name) == ["Awareness", "Purchase"])
    let other = try read("# Awareness\n# Purchase\n")
    #expect(other.journey.details.title.isEmpty)
    #expect(other.journey.current.stages.map(\.name) == ["Awareness", "Purchase"])
  }

  @Test func aTitleOfTheJourneysOwnStays() throws {
    var before = ImportDraft(into: Journey(title: "Shop"))
    _ = before.stage(named: "A")
    let draft = try read("# Other\n## A\n", into: before.journey)
    #expect(draft.journey.details.title == "Shop")
    #expect(
      draft.remarks == [ImportRemark(line: 1, "the title is left out, as the journey has one: “Other”")])
    let new = try read("# Other\n## A\nTitle: Third\n", into: Journey(title: "File name"))
    #expect(new.journey.details.title == "Other")
    #expect(new.remarks == [ImportRemark(line: 3, "the title is left out, as the journey has one: “Third”")])
  }

  @Test func whatHasNoPlaceIsNoted() throws {
    var before = ImportDraft(into: Journey(title: "Shop"))
    before.set(before.stage(named: "Awareness"), [("goal", .text("Be known"))])
    let draft = try read(
      "## Awareness\nPeople talk.\n\n> said one\n> and more\n\n```\ncode\n```\n", into: before.journey)
    #expect(draft.journey.current.stages.first?.goal == "Be known")
    #expect(draft.journey.lanes.map(\.name) == ["Notes"])
    #expect(draft.journey.current.notes.map(\.text) == ["People talk.\nsaid one\nand more\ncode"])
  }

  @Test func whatIsLeftOutIsTold() throws {
    let draft = try read(
      "# A\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<!-- x\ny -->\n\n```mermaid\njourney\n```\n- B /nowhere/else !9\n***\n"
    )
    #expect(
      draft.remarks.prefix(3) == [
        ImportRemark(line: 3, "a table, left out: tables can be imported as CSV"),
        ImportRemark(line: 7, "a comment, left out"),
        ImportRemark(line: 10, "a Mermaid diagram, left out: it is a format of its own"),
      ])
    #expect(
      draft.remarks.dropFirst(3).prefix(2).map(\.text) == [
        "/nowhere/else is no channel: kept as text", "!9 is not between −2 and 2: kept as text",
      ])
    #expect(draft.journey.current.touchpoints.map(\.title) == ["B /nowhere/else !9"])
  }

  @Test func marksThatBeginASubItem() throws {
    let journey = try read(
      "# A\n- B\n  - ! one\n  - !2 two\n  - !three\n  - ![alt](x.png)\n  + four\n  - ◆ five\n"
    ).journey
    #expect(journey.frictions.map(\.title) == ["one", "two", "three"])
    #expect(journey.frictions.map(\.severity) == [nil, 2, nil])
    #expect(journey.opportunities.map(\.title) == ["four", "five"])
    #expect(journey.current.touchpoints.first?.notes == "alt\nx.png")
  }

  @Test func markupInTitlesIsTakenOff() throws {
    let journey = try read(
      "# *Be* `aware` &amp; **[buy](http://x.org)**\n- 2 \\* 3 _it's_ snake_case_name <br> 😀 ~~no~~\n"
    ).journey
    #expect(journey.current.stages.map(\.name) == ["Be aware & buy"])
    #expect(journey.current.touchpoints.map(\.title) == ["2 * 3 it's snake_case_name   😀 no"])
  }

  @Test func ourOwnReportIsNotReadBack() throws {
    let draft = try read(Export(TextSamples.journey("laptop")).text(as: .markdown))
    #expect(draft.edits.isEmpty)
    #expect(
      draft.remarks.map(\.text) == [
        "a report that Journey wrote is made to be read: nothing of it is imported"
      ])
  }

  // MARK: Bad sources

  @Test(
    "Bad sources are refused with their place",
    arguments: [
      ("\n \n", 1, 1, "there is nothing in it"),
      ("# A\n\n  ```\nx\n", 3, 3, "the code that begins here is never closed"),
      ("# A\n <!-- x\n", 2, 2, "the comment that begins here is never closed"),
      ("# A\n\u{1}", 2, 1, "byte 1 stands in no text: this is a binary file"),
    ])
  func refused(_ text: String, _ line: Int, _ column: Int, _ why: String) {
    #expect(TextSamples.problem(text, as: .text) == ImportProblem(line: line, column: column, why))
  }

  @Test func whatIsNestedTooDeepIsRefused() {
    let text = (0..<70).map { String(repeating: " ", count: $0) + "- x\n" }.joined()
    #expect(
      TextSamples.problem(text, as: .text)
        == ImportProblem(
          line: 65, column: 65, "nested more than 64 levels deep: nobody means that"))
  }

  @Test func aLineOfTenMegabytesIsRefused() {
    #expect(TextSamples.problem("# A\n" + String(repeating: "*a", count: 5_000_000), as: .text)?.line == 2)
  }

  @Test func hostileTitlesNeverCrash() throws {
    for text in TextSamples.hostile {
      for form in ["# \(text)\n- \(text)\n  - \(text)\n", "\(text)\n\t\(text)\n\t\t\(text)\n"] {
        _ = try? read(form)
        _ = try? TextSamples.imported("journey\nsection \(text)\n\(text): 3: \(text)\n", as: .mermaid)
      }
    }
  }

  @Test func manyMarksCostNoMoreThanTheirLength() throws {
    let line = String(repeating: "*a [b <c _d ~~e &f ", count: 20_000)
    #expect(InlineMarkdown(line).text == line)
  }

  @Test func marksNeedNoSpaceBehindThem() throws {
    let journey = try read("# A\n- Pays\n  !No receipt\n  +Send a receipt\n  +39 055 1234\n").journey
    #expect(journey.frictions.map(\.title) == ["No receipt"])
    #expect(journey.opportunities.map(\.title) == ["Send a receipt"])
    #expect(journey.current.touchpoints.first?.notes == "+39 055 1234")
  }

  /// The list of what a friction point hits is not written again for each.
  @Test func whatHitsManyTouchpointsIsLinkedOnce() throws {
    let items = (1...300).map { "- t\($0)\n  ! Slow\n    + Faster\n" }.joined()
    let draft = try read("# A\n" + items)
    #expect(draft.journey.frictions.map(\.touchpoints.count) == [300])
    #expect(draft.journey.opportunities.map(\.touchpoints.count) == [300])
    #expect(draft.journey.opportunities.map(\.frictions) == [[ID("slow")]])
    let links = draft.edits.filter { if case .set = $0 { true } else { false } }
    #expect(links.count == 3)
  }

  @Test func marksBelowANoteCount() throws {
    let journey = try read("# A\n•Pays\n  - by card\n    ! Refused\n    + Retry\n      quietly\n").journey
    #expect(journey.current.touchpoints.map(\.title) == ["Pays"])
    #expect(journey.current.touchpoints.map(\.notes) == ["by card"])
    #expect(journey.frictions.map(\.title) == ["Refused"])
    #expect(journey.opportunities.map(\.title) == ["Retry"])
    #expect(journey.opportunities.map(\.notes) == ["quietly"])
  }
}
