import JourneyModel

/// The friction points by impact and effort.
enum MatrixPicture {
  static func drawing(of ranking: Ranking, in export: Export) -> MarkupElement { MarkupElement("svg") }
}
