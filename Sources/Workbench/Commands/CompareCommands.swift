import JourneyModel
import Words

/// Comparing the current with the ideal map.
enum CompareCommands {
  static let all: [Command] = []
}
