import JourneyModel
import Testing

@testable import JourneyExchange

/// The report in Markdown.
@Suite struct MarkdownReportTests {
  private static let today = CalendarDate("2026-11-22")

  private func report(_ journey: Journey, map: MapKind = .current, persona: String? = nil) -> [String] {
    Export(journey, map: map, persona: persona.map { ID($0) }, today: Self.today).text(as: .markdown)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// A map of so many stages, with a touchpoint in the first.
  private func journey(stages: Int) -> Journey {
    var draft = ImportDraft(into: Journey(title: "Shop"))
    var touchpoint = Touchpoint()
    (touchpoint.title, touchpoint.emotion) = ("Checkout", -2)
    (touchpoint.persona, touchpoint.channel) = (
      draft.persona(named: "Nadia"), draft.channel(named: "Website")
    )
    for number in 1...stages {
      let stage = draft.stage(named: "Stage \(number)")
      if number == 1 { touchpoint.stage = stage }
    }
    draft.merge(touchpoint)
    _ = draft.channel(named: "Store")
    return draft.journey
  }

  @Test func aSmallJourneyIsToldWhole() {
    let expected = """
      # Shop

      - **Scope:** unknown
      - **Outcome wanted:** unknown
      - **Owner:** unknown
      - **Last reviewed:** unknown

      ## Summary

      - 1 persona, 2 channels
      - Current map: 2 stages, 1 touchpoint, 0 transitions
      - 0 friction points
      - 0 opportunities
      - 0 initiatives, 0 indicators

      Nothing is in focus yet.

      ## Personas

      ### Nadia

      share of customers unknown

      ## Current map

      ### Nadia

      |  | Stage 1 | Stage 2 |
      | --- | --- | --- |
      | **Website** | Checkout (☹ −2) |  |
      | **Emotion** | ☹ −2.0 | no touchpoint |

      No touchpoint through: Store

      (☺ ☹ −2 … +2) emotion, (?) unknown · ★ moment of truth · ▲ friction points · ◆ opportunities

      ## Paths
      """
    #expect(
      report(journey(stages: 2)).starts(
        with: expected.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)))
  }

  @Test func wideMapsAreCutIntoTablesOfTheSameWidth() {
    let heads = report(journey(stages: 17)).filter { $0.hasPrefix("|  |") }
    #expect(heads.map { $0.count { $0 == "|" } - 2 } == [6, 6, 5])
    #expect(MarkdownReport.columns(of: Array(1...8)).map(\.count) == [8])
    #expect(MarkdownReport.columns(of: [Int]()).isEmpty)
  }

  @Test func theRankingIsWrittenOut() {
    let lines = report(TextSamples.journey("laptop"))
    #expect(
      lines.contains {
        $0.hasPrefix(
          "| 2 | ▲ Delivery cost appears only at checkout ★ | 64.0 | 100 × 0.80 reach × (0.5·15/25 + 0.5·5/5) = 64 | Quick win | Checkout (Purchase · Website · Nadia)<br>"
        )
      })
    #expect(lines.contains("- **▲ Delivery window is a whole day:** unrated: Frequency is unknown"))
    #expect(lines.contains("- 12 friction points, 2 of them unrated"))
    #expect(
      lines.contains(
        "- **▲ Delivery cost appears only at checkout:** 2nd by Impact: 100 × 0.80 reach × (0.5·15/25 + 0.5·5/5) = 64"
      ))
  }

  @Test func thePlanTheFindingsAndTheIdealMapAreInIt() {
    let lines = report(TextSamples.journey("laptop"))
    #expect(
      lines.contains(
        "| Show delivery cost on the product page | ▲ Delivery cost appears only at checkout ★ | ◆ Full price on the product page | checkout team | 2026-11-16 – 2027-01-29<br>not started, 6 days late | Planned | Cart abandonment |"
      ))
    #expect(lines.contains("| no initiative | ▲ Coupon refused at the last step ★ |  |  |  |  |  |"))
    #expect(
      lines.contains(
        "| Store visits for nothing | %, better down | ? → 12 → 5 | progress unknown: no baseline | 2026-10-31, 2 readings |"
      ))
    #expect(lines.contains("### Circular paths (5)"))
    #expect(lines.contains("- **Touchpoints:** 19 kept · 16 changed · 3 added · 4 removed"))
    #expect(lines.contains("| Tom | Conversion | 32–51 % → 52–78 % | ↑ better |"))
    #expect(lines.contains("No decision has been recorded."))
    #expect(lines.contains("| Purchase | Types the order | Tom | removed |  |  |"))
  }

  @Test func onePersonaAlone() {
    let lines = report(TextSamples.journey("laptop"), persona: "tom")
    #expect(lines.filter { $0.hasPrefix("### ") }.prefix(2) == ["### Tom", "### Tom"])
    #expect(!lines.contains("### Nadia"))
    #expect(lines.contains("| Figure | Tom |"))
  }

  @Test func anIdealMapThatIsNotThereIsSaidToBeMissing() {
    #expect(report(journey(stages: 1), map: .ideal).contains("There is no ideal map yet."))
    #expect(report(Journey(title: "Empty")).contains("There is no stage yet."))
  }

  @Test("Nothing that was written becomes markup", arguments: SampleJourney.names + ["hostile"])
  func headingsAreTheReportsOwn(_ name: String) {
    let journey = name == "hostile" ? TextSamples.hostileJourney : TextSamples.journey(name)
    let lines = report(journey)
    #expect(
      lines.filter { $0.hasPrefix("## ") } == [
        "## Summary", "## Personas", "## Current map", "## Paths", "## Ranking", "## Opportunities",
        "## Plan",
        "## Findings", "## Decisions",
      ] + (journey.hasIdeal ? ["## From the current to the ideal map"] : []))
    #expect(lines.filter { $0.hasPrefix("# ") }.count == 1)
    for line in lines where line.contains("<") {
      #expect(!line.replacing("<br>", with: "").contains("<"), "\(line)")
    }
    #expect(lines.suffix(2) == [MarkdownReport.signature, ""])
  }
}
