import JourneyModel

/// Saving, and leaving without losing anything.
enum DocumentCommands {
  static let all: [Command] = []

  /// Says how something asked of the outside came out.
  static func take(_ outcome: Outcome, in workbench: inout Workbench) {
    switch outcome {
    case .saved(let path): workbench.say(words("Saved %@.", path))
    case .saveFailed(let problem), .editFailed(let problem), .themeFailed(let problem):
      workbench.say(problem, .error)
    case .notice(let text): workbench.say(text)
    case .changedOnDisk, .alreadyExists, .edited, .themed, .opened: break
    }
  }
}
