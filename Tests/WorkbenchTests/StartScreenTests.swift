import JourneyModel
import Testing

@testable import Workbench

@Suite struct StartScreenTests {
  /// The program as it is started without a file.
  private func scene(rows: Int = 24, columns: Int = 80) -> Scene {
    var scene = Scene(rows: rows, columns: columns) { options in
      options.samples = [
        ("laptop", "Buying a laptop across channels"), ("visita", "Una visita specialistica"),
      ]
    }
    scene.workbench = Workbench(
      Journey(), isNew: true, size: scene.workbench.size, options: scene.workbench.options)
    scene.workbench.openStartScreen()
    return scene
  }

  @Test func looksAsItDidAt80x24() {
    #expect(
      scene().screen(cursor: true) == """
        ┌─ A new journey ──────────────────────────────────────────────────────────────┐
        │                                                                              │
        │  Title  ▮New journey                                                          │
        │                                                                              │
        │  Start from                                                                  │
        │    Awareness · Consideration · Purchase · Retention · Advocacy               │
        │    Awareness · Decision · Purchase · Post-purchase · Advocacy                │
        │    Awareness · Consideration · Decision                                      │
        │    Nothing but a title                                                       │
        │                                                                              │
        │  Or open a sample                                                            │
        │    Buying a laptop across channels                                           │
        │    Una visita specialistica                                                  │
        │                                                                              │
        │  With a first persona, “Customer”, the channels Website, Mobile app, Social  │
        │  media, E-mail, SMS, Physical store, Customer service, Word of mouth,        │
        │  Reviews, and notes for Goals, Actions, Content seen, Thoughts, Quality,     │
        │  Exit points.                                                                │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        └──────────────────────────────────────────────────────────────────────────────┘
         ⏎ start  ↑ ↓ choose                                            Esc start empty
        """)
  }

  @Test func looksAsItDidAt120x40() {
    GoldenFile.expect(scene(rows: 40, columns: 120).screen(cursor: true), "start-120x40")
  }

  @Test func startsFromATemplateWithTheTitleThatIsTyped() {
    var scene = scene()
    scene.type("Selling tea<enter>")
    let journey = scene.workbench.journey
    #expect(journey.details.title == "Selling tea")
    #expect(
      journey.current.stages.map(\.name) == [
        "Awareness", "Consideration", "Purchase", "Retention", "Advocacy",
      ])
    #expect(journey.personas.map(\.name) == ["Customer"])
    #expect(scene.workbench.layers.isEmpty)
    #expect(!scene.workbench.isSaved)
  }

  @Test func arrowsChoose() {
    var scene = scene()
    scene.type("<down><down><enter>")
    #expect(scene.workbench.journey.current.stages.map(\.name) == ["Awareness", "Consideration", "Decision"])
    #expect(scene.workbench.journey.details.title == "New journey")
  }

  @Test func escStartsEmpty() {
    var scene = scene()
    scene.type("Tea<esc>")
    #expect(scene.workbench.journey == Journey(title: "Tea"))
    #expect(scene.workbench.layers.isEmpty)
  }

  @Test func spacesAreNoTitle() {
    var scene = scene()
    scene.type("  <enter>")
    #expect(scene.workbench.journey.details.title == "New journey")
  }

  /// A document without a title, stages and personas is still one.
  @Test func escGoesBackToADocument() {
    var scene = scene()
    var journey = Journey()
    _ = try? journey.apply(.set(.details, field: "scope", to: .text("All of it")))
    scene.workbench = Workbench(journey, size: scene.workbench.size, options: scene.workbench.options)
    scene.workbench.openStartScreen()
    #expect(scene.line(23).contains("Esc back"))
    scene.type("<esc>")
    #expect(scene.workbench.journey == journey)
  }

  @Test func aSampleThatCannotBeOpenedIsSaid() {
    var scene = scene()
    scene.type("<pagedown><enter>")
    scene.send(.outcome(.openFailed(problem: "There is none.")))
    #expect(scene.line(23).contains("There is none."))
    #expect(!scene.workbench.layers.isEmpty)
  }

  @Test func opensASample() {
    var scene = scene()
    scene.type("<pagedown><enter>")
    #expect(scene.effects == [.openSample(name: "visita", path: nil)])
    scene.send(.outcome(.opened(.laptop, path: nil)))
    #expect(scene.workbench.journey == .laptop)
    #expect(scene.workbench.path == nil)
    #expect(scene.workbench.layers.isEmpty)
  }

  @Test func stepsOverTheHeadings() {
    var scene = scene()
    scene.type("<down><down><down><down><enter>")
    #expect(scene.effects == [.openSample(name: "laptop", path: nil)])
  }

  @Test func aDoubleClickStarts() throws {
    var scene = scene()
    let row = try #require(
      scene.screen().split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains("Awareness · Consideration · Decision") })
    scene.send(.mouse(MouseEvent(.press(clicks: 2), at: Point(row: row, column: 10))))
    #expect(scene.workbench.journey.current.stages.count == 3)
  }

  @Test func fitsTheSmallestScreen() {
    var scene = scene(rows: 10, columns: 40)
    scene.type("<pagedown>")
    #expect(scene.screen().contains("Una visita specialistica"))
    #expect(scene.screen().contains("Title"))
  }

  @Test func newComesBackToIt() {
    var scene = Scene()
    scene.type(":new<enter>")
    #expect(scene.line(0).contains("A new journey"))
    scene.type("<esc>")
    #expect(scene.workbench.journey == .laptop, "the journey at hand stays")
  }

  @Test func newGuardsUnsavedWork() {
    var scene = Scene()
    scene.workbench.perform("rename the journey", [.set(.details, field: "title", to: .text("Tea"))])
    scene.type(":new<enter>")
    #expect(scene.screen().contains("s     save and start anew"))
    scene.type("s")
    scene.send(.outcome(.saved(path: "laptop.journey.json")))
    #expect(scene.line(0).contains("A new journey"))
    scene.type("<enter>")
    #expect(scene.workbench.path == nil, "the old file is not written to")
  }

  @Test func keepsTheFileItWasOpenedFor() {
    var scene = scene()
    scene.workbench.openStartScreen(path: "tea.journey.json")
    scene.type("<enter>")
    #expect(scene.workbench.path == "tea.journey.json")
  }
}
