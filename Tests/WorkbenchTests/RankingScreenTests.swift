import JourneyModel
import Testing

@testable import Workbench

/// The ranking as a person sees it, between the title and the last line.
@Suite struct RankingScreenTests {
  @Test func wholeListAt80By24() {
    let scene = Scene.ranking()
    GoldenFile.expect(scene.middle(cursor: true), "ranking-list-80x24")
  }

  @Test func wholeListAt120By40() {
    let scene = Scene.ranking(rows: 40, columns: 120)
    GoldenFile.expect(scene.middle(cursor: true), "ranking-list-120x40")
  }

  @Test func onlyTheListAt40By10() {
    let scene = Scene.ranking(rows: 10, columns: 40)
    GoldenFile.expect(scene.middle(cursor: true), "ranking-list-40x10")
  }

  @Test func wholeListInASCII() {
    let scene = Scene.ranking(unicode: false)
    GoldenFile.expect(scene.middle(cursor: true), "ranking-list-ascii")
  }

  @Test func opportunitiesHaveAListOfTheirOwn() {
    var scene = Scene.ranking()
    scene.type("v")
    GoldenFile.expect(scene.middle(cursor: true), "ranking-opportunities")
  }

  @Test func withoutFrictionPointsItSaysHowToBegin() {
    let scene = Scene.ranking(Journey(title: "New"))
    GoldenFile.expect(scene.middle(cursor: true), "ranking-empty")
  }

  @Test(arguments: [(10, 40), (12, 50), (16, 60), (21, 76), (24, 99), (24, 101), (60, 250)])
  func theScoreIsShownAtEverySize(rows: Int, columns: Int) {
    #expect(Scene.ranking(rows: rows, columns: columns).line(3).contains("49.2"))
  }

  @Test func theHintsSayWhatCanBeDone() {
    #expect(
      Scene.ranking().line(23).hasPrefix(" 1–5 rate  + vote  Space focus  m model  v other list"))
  }

  @Test func sortingIsOfferedWhenARowIsOutOfPlace() {
    var scene = Scene.ranking()
    scene.type("1")
    #expect(scene.line(23).contains("s sort"))
    scene.type("s")
    #expect(!scene.line(23).contains("s sort"))
  }

  @Test func theMatrixPlotsTheRanksOfTheList() {
    var scene = Scene.ranking()
    scene.type("jlll5s")
    #expect(scene.line(19).hasSuffix("│      1        │      2"))
  }

  @Test func theUnratedAreSaidToBeSo() {
    var scene = Scene.ranking()
    scene.type("G")
    #expect(scene.line(16).hasPrefix(" unrated: Severity is unknown "))
  }
}
