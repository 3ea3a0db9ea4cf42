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

/// What an SVG path runs through.
struct PathData: Sendable {
  private(set) var text = ""

  mutating func move(to spot: Spot) { text += "M" + spot.text }
  mutating func line(to spot: Spot) { text += "L" + spot.text }
  mutating func close() { text += "Z" }

  mutating func curve(_ first: Spot, _ second: Spot, to end: Spot) {
    text += "C\(first.text) \(second.text) \(end.text)"
  }

  /// A bow with one point that pulls it.
  mutating func bow(_ pull: Spot, to end: Spot) { text += "Q\(pull.text) \(end.text)" }

  /// From spot to spot, straight.
  static func polygon(_ spots: [Spot]) -> PathData {
    var data = PathData()
    for (index, spot) in spots.enumerated() {
      if index == 0 { data.move(to: spot) } else { data.line(to: spot) }
    }
    data.close()
    return data
  }
}
