import JourneyModel
import Words

/// Building the map: stages, lanes, channels, personas, touchpoints and the ways between them.
enum MapCommands {
  static let all: [Command] = adding + changing + arranging + looking

  // MARK: Adding

  private static let adding: [Command] = [
    Command(
      "touchpoint.add", "Add a touchpoint, or write the note",
      help: "Adds a touchpoint in the cell; on a note lane, writes what stands there.",
      group: .mapping, scope: .board, keys: ["a"], hint: "add", unavailable: AddTouchpoint.obstacle
    ) { workbench, _ in AddTouchpoint.open(in: &workbench, again: false) },
    Command(
      "touchpoint.add-many", "Add touchpoints, one after the other",
      help: "Enter keeps one and is ready for the next; Esc ends.",
      group: .mapping, scope: .board, keys: ["A"], unavailable: AddTouchpoint.obstacle
    ) { workbench, _ in AddTouchpoint.open(in: &workbench, again: true) },
    add("stage", "S", "Add stages", "Adds stages behind the selected one, line by line.", AddParts.stage),
    add(
      "channel", "C", "Add channels", "Adds channels behind the selected one, line by line.", AddParts.channel
    ),
    add(
      "lane", "L", "Add note lanes",
      "Adds note lanes behind the selected one, line by line; 1-5 at the end makes one for ratings.",
      AddParts.lane),
    add(
      "persona", "P", "Add personas",
      "Adds personas, line by line; a share such as 60% may stand at the end.", AddParts.persona),
  ]

  private static func add(
    _ kind: String, _ key: String, _ title: String, _ help: String,
    _ run: @escaping @Sendable (inout Workbench, String) -> Void
  ) -> Command {
    Command(
      kind + ".add", title, help: help, group: .mapping, scope: [.board, .personas], keys: [key],
      argument: Command.Argument("NAME"), run: run)
  }

  // MARK: Changing

  private static let changing: [Command] = [
    Command(
      "record.rename", "Rename", help: "Changes the name of what is selected, in one line.", group: .mapping,
      keys: ["e", "f2"], hint: "rename", unavailable: Rename.obstacle
    ) { workbench, _ in Rename.open(in: &workbench) },
    Command(
      "record.delete", "Delete",
      help: "Deletes what is selected with all that hangs on it; undo brings everything back.",
      group: .mapping, scope: .everywhere.subtracting(.findings), keys: ["d", "delete"],
      unavailable: Deletion.obstacle
    ) { workbench, _ in Deletion.delete(in: &workbench) },
    Command(
      "note.rate", "Rate the stage", help: "Sets the rating on a rating lane; 0 leaves it open.",
      group: .mapping,
      scope: .board, keys: ["0", "1", "2", "3", "4", "5"],
      argument: Command.Argument("number", required: true), keyIsArgument: true,
      unavailable: WriteNote.ratingObstacle
    ) { workbench, digit in WriteNote.rate(digit, in: &workbench) },
    Command(
      "emotion.up", "Emotion up", help: "One step better, up to +2.", group: .mapping, scope: .board,
      keys: ["+", "="], unavailable: TouchpointFields.obstacle
    ) { workbench, _ in TouchpointFields.feel(1, in: &workbench) },
    Command(
      "emotion.down", "Emotion down", help: "One step worse, down to −2.", group: .mapping, scope: .board,
      keys: ["-"], unavailable: TouchpointFields.obstacle
    ) { workbench, _ in TouchpointFields.feel(-1, in: &workbench) },
    Command(
      "touchpoint.moment", "Moment of truth",
      help: "Marks a touchpoint that decides the outcome, or unmarks it.",
      group: .mapping, scope: .board, keys: ["*"], unavailable: TouchpointFields.obstacle
    ) { workbench, _ in TouchpointFields.toggleMoment(in: &workbench) },
    Command(
      "transition.add", "Add a transition", help: "Chooses the touchpoint that comes next.", group: .mapping,
      scope: [.board, .path], keys: ["t"], unavailable: TouchpointFields.obstacle
    ) { workbench, _ in AddTransition.open(in: &workbench) },
  ]

  // MARK: Arranging

  private static let arranging: [Command] = [
    Command(
      "move.to-previous-stage", "Move to the previous stage",
      help: "Moves the touchpoint one stage back; on a stage's head, the whole stage.", group: .mapping,
      scope: .board, keys: ["<"], unavailable: Arranging.sidewaysObstacle
    ) { workbench, _ in Arranging.sideways(-1, in: &workbench) },
    Command(
      "move.to-next-stage", "Move to the next stage",
      help: "Moves the touchpoint one stage on; on a stage's head, the whole stage.", group: .mapping,
      scope: .board, keys: [">"], unavailable: Arranging.sidewaysObstacle
    ) { workbench, _ in Arranging.sideways(1, in: &workbench) },
    Command(
      "move.earlier", "Move up",
      help: "Moves a touchpoint, lane, channel or persona before the one above it.",
      group: .mapping, scope: [.board, .personas], keys: ["K"], unavailable: Arranging.upDownObstacle
    ) { workbench, _ in Arranging.upDown(-1, in: &workbench) },
    Command(
      "move.later", "Move down",
      help: "Moves a touchpoint, lane, channel or persona behind the one below it.",
      group: .mapping, scope: [.board, .personas], keys: ["J"], unavailable: Arranging.upDownObstacle
    ) { workbench, _ in Arranging.upDown(1, in: &workbench) },
  ]

  // MARK: Looking

  private static let looking: [Command] = [
    Command(
      "persona.previous", "Previous persona", help: "Shows the persona before, or everyone where a view can.",
      group: .looking,
      scope: [.board, .path, .compare], keys: ["["]
    ) { workbench, _ in PersonaTurning.turn(-1, in: &workbench) },
    Command(
      "persona.next", "Next persona", help: "Shows the persona behind, or everyone where a view can.",
      group: .looking,
      scope: [.board, .path, .compare], keys: ["]"]
    ) { workbench, _ in PersonaTurning.turn(1, in: &workbench) },
    Command(
      "board.turn", "Turn the grid",
      help: "Rows are one persona's lanes, or the personas, or the channels with everyone's touchpoints.",
      group: .looking, scope: .board, keys: ["v"]
    ) { workbench, _ in PersonaTurning.turnGrid(in: &workbench) },
    Command(
      "board.zoom", "Widen or narrow the columns", help: "Normal, wide, narrow.", group: .looking,
      scope: .board,
      keys: ["z"]
    ) { workbench, _ in PersonaTurning.zoom(in: &workbench) },
    Command(
      "map.switch", "Current or ideal map",
      help: "Turns to the other map; offers to make the ideal one from the current one.", group: .looking,
      scope: [.board, .path, .compare], keys: ["i"]
    ) { workbench, _ in MapSwitching.turn(in: &workbench) },
    Command(
      "find", "Find",
      help: "Finds a text in all that is said on the map and of personas, friction points and opportunities.",
      group: .looking, keys: ["/"], hint: "find", argument: Command.Argument("TEXT")
    ) { workbench, text in TextSearch.open(text, in: &workbench) },
    Command(
      "find.next", "Next find", help: "Goes to the next place where the text stands.", group: .looking,
      keys: ["n"],
      unavailable: TextSearch.obstacle
    ) { workbench, _ in TextSearch.go(1, in: &workbench) },
    Command(
      "find.previous", "Previous find", help: "Goes to the place before.", group: .looking, keys: ["N"],
      unavailable: TextSearch.obstacle
    ) { workbench, _ in TextSearch.go(-1, in: &workbench) },
  ]

  /// Adds a touchpoint for each line that was pasted outside a text field.
  static func paste(lines: String, in workbench: inout Workbench) {
    if let obstacle = workbench.place.view == .board
      ? AddTouchpoint.pasteObstacle(workbench) : words("Lines can be pasted on the board.")
    {
      return workbench.say(obstacle, .warning)
    }
    AddTouchpoint.add(lines: lines.split(whereSeparator: \.isNewline).map(String.init), in: &workbench)
  }
}
