import JourneyModel
import Testing

@testable import Workbench

@Suite struct AnnotationTests {
  @Test func aWholeFrictionPointIsWrittenInOneLine() {
    var scene = Scene.ranking()
    scene.type("fStock differs !3 ~2 $4 %1 #stock @anna ^50<enter>")
    let friction = scene.workbench.journey.frictions[ID("stock-differs")]
    #expect(friction?.severity == 3)
    #expect(friction?.frequency == 2)
    #expect(friction?.business == 4)
    #expect(friction?.effort == 1)
    #expect(friction?.category == "stock")
    #expect(friction?.owner == "anna")
    #expect(friction?.confidence == 50)
    #expect(scene.workbench.history.done.map(\.label) == ["add friction point Stock differs"])
  }

  @Test func enterIsReadyForTheNextAndAnEmptyLineEnds() {
    var scene = Scene.ranking()
    scene.type("fOne<enter>Two<enter><enter>")
    #expect(scene.workbench.layers.isEmpty)
    #expect(scene.workbench.journey.frictions.count == 5)
    #expect(scene.workbench.history.done.count == 2)
  }

  @Test func theNewOneIsSelectedInTheRanking() {
    var scene = Scene.ranking()
    scene.type("fStock differs !5 ~5 $5<enter><esc>")
    #expect(scene.workbench.selection == .friction(ID("stock-differs")))
    #expect(scene.titles.first == "1 Stock differs")
  }

  @Test func whatWasUnderstoodShowsWhileItIsTyped() {
    var scene = Scene.ranking()
    scene.type("fStock !3 ~9 #sto")
    #expect(
      scene.line(21)
        == " ~9 is not between 1 and 5: kept as text  severity 3 · category Stock mismatch")
    #expect(scene.line(22) == " Friction point: Stock !3 ~9 #sto")
  }

  @Test func theMarksStandBeneathAnEmptyLine() {
    var scene = Scene.ranking()
    scene.type("f")
    #expect(
      scene.line(21)
        == " !severity  ~frequency  $business  %effort  ^confidence  #category  @owner")
  }

  @Test func tabPutsInTheCategory() {
    var scene = Scene.ranking()
    scene.type("fStock #d<tab><tab><enter>")
    #expect(scene.workbench.journey.frictions[ID("stock")]?.category == "delivery")
  }

  @Test func marksAloneAreNoFrictionPoint() {
    var scene = Scene.ranking()
    scene.type("f!4<enter>")
    #expect(scene.workbench.message?.text == "A title is missing: there are only marks.")
    #expect(scene.workbench.journey.frictions.count == 3)
    #expect(scene.workbench.layers.count == 1)
  }

  @Test func withoutATouchpointTheReachIsAssumedAndSaid() {
    var scene = Scene.ranking()
    scene.type("fStock differs<enter>")
    #expect(
      scene.workbench.message?.text == "Added “Stock differs”, linked to no touchpoint: reach assumed.")
  }

  @Test func onAnOpportunityItIsResolvedByThat() {
    var scene = Scene.ranking()
    scene.type("vfStock differs<enter><esc>")
    #expect(
      scene.workbench.journey.opportunities[ID("single-sign-on")]?.frictions == [
        ID("login-again"), ID("stock-differs"),
      ])
    scene.type("u")
    #expect(scene.workbench.journey.frictions.count == 3)
    #expect(
      scene.workbench.journey.opportunities[ID("single-sign-on")]?.frictions == [ID("login-again")])
  }

  @Test func anOpportunityResolvesTheFrictionPointItIsFor() {
    var scene = Scene.ranking(columns: 120)
    scene.type("joKeep the wish list !5 $4 %3<enter><esc>")
    let opportunity = scene.workbench.journey.opportunities[ID("keep-the-wish-list")]
    #expect(opportunity?.frictions == [ID("wish-list-gone")])
    #expect(opportunity?.customerValue == 5)
    #expect(scene.workbench.history.done.map(\.label) == ["add opportunity Keep the wish list"])
    #expect(scene.screen().contains("resolves with ◆ Keep the wish list (value 4.5, eff 3)"))
  }

  @Test func onTheBoardItIsLinkedToTheTouchpointUnderTheCursor() {
    var scene = Scene()
    scene.workbench.place.board.row = .channel(ID("website"))
    scene.workbench.place.board.stage = ID("purchase")
    scene.type("fSlow payment !4 ~3<enter><esc>")
    #expect(scene.workbench.journey.frictions[ID("slow-payment")]?.touchpoints == [ID("checkout")])
    #expect(scene.workbench.selection == .touchpoint(ID("checkout")))
    scene.type("gr")
    #expect(scene.workbench.selection == .friction(ID("login-again")))
  }

  @Test func aTouchpointsFrictionPointIsLinkedToIt() {
    let subject = FrictionSubject(.touchpoint(ID("checkout")))
    #expect(subject.touchpoints == [ID("checkout")])
    #expect(subject.label(.laptop) == "Friction at Checkout:")
    #expect(subject.report("Slow", .laptop) == "Added “Slow” at “Checkout”.")
  }

  @Test func aTouchpointsOpportunityResolvesTheFrictionPointsThere() {
    let subject = OpportunitySubject(.touchpoint(ID("checkout")), in: .laptop)
    #expect(subject.touchpoints == [ID("checkout")])
    #expect(subject.frictions == [ID("login-again")])
  }

  @Test func turningTheListShowsWhatResolvesTheFrictionPoint() {
    var scene = Scene.ranking()
    scene.type("joKeep the wish list %1 !5<enter><esc>")
    scene.workbench.place.ranking.opportunity = ID("single-sign-on")
    scene.type("v")
    #expect(scene.workbench.selection == .opportunity(ID("keep-the-wish-list")))
    scene.type("v")
    #expect(scene.workbench.selection == .friction(ID("wish-list-gone")))
  }
}
