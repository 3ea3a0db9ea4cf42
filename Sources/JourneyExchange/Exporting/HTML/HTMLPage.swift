import JourneyModel

/// The journey as one page for the browser.
enum HTMLPage {
  static func text(of export: Export) -> String { "" }
}
