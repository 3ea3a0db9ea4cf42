import JourneyModel
import Testing

@testable import Workbench

/// Saying why a thing is believed, and listing by it.
@Suite struct EvidenceTests {
  private static func today(_ scene: inout Scene) throws {
    let day = try #require(CalendarDate("2026-11-22"))
    scene.send(.moment(Moment(date: day, seconds: 0)))
  }

  // MARK: Adding

  @Test func aSourceIsChosenAndANoteTyped() throws {
    var scene = Scene.ranking()
    try Self.today(&scene)
    scene.type("Vanalytics<enter>34 % leave at the login<enter>")
    let evidence = try #require(scene.workbench.journey.frictions[ID("login-again")]?.evidence)
    #expect(evidence.map(\.source) == ["analytics"])
    #expect(evidence.map(\.note) == ["34 % leave at the login"])
    #expect(evidence.map(\.date) == ["2026-11-22"])
    #expect(scene.workbench.message?.text == "“Login again on every dev…”: Evidence: 1 piece: Analytics.")
    #expect(
      scene.workbench.history.done.map(\.label) == ["add evidence to Login again on every device"])
    scene.type("u")
    #expect(scene.workbench.journey.frictions[ID("login-again")]?.evidence == [])
  }

  @Test func aLinkAndADateAreTakenOutOfTheLine() throws {
    var scene = Scene.ranking()
    try Self.today(&scene)
    scene.type(":evidence survey 41 of 120 https://example.org/s 2026-10-31 said so<enter>")
    let evidence = try #require(scene.workbench.journey.frictions[ID("login-again")]?.evidence.first)
    #expect(evidence.source == "survey" && evidence.note == "41 of 120 said so")
    #expect(evidence.link == "https://example.org/s" && evidence.date == "2026-10-31")
  }

  @Test func whatIsUnderstoodIsShown() throws {
    var scene = Scene.ranking()
    try Self.today(&scene)
    scene.type("Vsurvey<enter>")
    #expect(scene.line(21).contains("a web address and a day like 2026-11-02"))
    scene.type("41 of 120")
    #expect(scene.line(21).contains("date 2026-11-22 (today)"))
    scene.type(" 2026-10-31")
    #expect(scene.line(21).contains("date 2026-10-31"))
  }

  @Test func itIsAddedOnTheBoardAsWell() throws {
    var scene = Scene()
    scene.workbench.perform(
      "x", [.set(.details, field: "scope", to: .text("s"))], showing: .touchpoint(ID("checkout")))
    scene.send(.resize(Size(rows: 24, columns: 200)))
    scene.type("Vassumed<enter>nobody has looked<enter>")
    let evidence = scene.workbench.journey.touchpoint(ID("checkout"))?.evidence ?? []
    #expect(evidence.map(\.source) == ["assumed"])
    #expect(scene.screen().contains("Only assumed: no evidence"))
    scene.type("Vinterview<enter>3 of 5<enter>Vsupport<enter>12 calls<enter>")
    #expect(scene.screen().contains("Evidence: 2 from 2 kinds: Interview, Support log"))
  }

  @Test func anOpportunityHasEvidenceToo() {
    var scene = Scene.ranking()
    scene.type("vVsurvey<enter>asked for<enter>")
    #expect(scene.workbench.journey.opportunities[ID("single-sign-on")]?.evidence.count == 1)
    #expect(scene.selectedRow.hasPrefix("1 Single sign-on ▎ 4 5 2"))
  }

  @Test func aSourceThatIsNoneIsRefused() {
    var scene = Scene.ranking()
    scene.type(":evidence gossip somebody said<enter>")
    #expect(
      scene.workbench.message?.text.hasPrefix("“gossip” is no source of evidence. There are analytics,")
        == true)
    #expect(scene.workbench.history.done.isEmpty)
  }

  @Test func whereThereIsNothingToBackItSaysSo() {
    var scene = Scene.ranking(Journey(title: "New"))
    scene.type("V")
    #expect(scene.workbench.message?.text.hasPrefix("Select a touchpoint, transition,") == true)
  }

  // MARK: In the list

  @Test func theMarksSayHowStrong() {
    let scene = Scene.ranking(.unsure)
    let marks = (3..<9).map { scene.line($0).split(separator: " ") }
    #expect(scene.line(2).contains(" ev "))
    #expect(
      marks.map { row in row.first { ["?", "▎", "▌", "█"].contains($0) } } == ["▎", "▌", "█", "?", "?", "?"])
  }

  @Test func inASCIIEachHasItsOwnMark() {
    let scene = Scene.ranking(.unsure, unicode: false)
    let marks = (3..<8).map { scene.line($0).split(separator: " ") }
    #expect(
      marks.map { row in row.first { ["?", "-", "=", "#"].contains($0) } } == ["-", "=", "#", "?", "?"])
  }

  @Test func theAssumedStandOut() {
    let scene = Scene.ranking(.unsure)
    #expect(scene.roles(inRow: 6).contains(.warning))
    #expect(!scene.roles(inRow: 3).contains(.warning))
  }

  // MARK: Filter

  @Test func onlyTheAssumedAreListedWithTheirRanks() {
    var scene = Scene.ranking(.unsure)
    scene.type("Fonly<enter>")
    #expect(
      scene.titles == ["4 Delivery cost comes late", "5 Wish list is gone", "– Prices without delivery"])
    #expect(scene.line(1).contains("only assumed: 3 of 6"))
    #expect(scene.workbench.selection == .friction(ID("delivery")))
    scene.type("jj")
    #expect(scene.workbench.selection == .friction(ID("prices")))
    scene.type(":evidence.filter all<enter>")
    #expect(scene.titles.count == 6)
    #expect(scene.workbench.selection == .friction(ID("prices")))
  }

  @Test(arguments: [
    ("weak", ["1 Login again on every device", "2 Coupon refused"]), ("strong", ["3 Stock differs"]),
  ])
  func byStrength(filter: String, titles: [String]) {
    var scene = Scene.ranking(.unsure)
    scene.type(":evidence.filter \(filter)<enter>")
    #expect(scene.titles == titles)
  }

  @Test func aListWithoutAnySaysHowToSeeOthers() {
    var scene = Scene.ranking()
    scene.type(":evidence.filter strong<enter>")
    #expect(scene.line(4).contains("None has such evidence."))
    #expect(scene.line(5).contains("F to list others"))
    #expect(scene.workbench.selection == .nothing)
    scene.type("jkG1 +")
    #expect(scene.workbench.history.done.isEmpty)
  }

  @Test func evidenceThatComesMovesARowOutOfTheFilter() {
    var scene = Scene.ranking(.unsure)
    scene.type("Fonly<enter>:evidence survey yes<enter>")
    #expect(scene.titles == ["5 Wish list is gone", "– Prices without delivery"])
  }

  @Test func ratingUnderAFilterKeepsTheRow() {
    var scene = Scene.ranking(.unsure)
    scene.type("Fonly<enter>1")
    #expect(scene.titles.count == 3)
    #expect(scene.selectedRow.contains("Delivery cost comes late ? 1 4"))
    scene.type("s")
    #expect(scene.workbench.selection == .friction(ID("delivery")))
  }

  @Test func whoGoesToAHiddenOneSeesAllAgain() {
    var scene = Scene.ranking(.unsure)
    scene.type(":evidence.filter strong<enter>fNew trouble !3 ~3<enter><esc>")
    #expect(scene.workbench.selection == .friction(ID("new-trouble")))
    #expect(scene.workbench.place.ranking.evidence == .all)
    #expect(scene.titles.count == 7)
  }

  @Test func aFilterThatIsNoneIsRefused() {
    var scene = Scene.ranking()
    scene.type(":evidence.filter none<enter>")
    #expect(scene.workbench.message?.text == "There is no list “none”, only all, assumed, weak, strong.")
  }

  @Test func whoFollowsSeesTheSameList() {
    var place = RankingPlace()
    place.evidence = .weak
    #expect(RankingPlace(values: place.values).evidence == .weak)
    #expect(RankingPlace(values: ["evidence": "odd"]).evidence == .all)
    #expect(RankingPlace().values["evidence"] == nil)
  }
}
