import JourneyModel
import Words

/// The current and the ideal map, touchpoint by touchpoint.
package enum CompareView: View {
  package static func draw(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {}
  package static func drawHeading(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {}
  package static func move(_ step: MoveStep, in workbench: inout Workbench) {}
  package static func selection(in workbench: Workbench) -> Selection { .nothing }
  package static func handle(_ mouse: MouseEvent, in workbench: inout Workbench) {}
  package static func settle(in workbench: inout Workbench) {}
}
