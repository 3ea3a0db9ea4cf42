import JourneyModel
import Words

/// Choosing, and keeping why.
enum DecisionCommands {
  static let all: [Command] = []
}
