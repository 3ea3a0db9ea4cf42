import Testing
import Workbench

@testable import Terminal

@Suite struct MouseTests {
  private func actions(_ reports: (String, Int)...) -> [Event] {
    var decoder = KeyDecoder()
    return reports.flatMap { decoder.decode(Array("\u{1B}[\($0.0)".utf8), at: $0.1) }
  }

  private func event(_ action: MouseEvent.Action, _ row: Int, _ column: Int) -> Event {
    .mouse(MouseEvent(action, at: Point(row: row, column: column)))
  }

  @Test func pressesDragsAndReleases() {
    #expect(
      actions(("<0;10;5M", 0), ("<32;11;5M", 1), ("<0;300;6m", 2)) == [
        event(.press(clicks: 1), 4, 9), event(.drag, 4, 10), event(.release, 5, 299),
      ])
  }

  @Test func turnsTheWheel() {
    #expect(
      actions(("<64;1;1M", 0), ("<65;1;1M", 0), ("<66;1;1M", 0), ("<67;1;1M", 0), ("<68;1;1M", 0)) == [
        event(.wheelUp, 0, 0), event(.wheelDown, 0, 0), event(.wheelLeft, 0, 0), event(.wheelRight, 0, 0),
        event(.wheelUp, 0, 0),
      ])
  }

  @Test func tellsADoubleClick() {
    let double = actions(("<0;3;3M", 0), ("<0;3;3m", 50), ("<0;3;3M", 400), ("<0;3;3M", 500))
    #expect(double.first == event(.press(clicks: 1), 2, 2))
    #expect(double.dropFirst(2) == [event(.press(clicks: 2), 2, 2), event(.press(clicks: 1), 2, 2)])
    #expect(actions(("<0;3;3M", 0), ("<0;3;3M", 401)).last == event(.press(clicks: 1), 2, 2))
    #expect(actions(("<0;3;3M", 0), ("<0;4;3M", 10)).last == event(.press(clicks: 1), 2, 3))
  }

  @Test func readsOldReports() {
    #expect(actions(("M !!", 0), ("M#!!", 1)) == [event(.press(clicks: 1), 0, 0), event(.release, 0, 0)])
    #expect(actions(("M`$%", 0)) == [event(.wheelUp, 4, 3)])
  }
}
