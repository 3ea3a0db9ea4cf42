import JourneyModel

/// Rating friction points and choosing which to fix first.
enum RankingCommands {
  static let all: [Command] = []
}
