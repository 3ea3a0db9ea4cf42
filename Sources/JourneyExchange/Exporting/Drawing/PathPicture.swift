import JourneyModel

/// The way a persona goes, step by step across the channels.
enum PathPicture {
  static func drawing(of persona: ID<Persona>, in export: Export) -> MarkupElement {
    PathSheet(PathContents(of: persona, in: export)).drawing.element()
  }
}
