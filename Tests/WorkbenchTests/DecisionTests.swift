import JourneyModel
import Testing

@testable import Workbench

/// Keeping what was chosen first, and why.
@Suite struct DecisionTests {
  private static func scene() throws -> Scene {
    var scene = Scene.ranking(.unsure)
    scene.workbench.options.author = "anna"
    let day = try #require(CalendarDate("2026-11-22"))
    scene.send(.moment(Moment(date: day, seconds: 0)))
    return scene
  }

  @Test func aDecisionIsKeptWithItsReason() throws {
    var scene = try Self.scene()
    scene.type("DBoth hit whoever pays<enter>")
    let decision = try #require(scene.workbench.journey.decisions.last)
    #expect(decision.why == "Both hit whoever pays")
    #expect(decision.date == "2026-11-22" && decision.owner == "anna" && decision.model == .impact)
    #expect(decision.focus == [ID("stock"), ID("coupon")])
    #expect(decision.calculation.count == 2 && decision.runnersUp.count == 3)
    #expect(decision.held.first?.contains("of 10,000 draws") == true)
    #expect(decision.assumed == [])
    #expect(
      scene.workbench.message?.text
        == "Kept as it stands today: “Fix first: Coupon refused, Stock differs”. :decisions opens it.")
    #expect(scene.workbench.history.done.map(\.label) == ["decide: Fix first: Coupon refused, Stock differs"])
  }

  @Test func laterRatingsDoNotChangeIt() throws {
    var scene = try Self.scene()
    scene.type(":decide they hurt most<enter>")
    let decision = try #require(scene.workbench.journey.decisions.last)
    scene.type("gg1jl2 ")
    #expect(scene.workbench.journey.decisions[decision.id] == decision)
  }

  @Test func itIsOneStepThatCanBeUndone() throws {
    var scene = try Self.scene()
    scene.type("Dwhy<enter>u")
    #expect(scene.workbench.journey.decisions.isEmpty)
    #expect(scene.workbench.journey == .unsure)
  }

  @Test func itsFormShowsAll() throws {
    var scene = try Self.scene()
    scene.type("Dwhy<enter>:decisions<enter><enter>")
    let screen = scene.screen()
    #expect(screen.contains("Decision · Fix first: Coupon refused, Stock differs"))
    #expect(screen.contains("2026-11-22") && screen.contains("anna"))
  }

  @Test func withoutAReasonItStaysAndEscLeaves() throws {
    var scene = try Self.scene()
    scene.type("D<enter>")
    #expect(scene.workbench.message?.text == "A few words are enough: what speaks for them?")
    #expect(scene.workbench.layers.count == 1)
    scene.type("<esc>")
    #expect(scene.workbench.layers.isEmpty && scene.workbench.journey.decisions.isEmpty)
  }

  @Test func somethingMustBeInFocus() {
    var scene = Scene.ranking()
    scene.type("D")
    #expect(
      scene.workbench.message?.text == "Nothing is in focus yet: Space on a friction point chooses it.")
  }

  @Test func holdsAreThoseOfTheRanking() throws {
    var scene = try Self.scene()
    scene.type("Dwhy<enter>")
    let holds = HoldComputation.result(of: .unsure)
    let decision = try #require(scene.workbench.journey.decisions.last)
    let share = HoldText.percent(try #require(holds[ID("coupon")]))
    #expect(decision.held.first == "Coupon refused: among the top 2 in \(share) of 10,000 draws")
  }
}
