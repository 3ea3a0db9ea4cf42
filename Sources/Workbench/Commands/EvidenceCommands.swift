import JourneyModel
import Words

/// Saying why a thing is believed.
enum EvidenceCommands {
  static let all: [Command] = []
}
