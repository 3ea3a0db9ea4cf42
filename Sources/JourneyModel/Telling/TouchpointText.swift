import Words

/// What is said of a touchpoint beside its name.
package enum TouchpointText {
  /// `emotion −1`.
  package static func emotion(_ emotion: Int) -> String { words("emotion %@", Emotion.text(emotion)) }

  /// `expectations 2/5`.
  package static func expectation(_ expectation: Int) -> String { words("expectations %@/5", expectation) }

  /// `41 % leave`.
  package static func leaving(_ exit: Quantity) -> String {
    words("%@ leave", ShareText.percent(exit.value))
  }

  /// `12 min`.
  package static func minutes(_ minutes: Quantity) -> String { words("%@ min", minutes) }

  /// With the mark that it has wherever it stands.
  package static var momentOfTruth: String { "★ " + words("moment of truth") }

  /// `✓ macro-conversion`.
  package static func conversion(_ conversion: Touchpoint.Conversion) -> String {
    "✓ " + Vocabulary.conversion.label(conversion.rawValue).lowercased()
  }
}

extension Mood {
  /// `mean emotion −0.4, from −2 to +1, emotion of 2 unknown`.
  package var summary: String {
    words("mean emotion %@", text) + range
      + (unknown > 0 ? ", " + words("emotion of %@ unknown", unknown) : "")
  }

  /// How far the emotions lie apart, where they do.
  private var range: String {
    guard let extremes, extremes.count > 1 else { return "" }
    return ", "
      + words("from %@ to %@", Emotion.text(extremes.lowerBound), Emotion.text(extremes.upperBound))
  }
}
