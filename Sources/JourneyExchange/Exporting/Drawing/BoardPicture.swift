import JourneyModel

/// The board as a picture.
enum BoardPicture {
  static func text(of export: Export) -> String { drawing(of: export).text }

  static func drawing(of export: Export) -> MarkupElement { MarkupElement("svg") }
}
