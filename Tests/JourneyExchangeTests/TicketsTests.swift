import JourneyModel
import Testing

@testable import JourneyExchange

/// Issues for trackers.
@Suite struct TicketsTests {
  private func sheet(_ journey: Journey, persona: ID<Persona>? = nil) throws -> (CSVSheet, [[String: String]])
  {
    let text = Export(journey, persona: persona, today: CalendarDate("2026-11-10")).text(as: .tickets)
    let sheet = try CSVReader.sheet(of: Array(text.utf8))
    let rows = sheet.rows.dropFirst().map { row in
      Dictionary(
        sheet.headings.enumerated().map { ($1, sheet.text(row, $0) ?? "-") },
        uniquingKeysWith: { $0 + "+" + $1 })
    }
    return (sheet, rows)
  }

  @Test func columns() throws {
    let (sheet, rows) = try sheet(try SampleJourney.read("laptop"))
    #expect(
      sheet.headings == [
        "title", "body", "labels", "state", "Summary", "Issue Type", "Issue Id", "Parent Id", "Description",
        "Priority",
        "Status", "Assignee", "Due Date", "Labels", "Labels", "Labels", "Labels",
      ])
    #expect(rows.map { $0["Issue Type"] ?? "" } == ["Task", "Sub-task", "Task"])
    #expect(rows.map { ($0["Issue Id"] ?? "") + "<" + ($0["Parent Id"] ?? "") } == ["1<", "2<1", "3<"])
    #expect(rows.map { $0["Due Date"] ?? "" } == ["", "2027-01-29", ""])
    #expect(rows.map { $0["Priority"] ?? "" } == ["Highest", "Highest", "Highest"])
    #expect(rows.map { $0["state"] ?? "" } == ["open", "open", "open"])
    #expect(rows.first?["Labels"] == "customer-journey+friction-point+price+quick-win")
    #expect(rows.first?["labels"] == "customer-journey,friction-point,price,quick-win")
  }

  @Test func whatAFrictionPointSays() throws {
    let (_, rows) = try sheet(try SampleJourney.read("laptop"))
    #expect(
      rows.first?["Description"] == """
        *Rank*

        2nd by Impact: 100 × 0.80 reach × (0.5·15/25 \\+ 0.5·5/5) = 64

        Priority Highest: a quick win: high impact, low effort

        owner checkout team · Planned · Unclear price

        *Hits*

        * Checkout (Purchase · Website · Nadia)
        * Cart on the phone (Purchase · Mobile app · Priya)

        *Evidence*

        Evidence: 2 from 2 kinds: Analytics, Survey

        * Analytics: Half of all exits come within ten seconds of the line appearing (2026-10-31)
        * Survey: Exit survey, 412 answers: first reason (2026-10-12)

        *Opportunities*

        * Full price on the product page · Planned

        *Acceptance*

        * Cart abandonment (%, better down) reaches 60: 71 → 71 → 60, 0 % of the way: as before

        *Notes*

        The amount depends on the postcode, which signed-in customers have already given.
        """)
    #expect(
      rows.dropFirst().first?["body"] == """
        **Mends**

        Delivery cost appears only at checkout

        owner checkout team · Planned · 2026-11-16 – 2027-01-29

        **Opportunities**

        - Full price on the product page

        **Acceptance**

        - Cart abandonment (%, better down) reaches 60: 71 → 71 → 60, 0 % of the way: as before
        """)
  }

  @Test func asAList() throws {
    let text = Export(try SampleJourney.read("laptop"), today: CalendarDate("2026-11-10")).text(
      as: .ticketList)
    #expect(
      text.hasPrefix(
        """
        # Tickets: Buying a laptop across channels

        ## Delivery cost appears only at checkout

        - [ ] Show delivery cost on the product page
          - owner checkout team · Planned · 2026-11-16 – 2027-01-29
          - Opportunities: Full price on the product page
          - Acceptance: Cart abandonment (%, better down) reaches 60: 71 → 71 → 60, 0 % of the way: as before

        **Rank**

        2nd by Impact: 100 × 0.80 reach × (0.5·15/25 + 0.5·5/5) = 64

        """))
    #expect(
      text.contains(
        """
        ## Coupon refused at the last step

        - [ ] Decide what is to be done: there is no initiative yet.

        """))
    #expect(text.hasSuffix("The e-mail says first order; the rule says accessories only.\n"))
  }

  @Test func onePersonasTickets() throws {
    let journey = try SampleJourney.read("laptop")
    #expect(try sheet(journey, persona: ID("nadia")).1.count == 3)
    #expect(try sheet(journey, persona: ID("tom")).1.isEmpty)
    #expect(
      Export(journey, persona: ID("tom")).text(as: .ticketList)
        == "# Tickets: Buying a laptop across channels\n\nNothing that is in focus is known to hit “Tom”.\n")
  }

  @Test func anOwnerOfOneWordIsTheAssignee() throws {
    var journey = try SampleJourney.read("laptop")
    _ = try journey.apply(Edit.set(ID<FrictionPoint>("coupon-refused"), "owner", to: .text("anna")))
    #expect(try sheet(journey).1.map { $0["Assignee"] ?? "-" } == ["", "", "anna"])
  }

  @Test func prioritiesWithoutAQuadrantGoByRank() throws {
    var journey = try SampleJourney.read("laptop")
    _ = try journey.apply(Edit.set(ID<FrictionPoint>("delivery-cost-late"), "effort", to: .absent))
    _ = try journey.apply(Edit.set(ID<FrictionPoint>("coupon-refused"), "severity", to: .absent))
    let rows = try sheet(journey).1
    #expect(rows.map { $0["Priority"] ?? "-" } == ["High", "High", "Medium"])
    #expect(rows.first?["body"]?.contains("Priority High: impact or effort unknown, 2nd by Impact") == true)
    #expect(
      rows.last?["body"]?.contains("Priority Medium: impact or effort unknown, unrated by Impact") == true)
  }

  @Test func nothingInFocus() throws {
    var journey = try SampleJourney.read("laptop")
    _ = try journey.apply(Edit.set(.ranking, field: "focus", to: .absent))
    let text = Export(journey).text(as: .ticketList)
    #expect(
      text == """
        # Tickets: \(journey.details.title)

        Nothing is in focus yet: no friction point has been chosen to be fixed first.

        """)
  }

  @Test func nothingOfWhatIsWrittenIsMarkup() {
    #expect(
      JiraMarkup.escaped("*a* {code} [x|y] -b- c-d\nh1. x\n# y\\z")
        == "\\*a\\* \\{code\\} \\[x\\|y\\] \\-b- c-d\nh1&#46; x\n\\# y&#92;z")
    #expect(
      TicketMarkdown.escaped("*a* <b> @ada #12 [x](y)\n- z\n1. w\n# h")
        == "\\*a\\* &lt;b&gt; `@ada` `#12` \\[x\\](y)\n\\- z\n1\\. w\n\\# h")
  }
}
