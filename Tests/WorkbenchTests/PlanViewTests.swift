import JourneyModel
import JourneyStore
import Testing

@testable import Workbench

@Suite struct PlanViewTests {
  @Test func listsFocusThenTheRestThenFreeIndicators() {
    #expect(
      Scene.plan().planRows == [
        "In focus owner due status", "▲ Login again on every device",
        "One account for all devices account team 12 days overdue In progress",
        "Cart abandonment 71 → 66.6 → 60 % ███▎░░░░ 40 % █▅│▁",
        "Links that open without a login no owner due 2027-01-29 Open",
        "▲ Wish list is gone no initiative yet: a adds one", "Other initiatives owner due status",
        "Prices with delivery from the s… shop team due 2026-06-30 Done",
        "Indicators without an initiative of the way readings",
        "Net promoter score 24 → 22 → 35 −18 % worse █▁",
      ])
  }

  @Test func theHeadingCountsWhatIsLate() {
    #expect(Scene.plan().line(1).hasPrefix(" 1 overdue · 2 readings due · 2 under way "))
    #expect(Scene.plan(today: nil).line(1).hasPrefix(" 2 under way "))
    #expect(Scene.plan(today: "2026-11-10").line(1).hasPrefix(" 2 readings due · 2 under way "))
    #expect(Scene.plan(today: "2026-10-10").line(1).hasPrefix(" 2 under way "))
  }

  @Test func whatIsLateOrMissingIsAWarningInWords() {
    let scene = Scene.plan()
    #expect(scene.roles(inRow: 4) == [.text, .muted, .warning])
    #expect(scene.roles(inRow: 6).contains(.warning))
    #expect(scene.roles(inRow: 11).contains(.emotionBad))
  }

  @Test func anInitiativeThatShouldHaveBegunSaysSo() {
    var scene = Scene.plan()
    scene.workbench.perform("start", [.set(ID<Initiative>("links"), "start", to: .text("2026-11-20"))])
    scene.type("jjj")
    #expect(scene.planRows[4] == "Links that open without a login no owner not started Open")
    #expect(scene.screen().contains("not started, 2 days late · no owner"))
  }

  @Test func theDetailOfAnInitiativeHasItsFiguresBesideIt() {
    var scene = Scene.plan()
    scene.type("j")
    let detail = scene.screen().split(separator: "\n", omittingEmptySubsequences: false).dropFirst(15).prefix(
      8)
    #expect(
      detail.joined(separator: "\n") == """
         One account for all devices                   Cart abandonment
         account team · In progress · 2026-10-05 –     71 → 66.6 → 60 %
         2026-11-10                                    ███▎░░░░ 40 % of the way: better
         12 days overdue                               █▅│▁
         mends ▲ Login again on every device ★         before: 71, mean of 2
         uses ◆ Single sign-on                         since its start: 66.6, 1 reading
         2 feedback entries                            difference −4.4: better
         2026-11-02, interview: At last.
        """)
  }

  @Test func theNewestFeedbackStandsFirst() {
    var scene = Scene.plan(rows: 40, columns: 120)
    scene.type("j")
    let lines = scene.screen().split(separator: "\n").map { $0.drop { $0 != "│" }.dropFirst(2) }
    let place = lines.firstIndex(of: "2 feedback entries") ?? 0
    #expect(
      lines.dropFirst(place + 1).prefix(2) == [
        "2026-11-02, interview: At last.", "2026-10-19, support: Fewer calls.",
      ])
  }

  @Test func aFrictionPointSaysWhichOpportunitiesAreUsed() {
    var scene = Scene.plan()
    #expect(scene.screen().contains("◆ Single sign-on · used"))
    scene.workbench.perform("unuse", [.set(ID<Initiative>("sign-on"), "opportunities", to: .absent)])
    scene.type("kk")
    #expect(scene.screen().contains("◆ Single sign-on · not used yet"))
  }

  @Test func aWideListShowsStartAndDue() throws {
    var scene = Scene.plan(columns: 100, today: "2026-11-01")
    #expect(
      scene.planRows[2] == "One account for all devices account team 2026-10-05 – 2026-11-10 In progress")
    scene.send(.moment(Moment(date: try #require(CalendarDate("2026-11-11")), seconds: 0)))
    #expect(scene.planRows[2] == "One account for all devices account team 1 day overdue In progress")
  }

  @Test func fitsTheSmallestScreen() {
    #expect(
      Scene.plan(rows: 10, columns: 40).middle(cursor: true) == """
         1 overdue g b  p  r [Plan] f  c  w  i
         In focus              standing
         ▮▲ Login again on every device
           One account for al… 12 days overdue
             Cart abandonment    ███▎░░░░ 40 %
           Links that open wi… no owner
         ▲ Wish list is gone      no initiative
         Other initiatives     standing
        """)
  }

  @Test func staysWithinASCII() {
    var scene = Scene.plan(unicode: false)
    scene.type("j")
    #expect(scene.screen().allSatisfy { $0.isASCII })
    #expect(scene.planRows[3] == "Cart abandonment 71 > 66.6 > 60 % ###-.... 40 % #=|_")
  }

  @Test func anEmptyPlanSaysWhatToDo() {
    let scene = Scene.plan(.laptop)
    #expect(
      scene.planRows.map { $0.filter { $0 != "▮" } } == [
        "Nothing is planned yet.", "Choose the one or two friction points to fix first: g r, then",
        "Space.", "Back here, a adds an initiative: the change that mends one.",
      ])
    #expect(scene.screen().contains("An indicator then tells whether it works: :indicator adds one."))
    #expect(scene.workbench.selection == .nothing)
  }

  @Test func withoutAFocusItSaysSo() {
    var journey = Journey.planned
    journey.set("focus", to: .absent)
    let scene = Scene.plan(journey)
    #expect(scene.line(1).hasPrefix(" no focus · 1 overdue · 2 readings due · 2 und"))
    #expect(scene.planRows.first == "Other initiatives owner due status")
  }

  // MARK: Moving

  @Test func theCursorPassesOverHeadings() {
    var scene = Scene.plan()
    var seen: [Selection] = [scene.workbench.selection]
    for _ in 0..<7 {
      scene.type("j")
      seen.append(scene.workbench.selection)
    }
    #expect(
      seen == [
        .friction(ID("login-again")), .initiative(ID("sign-on")), .indicator(ID("abandonment")),
        .initiative(ID("links")), .friction(ID("wish-list-gone")), .initiative(ID("totals")),
        .indicator(ID("nps")), .indicator(ID("nps")),
      ])
    scene.type("gg")
    #expect(scene.workbench.selection == .friction(ID("login-again")))
    scene.type("G")
    #expect(scene.workbench.selection == .indicator(ID("nps")))
  }

  @Test func anIndicatorOfTwoInitiativesIsPassedTwice() {
    var scene = Scene.plan()
    scene.workbench.perform("use", [.set(ID<Initiative>("links"), "indicator", to: .text("abandonment"))])
    scene.type("jjjj")
    #expect(scene.workbench.selection == .indicator(ID("abandonment")))
    #expect(scene.workbench.place.plan.initiative == ID("links"))
    scene.type("j")
    #expect(scene.workbench.selection == .friction(ID("wish-list-gone")))
    scene.type("kkk")
    #expect(scene.workbench.place.plan.initiative == ID("sign-on"))
  }

  @Test func theListScrollsWithTheCursor() {
    var scene = Scene.plan(rows: 10, columns: 40)
    scene.type("G")
    #expect(scene.planRows.last == "Net promoter score −18 % worse")
    scene.type("gg")
    #expect(scene.planRows.first == "In focus standing")
  }

  @Test func aClickSelectsAndTwoOpen() {
    var scene = Scene.plan()
    scene.send(.mouse(MouseEvent(.press(clicks: 1), at: Point(row: 5, column: 10))))
    #expect(scene.workbench.selection == .indicator(ID("abandonment")))
    scene.send(.mouse(MouseEvent(.press(clicks: 1), at: Point(row: 2, column: 10))))
    #expect(scene.workbench.selection == .indicator(ID("abandonment")))
    scene.send(.mouse(MouseEvent(.press(clicks: 2), at: Point(row: 4, column: 10))))
    #expect(scene.workbench.selection == .initiative(ID("sign-on")))
    #expect(scene.screen().contains("Opportunities"))
    #expect(scene.workbench.layers.count == 1)
  }

  @Test func theWheelMoves() {
    var scene = Scene.plan()
    scene.send(.mouse(MouseEvent(.wheelDown, at: Point(row: 5, column: 10))))
    #expect(scene.workbench.selection == .initiative(ID("links")))
  }

  @Test func deletingLeavesTheCursorWhereItWas() {
    var scene = Scene.plan()
    scene.type("jjjd")
    #expect(scene.workbench.journey.initiatives[ID("links")] == nil)
    #expect(scene.workbench.selection == .friction(ID("wish-list-gone")))
    scene.type("u")
    #expect(scene.workbench.selection == .initiative(ID("links")))
  }

  @Test func enterOpensAndRenamingRenames() {
    var scene = Scene.plan()
    scene.type("jje<ctrl-u>Carts left<enter>")
    #expect(scene.abandonment?.name == "Carts left")
    scene.type("<enter>")
    #expect(scene.workbench.layers.count == 1)
    #expect(scene.screen().contains("Baseline"))
  }

  // MARK: Following

  @Test func thePlaceCanBeTold() {
    var place = PlanPlace()
    #expect(PlanPlace(values: place.values) == place)
    for selection in [
      Selection.friction(ID("login-again")), .initiative(ID("sign-on")), .indicator(ID("abandonment")),
    ] {
      (place.selected, place.initiative) = (selection, ID("sign-on"))
      #expect(PlanPlace(values: place.values) == place)
    }
    #expect(place.values == ["selected": "indicator:abandonment", "under": "sign-on"])
    #expect(PlanPlace(values: ["selected": "nonsense"]) == PlanPlace())
    #expect(PlanPlace(values: ["selected": "stage:x"]) == PlanPlace())
  }

  @Test func othersAreSeenAndFollowed() {
    var meeting = Meeting("anna", "bea", journey: .planned)
    meeting.type("gl", as: "anna")
    meeting.type("gljj", as: "bea")
    #expect((0..<24).filter { meeting["anna"].roles(inRow: $0).contains(.companion) } == [5])
    meeting.type(":follow bea<enter>", as: "anna")
    meeting.type("j", as: "bea")
    #expect(meeting["anna"].workbench.selection == .initiative(ID("links")))
  }

  // MARK: Whole screens

  private func sample(rows: Int, columns: Int) throws -> Scene {
    let root = GoldenFile.folder(of: GoldenFile.folder(of: GoldenFile.folder(of: #filePath)))
    let text = try #require(GoldenFile.read(root + "/SampleJourneys/laptop.journey.json"))
    return .plan(try JourneyReader.read(Array(text.utf8)).journey, rows: rows, columns: columns)
  }

  @Test(arguments: [(24, 80), (40, 120)]) func looksAsItDid(rows: Int, columns: Int) throws {
    var scene = try sample(rows: rows, columns: columns)
    scene.type("jjjj")
    GoldenFile.expect(scene.screen(cursor: true), "plan-\(columns)x\(rows)")
  }

  @Test(arguments: [(24, 80), (40, 120)]) func theReviewLooksAsItDid(rows: Int, columns: Int) throws {
    var scene = try sample(rows: rows, columns: columns)
    scene.type("R<tab><tab>79,5")
    GoldenFile.expect(scene.screen(cursor: true), "review-\(columns)x\(rows)")
  }
}
