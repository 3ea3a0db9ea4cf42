import JourneyModel
import Words

/// The lines above a path: what it comes to in figures; before there is one, how to begin.
enum PathFigureLines {
  static func draw(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {
    let facts = PathView.facts(of: workbench)
    if let invitation = invitation(facts, workbench) {
      let lines = canvas.typography.wrap(invitation, columns: area.columns, most: area.rows)
      for (row, line) in lines.enumerated() { canvas.text(line, in: area, row: row, Style(.empty)) }
      return
    }
    flow(figures(facts.figures), on: &canvas, in: area)
  }

  /// As many as there is room for, none of them cut.
  private static func flow(_ figures: [[(String, Style)]], on canvas: inout Canvas, in area: Area) {
    var (row, column) = (0, 0)
    for figure in figures {
      let width = figure.reduce(0) { $0 + canvas.typography.width(of: $1.0) }
      if column > 0, column + 3 + width > area.columns { (row, column) = (row + 1, 0) }
      guard row < area.rows else { return }
      if column > 0 { column += canvas.text(" · ", in: area, row: row, column: column, Style(.muted)) }
      column += canvas.pieces(figure, in: area, row: row, column: column)
    }
  }

  /// What tells most first.
  private static func figures(_ figures: PathFigures) -> [[(String, Style)]] {
    func figure(_ label: String, _ value: String) -> [(String, Style)] {
      [(label + " ", Style(.muted)), (value, Style(.number))]
    }
    func text(_ kind: PathFigure.Kind) -> String { figures[kind].text }
    return [
      figure(words("length"), text(.length)),
      figure(words("switches"), text(.switches) + " (" + text(.switchingFrequency) + ")"),
      figure(words("lost contexts"), text(.lostContexts)), figure(words("loops"), text(.loops)),
      figure(words("dead ends"), text(.deadEnds)), figure(words("conversion"), text(.conversion)),
      figure(words("leaving"), text(.leaving)), figure(words("most likely path"), likely(figures)),
      figure(words("time"), text(.minutes)),
    ]
  }

  private static func likely(_ figures: PathFigures) -> String {
    guard figures.likelyPath != nil else { return figures[.likelyPath].text }
    return words("%@ steps, %@", figures[.likelyLength].text, figures[.likelyPath].text)
  }

  /// What a path needs first; nil once there is one.
  private static func invitation(_ facts: PathFacts, _ workbench: Workbench) -> String? {
    let journey = workbench.journey
    guard let persona = PathView.persona(in: workbench).flatMap({ journey.personas[$0] }) else {
      return words("A path is a persona's: %@ shows the personas.", workbench.key("view.personas"))
    }
    if facts.graph.steps.isEmpty {
      return words(
        "%@ has no touchpoints on this map yet: %@ goes to the board, where they are added.", persona.name,
        workbench.key("view.board"))
    }
    if facts.graph.ways.isEmpty {
      return words(
        "No way is drawn yet. Stand on the touchpoint where %@ begins: %@ chooses the one that comes next.",
        persona.name, workbench.key("transition.add"))
    }
    return nil
  }
}
