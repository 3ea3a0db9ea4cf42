import JourneyModel

/// Draws the ways of a path: lines forward through the columns, loops below them.
struct PathWays: Sendable {
  private let contents: PathContents
  private let plan: PathPlan
  /// By way: how far from the middle of the box it leaves and arrives.
  private var leaving: [Int: Double] = [:]
  private var arriving: [Int: Double] = [:]
  /// By way back: in which place of its column's loops it leaves and arrives.
  private var loopPlaces: [Int: (leaving: Int, arriving: Int)] = [:]
  /// Labels that stand already, by the column behind which they do.
  private var labels: [Int: [Room]] = [:]
  /// How many ways lead to where nothing is drawn any more.
  private(set) var hidden = 0

  /// More labels behind a column are not kept off each other.
  private static let mostLabels = 60

  init(_ contents: PathContents) {
    self.contents = contents
    let layout = contents.layout
    var (left, arrived): ([Int: Int], [Int: Int]) = ([:], [:])
    for (number, course) in layout.courses.enumerated() {
      guard case .back = course else { continue }
      let way = contents.graph.ways[number]
      let (from, to) = (layout.spots[way.from].column, layout.spots[way.to].column)
      loopPlaces[number] = (left[from, default: 0], arrived[to, default: 0])
      left[from, default: 0] += 1
      arrived[to, default: 0] += 1
    }
    plan = PathPlan(layout, arriving: arrived, leaving: left)
    spread()
  }

  var places: PathPlan { plan }

  // MARK: Ports

  /// Ways leave a box and come to it beside each other, in the order of the rows they lead to.
  private mutating func spread() {
    let graph = contents.graph
    for step in graph.steps.indices {
      let out = graph.leaving[step].compactMap { way in rows(ofWay: way).map { (way: way, row: $0.first) } }
      let into = graph.reaching[step].compactMap { way in rows(ofWay: way).map { (way: way, row: $0.last) } }
      for (way, offset) in Self.offsets(out) { leaving[way] = offset }
      for (way, offset) in Self.offsets(into) { arriving[way] = offset }
    }
  }

  /// The row that a way forward comes to first, and the one from which it arrives.
  private func rows(ofWay number: Int) -> (first: Int, last: Int)? {
    guard case .forward(let through) = contents.layout.courses[number] else { return nil }
    let way = contents.graph.ways[number]
    let (from, to) = (contents.layout.spots[way.from].row, contents.layout.spots[way.to].row)
    return (through.first ?? to, through.last ?? from)
  }

  private static func offsets(_ ways: [(way: Int, row: Int)]) -> [(way: Int, offset: Double)] {
    guard ways.count > 1 else { return ways.map { ($0.way, 0) } }
    let step = min(11, (PathPlan.boxHeight - 16) / Double(ways.count - 1))
    let sorted = ways.sorted { ($0.row, $0.way) < ($1.row, $1.way) }
    return sorted.enumerated().map { ($1.way, (Double($0) - Double(ways.count - 1) / 2) * step) }
  }

  // MARK: Drawing

  mutating func draw(on sheet: inout Sheet) {
    var texts = Sheet()
    for (number, course) in contents.layout.courses.enumerated() {
      let way = contents.graph.ways[number]
      switch course {
      case .forward(let through):
        guard let from = plan.box(of: way.from), let to = plan.box(of: way.to), isShown(through) else {
          hidden += 1
          continue
        }
        drawForward(number, from, to, through, on: &sheet, &texts)
      case .back(let lane):
        guard let from = plan.box(of: way.from), let to = plan.box(of: way.to) else {
          hidden += 1
          continue
        }
        drawBack(number, from, to, lane, on: &sheet, &texts)
      case .onItself, .told: break
      }
    }
    sheet.add(texts)
  }

  private func isShown(_ rows: [Int]) -> Bool { rows.allSatisfy { $0 < plan.rowCount } }

  static func stroke(_ context: Transition.Context?, share: Double?) -> Stroke {
    let width = 1.4 + 2.6 * (share.map { $0.isFinite ? min(max($0, 0), 1) : 0 } ?? 0.1)
    return switch context {
    case .lost: Stroke(ink: .friction, width: width, dash: .dashed)
    case .partly: Stroke(ink: .star, width: width, dash: .dotted)
    case .carried, nil: Stroke(ink: .curve, width: width)
    }
  }

  private mutating func drawForward(
    _ number: Int, _ from: Room, _ to: Room, _ through: [Int], on sheet: inout Sheet, _ texts: inout Sheet
  ) {
    let way = contents.graph.ways[number]
    let column = contents.layout.spots[way.from].column
    var spot = Spot(from.right, from.middle.y + (leaving[number] ?? 0))
    var data = PathData()
    data.move(to: spot)
    let bends = through.enumerated().map { index, row in
      Spot(plan.columns[column + 1 + index], plan.y(ofRow: row) + PathPlan.boxHeight / 2)
    }
    let end = Spot(to.x, to.middle.y + (arriving[number] ?? 0))
    placeLabel(number, from: spot, to: bends.first ?? end.moved(-9, 0), behind: column, on: &texts)
    for bend in bends {
      Self.curve(&data, from: spot, to: bend)
      spot = bend.moved(PathPlan.boxWidth, 0)
      data.line(to: spot)
    }
    Self.curve(&data, from: spot, to: end.moved(-8, 0))
    draw(number, data, arrowAt: end, on: &sheet)
  }

  private static func curve(_ data: inout PathData, from start: Spot, to end: Spot) {
    let half = (end.x - start.x) / 2
    data.curve(start.moved(half, 0), end.moved(-half, 0), to: end)
  }

  private func draw(_ number: Int, _ data: PathData, arrowAt end: Spot, on sheet: inout Sheet) {
    let way = contents.graph.ways[number]
    let stroke = Self.stroke(way.context, share: way.share)
    sheet.group("way", title: contents.told(ofWay: number)) { sheet in
      sheet.path(data, nil, stroke)
      sheet.path(Shape.arrowHead(at: end, size: 8 + stroke.width), Fill(ink: stroke.ink))
    }
  }

  // MARK: Loops

  /// Out of the box to the right, down, back below the rows, up again and in from the left.
  private func drawBack(
    _ number: Int, _ from: Room, _ to: Room, _ lane: Int, on sheet: inout Sheet, _ texts: inout Sheet
  ) {
    let places = loopPlaces[number] ?? (0, 0)
    let (start, end) = (Spot(from.right, from.bottom - 10), Spot(to.x, to.bottom - 10))
    let right = start.x + 12 + Double(places.leaving) * PathPlan.loopStep
    let left = end.x - 22 - Double(places.arriving) * PathPlan.loopStep
    let y = plan.y(ofLane: lane)
    let corners = [
      start, Spot(right, start.y), Spot(right, y), Spot(left, y), Spot(left, end.y), end.moved(-8, 0),
    ]
    draw(number, Self.rounded(corners), arrowAt: end, on: &sheet)
    texts.text(
      contents.label(ofWay: number), at: Spot((left + right) / 2, y + 4), .small, .middle, isOnLines: true)
  }

  private static func rounded(_ corners: [Spot]) -> PathData {
    var data = PathData()
    for (index, corner) in corners.enumerated() {
      guard index > 0 else {
        data.move(to: corner)
        continue
      }
      guard index + 1 < corners.count else {
        data.line(to: corner)
        continue
      }
      data.line(to: towards(corners[index - 1], from: corner))
      data.bow(corner, to: towards(corners[index + 1], from: corner))
    }
    return data
  }

  /// A little way along a level or upright line.
  private static func towards(_ other: Spot, from corner: Spot) -> Spot {
    let (dx, dy) = (other.x - corner.x, other.y - corner.y)
    return corner.moved(min(max(dx / 2, -7), 7), min(max(dy / 2, -7), 7))
  }

  // MARK: Labels

  /// A label stands on its line, where no other is.
  private mutating func placeLabel(
    _ number: Int, from start: Spot, to end: Spot, behind column: Int, on texts: inout Sheet
  ) {
    let text = contents.label(ofWay: number)
    if text.isEmpty { return }
    let width = TextMeasure.width(of: text, .small)
    let taken = labels[column] ?? []
    let places = [0.5, 0.36, 0.64, 0.24, 0.76].map { share in
      let spot = Self.spot(at: share, from: start, to: end)
      return Room(x: spot.x - width / 2, y: spot.y - 8, width: width, height: 15)
    }
    let free =
      taken.count > Self.mostLabels ? nil : places.first { place in !taken.contains { $0.overlaps(place) } }
    let room = free ?? places[0]
    labels[column, default: []].append(room)
    texts.text(text, at: Spot(room.middle.x, room.y + 12), .small, .middle, isOnLines: true)
  }

  /// A point of the curve that goes level at both ends.
  private static func spot(at share: Double, from start: Spot, to end: Spot) -> Spot {
    let rest = 1 - share
    let x = 1.5 * share * rest * rest + 1.5 * share * share * rest + share * share * share
    let y = 3 * share * share * rest + share * share * share
    return Spot(start.x + (end.x - start.x) * x, start.y + (end.y - start.y) * y)
  }
}
