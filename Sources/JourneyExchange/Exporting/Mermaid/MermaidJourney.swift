import JourneyModel

/// The map as a Mermaid `journey` diagram.
enum MermaidJourney {
  static func text(of export: Export) -> String { "" }
}
