import JourneyModel
import JourneyStore
import Testing
import Words

@testable import Workbench

@Suite struct CompareViewTests {
  /// The small journey, its ideal map made and changed as a person would.
  private func compared(rows: Int = 24, columns: Int = 80) -> Scene {
    var scene = Scene(rows: rows, columns: columns)
    scene.type("gci<enter>")
    for edit in [
      Edit.set(ID<Touchpoint>("wish-list"), on: .ideal, "emotion", to: .integer(2)),
      .set(ID<Touchpoint>("wish-list"), on: .ideal, "channel", to: .text("website")),
      .set(ID<Transition>("t1"), on: .ideal, "context", to: .text("carried")),
      .remove(RecordReference(.touchpoints(.ideal), "pick-up")),
      .insert(new("one-login", "One login"), on: .ideal, after: "checkout"),
    ] { scene.workbench.perform("prepare", [edit]) }
    scene.send(.resize(Size(rows: rows, columns: columns)))
    return scene
  }

  private func new(_ id: String, _ title: String) -> Touchpoint {
    var touchpoint = Touchpoint()
    (touchpoint.id, touchpoint.title) = (ID(id), title)
    (touchpoint.persona, touchpoint.stage, touchpoint.channel) = (ID("giulia"), ID("purchase"), ID("website"))
    return touchpoint
  }

  /// With the cursor on a touchpoint.
  private func on(_ id: String, rows: Int = 24, columns: Int = 80) -> Scene {
    var scene = compared(rows: rows, columns: columns)
    scene.workbench.place.compare.touchpoint = ID(id)
    scene.send(.resize(Size(rows: rows, columns: columns)))
    return scene
  }

  private func sample(_ wanted: String) throws -> Journey {
    try #require(SampleJourney.read(wanted))
  }

  private func journey(_ scene: Scene) -> Journey { scene.workbench.journey }

  // MARK: The screen

  @Test(arguments: [(24, 80), (40, 120), (10, 40)]) func aSampleLooksAsItDid(rows: Int, columns: Int) throws {
    var scene = Scene(try sample("laptop"), rows: rows, columns: columns)
    scene.type("gc")
    GoldenFile.expect(scene.screen(cursor: true), "compare-\(columns)x\(rows)")
    scene.type("]<down><down><down>")
    GoldenFile.expect(scene.screen(cursor: true), "compare-tom-\(columns)x\(rows)")
  }

  @Test func everyonesWaysInASCII() throws {
    var scene = Scene(try sample("laptop"), rows: 40, columns: 120, unicode: false)
    scene.type("gc[vG")
    GoldenFile.expect(scene.screen(cursor: true), "compare-ascii-120x40")
  }

  @Test func eachStateHasAMarkAndAWord() {
    let scene = compared(rows: 40)
    let lines = scene.screen().split(separator: "\n").map { String($0.prefix(42)).trimmed }
    for line in [
      "= kept    Product page · Website     0 · │", "~ changed Wish list · Mobile app    −1 ☹ │",
      "+ added                                  │", "− removed Pick up · Store           +1 ☺ │",
    ] { #expect(lines.contains(String(line.prefix(41)).trimmed), "no \(line)") }
    #expect(scene.screen().contains("Channel “Mobile app” → “Website”"))
    #expect(scene.screen().contains("→ “Checkout”: Context Lost → Carried"))
    #expect(scene.line(2) == " 4 kept · 1 changed · 1 added · 1 removed")
    #expect(scene.line(3) == " emotion +0.2 → +0.6  +0.4 (known for 6 of 6 → 5 of 6)")
    #expect(scene.line(4) == " expectations ? → ?  ? (known for 0 of 6 → 0 of 6)")
    #expect(scene.screen().contains("◇ realises no opportunity"))
    #expect(scene.screen().contains("◆ Single sign-on"))
  }

  @Test func figuresOfThePathStandSideBySide() {
    let screen = compared().screen()
    #expect(screen.contains("Channel switches       1 → 0 ↓ better"))
    #expect(screen.contains("Lost contexts 100 % → unknown unclear"))
    #expect(screen.contains("Loops                        0 = same"))
  }

  @Test func withoutAnIdealMapItSaysHowToMakeOne() {
    var scene = Scene()
    scene.type("gc")
    #expect(scene.screen().contains("There is no ideal map yet."))
    #expect(scene.screen().contains("i makes it from the current map"))
    #expect(scene.workbench.selection == .nothing)
    scene.type("v")
    #expect(scene.screen().contains("There is no ideal map yet: i makes it."))
    scene.type("i<enter>")
    #expect(journey(scene).hasIdeal && scene.workbench.place.view == .compare)
    #expect(scene.line(2) == " 6 kept")
    scene.type("u")
    #expect(journey(scene) == .laptop)
    #expect(scene.screen().contains("Undid: make the ideal map"))
  }

  @Test(arguments: [(0, 0), (1, 1), (10, 40), (11, 63), (12, 64), (60, 500)])
  func everySizeIsDrawn(rows: Int, columns: Int) {
    var scene = compared(rows: rows, columns: columns)
    scene.type("<down><right>G<up><pageup><pagedown>v[")
    #expect(scene.workbench.frame().cells.count == rows * columns)
  }

  @Test func differencesAlone() {
    var scene = compared(rows: 40)
    scene.type("v")
    #expect(scene.workbench.place.compare.hidesKept)
    #expect(!scene.screen().contains("Product page") && !scene.screen().contains("1 Awareness"))
    #expect(scene.screen().contains("differences only") && scene.screen().contains("Wish list"))
    scene.type("v")
    #expect(scene.screen().contains("Product page"))
  }

  @Test func nothingDiffersIsSaid() {
    var scene = Scene()
    scene.type("gci<enter>v")
    #expect(scene.screen().contains("Nothing differs."))
  }

  // MARK: Moving

  @Test func theColumnIsTheMap() {
    var scene = on("checkout")
    scene.type("<left>")
    #expect(scene.workbench.place.map == .current)
    #expect(scene.line(0).contains("Current map"))
    scene.type("<right>e<ctrl-u>Pay<enter>")
    #expect(journey(scene).ideal.touchpoints[ID("checkout")]?.title == "Pay")
    #expect(journey(scene).current.touchpoints[ID("checkout")]?.title == "Checkout")
    scene.type("<home>")
    #expect(scene.workbench.place.map == .current)
    scene.type("<end>")
    #expect(scene.workbench.place.map == .ideal)
  }

  @Test func whereOneMapHasNothingTheCursorStandsOnTheOther() {
    var scene = on("pick-up")
    #expect(scene.workbench.place.map == .current)
    #expect(scene.workbench.selection == .touchpoint(ID("pick-up")))
    // It was on the ideal map before, and is again on the next row.
    scene.type("<up>")
    #expect(scene.workbench.selection == .touchpoint(ID("checkout")))
    #expect(scene.workbench.place.map == .ideal)
    scene.type("<left><down><down>")
    #expect(scene.workbench.selection == .touchpoint(ID("one-login")))
    #expect(scene.workbench.place.map == .ideal)
    scene.type("<down>")
    #expect(scene.workbench.selection == .stage(ID("retention")))
    #expect(scene.workbench.place.map == .current)
  }

  @Test func rowsArePassedOneByOne() {
    var scene = compared()
    scene.type("gg")
    var rows: [ComparePlace.Row?] = []
    for _ in 0..<6 {
      rows.append(scene.workbench.place.compare.row)
      scene.type("j")
    }
    #expect(
      rows == [
        .stage(ID("awareness")), .touchpoint(ID("blog-post")), .stage(ID("consideration")),
        .touchpoint(ID("product-page")), .touchpoint(ID("reviews")), .touchpoint(ID("wish-list")),
      ])
    scene.type("G")
    #expect(scene.workbench.selection == .opportunity(ID("single-sign-on")))
    scene.type("<pageup><pageup><pageup><pageup>")
    #expect(scene.workbench.place.compare.row == .stage(ID("awareness")))
  }

  @Test(arguments: [(10, 40), (24, 80), (14, 70)]) func theCursorIsAlwaysInSight(rows: Int, columns: Int) {
    var scene = compared(rows: rows, columns: columns)
    for key in ["gg"] + Array(repeating: "j", count: 20) + ["<pageup>", "gg", "G", "<pagedown>"] {
      scene.type(key)
      let cursor = scene.workbench.frame().cursor
      let list = CompareLayout(scene.workbench.bodyArea).list
      #expect(cursor.map { list.contains($0) } == true, "after \(key)")
    }
  }

  @Test(arguments: ["gg", "<up>", "<pageup>"]) func whatStandsAboveTheFirstRowCanBeSeen(key: String) {
    var scene = compared(rows: 14)
    scene.type("gg")
    for _ in 0..<2 { scene.send(.mouse(MouseEvent(.wheelDown, at: Point(row: 8, column: 20)))) }
    #expect(!scene.screen().contains("Journey length"))
    scene.type("gg\(key)")
    #expect(scene.screen().contains("Journey length"))
  }

  @Test func onANarrowScreenTheFiguresStandLast() {
    var scene = compared(rows: 10, columns: 40)
    scene.type("G")
    #expect(scene.workbench.selection == .nothing)
    #expect(scene.screen().contains("Likely path length"))
  }

  @Test func withAllLeftOutTheCursorStaysNear() {
    var scene = on("reviews")
    scene.type("v")
    #expect(scene.workbench.place.compare.row == .touchpoint(ID("wish-list")))
  }

  @Test func personasTurn() {
    var scene = compared()
    scene.type("]")
    #expect(scene.line(1).hasPrefix(" Giulia  ‹ Marco ›"))
    #expect(scene.line(2) == " 1 kept")
    scene.type("]")
    #expect(scene.line(1).hasPrefix(" Giulia  Marco  ‹ Everyone ›"))
    #expect(scene.line(2) == " 5 kept · 1 changed · 1 added · 1 removed")
    #expect(scene.screen().contains("\n Marco\n"))
    #expect(scene.screen().contains("The path has figures for one persona at a time."))
  }

  @Test func goesToTheBoard() {
    var scene = on("wish-list")
    scene.type("<left>b")
    #expect(scene.workbench.place.view == .board && scene.workbench.place.map == .current)
    #expect(scene.workbench.selection == .touchpoint(ID("wish-list")))
  }

  @Test func placesAreTold() throws {
    var scene = on("wish-list")
    scene.type("v]]")
    scene.workbench.place.compare.row = .touchpoint(ID("wish-list"))
    let text = scene.workbench.placeText
    let (place, _) = try #require(PlaceText.read(text))
    #expect(place.view == .compare && place.compare.touchpoint == ID("wish-list"))
    #expect(place.compare.hidesKept && place.board.turn == .channels)
    for row in [ComparePlace.Row.stage(ID("a")), .opportunity(ID("b")), .figures(3)] {
      var place = ComparePlace()
      place.row = row
      #expect(ComparePlace(values: place.values) == place)
    }
  }

  // MARK: The mouse

  @Test func aClickSelectsRowAndSide() throws {
    var scene = compared()
    let row = try #require((0..<24).first { scene.line($0).contains("Blog post") })
    scene.send(.mouse(MouseEvent(.press(clicks: 1), at: Point(row: row, column: 20))))
    #expect(
      scene.workbench.selection == .touchpoint(ID("blog-post")) && scene.workbench.place.map == .current)
    scene.send(.mouse(MouseEvent(.press(clicks: 1), at: Point(row: row, column: 60))))
    #expect(scene.workbench.place.map == .ideal)
    scene.send(.mouse(MouseEvent(.press(clicks: 2), at: Point(row: row, column: 60))))
    #expect(scene.screen().contains("─ Touchpoint · Blog post"))
  }

  @Test func theWheelScrolls() {
    var scene = compared(rows: 14)
    scene.type("gg")
    let before = scene.workbench.compareState.top
    scene.send(.mouse(MouseEvent(.wheelDown, at: Point(row: 8, column: 20))))
    scene.send(.mouse(MouseEvent(.wheelDown, at: Point(row: 8, column: 20))))
    #expect(scene.workbench.compareState.top == before + 6)
    for _ in 0..<4 { scene.send(.mouse(MouseEvent(.wheelUp, at: Point(row: 8, column: 20)))) }
    #expect(scene.workbench.compareState.top == 0)
  }

  @Test func aClickOnAPersonaShowsTheirs() {
    var scene = compared()
    scene.send(.mouse(MouseEvent(.press(clicks: 1), at: Point(row: 1, column: 14))))
    #expect(scene.workbench.place.board.persona == ID("marco"))
  }

  // MARK: Commands

  @Test func choosesWhatATouchpointRealises() {
    var scene = on("one-login")
    scene.type("r <enter>")
    #expect(journey(scene).opportunities[ID("single-sign-on")]?.realisedBy == [ID("one-login")])
    #expect(scene.screen().contains("◆ Single sign-on"))
    #expect(!scene.screen().contains("◇ realises no opportunity"))
    scene.type("u")
    #expect(journey(scene).opportunities[ID("single-sign-on")]?.realisedBy == [])
    #expect(scene.screen().contains("Undid: choose what One login realises"))
    scene.type("<ctrl-r>r <enter>")
    #expect(journey(scene).opportunities[ID("single-sign-on")]?.realisedBy == [])
  }

  @Test func whatIsGoneRealisesNothing() {
    var scene = on("pick-up")
    scene.type("r")
    #expect(scene.screen().contains("Only a touchpoint of the ideal map can realise"))
  }

  @Test func bringsBack() {
    var scene = on("pick-up")
    scene.type(">")
    #expect(
      journey(scene).ideal.touchpoints[ID("pick-up")] == Journey.laptop.current.touchpoints[ID("pick-up")])
    #expect(scene.screen().contains("“Pick up” stands on the ideal map again."))
    #expect(scene.line(2) == " 5 kept · 1 changed · 1 added")
    scene.type(">")
    #expect(scene.screen().contains("It stands on the ideal map already."))
    scene.type("u")
    #expect(!journey(scene).ideal.touchpoints.contains(ID("pick-up")))
  }

  @Test func deletingActsOnTheSideOfTheCursor() {
    var scene = on("blog-post")
    scene.type("<right>d")
    #expect(journey(scene).current.touchpoints.contains(ID("blog-post")))
    #expect(!journey(scene).ideal.touchpoints.contains(ID("blog-post")))
    #expect(scene.screen().contains("− removed Blog post"))
  }

  @Test func removesTheIdealMap() {
    var scene = on("one-login")
    scene.type("r <enter>")
    scene.workbench.perform(
      "speak", [.set(ID<FrictionPoint>("login-again"), "touchpoints", to: .list(["checkout", "one-login"]))])
    let before = journey(scene)
    scene.type(":remove-ideal<enter>")
    #expect(!journey(scene).hasIdeal && scene.workbench.place.map == .current)
    #expect(journey(scene).frictions[ID("login-again")]?.touchpoints == [ID("checkout")])
    let screen = scene.screen().split(separator: "\n").map { String($0).trimmed }.joined(separator: " ")
    #expect(
      screen.contains("Removed the ideal map with 7 touchpoints; 1 friction point, 1 opportunity no longer"))
    scene.type("u")
    #expect(journey(scene) == before)
  }

  @Test func theBoardSaysWhatATouchpointRealises() {
    var scene = on("one-login")
    scene.type("r <enter>b")
    #expect(scene.screen().contains("◆ realises Single sign-on"))
  }
}
