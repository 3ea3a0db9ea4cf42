import CNcurses

/// How many colours a terminal has.
package enum ColorDepth: Equatable, Sendable {
  case none, eight, sixteen, indexed, direct

  /// Starts curses' colours, the terminal's own as the default ones.
  static func start(color: Bool) -> ColorDepth {
    guard color, has_colors() else { return .none }
    start_color()
    use_default_colors()
    return ColorDepth(colors: Int(cn_colors()))
  }

  init(colors: Int) {
    self =
      switch colors {
      case ..<8: .none
      case ..<16: .eight
      case ..<256: .sixteen
      case 256: .indexed
      default: .direct
      }
  }
}
