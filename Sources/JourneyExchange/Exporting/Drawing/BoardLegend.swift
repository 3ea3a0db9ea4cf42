import Words

/// What the marks stand for.
enum BoardLegend {
  /// Those that touchpoints have on paths as well.
  static var marks: [Mark] {
    [
      Mark(.face(2), words("emotion, −2 … +2"), .note), Mark(.star, words("moment of truth"), .note),
      Mark(.conversion, words("micro-conversion"), .note),
      Mark(.macroConversion, words("macro-conversion"), .note),
      Mark(.leaving, words("share who leave here"), .note), Mark(.friction, words("friction points"), .note),
    ]
  }

  static var all: [Mark] {
    marks + [
      Mark(.opportunity, words("opportunities"), .note),
      Mark(.star, words("beside a friction point: in focus"), .note),
      Mark(.noFace, words("emotion unknown"), .note),
      Mark(nil, words("numbers: the order on the map"), .note),
    ]
  }
}
