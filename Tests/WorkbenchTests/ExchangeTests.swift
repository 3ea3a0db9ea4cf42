import JourneyModel
import Testing

@testable import Workbench

/// Writing for other programs, and taking in what they wrote, from within the program.
@Suite struct ExchangeTests {
  private func scene() -> Scene {
    var scene = Scene()
    scene.workbench.options.exportFormats = [
      ("html", "a page"), ("csv", "touchpoints"), ("frictions.csv", "friction points"),
    ]
    return scene
  }

  @Test func exportAsksForTheMapThatIsShown() {
    var scene = scene()
    scene.type(":export out.html<enter>")
    #expect(scene.effects.last == .export(ExportRequest(path: "out.html", map: .current, persona: nil)))
    scene.type("i<ctrl-g>:export.persona out.csv<enter>")
    guard case .export(let request) = scene.effects.last else {
      Issue.record("nothing is exported")
      return
    }
    #expect(request.persona == scene.workbench.place.board.persona && request.persona != nil)
    #expect(request.map == scene.workbench.place.map)
  }

  @Test func withoutANameItIsAskedFor() {
    var scene = scene()
    scene.type(":export<enter>")
    #expect(scene.screen().contains("Export as laptop.html"))
    #expect(scene.screen().contains(".html: a page"))
    scene.type("<enter>")
    #expect(scene.effects.last == .export(ExportRequest(path: "laptop.html", map: .current, persona: nil)))
  }

  @Test func aNameWithoutAFormatIsRefused() {
    var scene = scene()
    scene.type(":export out.pdf<enter>")
    #expect(scene.effects.isEmpty)
    #expect(scene.screen().contains("Endings: .html .csv .frictions.csv"))
  }

  @Test func theLongestEndingCounts() {
    let options = scene().workbench.options
    #expect(options.exportFormat(of: "a.FRICTIONS.csv")?.ending == "frictions.csv")
    #expect(options.exportFormat(of: "a.csv")?.ending == "csv")
  }

  @Test func noFileIsReplacedUnasked() {
    var scene = scene()
    let request = ExportRequest(path: "out.html", map: .current, persona: nil)
    scene.send(.outcome(.exportExists(request)))
    #expect(scene.screen().contains("out.html exists. Replace it?"))
    scene.type("y")
    var replaced = request
    replaced.overwrite = true
    #expect(scene.effects.last == .export(replaced))
  }

  @Test func onePersonaNeedsOneShown() {
    var scene = scene()
    scene.type("v:export.persona out.html<enter>")
    #expect(scene.effects.isEmpty)
    #expect(scene.screen().contains("Turn to one persona first."))
  }

  // MARK: In

  private func offer(_ remarks: [String] = []) -> ImportOffer {
    var stage = Stage()
    (stage.id, stage.name) = (ID("loyalty"), "Loyalty")
    let change = Change("import of list.md", [.insert(stage, on: .current, after: nil)])
    return ImportOffer(name: "list.md", change: change, summary: "added: 1 stage", remarks: remarks)
  }

  @Test func importAsksForTheFile() {
    var scene = scene()
    scene.type(":import list.md<enter>")
    #expect(scene.effects.last == .readImport(path: "list.md", map: .current))
  }

  @Test func nothingIsChangedBeforeThePersonAgrees() {
    var scene = scene()
    let before = scene.workbench.journey
    scene.send(.outcome(.importRead(offer())))
    #expect(scene.screen().contains("list.md: added: 1 stage."))
    #expect(scene.workbench.journey == before)
    scene.type("<ctrl-g>")
    #expect(scene.workbench.journey == before)
  }

  @Test func anImportIsOneStep() {
    var scene = scene()
    let before = scene.workbench.journey
    scene.send(.outcome(.importRead(offer())))
    scene.type("i")
    #expect(scene.workbench.journey.current.stages[ID("loyalty")]?.name == "Loyalty")
    #expect(scene.screen().contains("Imported list.md: added: 1 stage."))
    scene.type("u")
    #expect(scene.workbench.journey == before)
    #expect(scene.screen().contains("Undid: import of list.md"))
  }

  @Test func remarksCanBeReadFirst() {
    var scene = scene()
    scene.send(.outcome(.importRead(offer(["7: this line says nothing"]))))
    #expect(scene.screen().contains("1 remark (r)."))
    scene.type("r")
    #expect(scene.screen().contains("7: this line says nothing"))
    scene.type("<ctrl-g>i")
    #expect(scene.workbench.journey.current.stages.contains(ID("loyalty")))
  }

  @Test func whatAddsNothingSaysSo() {
    var scene = scene()
    let offer = ImportOffer(
      name: "list.md", change: Change("import", []), summary: "left as they are: 3 stages", remarks: [])
    scene.send(.outcome(.importRead(offer)))
    #expect(scene.workbench.layers.isEmpty)
    #expect(scene.screen().contains("list.md: left as they are: 3 stages."))
  }

  @Test func remarksAreThereToReadWhereNothingIsAdded() {
    var scene = scene()
    let offer = ImportOffer(
      name: "list.md", change: Change("import", []), summary: "left as they are: 3 stages",
      remarks: ["7: this line says nothing"])
    scene.send(.outcome(.importRead(offer)))
    #expect(!scene.screen().contains("import it"))
    scene.type("r")
    #expect(scene.screen().contains("7: this line says nothing"))
  }
}
