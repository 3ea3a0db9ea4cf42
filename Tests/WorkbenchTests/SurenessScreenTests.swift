import JourneyModel
import Testing

@testable import Workbench

/// How sure a ranking is, as a person sees it: holds, evidence, what would have to change.
@Suite struct SurenessScreenTests {
  @Test(arguments: [(24, 80), (40, 120)]) func rankingWithHolds(rows: Int, columns: Int) {
    var scene = Scene.ranking(.unsure, rows: rows, columns: columns)
    scene.rest()
    GoldenFile.expect(scene.screen(cursor: true), "ranking-\(columns)x\(rows)")
  }

  @Test(arguments: [(24, 80), (40, 120)]) func whatIf(rows: Int, columns: Int) {
    var scene = Scene.ranking(.unsure, rows: rows, columns: columns)
    scene.type("w")
    scene.rest()
    GoldenFile.expect(scene.screen(), "what-if-\(columns)x\(rows)")
  }

  @Test func whatIfInASCII() {
    var scene = Scene.ranking(.unsure, unicode: false)
    scene.rest()
    scene.type("w")
    #expect(scene.screen().utf8.allSatisfy { $0 < 0x80 })
    #expect(scene.screen().contains("* 1 "))
  }

  @Test(arguments: [(10, 40), (12, 50), (16, 60), (60, 200), (0, 0), (1, 1)])
  func everythingFitsEverySize(rows: Int, columns: Int) {
    var scene = Scene.ranking(.unsure, rows: rows, columns: columns)
    scene.type("w<down><pagedown><end>")
    scene.rest()
    #expect(scene.workbench.frame().cells.count == rows * columns)
    scene.type("<esc>V")
    #expect(scene.workbench.frame().cells.count == rows * columns)
  }

  @Test func theHoldIsWorkedOutWhileNobodyTypes() {
    var scene = Scene.ranking(.unsure)
    #expect(scene.workbench.hasWork)
    #expect(scene.line(3).hasSuffix(" …"))
    scene.rest()
    #expect(!scene.line(3).contains("…") && scene.line(3).contains(" % "))
    #expect(!scene.workbench.hasWork)
  }

  @Test func afterAChangeTheLastOneIsMarkedUntilTheNext() {
    var scene = Scene.ranking(.unsure)
    scene.rest()
    let before = scene.line(3)
    scene.type("+")
    #expect(scene.workbench.hasWork)
    #expect(scene.line(3).contains("…"))
    scene.rest()
    #expect(scene.line(3) == before.replacing("   7    ", with: "   8    "))
  }

  @Test func thereIsNoWorkInOtherViewsNorForOpportunities() {
    var scene = Scene.ranking(.unsure)
    scene.type("v")
    #expect(!scene.workbench.hasWork)
    scene.type("vgb")
    #expect(!scene.workbench.hasWork)
    scene.type("gr")
    #expect(scene.workbench.hasWork)
    #expect(!Scene.ranking(Journey(title: "New")).workbench.hasWork)
  }

  @Test func typingComesBetweenThePieces() {
    var scene = Scene.ranking(.ranked(400))
    scene.send(.idle)
    #expect(scene.workbench.hasWork)
    scene.type("j")
    scene.send(.idle)
    #expect(scene.workbench.hasWork)
    #expect(scene.workbench.selection == .friction(ID("f2")))
  }

  @Test func theUnratedHoldNothing() {
    var scene = Scene.ranking(.unsure)
    scene.rest()
    scene.type("G")
    #expect(scene.selectedRow == "– Prices without delivery ? – 4 2 – – 0 unrated")
    #expect(!scene.screen().contains("Among the top"))
  }

  @Test func theDetailSaysWhatItMeans() {
    var scene = Scene.ranking(.unsure, rows: 40, columns: 120)
    #expect(scene.screen().contains("How firmly it holds is being worked out …"))
    scene.rest()
    #expect(scene.screen().contains("Among the top 2 in "))
    #expect(scene.screen().contains("of 10,000 draws"))
  }

  @Test func whatIfNeedsTwo() {
    var scene = Scene.ranking(Journey(title: "New"))
    scene.type("w")
    #expect(
      scene.workbench.message?.text == "Two friction points must have a score before one can pass the other.")
    #expect(scene.workbench.layers.isEmpty)
  }

  @Test func whatIfScrollsAndLeaves() {
    var scene = Scene.ranking(.unsure, rows: 12, columns: 60)
    scene.type("w")
    let top = scene.screen()
    scene.type("<down>")
    #expect(scene.screen() != top)
    scene.type("<pagedown><pagedown><pagedown><pagedown>")
    let end = scene.screen()
    scene.send(.mouse(MouseEvent(.wheelDown, at: Point(row: 5, column: 20))))
    #expect(scene.screen() == end)
    scene.type("<esc>")
    #expect(scene.workbench.layers.isEmpty)
  }
}
