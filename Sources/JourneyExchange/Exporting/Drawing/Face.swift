/// A face: its mouth says the feeling without its colour.
struct Face: Sendable {
  /// −2 … +2.
  private let emotion: Double
  private let centre: Spot
  private let radius: Double

  init(_ emotion: Double, at centre: Spot, radius: Double) {
    self.emotion = emotion.isFinite ? min(max(emotion, -2), 2) : 0
    (self.centre, self.radius) = (centre, radius)
  }

  func draw(on sheet: inout Sheet) {
    let ink = Ink.mood(emotion)
    // What shines through must not be a line that runs below.
    sheet.circle(at: centre, radius: radius, Fill(ink: .paper))
    sheet.circle(
      at: centre, radius: radius, Fill(ink: ink, opacity: emotion.magnitude > 1.5 ? 0.3 : 0.12),
      Stroke(ink: ink, width: radius * 0.18))
    for side in [-0.36, 0.36] {
      sheet.circle(at: centre.moved(side * radius, -radius * 0.24), radius: radius * 0.13, Fill())
    }
    sheet.path(mouth, nil, Stroke(width: radius * 0.17))
  }

  private var mouth: PathData {
    let bend = emotion / 2 * radius * 0.42
    let height = radius * 0.38
    var data = PathData()
    data.move(to: centre.moved(-radius * 0.48, height - bend * 0.45))
    data.bow(centre.moved(0, height + bend * 1.1), to: centre.moved(radius * 0.48, height - bend * 0.45))
    return data
  }
}
