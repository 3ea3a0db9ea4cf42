import JourneyModel
import Testing

@testable import Workbench

@Suite struct PaletteTests {
  @Test(arguments: [(24, 80), (40, 120)]) func looksAsItDid(rows: Int, columns: Int) {
    var scene = Scene(rows: rows, columns: columns)
    scene.type("<ctrl-p>")
    GoldenFile.expect(scene.panel("Commands"), "palette-\(columns)x\(rows)")
  }

  @Test func runsWhatIsFound() {
    var scene = Scene()
    scene.type("<ctrl-p>suspend<enter>")
    #expect(scene.effects == [.suspend])
    #expect(scene.workbench.layers.isEmpty)
  }

  @Test func findsByTheTypedNameToo() {
    var scene = Scene()
    scene.type("<ctrl-p>quit.dis<enter>")
    #expect(scene.effects == [.quit])
  }

  @Test func showsTheKeys() {
    var scene = Scene()
    scene.type("<ctrl-p>without saving")
    #expect(scene.screen().contains("Quit without saving"))
    #expect(scene.screen().contains(":q! │"))
  }

  @Test func saysWhyACommandCannotBeRun() throws {
    var scene = Scene()
    scene.type("<ctrl-p>undo")
    let lines = scene.screen().split(separator: "\n")
    let row = try #require(lines.firstIndex { $0.contains("Undo") && $0.contains("Nothing to undo.") })
    #expect(scene.roles(inRow: row).contains(.muted))
    scene.type("<enter>")
    #expect(scene.line(23).hasPrefix(" Nothing to undo."))
  }

  @Test func opensWhatACommandOpens() {
    var scene = Scene()
    scene.type("<ctrl-p>help<enter>")
    #expect(scene.line(0).contains("Help"))
  }
}
