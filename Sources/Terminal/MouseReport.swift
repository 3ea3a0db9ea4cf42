import Workbench

/// What a terminal says about its mouse: a number of bits, and a cell counted from 1.
struct MouseReport: Equatable {
  var bits: Int
  var column: Int
  var row: Int
  var isRelease: Bool

  private static let motion = 32
  private static let wheel = 64
  private static let modifiers = 4 | 8 | 16

  /// The event, if it is one of the main button or the wheel.
  func event(counting clicks: inout ClickCounter, at time: Int) -> MouseEvent? {
    guard column > 0, row > 0 else { return nil }
    let place = Point(row: row - 1, column: column - 1)
    guard let action = action(at: place, counting: &clicks, time) else { return nil }
    return MouseEvent(action, at: place)
  }

  private func action(at place: Point, counting clicks: inout ClickCounter, _ time: Int) -> MouseEvent.Action?
  {
    switch bits & ~Self.modifiers {
    case 0 where !isRelease: .press(clicks: clicks.press(at: place, time))
    case 0: .release
    case Self.motion: .drag
    case Self.wheel: .wheelUp
    case Self.wheel + 1: .wheelDown
    case Self.wheel + 2: .wheelLeft
    case Self.wheel + 3: .wheelRight
    default: nil
    }
  }
}

/// Tells a double click from two clicks.
struct ClickCounter {
  /// Milliseconds within which the second press makes a double click.
  static let interval = 400
  private var last: (place: Point, time: Int)?

  /// A key between two presses makes them two clicks.
  mutating func forget() { last = nil }

  /// 2 when this press, at a time in milliseconds, follows another one on the same cell; otherwise 1.
  mutating func press(at place: Point, _ time: Int) -> Int {
    if let last, last.place == place, time - last.time <= Self.interval {
      self.last = nil
      return 2
    }
    last = (place, time)
    return 1
  }
}
