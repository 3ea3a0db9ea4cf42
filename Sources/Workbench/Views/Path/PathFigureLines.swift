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
    for (row, figures) in lines(facts.figures).prefix(area.rows).enumerated() {
      canvas.pieces(pieces(figures), in: area, row: row)
    }
  }

  private static func lines(_ figures: PathFigures) -> [[(label: String, value: String)]] {
    func text(_ kind: PathFigure.Kind) -> String { figures[kind].text }
    let switches = text(.switches) + " (" + text(.switchingFrequency) + ")"
    return [
      [
        (words("length"), text(.length)), (words("switches"), switches),
        (words("lost contexts"), text(.lostContexts)), (words("loops"), text(.loops)),
        (words("dead ends"), text(.deadEnds)), (words("time"), text(.minutes)),
      ],
      [
        (words("conversion"), text(.conversion)), (words("leaving"), text(.leaving)),
        (words("most likely path"), likely(figures)),
      ],
    ]
  }

  private static func likely(_ figures: PathFigures) -> String {
    guard figures.likelyPath != nil else { return figures[.likelyPath].text }
    return words("%@ touchpoints, %@", figures[.likelyLength].text, figures[.likelyPath].text)
  }

  private static func pieces(_ figures: [(label: String, value: String)]) -> [(String, Style)] {
    figures.enumerated().flatMap { number, figure in
      [
        ((number == 0 ? "" : " · ") + figure.label + " ", Style(.muted)),
        (figure.value, Style(.number)),
      ]
    }
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
