import JourneyModel
import Testing
import Words

@testable import JourneyExchange

/// Everything that the journey holds is on the page, in the words of the screens.
@Suite struct HTMLPageContentTests {
  private static let today = CalendarDate("2026-11-20")

  private func page(
    _ journey: Journey, map: MapKind = .current, persona: String? = nil, today: CalendarDate? = today
  ) -> ScannedPage {
    ScannedPage(Export(journey, map: map, persona: persona.map { ID($0) }, today: today).text(as: .html))
  }

  /// The texts of what stands directly in something of an id, or in all of them.
  private func texts(_ page: ScannedPage, _ name: String, in section: String) -> [String] {
    page.all(name).filter { $0.sections.contains(section) }.map { $0.text.trimmed }
  }

  /// What stands in the map's cells: each touchpoint's parts.
  private func touchpoints(_ page: ScannedPage) -> [[String]] {
    var items: [[String]] = []
    for element in page.elements where element.sections.contains("map") && element.path.contains("td") {
      if element.name == "li", element.path.suffix(2) == ["td", "ul"] { items.append([]) }
      let isPart = element.name == "p" || (element.name == "li" && element.path.suffix(2) == ["li", "ul"])
      if isPart, !items.isEmpty { items[items.count - 1].append(element.text) }
    }
    return items
  }

  @Test(arguments: PageJourneys.names)
  func everyTouchpointStandsInTheMap(_ name: String) throws {
    let journey = try PageJourneys.sample(name)
    for map in journey.mapKinds {
      let items = touchpoints(page(journey, map: map))
      #expect(items.count == journey.map(map).touchpoints.count)
      for touchpoint in journey.map(map).touchpoints {
        let item = items.first { $0.first == touchpoint.title } ?? []
        let texts = [touchpoint.action, touchpoint.content, touchpoint.notes].compactMap { $0 }
        #expect(texts.allSatisfy(item.contains), "\(touchpoint.title)")
      }
    }
  }

  @Test func aTouchpointInItsCell() throws {
    let items = touchpoints(page(try PageJourneys.sample("laptop")))
    #expect(
      items.first { $0.first == "Wish list" } == [
        "Wish list", "☹ emotion −2",
        "✓ micro-conversion · expectations 1/5 · 25 % leave · 3 min · 3 times per journey · phone", "Action",
        "Saves two models as a guest, finds the list empty a day later",
        "▲ Wish list vanishes between devices 27.9", "◆ One list on every device",
        "Evidence: 2 from 2 kinds: Analytics, Support log",
      ])
  }

  /// An indicator that two initiatives are to move has its figures with both and its drawing with one.
  @Test func anIndicatorIsDrawnOnce() throws {
    var journey = try PageJourneys.sample("laptop")
    var other = try #require(journey.initiatives.first { $0.indicator != nil })
    let indicator = try #require(other.indicator.flatMap { journey.indicators[$0] })
    (other.id, other.title) = (ID("second-change"), "The second change")
    _ = try journey.apply(.insert(other, on: .current, after: nil))
    let page = page(journey)
    #expect(page.all("p").filter { $0.text == indicator.name }.count == 2)
    let ids = page.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: PageJourneys.names)
  func theRankingIsWrittenOut(_ name: String) throws {
    let journey = try PageJourneys.sample(name)
    let ranking = Ranking(of: journey)
    let holds = HoldComputation.result(of: journey)
    let page = page(journey)
    let rows = page.rows(of: "ranking")
    #expect(rows.count == journey.frictions.count)
    for (row, ranked) in zip(rows, ranking.frictions) {
      let friction = try #require(journey.frictions[ranked.id])
      let score = journey.score(of: friction, by: ranking.model)
      #expect(row[0] == "\(ranked.rank)" && row[1].hasPrefix(friction.title))
      #expect(row[2] == RankingText.score(ranked.score, of: ranking.model) && row[3] == score.formula)
      #expect(row[11] == HoldText.percent(holds[ranked.id] ?? -1))
      #expect(row[1].contains("★ in focus") == journey.ranking.focus.contains(friction.id))
      for id in friction.touchpoints { #expect(row[12].contains(RankingText.touchpoint(id, journey))) }
    }
    for (row, unrated) in zip(rows.dropFirst(ranking.frictions.count), ranking.unrated) {
      #expect(row[0] == "–" && row[1].hasPrefix(unrated.title) && row[2] == "unrated")
      #expect(row[3].hasPrefix("unrated: ") && row[11] == "unknown")
    }
  }

  @Test(arguments: PageJourneys.names)
  func everyRecordIsSpokenOf(_ name: String) throws {
    let journey = try PageJourneys.sample(name)
    let page = page(journey)
    let text = try #require(page.first("main")?.text)
    let opportunities = journey.opportunities.flatMap { [$0.title, journey.score(of: $0).formula] }
    let evidence = (journey.current.touchpoints.flatMap(\.evidence) + journey.frictions.flatMap(\.evidence))
      .compactMap(\.note)
    let notes = journey.current.notes.compactMap(\.text)
    let feedback = journey.initiatives.flatMap(\.feedback).map(PlanText.feedback)
    let personas = journey.personas.flatMap {
      $0.goals + $0.painPoints + [$0.name, $0.notes].compactMap { $0 }
    }
    let findings = Findings(of: journey, today: Self.today).open.map(\.sentence)
    let all =
      opportunities + evidence + notes + feedback + personas + findings + journey.indicators.map(\.name)
      + journey.initiatives.map(\.title) + journey.current.stages.compactMap(\.goal)
    #expect(all.count > 120)
    #expect(all.filter { !text.contains($0) } == [])
  }

  @Test func thePathInFigures() throws {
    let journey = try PageJourneys.sample("laptop")
    let rows = page(journey).rows(of: "path")
    let figures = journey.personas.ids.flatMap { journey.pathFigures(of: $0, on: .current).all }
    for figure in figures {
      #expect(rows.contains { $0[0] == figure.label && $0[1] == figure.text && $0[3] == figure.remark ?? "" })
    }
    let ways = rows.filter { $0.count == 5 }
    #expect(ways.count == journey.current.transitions.count)
    #expect(
      ways.contains([
        "Tries the screen", "Coupon by e-mail", "60 %", "Store → E-mail: a channel switch",
        "✕ context lost: the customer starts again",
      ]))
  }

  @Test func thePlan() throws {
    let page = page(try PageJourneys.sample("laptop"))
    let headings = page.elements.filter { ["h3", "h4"].contains($0.name) && $0.sections.contains("plan") }
    #expect(
      headings.map { $0.text.trimmed } == [
        "Delivery cost appears only at checkout", "Show delivery cost on the product page",
        "Coupon refused at the last step", "Other initiatives",
        "Quotes open by number, in store and by phone",
        "Indicators without an initiative",
      ])
    let plan = try #require(page.section("plan")?.text)
    for part in [
      "2 initiatives under way · 0 overdue", "no initiative yet", "not started, 4 days late",
      "36 % of the way: better", "No reading of November 2026 yet.", "Before: 73.6, mean of 5",
      "Since its start: 79, 1 reading", "Difference +5.4: better", "progress unknown: no baseline",
    ] { #expect(plan.contains(part), "\(part)") }
    #expect(texts(page, "dt", in: "plan").count { $0 == "Target" } == 5)
  }

  @Test func whatIsOverdueDependsOnTheDay() throws {
    let journey = try PageJourneys.sample("laptop")
    func plan(_ today: String?) -> String {
      let page = page(journey, today: today.flatMap { CalendarDate($0) })
      return page.section("plan")?.text ?? ""
    }
    #expect(plan("2027-03-01").contains("31 days overdue"))
    #expect(plan(nil).contains("which are overdue is unknown: no day was given"))
    #expect(!plan(nil).contains("days overdue") && !plan(nil).contains("No reading of"))
  }

  @Test func findingsStandUnderTheirCodes() throws {
    var journey = try PageJourneys.sample("laptop")
    let open = Findings(of: journey, today: Self.today).open
    let first = try #require(open.first)
    var dismissal = Dismissal()
    (dismissal.id, dismissal.finding, dismissal.about) = (ID("d"), first.code, first.about)
    (dismissal.reason, dismissal.owner, dismissal.date) = ("Nobody buys there", "Ada", "2026-11-19")
    _ = try journey.apply(.insert(dismissal, on: .current, after: nil))
    let page = page(journey)
    let codes = texts(page, "code", in: "findings")
    #expect(Set(codes) == Set(open.map(\.code)))
    #expect(codes.last == first.code)
    let section = try #require(page.section("findings")?.text)
    #expect(section.contains("Dismissed by Ada on 2026-11-19: Nobody buys there"))
    #expect(section.contains("\(open.count - 1) findings, of the current map"))
  }

  @Test func decisionsStandWithAllTheySay() throws {
    var journey = try PageJourneys.sample("laptop")
    let holds = HoldComputation.result(of: journey)
    var decision = Decision(of: journey, holds: holds, why: "It costs most orders")
    (decision.date, decision.owner) = ("2026-11-18", "Ada")
    _ = try journey.apply(.insert(decision, on: .current, after: nil))
    let page = page(journey)
    let text = try #require(page.section("decisions")?.text)
    let lines = decision.calculation + decision.runnersUp + decision.held + decision.models + decision.assumed
    #expect(lines.count > 8)
    #expect(lines.filter { !text.contains($0) } == [])
    #expect(["2026-11-18", "Ada", "It costs most orders", "Impact"].allSatisfy(text.contains))
    #expect(texts(page, "a", in: "summary").contains("The decision"))
  }

  @Test func conflictsAreLeftToBeSeen() throws {
    var journey = try PageJourneys.sample("laptop")
    #expect(page(journey).rows(of: "conflicts") == [])
    let friction = try #require(journey.frictions.first)
    var conflict = Conflict()
    (conflict.kind, conflict.record, conflict.name) = ("friction", friction.id.text, friction.title)
    (conflict.field, conflict.by) = ("severity", "marco")
    (conflict.ours, conflict.theirs) = (FieldValue.integer(4).json, FieldValue.integer(5).json)
    _ = try journey.apply(.set(.details, field: "conflicts", to: .conflicts([conflict])))
    let row = try #require(page(journey).rows(of: "conflicts").first)
    #expect(row[0].hasSuffix("Severity was changed in two ways") && row[0].hasPrefix("Friction point"))
    #expect(Array(row[1...]) == ["4", "5", "marco"])
  }

  @Test func theIdealMapIsCompared() throws {
    let journey = try PageJourneys.sample("laptop")
    let comparison = try #require(MapComparison(of: journey))
    let page = page(journey, map: .ideal)
    #expect(page.all("h2").map { $0.text.trimmed }.contains("Ideal map"))
    let text = try #require(page.section("comparison")?.text)
    #expect(text.contains("19 kept · 16 changed · 3 added · 4 removed"))
    let wording = ComparisonText(journey)
    let ways = comparison.stages.flatMap(\.touchpoints).flatMap(\.ways).map(wording.text)
    #expect(ways.count > 10 && ways.allSatisfy(text.contains))
    let unrealised = comparison.unrealised.compactMap { journey.opportunities[$0]?.title }
    #expect(unrealised.allSatisfy(text.contains))
    #expect(page.section("map")?.text.contains("realised here") == true)
  }

  @Test func onePersonaAlone() throws {
    let journey = try PageJourneys.sample("laptop")
    let tom = try #require(journey.personas.first { $0.name == "Tom" })
    let page = page(journey, persona: tom.id.text)
    let captions = page.all("caption").map { $0.text.trimmed }
    #expect(captions.filter { $0.hasPrefix("Current map of") } == ["Current map of Tom"])
    #expect(captions.filter { $0.hasPrefix("The path in figures") } == ["The path in figures: Tom"])
    #expect(page.rows(of: "ranking").count == journey.frictions.count)
    #expect(texts(page, "h3", in: "personas") == ["Tom"])
    let theirs = journey.current.touchpoints.filter { $0.persona == tom.id }.count
    #expect(touchpoints(page).count == theirs)
  }
}
