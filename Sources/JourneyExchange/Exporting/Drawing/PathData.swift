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
