/// A point of a drawing: to the right and down, in units that are pixels unless it is scaled.
struct Spot: Hashable, Sendable {
  var x: Double
  var y: Double

  init(_ x: Double, _ y: Double) { (self.x, self.y) = (x, y) }

  func moved(_ dx: Double, _ dy: Double) -> Spot { Spot(x + dx, y + dy) }

  /// As paths have it.
  var text: String { coordinate(x) + " " + coordinate(y) }
}

/// A rectangle of a drawing.
struct Room: Hashable, Sendable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  var right: Double { x + width }
  var bottom: Double { y + height }
  var middle: Spot { Spot(x + width / 2, y + height / 2) }

  func overlaps(_ other: Room) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }
}
