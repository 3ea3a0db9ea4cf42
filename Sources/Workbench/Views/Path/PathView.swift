import JourneyModel
import Words

/// The way a persona really goes: channels as rows, steps as columns.
package enum PathView: View {
  package static func draw(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {}
  package static func drawHeading(on canvas: inout Canvas, in area: Area, _ workbench: Workbench) {}
  package static func move(_ step: MoveStep, in workbench: inout Workbench) {}
  package static func selection(in workbench: Workbench) -> Selection { .nothing }
  package static func handle(_ mouse: MouseEvent, in workbench: inout Workbench) {}
  package static func settle(in workbench: inout Workbench) {}
}
