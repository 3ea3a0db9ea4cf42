/// What has been drawn so far, in the order in which it lies on each other.
struct Sheet: Sendable {
  enum Anchor: String, Sendable { case start, middle, end }

  private(set) var pieces: [MarkupElement] = []

  mutating func add(_ piece: MarkupElement) { pieces.append(piece) }
  mutating func add(_ sheet: Sheet) { pieces += sheet.pieces }

  /// Draws several things as one.
  ///
  /// - Parameters:
  ///   - kind: the class by which a page or a test finds it.
  ///   - title: what is told of it where the mouse rests.
  mutating func group(_ kind: String, title: String? = nil, _ draw: (inout Sheet) -> Void) {
    var inner = Sheet()
    draw(&inner)
    var group = MarkupElement("g", ["class": kind])
    if let title { group.add(MarkupElement("title", text: title)) }
    for piece in inner.pieces { group.add(piece) }
    add(group)
  }

  // MARK: Text

  /// A line of text; `spot` is where its letters stand.
  ///
  /// - Parameter isOnLines: whether lines may run below it, which it then keeps off.
  mutating func text(
    _ text: String, at spot: Spot, _ lettering: Lettering, _ anchor: Anchor = .start, isOnLines: Bool = false
  ) {
    if text.isEmpty { return }
    var element = MarkupElement("text", ["x": coordinate(spot.x), "y": coordinate(spot.y)], text: text)
    element.set(lettering)
    if anchor != .start { element.set("text-anchor", anchor.rawValue) }
    if isOnLines { paper(behind: text, at: spot, lettering, anchor) }
    add(element)
  }

  /// A line of text that runs upwards, its middle at `spot`.
  mutating func upright(_ text: String, at spot: Spot, _ lettering: Lettering) {
    var element = MarkupElement("text", ["x": "0", "y": "0"], text: text)
    element.set("transform", "translate(\(spot.text)) rotate(-90)")
    element.set("text-anchor", Anchor.middle.rawValue)
    element.set(lettering)
    add(element)
  }

  private mutating func paper(
    behind text: String, at spot: Spot, _ lettering: Lettering, _ anchor: Anchor
  ) {
    let width = TextMeasure.width(of: text, lettering)
    let left = anchor == .start ? 0 : anchor == .middle ? -width / 2 : -width
    rectangle(
      Room(
        x: spot.x + left - 2, y: spot.y - lettering.size * 0.88, width: width + 4,
        height: lettering.size * 1.12),
      Fill(ink: .paper), radius: 2)
  }

  /// Lines of text below each other; `top` is where the first begins.
  mutating func lines(_ lines: [String], at top: Spot, _ lettering: Lettering, _ anchor: Anchor = .start) {
    for (index, line) in lines.enumerated() {
      text(line, at: top.moved(0, Double(index) * lettering.lineHeight + lettering.rise), lettering, anchor)
    }
  }

  // MARK: Shapes

  mutating func rectangle(_ room: Room, _ fill: Fill?, _ stroke: Stroke? = nil, radius: Double = 0) {
    var element = MarkupElement(
      "rect",
      [
        "x": coordinate(room.x), "y": coordinate(room.y), "width": coordinate(max(0, room.width)),
        "height": coordinate(max(0, room.height)),
      ])
    if radius > 0 { element.set("rx", coordinate(radius)) }
    element.set(fill)
    element.set(stroke)
    add(element)
  }

  mutating func circle(at centre: Spot, radius: Double, _ fill: Fill?, _ stroke: Stroke? = nil) {
    var element = MarkupElement(
      "circle", ["cx": coordinate(centre.x), "cy": coordinate(centre.y), "r": coordinate(radius)])
    element.set(fill)
    element.set(stroke)
    add(element)
  }

  mutating func line(from start: Spot, to end: Spot, _ stroke: Stroke) {
    var element = MarkupElement(
      "line",
      [
        "x1": coordinate(start.x), "y1": coordinate(start.y), "x2": coordinate(end.x),
        "y2": coordinate(end.y),
      ])
    element.set(stroke)
    add(element)
  }

  mutating func path(_ data: PathData, _ fill: Fill?, _ stroke: Stroke? = nil) {
    if data.text.isEmpty { return }
    var element = MarkupElement("path", ["d": data.text])
    element.set(fill)
    element.set(stroke)
    add(element)
  }
}

extension MarkupElement {
  mutating func set(_ name: String, _ value: String) { attributes.append((name, value)) }

  fileprivate mutating func set(_ lettering: Lettering) {
    set("font-size", coordinate(lettering.size))
    if lettering.isBold { set("font-weight", "bold") }
    if lettering.isItalic { set("font-style", "italic") }
    if lettering.isMuted { set("fill-opacity", "0.72") }
  }

  /// Fills it; without a fill it is left open. What has no ink of its own has that of the drawing.
  fileprivate mutating func set(_ fill: Fill?) {
    guard let fill else { return set("fill", "none") }
    if fill.ink != .text {
      set("class", "fill-" + fill.ink.rawValue)
      set("fill", fill.ink.color)
    }
    if fill.opacity < 1 { set("fill-opacity", hundredths(fill.opacity)) }
  }

  fileprivate mutating func set(_ stroke: Stroke?) {
    guard let stroke else { return }
    set("stroke", stroke.ink.color)
    if stroke.width != 1 { set("stroke-width", hundredths(stroke.width)) }
    if stroke.opacity < 1 { set("stroke-opacity", hundredths(stroke.opacity)) }
    if stroke.dash != .solid { set("stroke-dasharray", stroke.dash.rawValue) }
    if stroke.dash == .dotted { set("stroke-linecap", "round") }
  }
}

/// A width or a share with two decimals.
private func hundredths(_ value: Double) -> String {
  let hundredths = Int((min(max(value.isFinite ? value : 0, 0), 1000) * 100).rounded())
  let rest = hundredths % 100
  return "\(hundredths / 100)" + (rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)")
}
