import Testing

@testable import Workbench

@Suite struct PendingKeyTests {
  /// A `g` that waits for its letter is given up by whatever else is done meanwhile.
  @Test(arguments: [Event.paste("x"), .mouse(MouseEvent(.press(clicks: 1), at: Point(row: 5, column: 25)))])
  func anotherEventEndsTheSequence(event: Event) {
    var scene = Scene()
    scene.type("g")
    scene.send(event)
    #expect(scene.workbench.pendingKeys.isEmpty)
  }
}
