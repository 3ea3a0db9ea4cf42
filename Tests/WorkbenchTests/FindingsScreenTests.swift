import JourneyModel
import JourneyStore
import Testing

@testable import Workbench

extension Scene {
  /// Turned to the findings.
  static func findings(_ journey: Journey = .laptop, rows: Int = 24, columns: Int = 80, unicode: Bool = true)
    -> Scene
  {
    var scene = Scene(journey, rows: rows, columns: columns, unicode: unicode) { $0.author = "anna" }
    scene.tellToday()
    scene.type("gf")
    return scene
  }

  mutating func tellToday() {
    guard let date = CalendarDate("2026-11-20") else { return }
    send(.moment(Moment(date: date, seconds: 1_795_000_000)))
  }

  /// What the cursor stands on, by its key.
  var finding: String? { workbench.place.findings.finding }

  /// The findings in the order of the list; dismissed ones behind a bar.
  var listed: [String] {
    workbench.findingsState.list.items.map { ($0.dismissal == nil ? "" : "|") + $0.finding.key }
  }
}

/// The findings as a person sees them and goes through them.
@Suite struct FindingsScreenTests {
  private static let sample: Journey? = SampleJourney.read("laptop")

  @Test(arguments: [(24, 80), (40, 120)]) func looksAsItDid(rows: Int, columns: Int) throws {
    let scene = Scene.findings(try #require(Self.sample), rows: rows, columns: columns)
    GoldenFile.expect(scene.screen(cursor: true), "findings-\(columns)x\(rows)")
  }

  @Test func byCodeAndDismissed() throws {
    var scene = Scene.findings(try #require(Self.sample), rows: 30, columns: 100)
    scene.type("GdThe team knows<enter>vG")
    GoldenFile.expect(scene.screen(cursor: true), "findings-by-code-100x30")
  }

  @Test func theListOfTheSmallJourney() {
    #expect(
      Scene.findings().listed == [
        "empty-stage:marco:consideration", "no-opportunity:wish-list-gone", "no-opportunity:prices",
        "unrated:prices", "assumed:wish-list-gone", "unreached:product-page", "unreached:reviews",
        "unreached:wish-list", "empty-stage:marco:purchase", "assumed:login-again", "dead-end:checkout",
        "unreached:pick-up", "empty-stage:giulia:retention", "empty-stage:marco:retention", "no-indirect",
        "no-ideal",
      ])
  }

  // MARK: Moving

  @Test func movesFromFindingToFindingAndFromGroupToGroup() {
    var scene = Scene.findings()
    #expect(scene.finding == "empty-stage:marco:consideration")
    scene.type("jj")
    #expect(scene.finding == "no-opportunity:prices")
    scene.type("l")
    #expect(scene.finding == "empty-stage:marco:purchase")
    scene.type("jh")
    #expect(scene.finding == "empty-stage:marco:purchase")
    scene.type("h")
    #expect(scene.finding == "empty-stage:marco:consideration")
    scene.type("k")
    #expect(scene.finding == "empty-stage:marco:consideration")
    scene.type("G")
    #expect(scene.finding == "no-ideal")
    scene.type("jlgg")
    #expect(scene.finding == "empty-stage:marco:consideration")
  }

  @Test func groupingKeepsTheFinding() {
    var scene = Scene.findings()
    scene.type("jjjv")
    #expect(scene.finding == "unrated:prices")
    #expect(scene.screen().contains("Friction points not rated yet"))
    scene.type("v")
    #expect(scene.finding == "unrated:prices")
    #expect(scene.screen().contains("2 Consideration"))
  }

  @Test func theSelectedOneStaysInSight() {
    var scene = Scene.findings(rows: 12)
    for _ in 0..<16 {
      #expect(scene.workbench.frame().cursor.map { (2..<8).contains($0.row) } == true)
      scene.type("j")
    }
    scene.type("gg")
    #expect(scene.line(2).contains("2 Consideration"))
  }

  @Test(arguments: [Size(rows: 10, columns: 40), Size(rows: 60, columns: 200), Size(rows: 0, columns: 0)])
  func anySizeWillDo(size: Size) {
    var scene = Scene.findings()
    scene.send(.resize(size))
    scene.type("jGv")
    #expect(scene.workbench.frame().size == size)
  }

  @Test func inASCIIToo() {
    let scene = Scene.findings(unicode: false)
    let isPlain = scene.screen().unicodeScalars.allSatisfy(\.isASCII)
    #expect(isPlain)
  }

  // MARK: Going there

  @Test func leadsToTheCell() {
    var scene = Scene.findings()
    scene.type("<enter>")
    #expect(scene.workbench.place.view == .board)
    #expect(scene.workbench.selection == .cell(ID("marco"), ID("consideration"), ID("website")))
    scene.type("aTries it<enter><esc>gf")
    #expect(!scene.listed.contains("empty-stage:marco:consideration"))
  }

  @Test func leadsToTheTouchpointAndBack() {
    var scene = Scene.findings()
    let place = scene.listed.firstIndex(of: "unreached:pick-up") ?? 0
    for _ in 0..<place { scene.type("j") }
    scene.type("<enter>")
    #expect(scene.workbench.selection == .touchpoint(ID("pick-up")))
    #expect(scene.workbench.message?.text.contains("“Pick up” is reached by no path") == true)
    scene.type("gf")
    #expect(scene.finding == "unreached:pick-up")
  }

  @Test func whatTheWaysMakeIsShownOnThePath() {
    var scene = Scene.findings()
    let place = scene.listed.firstIndex(of: "unreached:pick-up") ?? 0
    for _ in 0..<place { scene.type("j") }
    scene.type("<enter>")
    #expect(scene.workbench.place.view == .path)
    #expect(scene.workbench.place.path.touchpoint == ID("pick-up"))
  }

  @Test func sharesOfMoreThanAllLeadToTheirWays() throws {
    var journey = try #require(Self.sample)
    let way = try #require(journey.current.transitions.first { $0.from == ID("tries-screen") })
    _ = try journey.apply(.set(way.id, on: .current, "share", to: .quantity(Quantity(1))))
    var scene = Scene.findings(journey)
    let place = try #require(scene.listed.firstIndex(of: "shares:tries-screen"))
    for _ in 0..<place { scene.type("j") }
    scene.type("<enter>")
    #expect(scene.workbench.place.view == .path)
    #expect(scene.workbench.selection == .touchpoint(ID("tries-screen")))
  }

  @Test func leadsToTheFrictionPoint() {
    var scene = Scene.findings()
    scene.type("j<enter>")
    #expect(scene.workbench.selection == .friction(ID("wish-list-gone")))
    #expect(scene.workbench.place.view == .ranking)
  }

  @Test func leadsToTheDetails() throws {
    var journey = Journey.laptop
    _ = try journey.apply(.set(.details, field: "reviewed", to: .text("2026-01-01")))
    var scene = Scene.findings(journey)
    scene.type("G<enter>")
    #expect(scene.screen().contains("Last reviewed"))
  }

  @Test(arguments: FindingRules.all.map { $0.code }) func everyOneLeadsSomewhere(code: String) throws {
    let journey = try #require(Self.sample)
    var scene = Scene.findings(journey)
    for key in scene.listed where key.hasPrefix(code + ":") || key == code {
      scene.workbench.place.findings.finding = key
      scene.workbench.place.view = .findings
      scene.type("<enter>")
      #expect(scene.workbench.place.view != .findings || !scene.workbench.layers.isEmpty, "\(key)")
    }
  }

  @Test func fromTheIdealMapItLeadsToTheCurrentOne() throws {
    var journey = Journey.laptop
    _ = try journey.apply(.setIdeal(JourneyMap()))
    var scene = Scene(journey)
    scene.type("gbi")
    #expect(scene.workbench.place.map == .ideal)
    scene.type("gf")
    #expect(scene.line(1).contains("of the current map"))
    scene.type("<enter>")
    #expect(scene.workbench.place.map == .current)
  }

  @Test func aFrictionPointCanBeWrittenDownHere() {
    var scene = Scene.findings()
    while scene.finding != "unreached:pick-up", scene.finding != "no-ideal" { scene.type("j") }
    scene.type("fNobody knows the way !3<enter><esc>")
    #expect(scene.workbench.journey.frictions.last?.touchpoints == [ID("pick-up")])
    #expect(scene.workbench.place.view == .findings)
  }

  // MARK: Dismissing

  @Test func isDismissedWithAReasonAndTakenBack() throws {
    var scene = Scene.findings()
    scene.type("jjd")
    #expect(scene.screen().contains("Why is it no trouble?"))
    scene.type("<enter>")
    #expect(scene.workbench.message?.text == "A reason is needed, for those who come later.")
    scene.type("  Shown at the till <enter>")
    let dismissal = try #require(scene.workbench.journey.dismissals.first)
    #expect(dismissal.finding == "no-opportunity" && dismissal.about == ["prices"])
    #expect(dismissal.reason == "Shown at the till")
    #expect(dismissal.owner == "anna" && dismissal.date == "2026-11-20")
    #expect(scene.finding == "unrated:prices")
    #expect(scene.listed.last == "|no-opportunity:prices")
    scene.type("G")
    #expect(scene.screen().contains("Dismissed by anna on 2026-11-20: Shown at the till"))
    scene.type("x")
    #expect(scene.workbench.journey == .laptop)
    #expect(scene.finding == "no-opportunity:prices")
  }

  @Test func dismissingIsOneStepThatCanBeUndone() {
    var scene = Scene.findings()
    scene.type(":dismiss Not ours<enter>")
    #expect(scene.workbench.journey.dismissals.map(\.reason) == ["Not ours"])
    scene.type("u")
    #expect(scene.workbench.journey == .laptop)
    #expect(scene.finding == "empty-stage:marco:consideration")
    scene.type("<ctrl-r>")
    #expect(scene.workbench.journey.dismissals.count == 1)
  }

  @Test func allOfThemCanBeDismissed() {
    var scene = Scene.findings()
    for _ in 0..<16 { scene.type("ggdFine<enter>") }
    #expect(scene.listed.allSatisfy { $0.hasPrefix("|") })
    #expect(scene.line(1).contains("0 findings"))
    #expect(scene.workbench.journey.dismissals.count == 16)
  }

  // MARK: The mouse

  @Test func theMouseSelectsOpensAndScrolls() {
    var scene = Scene.findings()
    scene.send(.mouse(MouseEvent(.press(clicks: 1), at: Point(row: 4, column: 20))))
    #expect(scene.finding == "no-opportunity:wish-list-gone")
    scene.send(.mouse(MouseEvent(.press(clicks: 1), at: Point(row: 2, column: 20))))
    #expect(scene.finding == "no-opportunity:wish-list-gone", "heads are no findings")
    scene.send(.mouse(MouseEvent(.wheelDown, at: Point(row: 4, column: 20))))
    #expect(scene.workbench.findingsState.top == min(3, scene.workbench.findingsState.list.rows.count - 16))
    scene.send(.mouse(MouseEvent(.wheelUp, at: Point(row: 4, column: 20))))
    scene.send(.mouse(MouseEvent(.press(clicks: 2), at: Point(row: 4, column: 20))))
    #expect(scene.workbench.place.view == .ranking)
  }

  // MARK: Nothing found

  @Test func anEmptyMapHasNothingToCheck() {
    var scene = Scene(Journey(title: "Empty"))
    scene.type("gf")
    #expect(scene.screen().contains("There is nothing to check yet."))
    #expect(scene.workbench.frame().cursor != nil)
    scene.type("<enter>d")
    #expect(scene.workbench.message?.text == "Nothing was found.")
  }

  // MARK: Following

  @Test func thePlaceIsToldInWords() {
    var place = FindingsPlace()
    (place.finding, place.grouping) = ("loop:a:b", .code)
    #expect(FindingsPlace(values: place.values) == place)
    #expect(FindingsPlace(values: ["grouping": "nonsense"]) == FindingsPlace())
    #expect(place.values.values.allSatisfy { !$0.contains(" ") })
  }
}
