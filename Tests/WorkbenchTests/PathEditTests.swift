import JourneyModel
import Testing

@testable import Workbench

@Suite struct PathEditTests {
  private func message(_ scene: Scene) -> String { scene.workbench.message?.text ?? "" }

  @Test func tLeadsOnToTheNextTouchpointOfThePersona() {
    var map = PathMap()
    map.step("One")
    map.step("Two", stage: 1)
    map.step("Three", stage: 2)
    map.step("Bob's", of: "bob")
    var scene = Scene.path(map)
    scene.type("t")
    #expect(scene.screen().contains("From One to …"))
    #expect(!scene.panel("From One to …").contains("Bob's"))
    scene.type("<enter>")
    #expect(scene.selected == "two")
    scene.type("t<enter>")
    #expect(scene.selected == "three")
    let ways = scene.workbench.journey.current.transitions.map { "\($0.from) \($0.to)" }
    #expect(ways == ["one two", "two three"])
    scene.type("uu")
    #expect(scene.workbench.journey.current.transitions.isEmpty)
    #expect(scene.selected == "one")
  }

  @Test(arguments: ["x", "d"]) func aSelectedWayIsTakenOut(key: String) {
    var scene = Scene.path()
    scene.type("<space>" + key)
    #expect(scene.way("w1") == nil)
    #expect(scene.selected == "look")
    scene.type("u")
    #expect(scene.way("w1") != nil)
    #expect(scene.selected == "look w1")
  }

  @Test func onAStepXSaysWhatToDo() {
    var scene = Scene.path()
    scene.type("x")
    #expect(message(scene).contains("Select a way first: Space turns to those that leave a step."))
    #expect(scene.workbench.journey.current.transitions.count == 7)
  }

  @Test func onAStepWithOneWayXTakesThatOut() {
    var map = PathMap()
    map.step("One")
    map.step("Two", stage: 1)
    var scene = Scene.path(map)
    scene.type("t<enter><left>x")
    #expect(scene.workbench.journey.current.transitions.isEmpty)
  }

  @Test func aShareIsTypedAnewOrChanged() {
    var scene = Scene.path()
    scene.type("<space>%")
    #expect(scene.screen().contains("40 %"))
    scene.type("25<enter>")
    #expect(scene.way("w1")?.share == Quantity(0.25))
    scene.type("%<end><backspace><backspace><backspace>6<enter>")
    #expect(scene.way("w1")?.share == Quantity(0.26))
  }

  @Test func enterOpensTheStepOrTheWay() {
    var scene = Scene.path()
    scene.type("<enter>")
    #expect(scene.screen().contains("Moment of truth"))
    scene.type("<esc><space><enter>")
    #expect(scene.screen().contains("Share who take it"))
  }

  // MARK: Context

  @Test func cTurnsTheContextRound() {
    var scene = Scene.path()
    scene.type("<right><right><space><down>")
    #expect(scene.selected == "buy w6")
    var seen: [Transition.Context?] = []
    for _ in 0..<4 {
      scene.type("c")
      seen.append(scene.way("w6")?.context)
    }
    #expect(seen == [.carried, .partly, .lost, nil])
    scene.type("u")
    #expect(scene.way("w6")?.context == .lost)
    #expect(message(scene).contains("Undid: context of Buy → Buy: unknown"))
  }

  @Test func onAStepWithOneWayThatOneIsMeant() {
    var map = PathMap()
    map.step("One")
    map.step("Two", stage: 1, "app")
    map.way("One", "Two")
    var scene = Scene.path(map)
    scene.type("c")
    #expect(scene.way("w1")?.context == .carried)
    #expect(message(scene).contains("Context of One → Two: carried."))
  }

  // MARK: Shares

  @Test(arguments: [
    ("40", 0.4), ("40 %", 0.4), ("40%", 0.4), ("0.4", 0.4), ("0,4", 0.4), ("12.5", 0.125), ("12,5 %", 0.125),
    ("1", 0.01), ("0", 0), ("100", 1), ("0.5 %", 0.005),
  ]) func aShareIsTakenAsItIsTyped(text: String, share: Double) {
    var scene = Scene.path()
    scene.type("<space>%<ctrl-u>\(text)<enter>")
    #expect(scene.way("w1")?.share?.value == share)
    #expect(scene.workbench.layers.isEmpty)
  }

  @Test func anEmptyShareIsUnknown() {
    var scene = Scene.path()
    scene.type("<space>=<ctrl-u><enter>")
    #expect(scene.way("w1")?.share == nil)
    scene.type("u")
    #expect(scene.way("w1")?.share == Quantity(0.4))
  }

  @Test(arguments: ["120", "-5", "2 %%", "many", "1.5e9", "nan", "101 %"])
  func whatIsNoShareIsRefused(text: String) {
    var scene = Scene.path()
    scene.type("<space>%<ctrl-u>\(text)<enter>")
    #expect(scene.way("w1")?.share == Quantity(0.4))
    #expect(scene.workbench.layers.count == 1)
    #expect(scene.screen().contains("share"))
  }

  @Test func whileItIsTypedItSaysWhatIsUnderstood() {
    var scene = Scene.path()
    scene.type("<space>%<ctrl-u>0,25")
    #expect(scene.screen().contains("= 25 %"))
    scene.type("<ctrl-u>140")
    #expect(scene.screen().contains("A share goes from 0 to 100 %: “140” does not."))
  }

  @Test func moreThanEverybodyIsSaid() {
    var scene = Scene.path()
    scene.type(":transition.share 90<enter>")
    #expect(message(scene).contains("Select a way first"))
    scene.type("<space>:transition.share 90<enter>")
    #expect(scene.way("w1")?.share == Quantity(0.9))
    #expect(
      message(scene).contains(
        "More than everybody: the shares that go on from “Look” or leave add up to 150 %."))
  }
}
