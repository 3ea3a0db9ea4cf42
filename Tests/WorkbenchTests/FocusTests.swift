import JourneyModel
import Testing

@testable import Workbench

@Suite struct FocusTests {
  private func focus(_ scene: Scene) -> [String] { scene.workbench.journey.ranking.focus.map(\.text) }

  @Test func spacePutsIntoFocusAndOut() {
    var scene = Scene.ranking()
    scene.type("<space>")
    #expect(focus(scene) == ["login-again"])
    #expect(scene.selectedRow.hasSuffix("★"))
    scene.type("<space>")
    #expect(focus(scene) == [])
    #expect(
      scene.workbench.history.done.map(\.label) == [
        "put Login again on every device into focus", "take Login again on every device out of focus",
      ])
  }

  @Test func theHeadingCounts() {
    var scene = Scene.ranking()
    scene.type("<space>")
    #expect(scene.line(1).hasPrefix(" by Impact · focus 1 of 2 · 1 unrated"))
  }

  @Test func beyondTheLimitOneHasToBeGivenUp() {
    var scene = Scene.ranking()
    scene.type("<space>j<space>j<space>")
    #expect(scene.workbench.layers.count == 1)
    #expect(focus(scene) == ["login-again", "wish-list-gone"])
    scene.type("<down><enter>")
    #expect(focus(scene) == ["login-again", "prices"])
    #expect(
      scene.workbench.history.done.last?.label
        == "put Prices without delivery into focus instead of Wish list is gone")
  }

  @Test func nothingIsGivenUpOnEscape() {
    var scene = Scene.ranking()
    scene.type("<space>j<space>j<space><esc>")
    #expect(focus(scene) == ["login-again", "wish-list-gone"])
    #expect(scene.workbench.layers.isEmpty)
  }

  @Test func theLimitCanBeSet() {
    var scene = Scene.ranking()
    scene.workbench.run(CommandTable.named("limit")!, argument: "3")
    scene.type("<space>j<space>j<space>")
    #expect(focus(scene).count == 3)
    #expect(scene.workbench.history.done.first?.label == "limit the focus to 3")
  }

  @Test func aLimitOutOfRangeIsRefused() {
    var scene = Scene.ranking()
    scene.workbench.run(CommandTable.named("limit")!, argument: "0")
    #expect(scene.workbench.message?.tone == .error)
    #expect(scene.workbench.history.done.isEmpty)
  }

  @Test func opportunitiesCantBeInFocus() {
    var scene = Scene.ranking()
    scene.type("v<space>")
    #expect(scene.workbench.message?.text == "Only friction points are chosen to be fixed first.")
  }

  @Test func aModelIsChosenFromAList() {
    var scene = Scene.ranking()
    scene.type("m<down><enter>")
    #expect(scene.workbench.journey.ranking.model == .rice)
    #expect(scene.titles.first == "1 Login again on every device")
    #expect(scene.line(1).hasPrefix(" by RICE · focus 0 of 2 · 2 unrated"))
    #expect(scene.workbench.history.done.map(\.label) == ["rank by RICE"])
    scene.type("u")
    #expect(scene.workbench.journey.ranking.model == nil)
  }

  @Test func aModelIsChosenByName() {
    var scene = Scene.ranking()
    scene.workbench.run(CommandTable.named("model")!, argument: "severity")
    #expect(scene.workbench.journey.ranking.model == .severity)
    scene.workbench.run(CommandTable.named("model")!, argument: "guess")
    #expect(
      scene.workbench.message?.text
        == "There is no model “guess”, only impact, rice, ice, severity, votes.")
  }

  @Test func theWeightIsPartOfTheCalculation() {
    var scene = Scene.ranking()
    scene.workbench.run(CommandTable.named("weight")!, argument: "0.7")
    scene.type("l")
    #expect(scene.screen().contains("100 × 0.60 reach × (0.7·16/25 + 0.3·5/5) = 44.88"))
    #expect(scene.selectedRow.hasSuffix("44.9 …"))
  }

  @Test func aWeightThatIsNoNumberIsRefused() {
    var scene = Scene.ranking()
    scene.workbench.run(CommandTable.named("weight")!, argument: "much")
    #expect(scene.workbench.message?.text == "“much” is not a number like 0.7.")
  }
}
