import JourneyModel
import Testing

@testable import Workbench

/// Building the map with keys: what changes in the document, and where the cursor is afterwards.
@Suite struct MapCommandTests {
  private func journey(_ scene: Scene) -> Journey { scene.workbench.journey }

  private func touchpoint(_ id: String, _ scene: Scene) -> Touchpoint? {
    scene.workbench.journey.touchpoint(ID(id), on: scene.workbench.place.map)
  }

  /// A scene with the cursor on a touchpoint.
  private func on(_ title: String) -> Scene {
    var scene = Scene()
    scene.type("/\(title)<enter>")
    return scene
  }

  @Test func addsATouchpointBehindTheSelectedOne() {
    var scene = on("Product page")
    scene.type("aCompare models !+1<enter>")
    #expect(scene.workbench.selection == .touchpoint(ID("compare-models")))
    #expect(touchpoint("compare-models", scene)?.emotion == 1)
    let cell = journey(scene).touchpoints(
      of: ID("giulia"), in: ID("consideration"), through: ID("website"), on: .current)
    #expect(cell == [ID("product-page"), ID("compare-models"), ID("reviews")])
  }

  @Test func keepsAddingUntilAnEmptyLine() {
    var scene = on("Blog post")
    scene.type("AOne<enter>Two<enter>Three /store<enter><enter>")
    #expect(scene.workbench.layers.isEmpty)
    #expect(touchpoint("three", scene)?.channel == ID("store"))
    scene.type("uuu")
    #expect(journey(scene) == .laptop)
  }

  @Test func addsStagesBehindTheSelectedOne() {
    var scene = on("Blog post")
    scene.type("SInterest<enter>Desire<enter><enter>")
    #expect(
      journey(scene).current.stages.map(\.name) == [
        "Awareness", "Interest", "Desire", "Consideration", "Purchase", "Retention",
      ])
  }

  @Test func addsLanesForTextAndRatings() {
    var scene = Scene()
    scene.type("LThoughts<enter>Ease 1-5<enter><enter>")
    #expect(journey(scene).lanes.map(\.name) == ["Goals", "Thoughts", "Ease", "Quality"])
    #expect(journey(scene).lanes[ID("ease")]?.isRating == true)
  }

  @Test func addsPersonasWithTheirShare() {
    var scene = Scene()
    scene.type("PAnna 12.5%<enter><enter>")
    #expect(journey(scene).personas[ID("anna")]?.share == Quantity(0.125))
    #expect(scene.workbench.place.board.persona == ID("anna"))
  }

  @Test func writesAndClearsANote() {
    var scene = Scene()
    scene.type("a<ctrl-u>another<enter>")
    let note = { (scene: Scene) in
      scene.workbench.journey.note(of: ID("giulia"), in: ID("awareness"), lane: ID("goals"), on: .current)
    }
    #expect(note(scene)?.text == "another")
    scene.type("a<ctrl-u><enter>")
    #expect(note(scene) == nil)
  }

  @Test func ratesANoteLaneAndRefusesOtherNumbers() {
    var scene = Scene()
    scene.type("ja9<enter>")
    #expect(scene.line(23).contains("1 to 5"))
    scene.type("<ctrl-u>4<enter>")
    let note = journey(scene).note(of: ID("giulia"), in: ID("awareness"), lane: ID("quality"), on: .current)
    #expect(note?.value == 4)
  }

  @Test func renamesWhatIsSelected() {
    var scene = on("Checkout")
    scene.type("e<ctrl-u>Pay<enter>")
    #expect(touchpoint("checkout", scene)?.title == "Pay")
    scene.type("u")
    #expect(scene.line(23).contains("Undid: rename Checkout to Pay"))
  }

  @Test func deletesAStageWithAllThatHangsOnItAndBringsItBack() {
    var scene = on("Checkout")
    scene.type("ggd")
    #expect(journey(scene).current.stages.count == 3)
    #expect(scene.screen().contains("Deleted stage Purchase with 2 touchpoints, 1 transition"))
    #expect(journey(scene).frictions[ID("login-again")]?.touchpoints == [])
    scene.type("u")
    #expect(journey(scene) == .laptop)
    #expect(scene.workbench.selection == .stage(ID("purchase")))
  }

  @Test func feelsBetterAndWorseWithinTheScale() {
    var scene = on("Shop visit")
    scene.type("+")
    #expect(touchpoint("shop-visit", scene)?.emotion == 1)
    scene.type("+++")
    #expect(touchpoint("shop-visit", scene)?.emotion == 2)
    scene.type("-----")
    #expect(touchpoint("shop-visit", scene)?.emotion == -2)
  }

  @Test func marksAMomentOfTruth() {
    var scene = on("Checkout")
    scene.type("*")
    #expect(touchpoint("checkout", scene)?.momentOfTruth == true)
    scene.type("*")
    #expect(touchpoint("checkout", scene)?.momentOfTruth == nil)
  }

  @Test func movesATouchpointBetweenStagesAndChannels() {
    var scene = on("Reviews")
    scene.type("<lt>")
    #expect(touchpoint("reviews", scene)?.stage == ID("awareness"))
    scene.type(">>")
    #expect(touchpoint("reviews", scene)?.stage == ID("purchase"))
    scene.type("JJ")
    #expect(touchpoint("reviews", scene)?.channel == ID("app"))
    #expect(scene.workbench.selection == .touchpoint(ID("reviews")))
  }

  @Test func movesATouchpointWithinItsCell() {
    var scene = on("Reviews")
    scene.type("K")
    let cell = { (scene: Scene) in
      scene.workbench.journey.touchpoints(
        of: ID("giulia"), in: ID("consideration"), through: ID("website"), on: .current)
    }
    #expect(cell(scene) == [ID("reviews"), ID("product-page")])
    scene.type("J")
    #expect(cell(scene) == [ID("product-page"), ID("reviews")])
  }

  @Test func movesStagesByTheirHeads() {
    var scene = on("Checkout")
    scene.type("gg<lt><lt>")
    #expect(journey(scene).current.stages.map(\.name).prefix(2) == ["Purchase", "Awareness"])
  }

  @Test func cutsAndPastesATouchpointWithItsFrictionPoints() {
    var scene = on("Wish list")
    scene.type("x")
    #expect(journey(scene) == .laptop)
    scene.type("hp")
    #expect(touchpoint("wish-list", scene)?.stage == ID("awareness"))
    #expect(journey(scene).frictions(at: ID("wish-list")) == [ID("wish-list-gone")])
  }

  @Test func copiesATouchpointUnderAnIdOfItsOwn() {
    var scene = on("Wish list")
    scene.type("ylp")
    #expect(touchpoint("wish-list-2", scene)?.stage == ID("purchase"))
    #expect(touchpoint("wish-list-2", scene)?.title == "Wish list")
  }

  @Test func copiesAStageWithWhatStandsInIt() {
    var scene = on("Blog post")
    scene.type("ggyp")
    #expect(journey(scene).current.stages.count == 5)
    #expect(touchpoint("blog-post-2", scene)?.stage == ID("awareness-2"))
  }

  @Test func choosesTheNextTouchpointAndWhatBecomesOfTheContext() {
    var scene = on("Blog post")
    scene.type("twish<enter>")
    #expect(scene.screen().contains("The channel changes"))
    scene.type("<down><down><enter>")
    let way = journey(scene).transitions(at: ID("blog-post"), on: .current).first
    #expect(way?.to == ID("wish-list"))
    #expect(way?.context == .partly)
  }

  @Test func pastedLinesAreOneStep() {
    var scene = on("Blog post")
    scene.send(.paste("Banner\r\nNewsletter\nBanner\n"))
    #expect(journey(scene).current.touchpoints.count == 10)
    #expect(touchpoint("banner-2", scene) != nil)
    scene.type("u")
    #expect(journey(scene) == .laptop)
  }

  @Test func makesTheIdealMapFromTheCurrentOne() {
    var scene = on("Checkout")
    scene.type("i<enter>")
    #expect(journey(scene).hasIdeal)
    #expect(scene.line(0).contains("Ideal map"))
    scene.type("d")
    #expect(journey(scene).ideal.touchpoints.count == 6)
    #expect(journey(scene).current.touchpoints.count == 7)
    #expect(journey(scene).frictions[ID("login-again")]?.touchpoints == [ID("checkout")])
  }

  @Test func findsRoundTheEnd() {
    var scene = Scene()
    scene.type("/wish<enter>")
    #expect(scene.workbench.selection == .touchpoint(ID("wish-list")))
    scene.type("n")
    #expect(scene.workbench.selection == .friction(ID("wish-list-gone")))
    scene.type("n")
    #expect(scene.workbench.selection == .touchpoint(ID("wish-list")))
    scene.type("N")
    #expect(scene.workbench.selection == .friction(ID("wish-list-gone")))
  }

  @Test func whatCannotBeDoneSaysWhy() {
    var scene = Scene(Journey(title: "Empty"))
    scene.type("a")
    #expect(scene.line(23).contains("A touchpoint needs a persona: P adds one."))
    scene.type("PAnna<enter><enter>a")
    #expect(scene.line(23).contains("needs a channel"))
    scene.type("CShop<enter><enter>a")
    #expect(scene.line(23).contains("needs a stage"))
  }

  @Test func aLongMessageIsNeverCut() {
    var scene = Scene()
    let problem = String(repeating: "word ", count: 40) + "end."
    scene.send(.outcome(.saveFailed(problem: problem)))
    #expect(scene.screen().contains("end."))
    #expect(scene.line(23).hasSuffix("? help"))
  }
}

/// What fresh eyes stumbled over.
@Suite struct StumblingTests {
  private func on(_ title: String) -> Scene {
    var scene = Scene()
    scene.type("/\(title)<enter>")
    return scene
  }

  @Test func aChannelMarkSendsOneLineOnly() {
    var scene = on("Blog post")
    scene.type("APick up /store<enter>Read on<enter><enter>")
    #expect(scene.workbench.journey.touchpoint(ID("read-on"))?.channel == ID("website"))
    #expect(scene.workbench.journey.touchpoint(ID("pick-up-2"))?.channel == ID("store"))
  }

  @Test func thePromptSaysWhereTheTouchpointGoes() {
    var scene = on("Blog post")
    scene.type("a")
    #expect(scene.line(22).contains("Touchpoint · Awareness · Website:"))
  }

  @Test func ratingLanesTakeDigits() {
    var scene = Scene()
    scene.type("j4")
    let note = { (scene: Scene) in scene.workbench.journey.current.notes.first { $0.lane == ID("quality") } }
    #expect(note(scene)?.value == 4)
    scene.type("0")
    #expect(note(scene) == nil)
  }

  @Test func ofSeveralFrictionPointsAnOpportunityResolvesNoneByItself() {
    var scene = on("Checkout")
    scene.type("fSecond<enter><enter>")
    scene.type("oBetter<enter><enter>")
    let opportunity = scene.workbench.journey.opportunities[ID("better")]
    #expect(opportunity?.frictions == [])
    #expect(opportunity?.touchpoints == [ID("checkout")])
  }

  @Test func anEmptyMapSaysWhatItNeeds() {
    let screen = Scene(Journey(title: "Empty")).screen()
    for need in ["P adds one", "C adds one", "S adds one"] { #expect(screen.contains(need)) }
  }

  @Test func aTouchpointDroppedOnANoteLaneStays() {
    var scene = Scene()
    scene.type("/Wish list<enter>")
    let cursor = scene.workbench.frame().cursor ?? Point(row: 0, column: 0)
    scene.send(.mouse(MouseEvent(.press(clicks: 1), at: cursor)))
    scene.send(.mouse(MouseEvent(.drag, at: Point(row: 5, column: cursor.column))))
    scene.send(.mouse(MouseEvent(.release, at: Point(row: 5, column: cursor.column))))
    #expect(scene.workbench.journey == .laptop)
    #expect(scene.workbench.selection == .touchpoint(ID("wish-list")))
  }
}
