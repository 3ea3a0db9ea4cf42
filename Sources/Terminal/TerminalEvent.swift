package import Workbench

/// What waiting for the terminal brought.
package enum TerminalEvent: Equatable, Sendable {
  case event(Event)
  /// Something else asks the program to stop (SIGTSTP); answer with `TerminalScreen.suspend()`.
  case suspend
  /// The program goes on after a stop; the screen is taken again already and wants a frame.
  case continued
  /// Something else asks the program to end: this signal.
  case terminate(Int32)
  /// The terminal is gone.
  case hangup
  /// One of the other descriptors that are waited for can be read.
  case readable(Int32)
}
