import JourneyModel

extension PathView {
  package static func handle(_ mouse: MouseEvent, in workbench: inout Workbench) {
    switch mouse.action {
    case .press(let clicks): press(mouse.at, clicks: clicks, in: &workbench)
    case .wheelUp: move(.up, in: &workbench)
    case .wheelDown: move(.down, in: &workbench)
    case .wheelLeft: move(.left, in: &workbench)
    case .wheelRight: move(.right, in: &workbench)
    case .drag, .release: break
    }
  }

  private static func press(_ point: Point, clicks: Int, in workbench: inout Workbench) {
    if point.row == workbench.bodyArea.row - 1 { return pressHeading(at: point.column, in: &workbench) }
    let facts = facts(of: workbench)
    let geometry = geometry(of: workbench)
    guard geometry.panes.grid.contains(point) else { return }
    let scroll = workbench.pathState.scroll
    let at = Point(
      row: point.row - geometry.panes.grid.row + scroll.row,
      column: point.column - geometry.panes.grid.column + scroll.column)
    let typography = workbench.options.typography
    if let step = facts.layout.spots.indices.first(where: {
      spot(ofStep: $0, facts, geometry, typography).contains(at)
    }) {
      go(to: step, facts, in: &workbench)
    } else if let way = way(at: at, facts, geometry, typography) {
      select(way: way, facts, in: &workbench)
    } else {
      return
    }
    if clicks == 2, let open = CommandTable.named("record.open") { workbench.run(open) }
  }

  /// The way whose label, or whose line back, is there.
  private static func way(
    at point: Point, _ facts: PathFacts, _ geometry: PathGeometry, _ typography: Typography
  ) -> Int? {
    for column in geometry.gutters.indices {
      let span = geometry.columns[column].end..<geometry.columns[column].end + geometry.gutters[column].width
      guard span.contains(point.column) else { continue }
      for line in geometry.gutters[column].lines where line.isFirst {
        if geometry.label(line, behind: column).contains(point) { return line.way }
      }
    }
    return facts.layout.courses.indices.first { way in
      guard case .back = facts.layout.courses[way] else { return false }
      return spot(ofWay: way, facts, geometry, typography)?.contains(point) == true
    }
  }
}
