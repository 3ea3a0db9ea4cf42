import JourneyModel
import Testing

@testable import Workbench

@Suite struct OutsideChangeTests {
  /// What another program wrote, as edits of the document that was in the file.
  private func outside(_ edits: Edit...) throws -> OutsideChange {
    var theirs = Journey.laptop
    _ = try theirs.apply(Change("", edits))
    return OutsideChange(base: .laptop, theirs: theirs, text: Array("new".utf8), fingerprint: "f1")
  }

  private let checkout = ID<Touchpoint>("checkout")

  @Test func itIsTakenOverAsOneStepAndIsSaved() throws {
    var scene = Scene()
    scene.send(.changedOnDisk(try outside(.set(checkout, "title", to: .text("Cash desk")))))
    #expect(scene.screen().contains("Cash desk"))
    #expect(scene.workbench.isSaved)
    #expect(scene.workbench.pendingDeeds.count == 1)
    scene.type("u")
    #expect(scene.workbench.journey == .laptop)
    #expect(!scene.workbench.isSaved)
  }

  @Test func unsavedWorkStaysUnsaved() throws {
    var scene = Scene()
    scene.type("/Reviews<enter>-")
    scene.send(.changedOnDisk(try outside(.set(checkout, "title", to: .text("Cash desk")))))
    #expect(scene.workbench.journey.touchpoint(ID("reviews"))?.emotion == 1)
    #expect(scene.workbench.journey.touchpoint(checkout)?.title == "Cash desk")
    #expect(!scene.workbench.isSaved)
  }

  @Test func whatBothChangedIsDecidedByThePerson() throws {
    var scene = Scene()
    scene.type("/Checkout<enter>+")
    scene.send(.changedOnDisk(try outside(.set(checkout, "emotion", to: .integer(2)))))
    #expect(scene.workbench.layers.isEmpty, "nothing opens by itself")
    #expect(scene.screen().contains("1 to decide"))
    #expect(scene.workbench.journey.touchpoint(checkout)?.emotion == -1)
    scene.type(":conflicts<enter><enter>")
    #expect(scene.screen().contains("theirs: 2"))
    scene.type("t")
    #expect(scene.workbench.journey.touchpoint(checkout)?.emotion == 2)
    #expect(scene.workbench.journey.details.conflicts.isEmpty)
    #expect(scene.workbench.message?.text == "Everything is decided.")
    scene.type("u")
    #expect(scene.workbench.journey.details.conflicts.count == 1)
  }

  @Test func oursCanStay() throws {
    var scene = Scene()
    scene.type("/Checkout<enter>+")
    scene.send(.changedOnDisk(try outside(.set(checkout, "emotion", to: .integer(2)))))
    scene.type(":conflicts<enter><enter>o")
    #expect(scene.workbench.journey.touchpoint(checkout)?.emotion == -1)
    #expect(scene.workbench.journey.details.conflicts.isEmpty)
  }

  @Test func aFileThatSaysTheSameIsOnlyNoted() throws {
    var scene = Scene()
    scene.send(.changedOnDisk(try outside()))
    #expect(scene.workbench.isSaved)
    #expect(scene.workbench.history.done.isEmpty)
    guard case .saved(let checkpoint) = scene.workbench.pendingDeeds.first else {
      Issue.record("the file's new state is not noted")
      return
    }
    #expect(checkpoint.fingerprint == "f1")
  }

  @Test func othersKnowThatItIsSaved() throws {
    var meeting = Meeting("anna", "bea")
    let outside = try outside(.set(checkout, "title", to: .text("Cash desk")))
    meeting.act(as: "bea") { $0.send(.changedOnDisk(outside)) }
    #expect(meeting.journey(of: "anna").touchpoint(checkout)?.title == "Cash desk")
    #expect(meeting["anna"].workbench.isSaved)
    #expect(meeting["bea"].workbench.isSaved)
    #expect(meeting.message(of: "anna") == "“bea” took over what another program wrote into the file.")
  }
}
