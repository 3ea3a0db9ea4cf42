/// How an area is filled.
struct Fill: Sendable {
  var ink = Ink.text
  var opacity = 1.0

  /// Behind heads and cards: enough to be seen as one thing, too little to be in the way of text.
  static let tint = Fill(opacity: 0.06)
  static let deepTint = Fill(opacity: 0.11)
}

/// How a line is drawn.
struct Stroke: Sendable {
  enum Dash: String, Sendable {
    case solid = ""
    case dashed = "6 4"
    case dotted = "1.5 4.5"
  }

  var ink = Ink.text
  var width = 1.0
  var opacity = 1.0
  var dash = Dash.solid

  /// Between rows and columns.
  static let grid = Stroke(opacity: 0.22)
  /// Where stages and boards part.
  static let edge = Stroke(opacity: 0.45)
}
