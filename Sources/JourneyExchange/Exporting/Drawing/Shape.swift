import Glibc

/// A mark, drawn and not written, because a reader's fonts may have a coloured picture for it, or none.
enum Shape: Hashable, Sendable {
  /// A feeling, −2 … +2.
  case face(Double)
  /// A feeling that is unknown.
  case noFace
  case star, friction, opportunity
  case conversion, macroConversion
  case deadEnd, leaving, loop

  /// How wide it is, for one as high as 1.
  var width: Double { self == .macroConversion ? 1.6 : 1 }

  /// Draws it as high as twice the radius.
  func draw(on sheet: inout Sheet, at centre: Spot, radius: Double) {
    switch self {
    case .face(let emotion): Face(emotion, at: centre, radius: radius).draw(on: &sheet)
    case .noFace:
      sheet.circle(at: centre, radius: radius, nil, Stroke(ink: .neutral, width: 1.2))
      sheet.text("?", at: centre.moved(0, radius * 0.5), Lettering(size: radius * 1.4), .middle)
    case .star: sheet.path(Self.star(centre, radius), Fill(ink: .star))
    case .friction: sheet.path(Self.triangle(centre, radius), Fill(ink: .friction))
    case .opportunity: sheet.path(Self.diamond(centre, radius), Fill(ink: .opportunity))
    case .conversion: Self.check(centre, radius, on: &sheet)
    case .macroConversion:
      Self.check(centre.moved(-radius * 0.55, 0), radius, on: &sheet)
      Self.check(centre.moved(radius * 0.55, 0), radius, on: &sheet)
    case .deadEnd: Self.cross(centre, radius, on: &sheet)
    case .leaving: Self.arrow(centre, radius, on: &sheet)
    case .loop: Self.loop(centre, radius, on: &sheet)
    }
  }

  private static func star(_ centre: Spot, _ radius: Double) -> PathData {
    PathData.polygon(
      (0..<10).map { corner in
        let reach = corner.isMultiple(of: 2) ? radius * 1.1 : radius * 0.46
        let angle = (Double(corner) / 10 - 0.25) * 2 * Double.pi
        return centre.moved(reach * cos(angle), reach * sin(angle))
      })
  }

  private static func triangle(_ centre: Spot, _ radius: Double) -> PathData {
    PathData.polygon([
      centre.moved(0, -radius * 0.9), centre.moved(radius, radius * 0.8), centre.moved(-radius, radius * 0.8),
    ])
  }

  private static func diamond(_ centre: Spot, _ radius: Double) -> PathData {
    PathData.polygon([
      centre.moved(0, -radius), centre.moved(radius * 0.85, 0), centre.moved(0, radius),
      centre.moved(-radius * 0.85, 0),
    ])
  }

  private static func check(_ centre: Spot, _ radius: Double, on sheet: inout Sheet) {
    var data = PathData()
    data.move(to: centre.moved(-radius * 0.7, radius * 0.05))
    data.line(to: centre.moved(-radius * 0.2, radius * 0.6))
    data.line(to: centre.moved(radius * 0.75, -radius * 0.65))
    sheet.path(data, nil, Stroke(ink: .good, width: radius * 0.36))
  }

  private static func cross(_ centre: Spot, _ radius: Double, on sheet: inout Sheet) {
    let reach = radius * 0.7
    let stroke = Stroke(ink: .bad, width: radius * 0.4)
    sheet.line(from: centre.moved(-reach, -reach), to: centre.moved(reach, reach), stroke)
    sheet.line(from: centre.moved(-reach, reach), to: centre.moved(reach, -reach), stroke)
  }

  /// Out of a door.
  private static func arrow(_ centre: Spot, _ radius: Double, on sheet: inout Sheet) {
    var door = PathData()
    door.move(to: centre.moved(-radius * 0.1, -radius * 0.8))
    door.line(to: centre.moved(-radius * 0.8, -radius * 0.8))
    door.line(to: centre.moved(-radius * 0.8, radius * 0.8))
    door.line(to: centre.moved(-radius * 0.1, radius * 0.8))
    sheet.path(door, nil, Stroke(width: radius * 0.22))
    sheet.line(
      from: centre.moved(-radius * 0.35, 0), to: centre.moved(radius * 0.5, 0), Stroke(width: radius * 0.26))
    sheet.path(arrowHead(at: centre.moved(radius, 0), size: radius * 0.75), Fill())
  }

  /// The head of an arrow that points to the right, its point at `spot`.
  static func arrowHead(at spot: Spot, size: Double) -> PathData {
    PathData.polygon([spot, spot.moved(-size, -size * 0.55), spot.moved(-size, size * 0.55)])
  }

  private static func loop(_ centre: Spot, _ radius: Double, on sheet: inout Sheet) {
    let reach = radius * 0.75
    var data = PathData()
    data.move(to: centre.moved(reach, 0))
    data.curve(
      centre.moved(reach, reach * 1.33), centre.moved(-reach, reach * 1.33), to: centre.moved(-reach, 0))
    data.curve(
      centre.moved(-reach, -reach), centre.moved(-reach * 0.3, -reach * 1.1),
      to: centre.moved(reach * 0.35, -reach * 0.85))
    sheet.path(data, nil, Stroke(width: radius * 0.24))
    sheet.path(Self.arrowHead(at: centre.moved(reach * 1.3, -reach * 0.75), size: radius * 0.8), Fill())
  }
}
