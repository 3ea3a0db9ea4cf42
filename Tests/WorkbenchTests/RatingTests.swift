import JourneyModel
import Testing

@testable import Workbench

@Suite struct RatingTests {
  @Test func theWorstIsSelectedAtFirst() {
    let scene = Scene.ranking()
    #expect(scene.workbench.selection == .friction(ID("login-again")))
    #expect(scene.selectedRow == "1 Login again on every device ? 4 4 5 2 80 % 7 49.2 …")
  }

  @Test func aDigitRatesAtOnceAndTheRowStays() {
    var scene = Scene.ranking()
    scene.type("1")
    #expect(scene.selectedRow == "↓ 1 Login again on every device ? 1 4 5 2 80 % 7 34.8 …")
    #expect(
      scene.titles == [
        "↓ 1 Login again on every device", "2 Wish list is gone", "– Prices without delivery",
      ])
  }

  @Test func theRowGoesToItsPlaceWhenSorted() {
    var scene = Scene.ranking()
    scene.type("1s")
    #expect(
      scene.titles == ["1 Wish list is gone", "2 Login again on every device", "– Prices without delivery"])
    #expect(scene.workbench.selection == .friction(ID("login-again")))
  }

  @Test func leavingTheRowSortsAndGoesWhereItWasMeant() {
    var scene = Scene.ranking()
    scene.type("1j")
    #expect(scene.workbench.selection == .friction(ID("wish-list-gone")))
    #expect(scene.selectedRow.hasPrefix("1 Wish list is gone"))
  }

  @Test func anUnratedOneRisesOnceItIsRated() {
    var scene = Scene.ranking()
    scene.type("G5")
    #expect(scene.selectedRow == "↑ – Prices without delivery ? 5 4 2 – – 0 36.0 …")
    scene.type("s")
    #expect(
      scene.titles == ["1 Login again on every device", "2 Wish list is gone", "3 Prices without delivery"])
  }

  @Test func zeroClears() {
    var scene = Scene.ranking()
    scene.type("0")
    #expect(scene.workbench.journey.frictions[ID("login-again")]?.severity == nil)
    #expect(scene.selectedRow == "↓ 1 Login again on every device ? – 4 5 2 80 % 7 unrated")
  }

  @Test func aDigitIsTenPerCentOfConfidence() {
    var scene = Scene.ranking()
    scene.type("llll9")
    #expect(scene.workbench.journey.frictions[ID("login-again")]?.confidence == 90)
    scene.type("0")
    #expect(scene.workbench.journey.frictions[ID("login-again")]?.confidence == nil)
  }

  @Test func theExactNumberCanBeTyped() {
    var scene = Scene.ranking()
    scene.type("llll=<ctrl-u>85 %<enter>")
    #expect(scene.workbench.journey.frictions[ID("login-again")]?.confidence == 85)
    #expect(scene.workbench.layers.isEmpty)
  }

  @Test func anExactNumberOutOfRangeIsRefusedWhereItIsTyped() {
    var scene = Scene.ranking()
    scene.type("llll=<ctrl-u>101<enter>")
    #expect(scene.workbench.message?.text == "101 is not between 0 and 100.")
    #expect(scene.workbench.layers.count == 1)
    #expect(scene.workbench.history.done.isEmpty)
  }

  @Test func aDigitThatMeansNothingIsRefused() {
    var scene = Scene.ranking()
    scene.type("7")
    #expect(scene.workbench.message?.text == "Severity goes from 1 to 5.")
    #expect(scene.workbench.history.done.isEmpty)
  }

  @Test func eachRatingIsOneStepWithItsName() {
    var scene = Scene.ranking()
    scene.type("3l2")
    #expect(
      scene.workbench.history.done.map(\.label) == [
        "rate severity of Login again on every device: 3", "rate frequency of Login again on every device: 2",
      ])
    scene.type("u")
    #expect(scene.workbench.journey.frictions[ID("login-again")]?.frequency == 4)
    #expect(scene.workbench.message?.text == "Undid: rate frequency of Login again on every device: 2")
  }

  @Test func theSameRatingAgainIsNoStep() {
    var scene = Scene.ranking()
    scene.type("4")
    #expect(scene.workbench.history.done.isEmpty)
  }

  @Test func undoPutsTheRowBackUnderTheCursor() {
    var scene = Scene.ranking()
    scene.type("1sku")
    #expect(scene.selectedRow.hasPrefix("1 Login again on every device ? 4"))
  }

  @Test func votesAreNeverBelowZero() {
    var scene = Scene.ranking()
    scene.type("G+-")
    #expect(scene.workbench.journey.frictions[ID("prices")]?.votes == 0)
    scene.type("-")
    #expect(scene.workbench.message?.text == "There is no vote to take away.")
    #expect(scene.workbench.history.done.map(\.label).last == "vote for Prices without delivery: 0")
  }

  @Test func theCursorStopsAtTheOuterColumns() {
    var scene = Scene.ranking()
    scene.type("hh")
    #expect(scene.workbench.place.ranking.column == 0)
    scene.type("llllllll")
    #expect(scene.workbench.place.ranking.column == 5)
    scene.type("<home>")
    #expect(scene.workbench.place.ranking.column == 0)
    scene.type("$")
    #expect(scene.workbench.place.ranking.column == 5)
  }

  @Test func opportunitiesAreRatedInPlaceLikewise() {
    var scene = Scene.ranking()
    scene.type("v2")
    #expect(scene.workbench.selection == .opportunity(ID("single-sign-on")))
    #expect(scene.workbench.journey.opportunities[ID("single-sign-on")]?.customerValue == 2)
    #expect(scene.selectedRow == "1 Single sign-on ? 2 5 2 80 % 0 28.0")
  }

  @Test func nothingToRateIsSaid() {
    var scene = Scene.ranking(Journey(title: "New"))
    scene.type("1")
    #expect(scene.workbench.message?.text == "There is nothing to rate yet: f writes one down.")
  }
}
