/// One way of looking at the journey. A view keeps no state of its own: where the person is stands in the
/// workbench's place.
package protocol View {
  static func draw(on canvas: inout Canvas, in area: Area, _ workbench: Workbench)
  /// What stands left of the tabs.
  static func drawHeading(on canvas: inout Canvas, in area: Area, _ workbench: Workbench)
  static func move(_ step: MoveStep, in workbench: inout Workbench)
  static func selection(in workbench: Workbench) -> Selection
  static func handle(_ mouse: MouseEvent, in workbench: inout Workbench)
  /// Brings the place to something that is there, and into sight.
  static func settle(in workbench: inout Workbench)
}

/// A movement of the cursor.
package enum MoveStep: Hashable, Sendable, CaseIterable {
  case left, right, up, down
  /// To the beginning and the end of the row.
  case rowStart, rowEnd
  case pageUp, pageDown
  /// To the first and the last row.
  case first, last
}
