/// Moving the cursor.
enum MoveCommands {
  static let all: [Command] = [
    move("left", "Move left", "To what stands left of the cursor.", .left, "left", "h"),
    move("right", "Move right", "To what stands right of the cursor.", .right, "right", "l"),
    move("up", "Move up", "To what stands above the cursor.", .up, "up", "k"),
    move("down", "Move down", "To what stands below the cursor.", .down, "down", "j"),
    move("row-start", "To the beginning", "To the first column of the row.", .rowStart, "home", "^"),
    move("row-end", "To the end", "To the last column of the row.", .rowEnd, "end", "$"),
    move("page-up", "A page up", "As many rows up as are in sight.", .pageUp, "pageup", "ctrl-b"),
    move("page-down", "A page down", "As many rows down as are in sight.", .pageDown, "pagedown", "ctrl-f"),
    move("first", "To the first row", "All the way up.", .first, "g g"),
    move("last", "To the last row", "All the way down.", .last, "G"),
  ]

  private static func move(
    _ name: String, _ title: String, _ help: String, _ step: MoveStep, _ keys: String...
  ) -> Command {
    Command("move." + name, title, help: help, group: .moving, keys: keys) { workbench, _ in
      workbench.view.move(step, in: &workbench)
    }
  }
}
