import JourneyModel
import Words

/// Planning changes and measuring them.
enum PlanCommands {
  static let all: [Command] = []
}
