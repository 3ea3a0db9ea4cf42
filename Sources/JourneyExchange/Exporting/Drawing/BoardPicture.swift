import JourneyModel
import Words

/// The board as a picture.
enum BoardPicture {
  /// A whole file.
  static func text(of export: Export) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + BoardSheet(export).drawing.element(isOnPaper: true).text
      + "\n"
  }

  /// The same for a page, in whose colours it is drawn.
  static func drawing(of export: Export) -> MarkupElement { BoardSheet(export).drawing.element() }
}
