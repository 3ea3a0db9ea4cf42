import JourneyModel

extension Emotion {
  /// The face with the role in which it is drawn.
  static func styledFace(_ emotion: Double) -> (String, Style) {
    let role: StyleRole =
      switch emotion {
      case 0.5...: .emotionGood
      case ...(-0.5): .emotionBad
      default: .emotionNeutral
      }
    return (face(emotion), Style(role))
  }
}
