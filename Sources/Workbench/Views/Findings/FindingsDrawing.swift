import JourneyModel
import Words

/// Draws the rows of the findings that are in sight, and the selected one whole.
struct FindingsDrawing {
  private let workbench: Workbench
  private let panes: FindingsPanes
  private let state: FindingsState
  private let text: FindingsText

  /// The column of codes, or of stages; the longest code is 14 long.
  private static let leftWidth = 15

  init(_ workbench: Workbench) {
    (self.workbench, panes) = (workbench, FindingsPanes(workbench))
    (state, text) = (workbench.findingsState, FindingsText(workbench.journey))
  }

  func draw(on canvas: inout Canvas) {
    if state.list.items.isEmpty { return drawNothing(on: &canvas) }
    for row in 0..<panes.list.rows {
      let number = state.top + row
      guard state.list.rows.indices.contains(number) else { break }
      let area = Area(
        row: panes.list.row + row, column: panes.list.column, rows: 1, columns: panes.list.columns)
      switch state.list.rows[number] {
      case .head(let title, let count): drawHead(title, count, in: area, on: &canvas)
      case .item(let item): draw(item, in: area, on: &canvas)
      }
    }
    if !panes.rule.isEmpty { canvas.rule(in: panes.rule) }
    drawDetail(on: &canvas)
  }

  private func drawHead(_ title: String, _ count: Int, in area: Area, on canvas: inout Canvas) {
    let style = Style(.tableHead)
    canvas.fill(area, " ", style)
    let right = Area(row: area.row, column: area.column, rows: 1, columns: area.columns - 1)
    canvas.text(title, in: right, column: 1, style)
    canvas.textRight(" \(count)", in: right, style)
  }

  private func draw(_ number: Int, in area: Area, on canvas: inout Canvas) {
    let item = state.list.items[number]
    let isByCode = workbench.place.findings.grouping == .code && item.dismissal == nil
    let left = Area(row: area.row, column: area.column + 2, rows: 1, columns: Self.leftWidth)
    canvas.text(isByCode ? text.stage(item.finding) : item.finding.code, in: left, Style(.muted))
    let start = left.column + left.columns + 1
    let sentence = Area(row: area.row, column: start, rows: 1, columns: area.columns - start - 1)
    let reason = item.dismissal?.reason.map { $0 + " – " } ?? ""
    canvas.text(
      reason + item.finding.sentence, in: sentence, Style(item.dismissal == nil ? .text : .muted))
    if number == state.cursor {
      canvas.emphasise(area, .focused)
      canvas.placeCursor(Point(row: area.row, column: left.column))
    }
    drawCompanions(at: item.finding.key, in: left, on: &canvas)
  }

  /// Who else stands on it.
  private func drawCompanions(at key: String, in area: Area, on canvas: inout Canvas) {
    for companion in workbench.companions
    where companion.place.view == .findings && companion.place.findings.finding == key {
      canvas.textRight(companion.mark, in: area, Style(.companion))
    }
  }

  private func drawDetail(on canvas: inout Canvas) {
    guard let item = state.selected else { return }
    var lines = [(item.finding.sentence, Style(.text))]
    if let dismissal = item.dismissal { lines.append((text.dismissal(dismissal), Style(.note))) }
    lines.append((text.place(item.finding), Style(.muted)))
    var row = 0
    for (line, style) in lines {
      let most = panes.detail.rows - row
      for part in canvas.typography.wrap(line, columns: panes.detail.columns, most: most) {
        canvas.text(part, in: panes.detail, row: row, style)
        row += 1
      }
    }
  }

  private func drawNothing(on canvas: inout Canvas) {
    let lines =
      workbench.journey.current.touchpoints.isEmpty
      ? [
        words("There is nothing to check yet."),
        words("Once there are touchpoints, what the map has not looked at is listed here."),
      ]
      : [
        words("Nothing is missing: the map passes all its checks."),
        words("What will be missing after a change is listed here."),
      ]
    let width = min(60, panes.list.columns - 4)
    let wrapped = lines.flatMap { canvas.typography.wrap($0, columns: width) }
    let room = panes.list.centred(rows: wrapped.count, columns: width)
    for (row, line) in wrapped.enumerated() { canvas.text(line, in: room, row: row, Style(.empty)) }
    canvas.placeCursor(Point(row: room.row, column: room.column))
  }
}
