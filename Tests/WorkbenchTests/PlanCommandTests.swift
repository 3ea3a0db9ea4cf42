import JourneyModel
import Testing

@testable import Workbench

@Suite struct PlanCommandTests {
  private func message(_ scene: Scene) -> String? { scene.workbench.message?.text }
  private func links(_ scene: Scene) -> Initiative? { scene.workbench.journey.initiatives[ID("links")] }

  // MARK: Initiatives

  @Test func anInitiativeIsAddedForTheFrictionPointAtHand() {
    var scene = Scene.plan()
    scene.type("jjjja")
    #expect(scene.screen().contains("Initiative for “Wish list is gone”:"))
    scene.type("Keep it on the account<enter>")
    let added = scene.workbench.journey.initiatives.last
    #expect(added?.title == "Keep it on the account")
    #expect(added?.friction == ID("wish-list-gone"))
    #expect(scene.workbench.selection == added.map { .initiative($0.id) })
    #expect(scene.lastChange == "add initiative Keep it on the account")
    #expect(message(scene) == "Added. @ owner, = due date, I indicator, Enter all fields.")
    scene.type("u")
    #expect(scene.workbench.journey.initiatives.count == 3)
    #expect(scene.workbench.selection == .friction(ID("wish-list-gone")))
  }

  @Test func onAnInitiativeItsFrictionPointIsAtHand() {
    var scene = Scene.plan()
    scene.type("jjaSave cards<enter>")
    #expect(scene.workbench.journey.initiatives.last?.friction == ID("login-again"))
  }

  @Test func noTitleAddsNothing() {
    var scene = Scene.plan()
    scene.type("a <enter>")
    #expect(scene.workbench.layers.isEmpty)
    #expect(scene.lastChange == nil)
  }

  @Test func withoutAFocusTheWayThereIsSaid() {
    var scene = Scene.plan(.laptop)
    scene.type("a")
    #expect(
      message(scene)
        == "First choose what to fix: g r, then Space. An initiative is the change that mends it.")
  }

  @Test func onAFreeIndicatorThereIsNoFrictionPoint() {
    var scene = Scene.plan()
    scene.type("Ga")
    #expect(message(scene) == "Select a friction point first: an initiative is the change that mends one.")
    scene.type("s")
    #expect(message(scene) == "Select an initiative first.")
    scene.type("ggs")
    #expect(message(scene) == "Select an initiative first; a adds one.")
  }

  // MARK: Status

  @Test func theStatusGoesRound() {
    var scene = Scene.plan()
    scene.type("jjjs")
    #expect(links(scene)?.status == "planned")
    #expect(scene.lastChange == "mark Links that open without a login as planned")
    scene.type("s")
    #expect(links(scene)?.status == "in-progress")
    scene.type("s")
    #expect(links(scene)?.status == "done")
    scene.type("s")
    #expect(links(scene)?.status == "open")
    scene.type("uuuu")
    #expect(links(scene)?.status == nil)
  }

  @Test func whatIsDoneSaysWhatIsNext() {
    var scene = Scene.plan()
    scene.type("js")
    #expect(scene.initiative?.status == "done")
    #expect(scene.workbench.selection == .initiative(ID("sign-on")))
    #expect(message(scene) == "Done. 1 initiative for “Login again on every device” still to do.")
    scene.type("k")
    #expect(scene.workbench.selection == .initiative(ID("links")))
    scene.type("sss")
    #expect(
      message(scene)
        == "Done. If that mended “Login again on every device”, take it out of the focus and choose the next: g r."
    )
    #expect(scene.workbench.journey.ranking.focus.count == 2)
  }

  // MARK: Owner

  @Test func anOwnerIsTypedAndTakenAway() {
    var scene = Scene.plan()
    scene.type("jjj@Mara<enter>")
    #expect(links(scene)?.owner == "Mara")
    #expect(scene.lastChange == "make Mara the owner of Links that open without a login")
    scene.type("@<ctrl-u><enter>")
    #expect(links(scene)?.owner == nil)
    #expect(scene.lastChange == "take the owner of Links that open without a login away")
    scene.type("u")
    #expect(links(scene)?.owner == "Mara")
  }

  @Test func tabPutsInWhoOwnsSomethingAlready() {
    var scene = Scene.plan()
    scene.type("jjj@che<tab><enter>")
    #expect(links(scene)?.owner == "checkout team")
  }

  // MARK: Due date

  @Test(arguments: [
    ("2027-02-28", "2027-02-28"), ("+30", "2026-12-22"), ("+6w", "2027-01-03"), ("+3m", "2027-02-22"),
    ("+0", "2026-11-22"),
  ])
  func aDueDateIsTyped(typed: String, due: String) {
    var scene = Scene.plan()
    scene.type("jjj=<ctrl-u>" + typed)
    #expect(scene.screen().contains("due " + due))
    scene.type("<enter>")
    #expect(links(scene)?.due == due)
    #expect(scene.lastChange == "set the due date of Links that open without a login: " + due)
    scene.type("u")
    #expect(links(scene)?.due == "2027-01-29")
  }

  @Test(arguments: ["soon", "31/10", "+", "+x", "-3", "2026-02-30", "+99999999999999999999"])
  func whatIsNoDayIsRefused(typed: String) {
    var scene = Scene.plan()
    scene.type("jjj=<ctrl-u>" + typed + "<enter>")
    #expect(
      message(scene) == "“\(typed)” is no day: 2027-02-28 is understood, or +30, +6w, +3m from today.")
    #expect(scene.workbench.layers.count == 1)
    #expect(links(scene)?.due == "2027-01-29")
  }

  @Test func farDaysAndUnknownOnes() {
    #expect(DayLine("+99999m", today: CalendarDate("2026-11-22")).problem == "“+99999m” is too far away.")
    #expect(DayLine("+3", today: nil).problem == "What day it is, is not known: type the date.")
    #expect(DayLine("2027-02-28", today: nil).date?.description == "2027-02-28")
    #expect(DayLine(" ", today: nil).isEmpty)
  }

  @Test func anEmptyLineTakesTheDueDateAway() {
    var scene = Scene.plan()
    scene.type("jjj=<ctrl-u><enter>")
    #expect(links(scene)?.due == nil)
    #expect(scene.planRows[4] == "Links that open without a login no owner no due date Open")
    scene.type("+")
    #expect(message(scene) == "There is no due date to move: = sets one.")
  }

  @Test func dueBeforeTheStartIsSaid() {
    var scene = Scene.plan()
    scene.type("j=<ctrl-u>2026-10-01<enter>")
    #expect(scene.initiative?.due == "2026-10-01")
    #expect(message(scene) == "Due 2026-10-01, which is before its start, 2026-10-05.")
  }

  @Test func theDueDateMovesByWeeks() {
    var scene = Scene.plan()
    scene.type("jjj+")
    #expect(links(scene)?.due == "2027-02-05")
    #expect(message(scene) == "Due 2027-02-05.")
    scene.type("--")
    #expect(links(scene)?.due == "2027-01-22")
    scene.type("uuu")
    #expect(links(scene)?.due == "2027-01-29")
  }

  // MARK: Feedback

  @Test func feedbackIsWrittenDownLineByLine() {
    var scene = Scene.plan()
    scene.type("jbsurvey: Nobody asks any more.")
    #expect(scene.screen().contains("from survey · 2026-11-22"))
    scene.type("<enter>It works<enter><enter>")
    #expect(scene.workbench.layers.isEmpty)
    let last = scene.initiative?.feedback.suffix(2) ?? []
    #expect(last.map(\.from) == ["survey", nil])
    #expect(last.map(\.text) == ["Nobody asks any more.", "It works"])
    #expect(last.map(\.date) == ["2026-11-22", "2026-11-22"])
    #expect(scene.lastChange == "add feedback on One account for all devices")
    scene.type("uu")
    #expect(scene.initiative?.feedback.count == 2)
  }

  @Test(
    arguments: [
      ("support desk: calls fell", "support desk", "calls fell"), ("calls fell", nil, "calls fell"),
      ("She said at the end of it: fine", nil, "She said at the end of it: fine"), ("x:", nil, "x:"),
      (": y", nil, ": y"),
    ] as [(String, String?, String)])
  func aSourceIsAFewWords(line: String, from: String?, text: String) {
    #expect(FeedbackLine(line).from == from)
    #expect(FeedbackLine(line).text == text)
  }

  // MARK: Indicator

  @Test func anIndicatorThatIsThereIsChosen() {
    var scene = Scene.plan()
    scene.type("jjjI<down><down><enter>")
    #expect(links(scene)?.indicator == ID("nps"))
    #expect(scene.lastChange == "measure Links that open without a login by Net promoter score")
    scene.type("u")
    #expect(links(scene)?.indicator == nil)
  }

  @Test func aNewIndicatorIsAddedAndOpened() {
    var scene = Scene.plan()
    scene.type("jjjI<enter>Login errors<enter>")
    #expect(links(scene)?.indicator == ID("login-errors"))
    #expect(scene.workbench.journey.indicators.last?.name == "Login errors")
    #expect(scene.workbench.layers.count == 1)
    #expect(scene.lastChange == "add indicator Login errors for Links that open without a login")
    scene.type("<esc>u")
    #expect(links(scene)?.indicator == nil)
    #expect(scene.workbench.journey.indicators.count == 2)
  }

  @Test func anOpportunityResolvesWhatTheInitiativeMends() {
    var scene = Scene.plan()
    scene.type("joPasskeys<enter>")
    #expect(scene.workbench.journey.opportunities.last?.frictions == [ID("login-again")])
  }
}
