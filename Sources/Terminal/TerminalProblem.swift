package import Workbench

/// Why the terminal cannot be used. Nothing of it was changed.
package enum TerminalProblem: Error, Equatable, Sendable, CustomStringConvertible {
  case inputIsNoTerminal
  case outputIsNoTerminal
  /// `$TERM` is not set, or says that nothing is known.
  case typeNotSet
  /// Neither `type` nor a stand-in for it is in the terminal database.
  case typeUnknown(String)
  /// The terminal cannot place its cursor, so it cannot show a screen.
  case cannotPlaceCursor(String)
  case cannotStart(String)
  /// Nothing could be read on a window of this size.
  case tooSmall(Size)

  /// A sentence for the person, with what would help.
  package var description: String {
    switch self {
    case .inputIsNoTerminal: "standard input is not a terminal: keys cannot be read"
    case .outputIsNoTerminal: "standard output is not a terminal: the screen cannot be shown"
    case .typeNotSet: "the type of the terminal is not known: set TERM, for example TERM=xterm-256color"
    case .typeUnknown(let type):
      "the terminal database has no “\(type)”, nor xterm-256color: install ncurses-base or set TERM"
    case .cannotPlaceCursor(let type):
      "a terminal of the type “\(type)” cannot place its cursor: set TERM to what the terminal really is"
    case .tooSmall(let size):
      "the terminal is \(size.columns)×\(size.rows): make it larger, 80×24 is comfortable"
    case .cannotStart(let type): "the terminal of the type “\(type)” cannot be started"
    }
  }
}
