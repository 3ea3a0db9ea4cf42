import CNcurses
import Glibc

/// Standard output, where text is printed and no screen is taken over.
package struct PrintedOutput {
  package let isTerminal: Bool
  /// How wide the terminal's window is; nil where there is none, or it doesn't tell.
  package let columns: Int?
  /// Whether the locale is one of UTF-8. None at all counts as one.
  package let usesUnicode: Bool

  package init() {
    isTerminal = isatty(STDOUT_FILENO) == 1
    var (rows, columns): (Int32, Int32) = (0, 0)
    let isTold = unsafe cn_window_size(&rows, &columns)
    self.columns = isTerminal && isTold ? Int(columns) : nil
    usesUnicode = CharacterEncoding.adopt()
  }

  /// Whether it is a terminal that understands more than text.
  package var isColorful: Bool {
    isTerminal && !["", "dumb", "unknown"].contains(environment("TERM") ?? "")
      && knownDepth != ColorDepth.none
  }

  /// How many colours may be sent; of a terminal that is not known, those that all have.
  package var colorDepth: ColorDepth {
    let depth = knownDepth
    return depth == ColorDepth.none ? .eight : depth
  }

  private var knownDepth: ColorDepth {
    if ["truecolor", "24bit"].contains(environment("COLORTERM") ?? "") { return .direct }
    guard let type = environment("TERM"), !type.isEmpty else { return .none }
    if unsafe cn_load_type(type) { return ColorDepth(colors: Int(unsafe tigetnum("colors"))) }
    return unsafe cn_load_type("xterm-256color") ? .indexed : .eight
  }
}
