import JourneyModel
import Testing

@testable import Workbench

/// What the screen says of keys stays true when the configuration gives others.
@Suite struct RemappedKeyTests {
  private func scene(_ journey: Journey, _ keys: [String: String]) -> Scene {
    Scene(journey) { $0.keys = keys.mapValues { [[KeyStroke($0.unicodeScalars.first ?? " ")]] } }
  }

  @Test func invitationsNameTheKeyInForce() {
    let scene = scene(Journey(title: "New"), ["stage.add": "Z"])
    #expect(scene.screen().contains("No stages yet: Z adds one."))
  }

  @Test func messagesNameTheKeyInForce() {
    var scene = scene(.laptop, ["undo": "Z"])
    scene.type("d")
    #expect(scene.line(23).contains("Z brings"))
  }

  /// Where the key is the argument, another key means what the one in its place meant.
  @Test func aRatingGivenToOtherKeysStillRates() {
    var scene = Scene(.laptop) { $0.keys = ["ranking.rate": (1...7).map { [KeyStroke(.function($0))] }] }
    scene.type("gr<f3>")
    #expect(scene.workbench.journey.frictions[ID("login-again")]?.severity == 3)
    scene.type("<f7>")
    #expect(scene.line(23).contains("run"), "it asks for the number")
  }

  @Test func aCommandWithoutAKeyIsNamedByWhatCanBeTyped() {
    var scene = Scene(.laptop) { $0.keys = ["find": [], "touchpoint.add": []] }
    scene.type("n")
    #expect(scene.line(23).contains("Nothing is being looked for: :find finds."))
  }
}
