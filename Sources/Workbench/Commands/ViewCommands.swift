/// Turning from one view to another.
enum ViewCommands {
  static let all: [Command] =
    ViewKind.allCases.map(jump) + [
      Command("view.next", "Next view", group: .looking, keys: ["tab"]) { workbench, _ in
        turn(1, in: &workbench)
      },
      Command("view.previous", "Previous view", group: .looking, keys: ["shift-tab"]) { workbench, _ in
        turn(-1, in: &workbench)
      },
    ]

  private static func jump(_ kind: ViewKind) -> Command {
    Command(
      "view." + kind.rawValue, kind.title, group: .looking, keys: ["g \(kind.letter)"],
      aliases: [kind.rawValue]
    ) { workbench, _ in workbench.place.view = kind }
  }

  private static func turn(_ step: Int, in workbench: inout Workbench) {
    let all = ViewKind.allCases
    let index = all.firstIndex(of: workbench.place.view) ?? 0
    workbench.place.view = all[(index + step + all.count) % all.count]
  }
}
