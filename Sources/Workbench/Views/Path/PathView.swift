import JourneyModel
import Words

/// The way a persona really goes: channels as rows, steps as columns.
package enum PathView: View {
  package static func draw(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {
    let panes = geometry(of: workbench).panes
    PathFigureLines.draw(on: &canvas, in: panes.figures, workbench)
    PathDrawing(workbench).draw(on: &canvas)
    if !panes.rule.isEmpty { canvas.rule(in: panes.rule) }
    PathDetail(workbench).draw(on: &canvas, in: panes.detail)
    CompanionMarks.drawOnPath(on: &canvas, workbench)
    if canvas.frame.cursor == nil { canvas.placeCursor(Point(row: panes.head.row, column: 0)) }
  }

  package static func drawHeading(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {
    canvas.pieces(headingPieces(workbench).map { ($0.text, $0.style) }, in: area)
  }

  /// The personas, the one shown between arrows.
  private static func headingPieces(
    _ workbench: Workbench
  ) -> [(text: String, style: Style, persona: ID<Persona>)] {
    let shown = persona(in: workbench)
    return workbench.journey.personas.prefix(12).map { persona in
      let isShown = persona.id == shown
      return (
        (isShown ? "‹ \(persona.name) ›" : persona.name) + "  ", Style(isShown ? .personaActive : .persona),
        persona.id
      )
    }
  }

  static func pressHeading(at column: Int, in workbench: inout Workbench) {
    var start = 1
    for piece in headingPieces(workbench) {
      let width = workbench.options.typography.width(of: piece.text)
      if (start..<start + width).contains(column) { return show(piece.persona, in: &workbench) }
      start += width
    }
  }

  package static func selection(in workbench: Workbench) -> Selection {
    let place = workbench.place.path
    if let way = place.transition { return .transition(way) }
    return place.touchpoint.map { .touchpoint($0) } ?? .nothing
  }

  // MARK: What is shown

  /// Whose path it is: that of the persona whom the board shows too.
  static func persona(in workbench: Workbench) -> ID<Persona>? {
    if let persona = workbench.place.board.persona, workbench.journey.personas.contains(persona) {
      return persona
    }
    return workbench.journey.personas.first?.id
  }

  /// What the view shows; kept from the last time while nothing has changed.
  static func facts(of workbench: Workbench) -> PathFacts {
    let basis = PathFacts.Basis(
      revision: workbench.revision, persona: persona(in: workbench), map: workbench.place.map)
    if let facts = workbench.pathState.facts, facts.basis == basis { return facts }
    return PathFacts(of: workbench.journey, basis)
  }

  static func geometry(of workbench: Workbench) -> PathGeometry {
    let facts = facts(of: workbench)
    let basis = PathGeometry.Basis(
      facts: facts.basis, size: workbench.size, isFar: workbench.pathState.isFar)
    if let geometry = workbench.pathState.geometry, geometry.basis == basis { return geometry }
    return PathGeometry(facts, workbench, basis)
  }

  /// The number of the selected step.
  static func step(in workbench: Workbench, _ facts: PathFacts) -> Int? {
    workbench.place.path.touchpoint.flatMap(facts.graph.number)
  }

  /// The number of the selected way.
  static func way(in workbench: Workbench, _ facts: PathFacts) -> Int? {
    workbench.place.path.transition.flatMap(facts.number)
  }

  /// The columns that a step takes.
  static func boxWidth(
    of card: PathFacts.Card, _ column: PathGeometry.Column, _ geometry: PathGeometry, _ typography: Typography
  ) -> Int {
    if geometry.basis.isFar { return 2 }
    let title = typography.width(of: typography.fit(card.title, column.width))
    let marks = PathStepText.width(of: card.marks, typography)
    let text = geometry.lines > 1 ? title : title + (marks > 0 ? marks + 1 : 0)
    return min(column.width, text + 2)
  }

  /// Where a step stands in the whole drawing.
  static func spot(
    ofStep step: Int, _ facts: PathFacts, _ geometry: PathGeometry, _ typography: Typography
  ) -> Area {
    let spot = facts.layout.spots[step]
    guard geometry.columns.indices.contains(spot.column) else { return Area(Size(rows: 0, columns: 0)) }
    let column = geometry.columns[spot.column]
    return Area(
      row: geometry.line(ofRow: spot.row), column: column.start, rows: geometry.stepLines,
      columns: boxWidth(of: facts.cards[step], column, geometry, typography))
  }

  /// Where a way is selected in the whole drawing: at its label, or where it begins.
  static func spot(
    ofWay way: Int, _ facts: PathFacts, _ geometry: PathGeometry, _ typography: Typography
  ) -> Area? {
    let from = facts.graph.ways[way].from
    switch facts.layout.courses[way] {
    case .back(let lane):
      let columns = PathLoop(way, facts, geometry).columns
      return Area(
        row: geometry.line(ofLane: lane), column: columns.lowerBound, rows: 1, columns: columns.count)
    case .onItself, .told:
      let step = spot(ofStep: from, facts, geometry, typography)
      return Area(row: step.row + step.rows - 1, column: step.column, rows: 1, columns: step.columns)
    case .forward:
      let number = facts.layout.spots[from].column
      guard geometry.gutters.indices.contains(number),
        let line = geometry.gutters[number].lines.first(where: { $0.way == way && $0.isFirst })
      else { return nil }
      return geometry.label(line, behind: number)
    }
  }
}
