import JourneyModel

/// The friction points in focus with their initiatives, as issues for a tracker.
enum Tickets {
  static func csv(of export: Export) -> String { "" }
  static func markdown(of export: Export) -> String { "" }
}
