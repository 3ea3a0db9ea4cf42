import JourneyModel
import Words

/// Working through the phases with a group.
enum GuideCommands {
  static let all: [Command] = [
    Command(
      "guide.go", "Go where it is done",
      help: "From a step of the guide to the place on the map; from a check to the line for what is wrong.",
      group: .guiding, scope: .guide, keys: ["enter"], hint: "go"
    ) { workbench, _ in GuideGoing.go(in: &workbench) },
    Command(
      "guide.phase", "A phase of the guide", help: "Shows one of the seven phases of the work.",
      group: .guiding, scope: .guide, keys: ["1", "2", "3", "4", "5", "6", "7"], aliases: ["phase"],
      hint: "phase", argument: Command.Argument("number", required: true), keyIsArgument: true
    ) { workbench, number in turn(to: number, in: &workbench) },
    Command(
      "timer", "Timer", help: "Counts down in the title: 10m, 90s, 1h; +5m gives more, off stops it.",
      group: .guiding, argument: Command.Argument("time") { _ in ["10m", "5m", "+5m", "off"] }
    ) { workbench, text in workbench.setTimer(text) },
    Command(
      "present", "Present", help: "Shows the map stage by stage, large, for a projector; Esc leaves.",
      group: .guiding, keys: ["f5"]
    ) { workbench, _ in Presentation.open(in: &workbench) },
  ]

  private static func turn(to number: String, in workbench: inout Workbench) {
    guard let number = Int(number), (1...GuidePhase.Kind.allCases.count).contains(number) else {
      return workbench.say(words("There are the phases 1 to 7."), .warning)
    }
    GuideView.turn(to: number - 1, in: &workbench)
  }
}
