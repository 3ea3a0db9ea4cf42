import JourneyModel
import Words

/// What stands in a cell of the board, line by line.
enum BoardCell {
  /// A text at the left, marks at the right.
  struct Line {
    var text: String
    var style: Style
    var marks: [(String, Style)] = []

    func draw(on canvas: inout Canvas, in cell: Area) {
      let width = marks.reduce(0) { $0 + canvas.typography.width(of: $1.0) }
      let room = Area(
        row: cell.row, column: cell.column + 1, rows: 1,
        columns: cell.columns - 1 - (width > 0 ? width + 2 : 0))
      if style.emphasis != .none {
        canvas.fill(cell, " ", style)
      }
      canvas.text(text, in: room, style)
      canvas.pieces(marks, in: cell, column: max(0, cell.columns - width - 1))
    }
  }

  /// - Parameter visible: the lines that are in sight; others may come out empty.
  static func lines(
    _ row: BoardPlace.Row, _ stage: ID<Stage>, _ facts: BoardFacts, _ workbench: Workbench, _ height: Int,
    _ width: Int, visible: Range<Int>
  ) -> [Line] {
    switch row {
    case .lane(let lane): return note(lane, stage, workbench, height, width)
    case .persona(let persona): return summary(persona, stage, facts, workbench)
    case .channel, .frictions, .opportunities: break
    case .stages, .emotion: return []
    }
    let items = facts.items(in: row, stage, of: workbench.journey)
    let isHere = workbench.place.board.row == row && workbench.place.board.stage == stage
    let first = isHere ? max(0, workbench.place.board.item - height + 1) : 0
    var lines = items.dropFirst(first).prefix(height).enumerated().map { number, item in
      visible.contains(number)
        ? line(of: item, facts, workbench) : Line(text: "", style: Style(.touchpoint))
    }
    let hidden = items.count - first - lines.count
    if hidden > 0, let last = lines.indices.last { lines[last].marks.append((" +\(hidden)", Style(.muted))) }
    return lines
  }

  private static func line(of item: BoardItem, _ facts: BoardFacts, _ workbench: Workbench) -> Line {
    switch item {
    case .touchpoint(let id): touchpoint(id, workbench)
    case .friction(let id): friction(id, facts, workbench)
    case .opportunity(let id):
      Line(text: "◆ " + (workbench.journey.opportunities[id]?.title ?? ""), style: Style(.opportunity))
    }
  }

  private static func touchpoint(_ id: ID<Touchpoint>, _ workbench: Workbench) -> Line {
    let journey = workbench.journey
    guard let touchpoint = journey.touchpoint(id, on: workbench.place.map) else {
      return Line(text: "", style: Style(.touchpoint))
    }
    let isCut = workbench.clipboard?.isCut(id, on: workbench.place.map) == true
    let isMarked = isCut || workbench.boardState.dragged == id
    var line = Line(text: touchpoint.title, style: Style(.touchpoint, isMarked ? .marked : .none))
    if workbench.place.board.turn == .channels {
      let name = journey.personas[touchpoint.persona]?.name ?? ""
      line.text = name.prefix(1) + " " + touchpoint.title
    }
    line.marks = marks(of: touchpoint, journey)
    return line
  }

  private static func marks(of touchpoint: Touchpoint, _ journey: Journey) -> [(String, Style)] {
    var marks: [(String, Style)] = []
    if touchpoint.momentOfTruth == true { marks.append(("★", Style(.momentOfTruth))) }
    if let emotion = touchpoint.emotion { marks.append(Emotion.styledFace(Double(emotion))) }
    let frictions = journey.frictions(at: touchpoint.id).count
    if frictions > 0 { marks.append(("▲\(frictions)", Style(.friction))) }
    let opportunities = journey.opportunities(at: touchpoint.id).count
    if opportunities > 0 { marks.append(("◆\(opportunities)", Style(.opportunity))) }
    return marks.enumerated().map { index, mark in (index == 0 ? mark.0 : " " + mark.0, mark.1) }
  }

  private static func friction(_ id: ID<FrictionPoint>, _ facts: BoardFacts, _ workbench: Workbench) -> Line {
    let score = facts.scores[id]
    let isHigh = (score ?? 0) >= 50 && (workbench.journey.ranking.model ?? .impact) == .impact
    let style = Style(isHigh ? .frictionHigh : .friction)
    let isFocus = workbench.journey.ranking.focus.contains(id)
    var marks: [(String, Style)] = isFocus ? [("★ ", Style(.focusMark))] : []
    let text = score.map { RankingText.score($0, of: workbench.journey.ranking.model, isShort: true) } ?? "–"
    marks.append((text, Style(score == nil ? .unrated : .number)))
    return Line(text: "▲ " + (workbench.journey.frictions[id]?.title ?? ""), style: style, marks: marks)
  }

  private static func note(
    _ lane: ID<Lane>, _ stage: ID<Stage>, _ workbench: Workbench, _ height: Int, _ width: Int
  ) -> [Line] {
    guard let persona = workbench.place.board.persona,
      let note = workbench.journey.note(of: persona, in: stage, lane: lane, on: workbench.place.map)
    else { return [] }
    let text = note.value.map { Rating.text($0) + (note.text.map { " " + $0 } ?? "") } ?? note.text ?? ""
    let typography = workbench.options.typography
    let wrapped = typography.wrap(text, columns: max(1, width - 1))
    guard wrapped.count > height else { return wrapped.map { Line(text: $0, style: Style(.note)) } }
    let rest = wrapped[(height - 1)...].joined(separator: " ")
    return (wrapped.prefix(height - 1) + [rest]).map { Line(text: $0, style: Style(.note)) }
  }

  private static func summary(
    _ persona: ID<Persona>, _ stage: ID<Stage>, _ facts: BoardFacts, _ workbench: Workbench
  ) -> [Line] {
    let spot = BoardFacts.Spot(persona: persona, stage: stage)
    guard let count = facts.counts[spot], let mood = facts.moods[spot] else { return [] }
    var first = Line(text: words(count, "touchpoint", "touchpoints"), style: Style(.touchpoint))
    if let mean = mood.mean { first.marks = [Emotion.styledFace(mean), (" " + mood.text, Style(.number))] }
    let worst = facts.frictions(at: spot, of: workbench.journey).first.map { friction($0, facts, workbench) }
    return [first] + (worst.map { [$0] } ?? [])
  }
}
