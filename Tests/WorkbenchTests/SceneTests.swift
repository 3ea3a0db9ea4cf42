import Testing

@testable import Workbench

@Suite struct SceneTests {
  @Test func titleAndHelpAreAlwaysThere() {
    let scene = Scene()
    #expect(scene.line(0).contains("Buying a laptop across channels"))
    #expect(scene.line(23).hasSuffix("? help"))
  }

  @Test(arguments: [(0, 0), (1, 1), (3, 500), (9, 40), (10, 39), (10, 40), (24, 80), (200, 500)])
  func everySizeIsDrawn(rows: Int, columns: Int) {
    let scene = Scene(rows: rows, columns: columns)
    #expect(scene.workbench.frame().cells.count == rows * columns)
  }
}
