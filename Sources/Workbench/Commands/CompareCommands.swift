import JourneyModel
import Words

/// Comparing the current with the ideal map.
enum CompareCommands {
  static let all: [Command] = [
    Command(
      "compare.filter", "All, or differences only",
      help: "Leaves out what is the same on the current and the ideal map, or shows it again.",
      group: .checking, scope: .compare, keys: ["v"], hint: "differences", unavailable: whyNoComparison
    ) { workbench, _ in workbench.place.compare.hidesKept.toggle() },
    Command(
      "compare.realise", "What the touchpoint realises",
      help: "Chooses the opportunities that come true in the selected touchpoint of the ideal map.",
      group: .checking, scope: .compare, keys: ["r"], hint: "realises", unavailable: Realising.obstacle
    ) { workbench, _ in Realising.open(in: &workbench) },
    Command(
      "compare.take", "Bring back into the ideal map",
      help: "Puts what only the current map has into the ideal one as well, with its ways.",
      group: .checking, scope: .compare, keys: [">"], unavailable: BringingBack.obstacle
    ) { workbench, _ in BringingBack.bringBack(in: &workbench) },
    Command(
      "compare.board", "Show it on the board", help: "Goes to the touchpoint or stage on its map.",
      group: .checking, scope: .compare, keys: ["b"], hint: "board", unavailable: whyNotOnBoard
    ) { workbench, _ in Revealing.show(workbench.selection, in: &workbench) },
    Command(
      "map.remove-ideal", "Remove the ideal map",
      help: "Takes the ideal map away, with what is said of it; undo brings everything back.",
      group: .mapping, aliases: ["remove-ideal"], unavailable: whyNoIdeal
    ) { workbench, _ in IdealRemoval.remove(in: &workbench) },
  ]

  private static func whyNoIdeal(_ workbench: Workbench) -> String? {
    workbench.journey.hasIdeal ? nil : words("There is no ideal map.")
  }

  static func whyNoComparison(_ workbench: Workbench) -> String? {
    workbench.journey.hasIdeal
      ? nil : words("There is no ideal map yet: %@ makes it.", workbench.key("map.switch"))
  }

  private static func whyNotOnBoard(_ workbench: Workbench) -> String? {
    switch workbench.selection {
    case .touchpoint, .stage: nil
    default: whyNoComparison(workbench) ?? words("Only a touchpoint or a stage stands on the board.")
    }
  }
}
