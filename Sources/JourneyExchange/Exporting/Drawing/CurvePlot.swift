import JourneyModel
import Words

/// The curve of a persona's emotions over columns that are stages: the scale, the line, the points.
struct CurvePlot: Sendable {
  struct Column: Sendable {
    let x: Double
    let width: Double
    let stage: EmotionCourse.Part

    /// The middle of a point's share of the column.
    func middle(_ index: Int, of count: Int) -> Double {
      x + width * (Double(index) + 0.5) / Double(max(1, count))
    }
  }

  /// How closely points are told apart.
  enum Detail: Sendable { case faces, dots, means }

  private struct Placed {
    let point: EmotionCourse.Point
    let x: Double
  }

  private let columns: [Column]
  private let top: Double
  let detail: Detail

  /// From one emotion to the next.
  private static let step = 30.0
  private static let head = 30.0
  /// For what is unknown, below the scale, and for the numbers.
  private static let foot = 48.0
  static let height = head + 4 * step + foot
  private static let radius = 8.0

  init(_ columns: [Column], top: Double) {
    (self.columns, self.top) = (columns, top)
    detail = Self.detail(columns)
  }

  private static func detail(_ columns: [Column]) -> Detail {
    let used = columns.filter { !$0.stage.points.isEmpty }
    let count = used.reduce(0) { $0 + $1.stage.points.count }
    let spacing = used.map { $0.width / Double($0.stage.points.count) }.min() ?? 0
    if count > DrawingLimit.points || spacing < 5 { return .means }
    return spacing < 2 * radius ? .dots : .faces
  }

  private func y(_ emotion: Double) -> Double { top + Self.head + (2 - emotion) * Self.step }

  func draw(on sheet: inout Sheet) {
    drawScale(on: &sheet)
    for column in columns { drawMean(column, on: &sheet) }
    let placed = placed
    let spots = placed.map { entry in entry.point.emotion.map { Spot(entry.x, y($0)) } }
    // The line ends where an emotion is unknown and begins anew behind it.
    for run in spots.split(separator: nil) {
      sheet.path(CurveLine.path(through: run.compactMap { $0 }), nil, Stroke(ink: .curve, width: 2.5))
    }
    for (entry, spot) in zip(placed, spots) {
      sheet.group(spot == nil ? "point unknown" : "point", title: entry.point.told) {
        draw(entry, spot, on: &$0)
      }
    }
  }

  private var placed: [Placed] {
    columns.flatMap { column in
      let points = detail == .means ? column.stage.mean.map { [$0] } ?? [] : column.stage.points
      return points.enumerated().map { Placed(point: $1, x: column.middle($0, of: points.count)) }
    }
  }

  private func draw(_ placed: Placed, _ spot: Spot?, on sheet: inout Sheet) {
    let below = Spot(placed.x, y(-2) + 19)
    if let spot {
      if detail == .dots {
        sheet.circle(at: spot, radius: 2.4, Fill(ink: .curve))
      } else {
        Shape.face(placed.point.emotion ?? 0).draw(on: &sheet, at: spot, radius: Self.radius)
      }
    } else if detail != .dots {
      Shape.noFace.draw(on: &sheet, at: below, radius: 6)
    }
    if detail == .faces {
      sheet.text("\(placed.point.number)", at: Spot(placed.x, below.y + 22), .note, .middle)
    }
  }

  // MARK: The scale

  private func drawScale(on sheet: inout Sheet) {
    guard let first = columns.first, let last = columns.last else { return }
    for emotion in -2...2 {
      let y = y(Double(emotion))
      sheet.line(
        from: Spot(first.x, y), to: Spot(last.x + last.width, y), emotion == 0 ? .edge : .grid)
      sheet.text(Emotion.text(emotion), at: Spot(first.x - 8, y + 4), .note, .end)
    }
  }

  /// The mean of a stage, as the board has it.
  private func drawMean(_ column: Column, on sheet: inout Sheet) {
    guard let mean = column.stage.mood.mean else { return }
    sheet.line(
      from: Spot(column.x + 4, y(mean)), to: Spot(column.x + column.width - 4, y(mean)),
      Stroke(ink: .curve, width: 1.5, opacity: 0.75, dash: .dotted))
    let text = TextMeasure.fit(words("mean %@", column.stage.mood.text), .note, width: column.width - 8)
    sheet.text(text, at: Spot(column.x + 8, top + 16), .note)
  }
}
