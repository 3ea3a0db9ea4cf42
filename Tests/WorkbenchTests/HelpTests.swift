import JourneyModel
import Testing

@testable import Workbench

@Suite struct HelpTests {
  @Test(arguments: [(24, 80), (40, 120)]) func looksAsItDid(rows: Int, columns: Int) {
    var scene = Scene(rows: rows, columns: columns)
    scene.type("?")
    GoldenFile.expect(scene.screen(), "help-\(columns)x\(rows)")
  }

  @Test func saysEveryCommandOfTheView() {
    let workbench = Scene().workbench
    let page = HelpPage(workbench, query: "", columns: 1000)
    let text = page.lines.map { $0.map(\.text).joined(separator: " ") }
    for command in CommandTable.all where command.scope.contains(.board) {
      #expect(text.contains { $0.contains(command.title) && $0.contains(command.help) }, "\(command.name)")
    }
  }

  @Test func leavesOutWhatWorksInOtherViews() {
    let page = HelpPage(Scene().workbench, query: "", columns: 1000)
    let text = page.lines.flatMap { $0.map(\.text) }
    for command in CommandTable.all where !command.scope.contains(.board) {
      #expect(!text.contains(command.help))
    }
  }

  @Test(arguments: ["?", "<f1>", ":help<enter>", ":keys<enter>"]) func opens(keys: String) {
    var scene = Scene()
    scene.type(keys)
    #expect(scene.line(0).hasPrefix("┌─ Help · Board ─"))
  }

  @Test(arguments: ["<esc>", "?", "<f1>", "<enter>"]) func closes(key: String) {
    var scene = Scene()
    scene.type("?" + key)
    #expect(scene.workbench.layers.isEmpty)
  }

  @Test(arguments: ["?suspend", "?/suspend", ":help suspend<enter>"]) func finds(keys: String) {
    var scene = Scene()
    scene.type(keys)
    #expect(scene.line(3).contains("The program"))
    #expect(scene.line(4).hasPrefix("│ Ctrl-Z"))
    #expect(scene.line(1).hasSuffix("1 entry │"))
  }

  @Test func findsKeysAsWell() {
    var scene = Scene()
    scene.type("?ctrl-p")
    #expect(scene.screen().contains("All commands"))
  }

  @Test func whatIsCalledSoComesBeforeWhatMentionsIt() {
    let page = HelpPage(Scene().workbench, query: "undo", columns: 76)
    #expect(page.lines.prefix(2).map { $0.map(\.text)[0] } == ["The document", "u"])
    #expect(page.lines.contains { $0.first?.text == "Mentioned there too" })
  }

  @Test func saysEveryMarkOfTheCaptureLine() {
    let keys = HelpTopics.all.flatMap { $0.rows.map(\.keys) }
    for mark in CaptureMark.friction + CaptureMark.opportunity + CaptureMark.touchpoint(channels: []) {
      #expect(keys.contains { $0.first == mark.mark && $0.count > 1 }, "\(mark.mark)")
    }
  }

  @Test func saysWhenNothingIsFound() {
    var scene = Scene()
    scene.type("?xyzzy")
    #expect(scene.screen().contains("Nothing like “xyzzy”."))
  }

  @Test func scrollsToItsEndAndNoFurther() {
    var scene = Scene()
    scene.type("?<end>")
    let end = scene.screen()
    #expect(end.contains("Leaves everything as it was."))
    scene.type("<pagedown><down>")
    #expect(scene.screen() == end)
    scene.type("<up>")
    #expect(scene.screen() != end)
    scene.type("<home>")
    #expect(scene.line(1).contains("lines 1–"))
  }

  @Test func theWheelScrolls() {
    var scene = Scene()
    scene.type("?")
    scene.send(.mouse(MouseEvent(.wheelDown, at: Point(row: 5, column: 5))))
    #expect(scene.line(1).contains("lines 4–"))
  }

  @Test func theCursorStandsInTheSearch() {
    var scene = Scene()
    scene.type("?ab")
    #expect(scene.workbench.frame().cursor == Point(row: 1, column: 9))
  }

  @Test func fitsTheSmallestScreen() {
    var scene = Scene(rows: 10, columns: 40)
    scene.type("?undo")
    #expect(scene.screen().contains("Undo"))
    #expect(scene.line(9).hasSuffix("Esc leave"))
  }
}
