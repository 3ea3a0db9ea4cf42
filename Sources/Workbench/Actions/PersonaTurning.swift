import JourneyModel

/// Whose way the board shows, and how it is turned.
enum PersonaTurning {
  /// The persona before or behind; everyone stands behind the last.
  static func turn(_ step: Int, in workbench: inout Workbench) {
    if workbench.place.view == .path { return PathView.turnPersona(step, in: &workbench) }
    let personas = workbench.journey.personas.ids
    let place = workbench.place.board
    let isEveryone = place.turn != .lanes
    let index = isEveryone ? personas.count : place.persona.flatMap { personas.firstIndex(of: $0) } ?? 0
    let count = personas.count + 1
    let next = (index + step + count) % count
    show(next < personas.count ? personas[next] : nil, in: &workbench)
  }

  /// Shows one persona's way, or everyone's (nil).
  static func show(_ persona: ID<Persona>?, in workbench: inout Workbench) {
    if let persona {
      (workbench.place.board.persona, workbench.place.board.turn) = (persona, .lanes)
    } else if workbench.place.board.turn == .lanes {
      workbench.place.board.turn = .channels
    }
    workbench.place.board.item = 0
  }

  static func turnGrid(in workbench: inout Workbench) {
    let all = BoardPlace.Turn.allCases
    let index = all.firstIndex(of: workbench.place.board.turn) ?? 0
    workbench.place.board.turn = all[(index + 1) % all.count]
    workbench.place.board.item = 0
  }

  static func zoom(in workbench: inout Workbench) {
    let all = BoardScroll.Zoom.allCases
    let index = all.firstIndex(of: workbench.boardState.scroll.zoom) ?? 0
    workbench.boardState.scroll.zoom = all[(index + 1) % all.count]
  }
}
