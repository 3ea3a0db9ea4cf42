/// Turning from one view to another.
enum ViewCommands {
  static let all: [Command] =
    ViewKind.allCases.map(jump) + [
      Command(
        "view.next", "Next view", help: "Turns to the view at the right.",
        group: .looking, keys: ["tab"]
      ) { workbench, _ in turn(1, in: &workbench) },
      Command(
        "view.previous", "Previous view", help: "Turns to the view at the left.", group: .looking,
        keys: ["shift-tab"]
      ) { workbench, _ in turn(-1, in: &workbench) },
    ]

  private static func jump(_ kind: ViewKind) -> Command {
    Command(
      "view." + kind.rawValue, kind.english, help: kind.summary, group: .looking, keys: ["g \(kind.letter)"],
      aliases: [kind.rawValue]
    ) { workbench, _ in workbench.place.view = kind }
  }

  private static func turn(_ step: Int, in workbench: inout Workbench) {
    let all = ViewKind.allCases
    let index = all.firstIndex(of: workbench.place.view) ?? 0
    workbench.place.view = all[(index + step + all.count) % all.count]
  }
}

extension ViewKind {
  /// What it shows, as a sentence in English.
  fileprivate var summary: String {
    switch self {
    case .board: "The map: stages, touchpoints, emotions, friction points, opportunities."
    case .path: "The way a persona really goes: channels, switches, loops, dead ends."
    case .ranking: "Which friction points hurt most, and which are fixed first."
    case .plan: "The changes that were decided on, and the figures that tell whether they work."
    case .findings: "What the map has not looked at yet."
    case .compare: "The current and the ideal map, touchpoint by touchpoint."
    case .guide: "The seven phases of the work: what is done and what is next."
    case .personas: "Who the customers are."
    }
  }
}
