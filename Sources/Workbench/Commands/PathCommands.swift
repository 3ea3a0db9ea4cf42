import JourneyModel
import Words

/// Walking along a path and changing its transitions.
enum PathCommands {
  static let all: [Command] = [
    Command(
      "path.ways", "To the ways from here, and back",
      help: "Turns from a step to the way that most take from it; up and down choose another.",
      group: .moving,
      scope: .path, keys: ["space"], hint: "ways", unavailable: noStep
    ) { workbench, _ in PathView.turnToWays(in: &workbench) },
    Command(
      "path.zoom", "Closer, or the whole path", help: "Steps with their names, or as points.",
      group: .looking, scope: .path, keys: ["z"], hint: "zoom"
    ) { workbench, _ in workbench.pathState.isFar.toggle() },
    Command(
      "transition.share", "Share of customers who take the way",
      help: "As 40, 40 % or 0.4; nothing means unknown.", group: .mapping, scope: .path, keys: ["%", "="],
      aliases: ["share"], hint: "share", argument: .init("share"), unavailable: EditTransition.obstacle
    ) { workbench, text in EditTransition.share(text, in: &workbench) },
    Command(
      "transition.context", "Context along the way",
      help: "From carried to partly carried, lost, and unknown.", group: .mapping, scope: .path, keys: ["c"],
      hint: "context", unavailable: EditTransition.obstacle
    ) { workbench, _ in EditTransition.turnContext(in: &workbench) },
    Command(
      "transition.cut", "Take the way out",
      help: "Deletes the selected way, or the only one from here; undo brings it back.",
      group: .mapping, scope: .path, keys: ["x"], unavailable: EditTransition.obstacle
    ) { workbench, _ in EditTransition.cut(in: &workbench) },
    Command(
      "path.board", "Show the step on the board", help: "Goes to the touchpoint's place on the map.",
      group: .looking, scope: .path, keys: ["b"], unavailable: noStep
    ) { workbench, _ in
      guard let touchpoint = workbench.place.path.touchpoint else { return }
      Revealing.show(.touchpoint(touchpoint), in: &workbench)
    },
    Command(
      "path.reading", "Take a figure as a reading",
      help: "A figure of the path becomes today's reading of an indicator, an old one or a new one.",
      group: .planning, aliases: ["reading-from-path"], unavailable: PathReading.obstacle
    ) { workbench, _ in PathReading.open(in: &workbench) },
  ]

  private static let noStep: @Sendable (Workbench) -> String? = { workbench in
    workbench.place.path.touchpoint == nil ? words("There is no step here yet.") : nil
  }
}
