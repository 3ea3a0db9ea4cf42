import JourneyModel

/// Friction points and opportunities, written down in one line.
enum AnnotationCommands {
  static let all: [Command] = []
}
