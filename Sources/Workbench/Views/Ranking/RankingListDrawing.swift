import JourneyModel
import Words

/// Draws the rows of the ranking that are in sight.
struct RankingListDrawing {
  private let workbench: Workbench
  private let panes: RankingPanes
  private let layout: RankingLayout
  private let list: RankingPlace.List
  private let highest: Double
  private let focus: Set<ID<FrictionPoint>>

  init(_ workbench: Workbench, _ panes: RankingPanes) {
    (self.workbench, self.panes) = (workbench, panes)
    layout = RankingView.layout(workbench)
    list = workbench.place.ranking.list
    highest = workbench.rankingState.highestScore(list)
    focus = Set(workbench.journey.ranking.focus)
  }

  func draw(on canvas: inout Canvas) {
    let count = workbench.rankingState.count(list)
    if count == 0 { return drawInvitation(on: &canvas) }
    drawHead(on: &canvas)
    let top = workbench.rankingState.top(list)
    for row in 0..<min(panes.list.rows, count - top) { drawRow(row, index: top + row, on: &canvas) }
  }

  private func drawHead(on canvas: inout Canvas) {
    let style = Style(.tableHead)
    canvas.fill(panes.head, " ", style)
    right("#", layout.rank, panes.head, style, &canvas)
    left(
      list == .frictions ? words("Friction point") : words("Opportunity"), layout.title, panes.head, style,
      &canvas)
    layout.evidence.map { left(words("ev"), $0, panes.head, style, &canvas) }
    layout.place.map {
      left(list == .frictions ? words("where") : words("resolves"), $0, panes.head, style, &canvas)
    }
    for (column, span) in layout.ratings { right(column.head, span, panes.head, style, &canvas) }
    right(words("score"), layout.score, panes.head, style, &canvas)
    layout.hold.map { right(words("hold"), $0, panes.head, style, &canvas) }
    if list == .frictions { left("★", layout.focus, panes.head, style, &canvas) }
  }

  private func drawRow(_ row: Int, index: Int, on canvas: inout Canvas) {
    guard let ranked = workbench.rankingState.row(index, list) else { return }
    let isSelected = ranked.id == workbench.place.ranking.selected
    let area = Area(
      row: panes.list.row + row, column: panes.list.column, rows: 1, columns: panes.list.columns)
    switch list {
    case .frictions:
      guard let friction = workbench.journey.frictions[ID(ranked.id)] else { return }
      draw(friction, in: area, on: &canvas)
    case .opportunities:
      guard let opportunity = workbench.journey.opportunities[ID(ranked.id)] else { return }
      draw(opportunity, in: area, on: &canvas)
    }
    drawRank(ranked, index, in: area, on: &canvas)
    drawScore(ranked, in: area, on: &canvas)
    drawHold(ranked, in: area, on: &canvas)
    let title = Area(
      row: area.row, column: area.column + layout.title.lowerBound, rows: 1, columns: layout.title.count)
    CompanionMarks.draw(on: &canvas, in: title, for: ranked.id, workbench)
    if isSelected { emphasise(area, on: &canvas) }
  }

  private func draw(_ friction: FrictionPoint, in area: Area, on canvas: inout Canvas) {
    left(friction.title, layout.title, area, Style(.text), &canvas)
    draw(friction.evidence, in: area, on: &canvas)
    if let span = layout.place {
      let place = RankingText.place(
        friction.touchpoints, workbench.journey, columns: span.count, workbench.options.typography)
      left(place, span, area, Style(.muted), &canvas)
    }
    drawRatings(friction, in: area, on: &canvas)
    drawVotes(for: friction.id, in: area, on: &canvas)
    if focus.contains(friction.id) { left("★", layout.focus, area, Style(.focusMark), &canvas) }
  }

  private func draw(_ opportunity: Opportunity, in area: Area, on canvas: inout Canvas) {
    left(opportunity.title, layout.title, area, Style(.text), &canvas)
    draw(opportunity.evidence, in: area, on: &canvas)
    if let span = layout.place {
      let first = opportunity.frictions.first.flatMap { workbench.journey.frictions[$0]?.title }
      let more = opportunity.frictions.count > 1 ? " +\(opportunity.frictions.count - 1)" : ""
      let title = workbench.options.typography.fit(first ?? "", span.count - more.count)
      left(title + more, span, area, Style(.muted), &canvas)
    }
    drawRatings(opportunity, in: area, on: &canvas)
  }

  private func draw(_ evidence: [Evidence], in area: Area, on canvas: inout Canvas) {
    guard let span = layout.evidence else { return }
    let strength = EvidenceStrength(evidence)
    left(strength.mark, span, area, Style(strength.isAssumed ? .warning : .bar), &canvas)
  }

  /// What can't be scored holds no place.
  private func drawHold(_ ranked: RankingState.Row, in area: Area, on canvas: inout Canvas) {
    guard list == .frictions, let span = layout.hold, ranked.score != nil else { return }
    let (text, isFresh) = workbench.holdText(of: ID(ranked.id))
    right(text, span, area, Style(isFresh ? .number : .muted), &canvas)
  }

  private func drawRatings(_ record: some FieldedRecord, in area: Area, on canvas: inout Canvas) {
    for (column, span) in layout.ratings {
      let value = record[column.key]
      right(column.text(value), span, area, Style(value.isAbsent ? .unrated : .number), &canvas)
    }
  }

  /// While a vote is open, the person sees their own votes in the place of the document's.
  private func drawVotes(for id: ID<FrictionPoint>, in area: Area, on canvas: inout Canvas) {
    guard let vote = workbench.sharing.vote,
      let span = layout.ratings.first(where: { $0.column.key == "votes" })?.span
    else { return }
    let count = vote.votes(of: workbench.sharing.me.name, for: id)
    let cell = Area(row: area.row, column: area.column + span.lowerBound, rows: 1, columns: span.count)
    canvas.fill(cell, " ", Style(.text))
    right(
      count == 0 ? "·" : words("+%@", count), span, area, Style(count == 0 ? .muted : .focusMark), &canvas)
  }

  /// An arrow stands before the rank of a row that no longer belongs where it stands.
  private func drawRank(_ row: RankingState.Row, _ index: Int, in area: Area, on canvas: inout Canvas) {
    right(
      row.rank.map { "\($0)" } ?? "–", layout.rank, area, Style(row.rank == nil ? .unrated : .number), &canvas
    )
    let displacement = workbench.rankingState.displacement(index, list)
    if displacement != 0 { left(displacement < 0 ? "↑" : "↓", layout.rank, area, Style(.warning), &canvas) }
  }

  private func drawScore(_ row: RankingState.Row, in area: Area, on canvas: inout Canvas) {
    guard let score = row.score else {
      return right(words("unrated"), layout.score, area, Style(.unrated), &canvas)
    }
    let model = list == .frictions ? workbench.rankingState.frictions?.model : nil
    right(RankingText.score(score, of: model), layout.score, area, Style(.number), &canvas)
    if let span = layout.bar, highest > 0 {
      left(RankingText.bar(score / highest, columns: span.count), span, area, Style(.bar), &canvas)
    }
  }

  private func emphasise(_ area: Area, on canvas: inout Canvas) {
    canvas.emphasise(area, .related)
    guard layout.ratings.indices.contains(workbench.place.ranking.column) else { return }
    let span = layout.ratings[workbench.place.ranking.column].span
    let cell = Area(row: area.row, column: area.column + span.lowerBound, rows: 1, columns: span.count)
    canvas.emphasise(cell, .focused)
    canvas.placeCursor(Point(row: area.row, column: area.column + span.upperBound - 1))
  }

  private func drawInvitation(on canvas: inout Canvas) {
    let lines =
      switch list {
      case _ where workbench.rankingState.total(list) > 0:
        [words("None has such evidence."), words("%@ to list others", workbench.key("evidence.filter"))]
      case .frictions:
        [words("No friction points yet."), words("%@ to write one down", workbench.key("friction.add"))]
      case .opportunities:
        [words("No opportunities yet."), words("%@ to write one down", workbench.key("opportunity.add"))]
      }
    for (row, line) in lines.enumerated() {
      canvas.text(line, in: panes.list, row: 1 + row, column: 2, Style(row == 0 ? .text : .empty))
    }
  }

  private func left(
    _ text: String, _ span: RankingLayout.Span, _ area: Area, _ style: Style, _ canvas: inout Canvas
  ) {
    canvas.text(text, in: cell(span, area), style)
  }

  private func right(
    _ text: String, _ span: RankingLayout.Span, _ area: Area, _ style: Style, _ canvas: inout Canvas
  ) {
    canvas.textRight(text, in: cell(span, area), style)
  }

  private func cell(_ span: RankingLayout.Span, _ area: Area) -> Area {
    Area(row: area.row, column: area.column + span.lowerBound, rows: 1, columns: span.count)
  }
}
