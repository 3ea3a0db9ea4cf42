import JourneyModel

/// The matrix of the ranking as a Mermaid `quadrantChart`.
enum MermaidMatrix {
  static func text(of export: Export) -> String { "" }
}
