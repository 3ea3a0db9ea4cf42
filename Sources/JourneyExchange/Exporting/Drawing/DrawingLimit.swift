import Words

/// How much is drawn at most: more could not be seen, and it is said what is left out.
enum DrawingLimit {
  static let personas = 40
  static let stages = 40
  /// Touchpoints, friction points or opportunities in one cell of the board.
  static let cell = 40
  /// Lines of a note.
  static let noteLines = 8
  /// Points of a curve; with more, one stands for a stage.
  static let points = 200
  /// Columns and rows of a path.
  static let pathColumns = 60
  static let pathRows = 80
  /// Friction points in the matrix.
  static let ranks = 39

  /// `12 more stages are not drawn`; nil where there is nothing left out.
  static func more(_ count: Int, _ one: String, _ many: String) -> String? {
    guard count > 0 else { return nil }
    return words(
      count == 1 ? "%@ is not drawn" : "%@ are not drawn", words(count, "more " + one, "more " + many))
  }
}
