import JourneyModel
import Words

/// A path as a drawing: channels are rows, steps columns.
struct PathSheet: Sendable {
  private let contents: PathContents
  private var ways: PathWays
  private let plan: PathPlan
  private var layout: PathLayout { contents.layout }

  private static let titleLettering = Lettering(size: 12, isBold: true)

  init(_ contents: PathContents) {
    self.contents = contents
    ways = PathWays(contents)
    plan = ways.places
  }

  var drawing: Drawing {
    var (sheet, ways) = (Sheet(), ways)
    drawBands(on: &sheet)
    drawHeads(on: &sheet)
    ways.draw(on: &sheet)
    var hidden = 0
    for step in contents.graph.steps.indices {
      if let box = plan.box(of: step) { draw(step, box, on: &sheet) } else { hidden += 1 }
    }
    let notes = notes(hiddenSteps: hidden, hiddenWays: ways.hidden)
    let bottom = drawFoot(notes, on: &sheet)
    return Drawing(
      kind: "path", id: "path-\(contents.map.rawValue)-\(contents.persona.id)",
      title: words("Path of %@", contents.persona.name), description: description(notes), width: plan.width,
      height: bottom + 8, sheet: sheet)
  }

  // MARK: Heads

  private func drawBands(on sheet: inout Sheet) {
    for (index, (band, room)) in plan.bands.enumerated() {
      if index.isMultiple(of: 2) { sheet.rectangle(room, Fill(opacity: 0.045), radius: 4) }
      let name = TextMeasure.wrap(
        contents.channelName(band.channel), .label, width: PathPlan.headWidth - 12, most: 3)
      sheet.lines(name, at: Spot(room.x + 10, room.y + 14), .label)
    }
  }

  private func drawHeads(on sheet: inout Sheet) {
    for (column, x) in plan.columns.enumerated() {
      let next = column + 1 < plan.columns.count ? plan.columns[column + 1] : plan.right
      let text = heading(column)
      sheet.text(
        TextMeasure.fit(text, .label, width: max(next - x - 10, 60)), at: Spot(x, PathPlan.top - 14), .label)
    }
    guard layout.pathColumns > 0, layout.pathColumns < plan.columns.count else { return }
    let x = plan.columns[layout.pathColumns] - 20
    sheet.line(
      from: Spot(x, PathPlan.top - 26), to: Spot(x, plan.rowsEnd), Stroke(opacity: 0.5, dash: .dashed))
  }

  /// The number of the step, and the stage where all that stand there share one.
  private func heading(_ column: Int) -> String {
    if column >= layout.pathColumns, layout.pathColumns > 0 {
      return column == layout.pathColumns ? words("not on the path") : ""
    }
    let stages = Set(layout.stepsByColumn[column].map { contents.graph.steps[$0].stage })
    let name = stages.count == 1 ? stages.first.map(contents.stageName) : nil
    return "\(column + 1)" + (name.map { " " + $0 } ?? "")
  }

  // MARK: Steps

  private func draw(_ step: Int, _ box: Room, on sheet: inout Sheet) {
    let card = contents.cards[step]
    sheet.group("step", title: card.told) { sheet in
      let isEnd = contents.deadEnds.contains(step)
      sheet.rectangle(box, Fill(ink: .paper), radius: 6)
      sheet.rectangle(
        box, .tint, isEnd ? Stroke(ink: .bad, width: 2) : Stroke(width: 1.2, opacity: 0.5), radius: 6)
      let room = box.width - 18
      let marks = Mark.Row(card.marks, width: .infinity, gap: 8)
      let most = card.marks.isEmpty ? 3 : 2
      let title = TextMeasure.wrap(card.title, Self.titleLettering, width: room, most: most)
      let height = Double(title.count) * Self.titleLettering.lineHeight + marks.height
      let top = box.y + max(2, (box.height - height) / 2)
      sheet.lines(title, at: Spot(box.x + 9, top), Self.titleLettering)
      marks.draw(on: &sheet, at: Spot(box.x + 9, top + height - marks.height))
      Mark.Row(card.below, width: .infinity).draw(on: &sheet, at: Spot(box.x + 9, box.bottom + 3))
    }
  }

  // MARK: The foot

  private func drawFoot(_ notes: [String], on sheet: inout Sheet) -> Double {
    var y = plan.bottom + 10
    if !contents.graph.ways.isEmpty { y = drawLegend(at: y, on: &sheet) }
    let room = min(plan.width - 2 * PathPlan.margin, 1400)
    for note in notes {
      let lines = TextMeasure.wrap(note + ".", .note, width: room, most: 6)
      sheet.lines(lines, at: Spot(PathPlan.margin, y), .note)
      y += Double(lines.count) * Lettering.note.lineHeight + 2
    }
    return y
  }

  private func drawLegend(at y: Double, on sheet: inout Sheet) -> Double {
    var x = PathPlan.margin
    let lines: [(Transition.Context?, String)] = [
      (nil, words("way, with the share who take it: the thicker, the more")),
      (.partly, words("context partly carried")),
      (.lost, words("context lost")),
    ]
    for (context, text) in lines {
      let stroke = PathWays.stroke(context, share: 0.3)
      sheet.line(from: Spot(x, y + 9), to: Spot(x + 28, y + 9), stroke)
      sheet.path(Shape.arrowHead(at: Spot(x + 38, y + 9), size: 10), Fill(ink: stroke.ink))
      sheet.text(text, at: Spot(x + 44, y + 13), .note)
      x += 44 + TextMeasure.width(of: text, .note) + 20
    }
    let marks = Mark.Row(
      BoardLegend.marks + [Mark(.deadEnd, words("dead end"), .note), Mark(.loop, words("again"), .note)],
      width: plan.width - 2 * PathPlan.margin, gap: 18)
    marks.draw(on: &sheet, at: Spot(PathPlan.margin, y + 22))
    return y + 28 + marks.height
  }

  // MARK: Words

  private func description(_ notes: [String]) -> String {
    let figures = contents.figures
    if contents.graph.ways.isEmpty { return Drawing.sentences(notes.joined(separator: ". ")) }
    let kinds: [PathFigure.Kind] = [
      .length, .switches, .lostContexts, .loops, .deadEnds, .conversion, .leaving,
    ]
    let texts = kinds.map { words("%@: %@", figures[$0].label, figures[$0].text) }
    return Drawing.sentences(texts.joined(separator: ", "), notes.joined(separator: ". "))
  }

  private func notes(hiddenSteps: Int, hiddenWays: Int) -> [String] {
    let graph = contents.graph
    let none =
      graph.steps.isEmpty ? words("There are no touchpoints yet") : words("There are no transitions yet")
    return [
      graph.ways.isEmpty ? none : nil, unreached, toldWays,
      DrawingLimit.more(hiddenSteps, "touchpoint", "touchpoints"),
      DrawingLimit.more(hiddenWays, "transition", "transitions"),
    ].compactMap { $0 }
  }

  private var unreached: String? {
    let count = contents.graph.steps.indices.count { !contents.graph.isOnPath($0) }
    guard count > 0, !contents.graph.ways.isEmpty else { return nil }
    return words(
      count == 1 ? "%@ is not on the path" : "%@ are not on the path",
      words(count, "touchpoint", "touchpoints"))
  }

  /// Ways for which there is no line.
  private var toldWays: String? {
    let told = layout.courses.indices.filter { number in
      if case .told = layout.courses[number] { true } else { false }
    }
    if told.isEmpty { return nil }
    return words("No line shows %@", Drawing.listed(told.map(contents.told), most: 12))
  }
}
