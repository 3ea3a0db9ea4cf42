/// What a shape is painted with. Text and lines take the colour of what surrounds the drawing; the others stand
/// out by at least 3 : 1 from white and from a dark page (WCAG 2.2, 1.4.11), and never say anything alone.
enum Ink: String, CaseIterable, Sendable {
  case text, friction, opportunity, star, curve, good, bad, neutral
  /// What lies behind the drawing: around labels on lines, so that they can be read.
  case paper

  /// As SVG names it.
  var color: String {
    switch self {
    case .text: "currentColor"
    case .friction, .bad: "#cb4a2e"
    case .opportunity: "#1f8a8a"
    case .star: "#a8780f"
    case .curve: "#3f78c4"
    case .good: "#2f8f57"
    case .neutral: "#7c8691"
    case .paper: "Canvas"
    }
  }

  /// The ink of a feeling, −2 … +2, as its face is chosen.
  static func mood(_ emotion: Double) -> Ink { emotion >= 0.5 ? .good : emotion <= -0.5 ? .bad : .neutral }
}
