import JourneyModel
import Words

/// Working through the phases with a group.
enum GuideCommands {
  static let all: [Command] = []
}
