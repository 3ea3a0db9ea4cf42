import JourneyModel
import Words

/// The matrix: effort to the right, impact upwards, and beside it what the numbers stand for.
struct MatrixSheet: Sendable {
  private let contents: MatrixContents
  private let map: MapKind

  private static let plot = Room(x: 64, y: 48, width: 620, height: 420)
  private static let radius = 11.0
  private static let legendWidth = 330.0
  private static let legendRows = 13
  /// From the middle of an effort's column to where circles stand beside each other.
  private static let slots: [Double] = [0, 25, -25, 50, -50]

  init(_ contents: MatrixContents, _ map: MapKind) { (self.contents, self.map) = (contents, map) }

  private var legendColumns: Int {
    max(1, (contents.points.count + Self.legendRows - 1) / Self.legendRows)
  }
  private var width: Double { Self.plot.right + 24 + Double(legendColumns) * Self.legendWidth + 12 }

  var drawing: Drawing {
    var sheet = Sheet()
    sheet.text(subtitle, at: Spot(Self.plot.x, 26), .note)
    drawQuadrants(on: &sheet)
    drawAxes(on: &sheet)
    for place in places { draw(place, on: &sheet) }
    for (index, point) in contents.points.enumerated() { drawLegend(point, index, on: &sheet) }
    let bottom = drawNotes(from: Self.plot.bottom + 48, on: &sheet)
    return Drawing(
      kind: "matrix", id: "matrix-\(map.rawValue)-\(contents.model.rawValue)",
      title: words("Friction points by impact and effort"), description: description, width: width,
      height: bottom + 10, sheet: sheet)
  }

  private var subtitle: String { words("The numbers are the ranks by %@.", contents.model.label) }

  // MARK: Quadrants and axes

  private func x(_ effort: Double) -> Double { Self.plot.x + (effort - 0.5) / 5 * Self.plot.width }
  private func y(_ impact: Double) -> Double { Self.plot.bottom - impact / 100 * Self.plot.height }

  /// An effort of 3 and less is low, an impact of 50 and more is high.
  private func room(of quadrant: Quadrant) -> Room {
    let plot = Self.plot
    let isLow = quadrant == .quickWin || quadrant == .fillIn
    let isHigh = quadrant == .quickWin || quadrant == .bigBet
    return Room(
      x: isLow ? plot.x : x(3.5), y: isHigh ? plot.y : y(50),
      width: isLow ? x(3.5) - plot.x : plot.right - x(3.5),
      height: plot.height / 2)
  }

  private func drawQuadrants(on sheet: inout Sheet) {
    for quadrant in Quadrant.allCases {
      let room = room(of: quadrant)
      let fill = Fill(opacity: quadrant == .quickWin ? 0.08 : quadrant == .timeSink ? 0 : 0.04)
      sheet.rectangle(room, fill, .grid)
      sheet.text(quadrant.plural, at: Spot(room.x + 12, room.y + 22), Lettering.label.muted)
    }
    sheet.line(from: Spot(Self.plot.x, y(50)), to: Spot(Self.plot.right, y(50)), .edge)
    sheet.line(from: Spot(x(3.5), Self.plot.y), to: Spot(x(3.5), Self.plot.bottom), .edge)
  }

  private func drawAxes(on sheet: inout Sheet) {
    let plot = Self.plot
    for effort in 1...5 {
      sheet.text("\(effort)", at: Spot(x(Double(effort)), plot.bottom + 18), .note, .middle)
    }
    for impact in [0, 25, 50, 75, 100] {
      sheet.text("\(impact)", at: Spot(plot.x - 8, y(Double(impact)) + 4), .note, .end)
    }
    let effort = words("effort")
    let middle = Spot(plot.middle.x, plot.bottom + 36)
    sheet.text(effort, at: middle, .label, .middle)
    let right = middle.x + TextMeasure.width(of: effort, .label) / 2 + 24
    drawArrow(from: Spot(right - 16, middle.y - 4), by: (1, 0), on: &sheet)
    let impact = words("impact")
    sheet.upright(impact, at: Spot(22, plot.middle.y), .label)
    let top = plot.middle.y - TextMeasure.width(of: impact, .label) / 2 - 8
    drawArrow(from: Spot(18, top), by: (0, -1), on: &sheet)
  }

  private func drawArrow(from start: Spot, by way: (x: Double, y: Double), on sheet: inout Sheet) {
    let end = start.moved(way.x * 14, way.y * 14)
    sheet.line(from: start, to: end, Stroke(width: 1.5))
    sheet.path(
      PathData.polygon([
        end.moved(way.x * 6, way.y * 6), end.moved(way.y * 4.5, way.x * 4.5),
        end.moved(-way.y * 4.5, -way.x * 4.5),
      ]), Fill())
  }

  // MARK: Points

  /// What stands in one place: one friction point, or several for which there is no room beside each other.
  private struct Place {
    var points: [MatrixContents.Point]
    let centre: Spot
    var effort: Int { points.first?.effort ?? 0 }
  }

  /// Friction points beside each other where they would hide each other.
  private var places: [Place] {
    var places: [Place] = []
    for point in contents.points {
      let y = height(of: point)
      let beside = places.indices.filter {
        places[$0].effort == point.effort && abs(places[$0].centre.y - y) < 2 * Self.radius + 2
      }
      let used = Set(beside.map { places[$0].centre.x })
      let free = Self.slots.map { x(Double(point.effort)) + $0 }.first { !used.contains($0) }
      if let free {
        places.append(Place(points: [point], centre: Spot(free, y)))
      } else if let last = beside.max(by: { places[$0].centre.x < places[$1].centre.x }) {
        places[last].points.append(point)
      }
    }
    return places
  }

  /// Within its quadrant, even on the border.
  private func height(of point: MatrixContents.Point) -> Double {
    let room = room(of: point.quadrant)
    let gap = Self.radius + 2
    return min(max(y(point.impact), room.y + gap), room.bottom - gap)
  }

  private func draw(_ place: Place, on sheet: inout Sheet) {
    let told = place.points.map { "\($0.label) \($0.title): \($0.figures)" }.joined(separator: "; ")
    sheet.group("point", title: told) { sheet in
      let isInFocus = place.points.contains(where: \.isInFocus)
      drawDisc(
        at: place.centre, place.points.count > 1 ? "+\(place.points.count)" : place.points[0].label,
        on: &sheet)
      if isInFocus {
        Shape.star.draw(on: &sheet, at: place.centre.moved(Self.radius - 1, -Self.radius), radius: 6)
      }
    }
  }

  private func drawDisc(at centre: Spot, _ label: String, on sheet: inout Sheet) {
    sheet.circle(at: centre, radius: Self.radius, Fill(ink: .paper))
    sheet.circle(
      at: centre, radius: Self.radius, Fill(ink: .friction, opacity: 0.16), Stroke(ink: .friction, width: 1.8)
    )
    sheet.text(label, at: centre.moved(0, 4.2), .smallBold, .middle)
  }

  // MARK: What the numbers stand for

  private func drawLegend(_ point: MatrixContents.Point, _ index: Int, on sheet: inout Sheet) {
    let (column, row) = index.quotientAndRemainder(dividingBy: Self.legendRows)
    let left = Self.plot.right + 24 + Double(column) * Self.legendWidth
    let top = Self.plot.y + Double(row) * 32.5
    sheet.group("entry", title: point.title) { sheet in
      drawDisc(at: Spot(left + Self.radius, top + 11), point.label, on: &sheet)
      if point.isInFocus { Shape.star.draw(on: &sheet, at: Spot(left + 34, top + 5), radius: 6) }
      let start = left + (point.isInFocus ? 45 : 31)
      let room = left + Self.legendWidth - 16 - start
      sheet.text(TextMeasure.fit(point.title, .body, width: room), at: Spot(start, top + 9), .body)
      let focus = point.isInFocus ? ", " + words("in focus") : ""
      sheet.text(point.figures + focus, at: Spot(left + 31, top + 23), .note)
    }
  }

  private func drawNotes(from top: Double, on sheet: inout Sheet) -> Double {
    var bottom = top
    for note in [unplaced, hidden].compactMap({ $0 }) {
      let lines = TextMeasure.wrap(note + ".", .note, width: width - 40, most: 3)
      sheet.lines(lines, at: Spot(20, bottom), .note)
      bottom += Double(lines.count) * Lettering.note.lineHeight + 4
    }
    return bottom
  }

  // MARK: Words

  private var unplaced: String? {
    let titles = contents.unplaced
    if titles.isEmpty { return nil }
    return words(
      "%@ unplaced, impact or effort unknown: %@", titles.count, Drawing.listed(titles, most: 8))
  }

  private var hidden: String? { DrawingLimit.more(contents.hidden, "friction point", "friction points") }

  private var description: String {
    let counts = Quadrant.allCases.compactMap { quadrant -> String? in
      let inside = contents.points.filter { $0.quadrant == quadrant }
      if inside.isEmpty { return nil }
      return words(
        "%@: %@", quadrant.plural.capitalizedFirst, Drawing.listed(inside.map(\.title), most: 6))
    }
    let none = contents.points.isEmpty ? words("No friction point has a known impact and effort") : nil
    let focus = contents.points.filter(\.isInFocus).map(\.title)
    return Drawing.sentences(
      none, counts.isEmpty ? nil : counts.joined(separator: ". "),
      focus.isEmpty ? nil : words("In focus: %@", listed(focus)), unplaced, hidden)
  }
}
