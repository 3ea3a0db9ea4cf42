/// Moving the cursor.
enum MoveCommands {
  static let all: [Command] = [
    move("left", "Move left", .left, "left", "h"), move("right", "Move right", .right, "right", "l"),
    move("up", "Move up", .up, "up", "k"), move("down", "Move down", .down, "down", "j"),
    move("row-start", "To the beginning of the row", .rowStart, "home", "0"),
    move("row-end", "To the end of the row", .rowEnd, "end", "$"),
    move("page-up", "A page up", .pageUp, "pageup", "ctrl-b"),
    move("page-down", "A page down", .pageDown, "pagedown", "ctrl-f"),
    move("first", "To the first row", .first, "g g"), move("last", "To the last row", .last, "G"),
  ]

  private static func move(_ name: String, _ title: String, _ step: MoveStep, _ keys: String...) -> Command {
    Command("move." + name, title, group: .moving, keys: keys) { workbench, _ in
      workbench.view.move(step, in: &workbench)
    }
  }
}
