import JourneyModel
import Words

/// The friction points by impact and effort.
enum MatrixPicture {
  static func drawing(of ranking: Ranking, in export: Export) -> MarkupElement {
    MatrixSheet(MatrixContents(of: ranking, in: export.journey), export.map).drawing.element()
  }
}
