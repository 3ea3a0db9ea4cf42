import JourneyModel

/// How a persona feels, touchpoint after touchpoint from the first stage to the last.
enum EmotionCurveDrawing {
  static func drawing(of persona: ID<Persona>, in export: Export) -> MarkupElement { MarkupElement("svg") }
}
