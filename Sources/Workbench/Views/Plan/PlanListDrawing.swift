import JourneyModel
import Words

/// Draws the rows of the plan that are in sight.
struct PlanListDrawing {
  private let workbench: Workbench
  private let area: Area
  private let layout: PlanLayout
  private var journey: Journey { workbench.journey }
  private var state: PlanState { workbench.planState }

  init(_ workbench: Workbench, in area: Area) {
    (self.workbench, self.area) = (workbench, area)
    layout = PlanLayout(width: area.columns)
  }

  func draw(on canvas: inout Canvas) {
    for (index, row) in state.rows.enumerated().dropFirst(state.top).prefix(area.rows) {
      let line = Area(
        row: area.row + index - state.top, column: area.column, rows: 1, columns: area.columns)
      draw(row, in: line, on: &canvas)
      guard let selection = row.selection else { continue }
      CompanionMarks.draw(on: &canvas, in: cell(title(of: row), line), for: selection, workbench)
      if index == state.cursor { emphasise(row, line, on: &canvas) }
    }
  }

  private func emphasise(_ row: PlanOutline.Row, _ line: Area, on canvas: inout Canvas) {
    canvas.emphasise(line, .related)
    canvas.emphasise(cell(title(of: row), line), .focused)
    canvas.placeCursor(Point(row: line.row, column: line.column + title(of: row).lowerBound))
  }

  private func title(of row: PlanOutline.Row) -> PlanLayout.Span {
    switch row {
    case .section: 1..<max(1, area.columns - 1)
    case .friction(let id, _): 1..<max(1, min(area.columns - 1, 5 + width(of: id)))
    case .initiative: layout.initiative.title
    case .indicator: layout.indicator.title
    }
  }

  private func width(of friction: ID<FrictionPoint>) -> Int {
    workbench.options.typography.width(of: journey.frictions[friction]?.title ?? "")
  }

  private func draw(_ row: PlanOutline.Row, in line: Area, on canvas: inout Canvas) {
    switch row {
    case .section(let section): draw(section, in: line, on: &canvas)
    case .friction(let id, let count): journey.frictions[id].map { draw($0, count, in: line, on: &canvas) }
    case .initiative(let id): journey.initiatives[id].map { draw($0, in: line, on: &canvas) }
    case .indicator(let id, let initiative):
      journey.indicators[id].map { draw($0, of: initiative, in: line, on: &canvas) }
    }
  }

  // MARK: Headings

  private func draw(_ section: PlanOutline.Section, in line: Area, on canvas: inout Canvas) {
    let style = Style(.tableHead)
    canvas.fill(line, " ", style)
    canvas.text(name(section), in: line, column: 1, style)
    let isIndicators = section == .indicators
    let spans = isIndicators ? layout.indicator.cells : layout.initiative.cells
    for (head, span) in zip(heads(isIndicators), spans) { canvas.text(head, in: cell(span, line), style) }
  }

  private func name(_ section: PlanOutline.Section) -> String {
    section == .indicators && layout.count < 3 ? words("Other indicators") : PlanText.name(of: section)
  }

  private func heads(_ isIndicators: Bool) -> [String] {
    switch (layout.count, isIndicators) {
    case (3, false): [words("owner"), words("due"), words("status")]
    case (2, false): [words("due"), words("status")]
    case (_, false): [words("standing")]
    case (3, true): ["", words("of the way"), words("readings")]
    case (2, true): [words("of the way"), words("readings")]
    case (_, true): [words("of the way")]
    }
  }

  // MARK: Rows

  private func draw(_ friction: FrictionPoint, _ count: Int, in line: Area, on canvas: inout Canvas) {
    let hint =
      count > 0
      ? ""
      : layout.count == 1
        ? words("no initiative")
        : words("no initiative yet: %@ adds one", workbench.key("plan.add"))
    let room = Area(row: line.row, column: line.column + 1, rows: 1, columns: line.columns - 2)
    canvas.textRight(hint, in: room, Style(.warning))
    let taken = hint.isEmpty ? 0 : workbench.options.typography.width(of: hint) + 2
    canvas.text(
      "▲ " + friction.title,
      in: Area(row: line.row, column: room.column, rows: 1, columns: room.columns - taken), Style(.friction))
  }

  private func draw(_ initiative: Initiative, in line: Area, on canvas: inout Canvas) {
    let standing = InitiativeStanding(of: initiative, today: workbench.today)
    let style = Style(standing.isFinished ? .muted : .text)
    canvas.text(initiative.title, in: cell(layout.initiative.title, line), style)
    let cells = PlanCells(initiative, standing, layout)
    for (piece, span) in zip(cells.pieces, layout.initiative.cells) {
      canvas.text(piece.0, in: cell(span, line), piece.1)
    }
  }

  private func draw(
    _ indicator: Indicator, of initiative: ID<Initiative>?, in line: Area, on canvas: inout Canvas
  ) {
    let progress = state.progress(of: indicator)
    canvas.text(indicator.name, in: cell(layout.indicator.title, line), Style(.muted))
    let cells = layout.indicator.cells
    let progressCell = cells.count == 3 ? cells[1] : cells[0]
    if cells.count == 3 {
      canvas.text(
        PlanCells.figures(indicator, progress, cells[0].count), in: cell(cells[0], line), Style(.number))
    }
    canvas.pieces(PlanCells.progress(progress, progressCell.count), in: cell(progressCell, line))
    guard cells.count > 1, let last = cells.last else { return }
    let start = initiative.flatMap { journey.initiatives[$0]?.start }.flatMap { CalendarDate($0) }
    let spark = Sparkline(progress.readings).text(
      columns: last.count, split: start.map(progress.countBefore))
    canvas.text(spark, in: cell(last, line), Style(.curve), ellipsis: false)
  }

  private func cell(_ span: PlanLayout.Span, _ line: Area) -> Area {
    Area(row: line.row, column: line.column + span.lowerBound, rows: 1, columns: span.count)
  }
}
