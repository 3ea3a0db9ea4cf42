import JourneyModel

/// The journey as a report for a wiki or a pull request.
enum MarkdownReport {
  static func text(of export: Export) -> String { "" }
}
