import JourneyModel

/// Board.
package enum BoardView: View {
  package static func draw(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {}
  package static func drawHeading(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {}
  package static func move(_ step: MoveStep, in workbench: inout Workbench) {}
  package static func selection(in workbench: Workbench) -> Selection { .nothing }
  package static func handle(_ mouse: MouseEvent, in workbench: inout Workbench) {}
  package static func settle(in workbench: inout Workbench) {}
}

/// Which part of the board is in sight.
package struct BoardScroll: Hashable, Sendable {
  package var row = 0
  package var column = 0
  /// How much wider the columns are than they need to be.
  package var zoom = 0
}
