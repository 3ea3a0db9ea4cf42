import JourneyModel
import Words

/// Putting what only the current map has into the ideal one again.
enum BringingBack {
  static func obstacle(_ workbench: Workbench) -> String? {
    if let reason = CompareCommands.whyNoComparison(workbench) { return reason }
    switch workbench.place.compare.row {
    case .touchpoint, .stage:
      return edits(in: workbench).isEmpty ? words("It stands on the ideal map already.") : nil
    default: return words("Only a touchpoint or a stage can be brought back.")
    }
  }

  private static func edits(in workbench: Workbench) -> [Edit] {
    switch workbench.place.compare.row {
    case .touchpoint(let id): workbench.journey.bringingBack(id)
    case .stage(let id): workbench.journey.bringingBack(stage: id)
    default: []
    }
  }

  static func bringBack(in workbench: inout Workbench) {
    let edits = edits(in: workbench)
    let name = name(in: workbench)
    guard workbench.perform(words("bring %@ back into the ideal map", name), edits) else { return }
    workbench.say(
      words(
        "%@ stands on the ideal map again. %@ takes that back.", quoted(name), workbench.key("undo")))
  }

  private static func name(in workbench: Workbench) -> String {
    switch workbench.place.compare.row {
    case .touchpoint(let id): workbench.journey.label(of: id.text, .touchpoint, on: .current)
    case .stage(let id): workbench.journey.label(of: id.text, .stage, on: .current)
    default: ""
    }
  }
}
