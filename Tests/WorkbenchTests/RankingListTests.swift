import JourneyModel
import Testing

@testable import Workbench

/// Lists longer than the screen, the mouse, and what settles the cursor.
@Suite struct RankingListTests {
  @Test func theHeadStaysWhileTheListScrolls() {
    var scene = Scene.ranking(.ranked(100))
    scene.type("G")
    #expect(scene.line(2).hasPrefix("   # Friction point"))
    #expect(scene.titles.last == "100 F100")
    #expect(scene.titles.count == 11)
    scene.type("gg")
    #expect(scene.titles.first == "1 F1")
  }

  @Test func aPageKeepsOneRow() {
    var scene = Scene.ranking(.ranked(100))
    scene.type("<pagedown>")
    #expect(scene.selectedRow.hasPrefix("11 F11 "))
    scene.type("<pagedown><pageup>")
    #expect(scene.selectedRow.hasPrefix("11 F11 "))
  }

  @Test func theWheelScrollsAndTakesTheCursorAlong() {
    var scene = Scene.ranking(.ranked(100))
    scene.send(.mouse(MouseEvent(.wheelDown, at: Point(row: 5, column: 5))))
    #expect(scene.titles.first == "4 F4")
    #expect(scene.selectedRow.hasPrefix("4 F4 "))
    scene.send(.mouse(MouseEvent(.wheelUp, at: Point(row: 5, column: 5))))
    #expect(scene.titles.first == "1 F1")
    #expect(scene.selectedRow.hasPrefix("4 F4 "))
  }

  @Test func aClickSelectsRowAndColumn() {
    var scene = Scene.ranking()
    scene.send(.mouse(MouseEvent(.press(clicks: 1), at: Point(row: 4, column: 42))))
    #expect(scene.workbench.selection == .friction(ID("wish-list-gone")))
    scene.type("1")
    #expect(scene.workbench.journey.frictions[ID("wish-list-gone")]?.frequency == 1)
  }

  @Test func aClickUnderTheListDoesNothing() {
    var scene = Scene.ranking()
    scene.send(.mouse(MouseEvent(.press(clicks: 1), at: Point(row: 9, column: 48))))
    #expect(scene.workbench.selection == .friction(ID("login-again")))
  }

  @Test func aClickOnTheStarPutsIntoFocus() {
    var scene = Scene.ranking()
    scene.type("1")
    scene.send(.mouse(MouseEvent(.press(clicks: 1), at: Point(row: 4, column: 79))))
    #expect(scene.workbench.journey.ranking.focus == [ID("wish-list-gone")])
    #expect(scene.titles.first == "1 Wish list is gone")
  }

  @Test func afterADeletionTheNextOneIsSelected() {
    var scene = Scene.ranking(.ranked(5))
    scene.type("jj")
    scene.workbench.perform("delete", [.remove(RecordReference(ID<FrictionPoint>("f3")))])
    scene.send(.resize(Size(rows: 24, columns: 80)))
    #expect(scene.workbench.selection == .friction(ID("f4")))
  }

  @Test func aRatedRowLeavesWithTheCursorEvenFromTheMiddle() {
    var scene = Scene.ranking(.ranked(5))
    scene.type("jj5k")
    #expect(scene.titles == ["1 F3", "2 F1", "3 F2", "4 F4", "5 F5"])
    #expect(scene.workbench.selection == .friction(ID("f2")))
  }

  @Test func oneHundredThousandAreListed() {
    var scene = Scene.ranking(.ranked(100_000))
    scene.type("G")
    #expect(scene.titles.last == "100000 F100000")
    #expect(scene.line(1).hasPrefix(" by Impact · focus 0 of 2"))
  }

  @Test func itsPlaceIsKeptWhileAnotherViewIsShown() {
    var scene = Scene.ranking(.ranked(100))
    scene.type("jjlgbgr")
    #expect(scene.workbench.selection == .friction(ID("f3")))
    #expect(scene.workbench.place.ranking.column == 1)
  }
}
