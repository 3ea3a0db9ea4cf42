import JourneyModel

/// Draws where the others stand, in the view that is shown.
enum CompanionMarks {
  static func draw(on canvas: inout Canvas, _ layout: BoardLayout, _ workbench: Workbench) {
    for companion in visible(workbench) {
      guard let cell = cell(of: companion.place.board, layout, workbench) else { continue }
      mark(companion, on: &canvas, in: cell)
    }
  }

  /// Those whose cursor is among what is shown now.
  private static func visible(_ workbench: Workbench) -> [Companion] {
    let place = workbench.place
    return workbench.companions.filter { other in
      other.place.view == place.view && other.place.map == place.map
        && other.place.board.turn == place.board.turn
        && (place.board.turn != .lanes || other.place.board.persona == place.board.persona)
    }
  }

  private static func cell(of place: BoardPlace, _ layout: BoardLayout, _ workbench: Workbench) -> Area? {
    guard let row = screenRow(of: place, layout) else { return nil }
    guard let stage = place.stage else {
      return Area(row: row, column: layout.area.column, rows: 1, columns: layout.headWidth)
    }
    return layout.column(of: stage).map {
      Area(row: row, column: $0, rows: 1, columns: layout.columnWidth)
    }
  }

  private static func screenRow(of place: BoardPlace, _ layout: BoardLayout) -> Int? {
    if place.row == .stages { return layout.area.row + 1 }
    guard let band = layout.band(of: place.row) else { return nil }
    return layout.screenRow(band.top + min(place.item, band.height - 1))
  }

  /// Rows of the ranking: who stands on the record.
  static func draw(on canvas: inout Canvas, in title: Area, for id: String, _ workbench: Workbench) {
    let list = workbench.place.ranking.list
    for companion in workbench.companions
    where companion.place.view == .ranking && companion.place.ranking.list == list
      && companion.place.ranking.selected == id
    {
      mark(companion, on: &canvas, in: title)
    }
  }

  /// Steps of a path: who stands on them.
  static func drawOnPath(on canvas: inout Canvas, _ workbench: Workbench) {
    let facts = PathView.facts(of: workbench)
    let geometry = PathView.geometry(of: workbench)
    let (grid, scroll) = (geometry.panes.grid, workbench.pathState.scroll)
    for companion in workbench.companions
    where companion.place.view == .path && companion.place.map == workbench.place.map {
      guard let step = companion.place.path.touchpoint.flatMap(facts.graph.number) else { continue }
      let spot = PathView.spot(ofStep: step, facts, geometry, workbench.options.typography)
      let end = Point(
        row: grid.row + spot.row - scroll.row,
        column: grid.column + spot.column + spot.columns - 1 - scroll.column)
      guard grid.contains(end) else { continue }
      mark(companion, on: &canvas, in: Area(row: end.row, column: end.column, rows: 1, columns: 1))
    }
  }

  /// Rows of the plan: who stands on one.
  static func draw(on canvas: inout Canvas, in title: Area, for selection: Selection, _ workbench: Workbench)
  {
    for companion in workbench.companions
    where companion.place.view == .plan && companion.place.plan.selected == selection {
      mark(companion, on: &canvas, in: title)
    }
  }

  private static func mark(_ companion: Companion, on canvas: inout Canvas, in cell: Area) {
    canvas.textRight(companion.mark, in: cell, Style(.companion))
  }
}
