import JourneyModel
import Testing

@testable import Workbench

@Suite struct HistoryListTests {
  private func scene() -> Scene {
    var scene = Scene()
    for title in ["Tea", "Coffee", "Cocoa"] {
      scene.workbench.perform(
        "rename the journey “\(title)”", [.set(.details, field: "title", to: .text(title))])
    }
    return scene
  }

  @Test func listsTheNewestFirstAndMarksThePresent() {
    var scene = scene()
    scene.type("uU")
    #expect(
      scene.panel("History") == """
        ┌─ History ────────────────────────────────┐
        │ ›                                      4 │
        │──────────────────────────────────────────│
        │   rename the journey “Cocoa”      undone │
        │ ▸ rename the journey “Coffee”       here │
        │   rename the journey “Tea”               │
        │   As it was opened                 saved │
        └──────────────────────────────────────────┘
        """)
  }

  @Test func goesBack() {
    var scene = scene()
    scene.type(":history<enter><down><down><enter>")
    #expect(scene.workbench.journey.details.title == "Tea")
    #expect(scene.line(23).hasPrefix(" Back 2 steps: rename the journey “Tea”"))
  }

  @Test func goesAllTheWayBackAndForward() {
    var scene = scene()
    scene.type("U<end><enter>")
    #expect(scene.workbench.isSaved)
    #expect(scene.line(23).hasPrefix(" Back 3 steps: As it was opened"))
    scene.type("U<home><enter>")
    #expect(scene.workbench.journey.details.title == "Cocoa")
    #expect(scene.line(23).hasPrefix(" Forward 3 steps: rename the journey “Cocoa”"))
  }

  @Test func stayingChangesNothing() {
    var scene = scene()
    scene.type("U<enter>")
    #expect(scene.workbench.journey.details.title == "Cocoa")
    #expect(scene.line(23).hasPrefix(" Nothing changed"))
  }

  @Test func findsAStep() {
    var scene = scene()
    scene.type("Utea<enter>")
    #expect(scene.workbench.journey.details.title == "Tea")
  }

  @Test func hasNothingToShowAtFirst() {
    var scene = Scene()
    scene.type("U")
    #expect(scene.line(23).hasPrefix(" Nothing was changed yet."))
  }
}
