import CNcurses
import Glibc
package import Workbench

/// The terminal while the program has it. Set-up and restoring are in this file, side by side: whatever is
/// taken in `init` is given back in `close()`, for the time of `suspend()` and `whileReleased`, and, by the
/// crash guard, when the program traps.
///
/// Curses is one global state: there is one screen at a time, on one thread.
@safe
package final class TerminalScreen {
  /// The size of the terminal's window, in cells.
  package private(set) var size: Size
  /// Whether characters beyond ASCII may be drawn; where not, they come out as `?`.
  package let usesUnicode: Bool
  /// What the person ought to know about how the terminal is used.
  package let notice: String?
  package let colorDepth: ColorDepth
  /// Whether the mouse is reported.
  package private(set) var mouse: Bool

  let signals: SignalWatch
  private let sequences: ModeSequences
  private let handle: OpaquePointer
  private var painter: Painter
  private var isOpen = true

  /// Takes the terminal on standard input and output.
  ///
  /// - Parameters:
  ///   - color: false to draw without any colour (`NO_COLOR`).
  ///   - mouse: whether the mouse is reported, where the terminal has one.
  /// - Throws: why it cannot be used; it is then as it was.
  package init(color: Bool = true, mouse: Bool = true) throws(TerminalProblem) {
    guard isatty(STDIN_FILENO) == 1 else { throw .inputIsNoTerminal }
    guard isatty(STDOUT_FILENO) == 1 else { throw .outputIsNoTerminal }
    let type = try TerminalType.load(environment("TERM"))
    usesUnicode = CharacterEncoding.adopt()
    sequences = ModeSequences()
    guard let signals = SignalWatch() else { throw .cannotStart(type.name) }
    Self.guardAgainstCrash(sequences)
    guard let handle = unsafe cn_newterm(type.name) else {
      cn_crash_guard_disarm()
      signals.restore()
      throw .cannotStart(type.name)
    }
    unsafe self.handle = handle
    self.signals = signals
    self.mouse = mouse
    notice = type.notice
    colorDepth = ColorDepth.start(color: color)
    painter = Painter(usesUnicode: usesUnicode, depth: colorDepth)
    size = Self.matchWindow()
    Self.setInputModes()
    send(sequences.on + (mouse ? sequences.mouseOn : []))
  }

  deinit { close() }

  /// Puts the terminal that the program was started from in the place of standard input, so that keys can be
  /// read after a document came that way. False if there is no such terminal.
  package static func readKeysFromControllingTerminal() -> Bool {
    let terminal = unsafe open("/dev/tty", O_RDWR | O_CLOEXEC)
    guard terminal >= 0 else { return false }
    defer { Glibc.close(terminal) }
    return dup2(terminal, STDIN_FILENO) == STDIN_FILENO
  }

  /// Gives the terminal back for good. A second call does nothing.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    release()
    unsafe cn_delete(handle)
    signals.restore()
  }

  /// Gives the terminal back and stops the process, as Ctrl-Z does; returns when it goes on.
  ///
  /// A terminal that doesn't read is waited for; if a signal wants the process to end meanwhile, it isn't stopped.
  package func suspend() {
    if release() { signals.stopProcess() }
    retake()
  }

  /// Gives the terminal back while `body` runs another program in it, and takes it again.
  package func whileReleased<Result>(_ body: () -> Result) -> Result {
    release()
    let result = signals.whileAway(body)
    retake()
    return result
  }

  /// Sets everything up again after something else may have used the terminal, and shows the last frame.
  func retake() {
    if !isendwin() { endwin() }
    Self.guardAgainstCrash(sequences)
    resize()
    painter.repaint()
    send(sequences.on + (mouse ? sequences.mouseOn : []))
  }

  /// False when the terminal doesn't read and the process is to end: then the terminal was given back roughly.
  @discardableResult
  private func release() -> Bool {
    guard send(sequences.mouseOff + sequences.off), cn_wait_for_room() else {
      cn_give_back()
      return false
    }
    endwin()
    cn_crash_guard_disarm()
    return true
  }

  /// Turns the mouse's reports on or off; off, the terminal's own selecting of text works.
  package func setMouse(_ on: Bool) {
    guard on != mouse else { return }
    mouse = on
    send(on ? sequences.mouseOn : sequences.mouseOff)
  }

  /// Takes over the window's size. The next frame is sent as a whole.
  @discardableResult
  package func resize() -> Size {
    size = Self.matchWindow()
    painter.forget()
    return size
  }

  /// The process ends soon: a terminal that doesn't read is not waited for any more.
  func hurry() { cn_hurry() }

  /// The next frame is sent as a whole, whatever the terminal shows.
  package func redrawAll() { painter.forget() }

  /// Shows a frame. Only what differs from the last one is sent; a frame of another size than the window is
  /// cut, or leaves the rest blank.
  package func draw(_ frame: Frame, theme: Theme) {
    guard isOpen else { return }
    painter.draw(frame, theme: theme)
  }

  private static func guardAgainstCrash(_ sequences: ModeSequences) {
    unsafe sequences.afterCrash.withUnsafeBytes { bytes in
      unsafe cn_crash_guard_arm(bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
    }
  }

  private static func setInputModes() {
    raw()
    noecho()
    nonl()
    // Keys are read here, not by curses, so it must not stop drawing because some are waiting.
    typeahead(-1)
    unsafe leaveok(cn_window(), false)
    unsafe idlok(cn_window(), false)
    unsafe scrollok(cn_window(), false)
  }

  /// Tells curses the window's real size: `$LINES` and `$COLUMNS` may say something else.
  private static func matchWindow() -> Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    if unsafe cn_window_size(&rows, &columns) { resize_term(rows, columns) }
    return Size(rows: Int(cn_rows()), columns: Int(cn_columns()))
  }

  /// Whether all was sent.
  @discardableResult
  private func send(_ bytes: [UInt8]) -> Bool {
    unsafe bytes.withUnsafeBytes { raw in
      unsafe cn_send(raw.bindMemory(to: CChar.self).baseAddress, raw.count)
    }
  }
}
