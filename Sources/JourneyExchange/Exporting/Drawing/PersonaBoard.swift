import JourneyModel
import Words

/// The board of one persona: its rows from the stage heads to the opportunities.
struct PersonaBoard {
  private let persona: Persona
  private let export: Export
  private let columns: BoardColumns
  private let course: EmotionCourse
  private let numbers: [ID<Touchpoint>: Int]
  private var journey: Journey { export.journey }

  private static let padding = 8.0
  /// Between things in a cell.
  private static let gap = 6.0

  init(of persona: Persona, in export: Export, _ columns: BoardColumns) {
    (self.persona, self.export, self.columns) = (persona, export, columns)
    course = EmotionCourse(of: persona.id, in: export)
    numbers = course.numbers
  }

  /// Draws it; gives where it ends.
  func draw(on sheet: inout Sheet, from top: Double) -> Double {
    var y = drawPersona(on: &sheet, top)
    guard !columns.stages.isEmpty else { return y }
    let start = y
    y = drawStages(on: &sheet, y)
    for lane in journey.lanes { y = drawRow(lane.name, notes(on: lane), on: &sheet, y) }
    let parts = [y, drawChannels(on: &sheet, y)]
    y = drawCurve(on: &sheet, parts[1])
    let foot = y
    y = drawFoot(on: &sheet, y)
    drawLines(on: &sheet, from: start, to: y)
    for part in parts + [foot, y] { drawBorder(on: &sheet, at: part, .edge) }
    return y
  }

  // MARK: Heads

  private func drawPersona(on sheet: inout Sheet, _ top: Double) -> Double {
    let (left, room) = (BoardColumns.margin, columns.right - BoardColumns.margin)
    let name = TextMeasure.fit(persona.name, .head, width: room / 2)
    let quote = TextMeasure.wrap(
      persona.quote.map { "“\($0)”" } ?? "", .quote, width: room - 32, most: 3)
    let height = 40 + (quote.isEmpty ? 0 : Double(quote.count) * Lettering.quote.lineHeight + 6)
    sheet.group("persona") { sheet in
      sheet.rectangle(Room(x: left, y: top, width: room, height: height), .tint, radius: 6)
      sheet.rectangle(Room(x: left, y: top, width: 5, height: height), Fill(ink: .curve), radius: 2)
      sheet.text(name, at: Spot(left + 18, top + 26), .head)
      let behind = left + 18 + TextMeasure.width(of: name, .head) + 16
      let facts = TextMeasure.fit(facts, Lettering.body.muted, width: columns.right - behind - 12)
      sheet.text(facts, at: Spot(behind, top + 26), Lettering.body.muted)
      sheet.lines(quote, at: Spot(left + 18, top + 37), .quote)
    }
    return top + height + 12
  }

  /// Age, occupation, share.
  private var facts: String {
    [
      persona.age.map { "\($0)" }, persona.occupation,
      persona.share.map { words("%@ of customers", ShareText.percent($0.value)) },
      words(course.count, "touchpoint", "touchpoints"),
    ].compactMap { $0 }.joined(separator: " · ")
  }

  /// The stages as arrows, each pointing to the next.
  private func drawStages(on sheet: inout Sheet, _ top: Double) -> Double {
    let width = columns.columnWidth - 26
    let goals = columns.stages.map { stage in
      TextMeasure.wrap(stage.goal ?? "", .small, width: width, most: 3)
    }
    let names = columns.stages.enumerated().map { index, stage in
      TextMeasure.wrap("\(index + 1) \(stage.name)", .label, width: width, most: 2)
    }
    let heights = zip(names, goals).map { name, goal in
      Double(name.count) * Lettering.label.lineHeight + Double(goal.count) * Lettering.small.lineHeight
    }
    let height = (heights.max() ?? 0) + 14
    for index in columns.stages.indices {
      sheet.group("stage") { sheet in
        let x = columns.x(index)
        sheet.path(
          Self.arrow(Room(x: x + 1, y: top, width: columns.columnWidth - 3, height: height)), .deepTint)
        sheet.lines(names[index], at: Spot(x + 17, top + 6), .label)
        let below = top + 6 + Double(names[index].count) * Lettering.label.lineHeight
        sheet.lines(goals[index], at: Spot(x + 17, below), .small)
      }
    }
    return top + height + 6
  }

  private static func arrow(_ room: Room) -> PathData {
    let point = 10.0
    return PathData.polygon([
      Spot(room.x, room.y), Spot(room.right - point, room.y), Spot(room.right, room.middle.y),
      Spot(room.right - point, room.bottom), Spot(room.x, room.bottom), Spot(room.x + point, room.middle.y),
    ])
  }

  // MARK: Rows

  /// A row of cells as high as the highest of them; gives where it ends.
  private func drawRow(
    _ head: String, _ cells: [[any BoardBlock]], on sheet: inout Sheet, _ top: Double
  ) -> Double {
    let name = TextMeasure.wrap(head, .label, width: BoardColumns.headWidth - 14, most: 3)
    let heights = cells.map { $0.reduce(-Self.gap) { $0 + $1.height + Self.gap } }
    let height = max(heights.max() ?? 0, Double(name.count) * Lettering.label.lineHeight) + 2 * Self.padding
    drawBorder(on: &sheet, at: top)
    sheet.lines(name, at: Spot(BoardColumns.margin + 2, top + Self.padding), .label)
    for (index, cell) in cells.enumerated() {
      var spot = Spot(columns.x(index) + BoardColumns.inset, top + Self.padding)
      for block in cell {
        block.draw(on: &sheet, at: spot)
        spot.y += block.height + Self.gap
      }
    }
    return top + height
  }

  private func drawBorder(on sheet: inout Sheet, at y: Double, _ stroke: Stroke = .grid) {
    sheet.line(from: Spot(BoardColumns.margin, y), to: Spot(columns.right, y), stroke)
  }

  private func drawLines(on sheet: inout Sheet, from top: Double, to bottom: Double) {
    for index in 1..<max(1, columns.stages.count) {
      sheet.line(from: Spot(columns.x(index), top), to: Spot(columns.x(index), bottom), .grid)
    }
  }

  private func notes(on lane: Lane) -> [[any BoardBlock]] {
    columns.stages.map { stage in
      guard let note = journey.note(of: persona.id, in: stage.id, lane: lane.id, on: export.map) else {
        return []
      }
      let rating = note.value.map { [BoardRating(value: $0) as any BoardBlock] } ?? []
      return rating + (note.text.map { [BoardText($0, width: columns.room)] } ?? [])
    }
  }

  /// The channels that are used, and in one line those that are not.
  private func drawChannels(on sheet: inout Sheet, _ top: Double) -> Double {
    var y = top
    var unused: [String] = []
    for channel in journey.channels {
      let cells = columns.stages.map { touchpoints(in: $0.id, channel.id) }
      if cells.allSatisfy(\.isEmpty) {
        unused.append(channel.name)
      } else {
        y = drawRow(channel.name, cells, on: &sheet, y)
      }
    }
    if unused.isEmpty { return y }
    drawBorder(on: &sheet, at: y)
    sheet.text(words("Not used"), at: Spot(BoardColumns.margin + 2, y + 19), Lettering.label.muted)
    let text = TextMeasure.fit(
      unused.joined(separator: " · "), Lettering.body.muted, width: columns.right - columns.left - 18)
    sheet.text(text, at: Spot(columns.left + BoardColumns.inset, y + 19), Lettering.body.muted)
    return y + 29
  }

  private func touchpoints(in stage: ID<Stage>, _ channel: ID<Channel>) -> [any BoardBlock] {
    let ids = journey.touchpoints(of: persona.id, in: stage, through: channel, on: export.map)
    return capped(ids) { id in
      journey.touchpoint(id, on: export.map).map {
        BoardCard($0, number: numbers[id], of: journey, width: columns.room)
      }
    }
  }

  /// As many as a cell can hold, and how many more there are.
  private func capped<Element>(
    _ all: [Element], _ block: (Element) -> (any BoardBlock)?
  ) -> [any BoardBlock] {
    let blocks = all.prefix(DrawingLimit.cell).compactMap(block)
    let rest = all.count - DrawingLimit.cell
    return rest > 0 ? blocks + [BoardText(words("and %@ more", rest), .note, width: columns.room)] : blocks
  }

  private func drawCurve(on sheet: inout Sheet, _ top: Double) -> Double {
    drawBorder(on: &sheet, at: top)
    sheet.text(words("Emotion"), at: Spot(BoardColumns.margin + 2, top + Self.padding + 13), .label)
    let places = course.stages.enumerated().map { index, stage in
      CurvePlot.Column(x: columns.x(index), width: columns.columnWidth, stage: stage)
    }
    sheet.group("curve") { CurvePlot(places, top: top).draw(on: &$0) }
    return top + CurvePlot.height + 6
  }

  // MARK: The foot

  private func drawFoot(on sheet: inout Sheet, _ top: Double) -> Double {
    var scorer = FrictionScorer(journey.ranking.model ?? .impact, of: journey)
    let focus = Set(journey.ranking.focus)
    var (frictions, opportunities): ([[any BoardBlock]], [[any BoardBlock]]) = ([], [])
    for stage in columns.stages {
      var contents = StageContents()
      for channel in journey.channels.ids {
        contents.add(persona.id, stage.id, channel, of: journey, on: export.map)
      }
      frictions.append(
        capped(contents.worstFirst(by: &scorer, in: journey)) { item($0.id, $0.score, focus.contains($0.id)) }
      )
      opportunities.append(
        capped(contents.opportunities) { id in
          journey.opportunities[id].map { BoardItem(.opportunity, $0.title, width: columns.room) }
        })
    }
    let y = drawRow(words("Friction"), frictions, on: &sheet, top)
    return drawRow(words("Opportunities"), opportunities, on: &sheet, y)
  }

  private func item(_ id: ID<FrictionPoint>, _ score: Double?, _ isInFocus: Bool) -> (any BoardBlock)? {
    let text = score.map { RankingText.score($0, of: journey.ranking.model, isShort: true) } ?? "–"
    return journey.frictions[id].map {
      BoardItem(.friction, $0.title, score: text, isInFocus: isInFocus, width: columns.room)
    }
  }
}
