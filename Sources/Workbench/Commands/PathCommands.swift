import JourneyModel
import Words

/// Walking along a path and changing its transitions.
enum PathCommands {
  static let all: [Command] = []
}
