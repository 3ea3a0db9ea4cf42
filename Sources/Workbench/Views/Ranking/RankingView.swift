import JourneyModel
import Words

/// Which friction points hurt most, and which one or two to fix first: a list rated in place, the calculation
/// of the selected score, and the matrix of impact and effort. Opportunities have a list of their own.
package enum RankingView: View {
  package static func draw(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {
    let panes = RankingPanes(workbench)
    RankingListDrawing(workbench, panes).draw(on: &canvas)
    guard !panes.rule.isEmpty, workbench.place.ranking.selected != nil else { return }
    canvas.rule(in: panes.rule)
    RankingDetail(workbench).draw(on: &canvas, in: panes.detail)
    if !panes.matrix.isEmpty {
      workbench.rankingState.matrix.draw(
        on: &canvas, in: panes.matrix, selected: workbench.place.ranking.selected)
    }
  }

  package static func drawHeading(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {
    let pieces = heading(workbench)
    let used = canvas.pieces(pieces, in: area)
    let agreement = agreement(workbench)
    if used + canvas.typography.width(of: agreement) <= area.columns {
      canvas.text(agreement, in: area, column: used, Style(.muted))
    }
  }

  private static func heading(_ workbench: Workbench) -> [(String, Style)] {
    let list = workbench.place.ranking.list
    let count = workbench.rankingState.unratedCount(list)
    let unrated = count > 0 ? [(" · " + words("%@ unrated", count), Style(.unrated))] : []
    let filtered = filter(workbench)
    if list == .opportunities {
      return [(words("Opportunities by value"), Style(.tableHead))] + filtered + unrated
    }
    let settings = workbench.journey.ranking
    let (focus, limit) = (settings.focus.count, settings.limit)
    let focused = " · " + words("focus %@ of %@", focus, limit)
    return [
      (words("by %@", (settings.model ?? .impact).label), Style(.tableHead))
    ] + filtered + [(focused, Style(focus > limit ? .warning : .focusMark))] + vote(workbench) + unrated
  }

  private static func filter(_ workbench: Workbench) -> [(String, Style)] {
    let (list, state) = (workbench.place.ranking.list, workbench.rankingState)
    let text = workbench.place.ranking.evidence.heading(state.count(list), of: state.total(list))
    return text.isEmpty ? [] : [(" · " + text, Style(.warning))]
  }

  /// How many models choose the same, where there is room to say it.
  private static func agreement(_ workbench: Workbench) -> String {
    guard workbench.place.ranking.list == .frictions else { return "" }
    return workbench.rankingState.agreement?.short.map { " · " + $0 } ?? ""
  }

  private static func vote(_ workbench: Workbench) -> [(String, Style)] {
    guard let vote = workbench.sharing.vote else { return [] }
    let left = vote.left(for: workbench.sharing.me.name)
    return [(" · " + words("vote open, %@ of %@ left", left, vote.allowance), Style(.warning))]
  }

  package static func selection(in workbench: Workbench) -> Selection { workbench.place.ranking.selection }

  package static func settle(in workbench: inout Workbench) {
    let rows = RankingPanes(workbench).list.rows
    var place = workbench.place.ranking
    workbench.rankingState.settle(workbench.journey, workbench.revision, &place, rows: rows)
    let columns = layout(workbench).ratings.count
    place.column = min(max(0, place.column), max(0, columns - 1))
    workbench.place.ranking = place
  }

  static func layout(_ workbench: Workbench) -> RankingLayout {
    let list = workbench.place.ranking.list
    return RankingLayout(
      width: workbench.size.columns, count: workbench.rankingState.count(list), list: list)
  }

  package static func move(_ step: MoveStep, in workbench: inout Workbench) {
    let list = workbench.place.ranking.list
    let cursor = workbench.rankingState.cursor(list)
    let page = max(1, RankingPanes(workbench).list.rows - 1)
    switch step {
    case .left: workbench.place.ranking.column -= 1
    case .right: workbench.place.ranking.column += 1
    case .rowStart: workbench.place.ranking.column = 0
    case .rowEnd: workbench.place.ranking.column = layout(workbench).ratings.count - 1
    case .up: go(to: cursor - 1, in: &workbench)
    case .down: go(to: cursor + 1, in: &workbench)
    case .pageUp: go(to: cursor - page, in: &workbench)
    case .pageDown: go(to: cursor + page, in: &workbench)
    case .first: go(to: 0, in: &workbench)
    case .last: go(to: .max, in: &workbench)
    }
  }

  /// Goes to a row as it stands on the screen. What was rated meanwhile then goes to its place, and the cursor
  /// stays with the record that was meant.
  private static func go(to row: Int, in workbench: inout Workbench) {
    let list = workbench.place.ranking.list
    let last = workbench.rankingState.count(list) - 1
    guard let target = workbench.rankingState.row(min(max(0, row), last), list),
      target.id != workbench.place.ranking.selected
    else { return }
    workbench.place.ranking.selected = target.id
    workbench.rankingState.release()
  }

  package static func handle(_ mouse: MouseEvent, in workbench: inout Workbench) {
    switch mouse.action {
    case .press(let clicks): press(mouse.at, clicks: clicks, in: &workbench)
    case .wheelUp: scroll(-3, in: &workbench)
    case .wheelDown: scroll(3, in: &workbench)
    case .drag, .release, .wheelLeft, .wheelRight: break
    }
  }

  private static func press(_ at: Point, clicks: Int, in workbench: inout Workbench) {
    let area = RankingPanes(workbench).list
    let row = workbench.rankingState.top(workbench.place.ranking.list) + at.row - area.row
    guard area.contains(at), row < workbench.rankingState.count(workbench.place.ranking.list) else { return }
    let layout = layout(workbench)
    go(to: row, in: &workbench)
    settle(in: &workbench)
    let column = at.column - area.column
    if let rating = layout.ratings.firstIndex(where: { $0.span.contains(column) }) {
      workbench.place.ranking.column = rating
    }
    if layout.focus.contains(column), let command = CommandTable.named("ranking.focus") {
      workbench.run(command)
    } else if clicks == 2, let command = CommandTable.named("record.open") {
      workbench.run(command)
    }
  }

  /// Scrolls, and takes the cursor along where it would be left behind.
  private static func scroll(_ step: Int, in workbench: inout Workbench) {
    let list = workbench.place.ranking.list
    let rows = RankingPanes(workbench).list.rows
    workbench.rankingState.scroll(step, list, rows: rows)
    let top = workbench.rankingState.top(list)
    let cursor = workbench.rankingState.cursor(list)
    go(to: min(max(cursor, top), top + max(1, rows) - 1), in: &workbench)
  }
}
