import JourneyModel
import Words

/// Going through the findings.
enum FindingsCommands {
  static let all: [Command] = []
}
