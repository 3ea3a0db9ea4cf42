import CNcurses
import Glibc

/// Signals as something to read from a descriptor, so that one `poll` waits for keys and signals alike.
///
/// Made before curses starts: where it finds a handler it installs none of its own. (Its handler for SIGTSTP
/// would set the signal to ignored around every refresh, and that discards one that is waiting.)
final class SignalWatch {
  private static let watched = [SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT, SIGQUIT]
  /// What a program in the foreground or a stop leaves behind; the person meant it for that.
  private static let passing: Set = [SIGTSTP, SIGCONT, SIGINT, SIGQUIT]

  let descriptor: Int32
  private var previousActions: [Int32: sigaction] = [:]
  private var previousMask = sigset_t()
  /// Signals that were read already and wait for `take`; the descriptor no longer tells of them.
  private var kept: [Int32] = []
  var hasKept: Bool { !kept.isEmpty }

  /// Nil when the system has no descriptor to give.
  init?() {
    for number in Self.watched where !Self.isIgnored(number) {
      previousActions[number] = Self.install(Self.silent(), for: number)
    }
    var signals = Self.set(Array(previousActions.keys))
    unsafe pthread_sigmask(SIG_BLOCK, &signals, &previousMask)
    descriptor = unsafe cn_signal_descriptor(&signals)
    if descriptor < 0 {
      restore()
      return nil
    }
  }

  deinit {
    restore()
    if descriptor >= 0 { Glibc.close(descriptor) }
  }

  /// The signals that came since the last call, in order.
  func take() -> [Int32] {
    var signals = kept
    kept = []
    while case let number = cn_next_signal(descriptor), number != 0 { signals.append(number) }
    return signals
  }

  /// Stops the process as Ctrl-Z would outside of raw mode, with all of its group, so that a script around
  /// it stops, too. Returns when it is continued; at once where nobody could continue it (the system
  /// then does not stop it).
  func stopProcess() {
    _ = withDefault(SIGTSTP) { kill(0, SIGTSTP) }
    forgetPassing()
  }

  /// Runs `body` while a program of the person's has the terminal: Ctrl-Z stops this process along with it;
  /// what else is typed there is not for this process.
  func whileAway<Result>(_ body: () -> Result) -> Result {
    let result = withDefault(SIGTSTP, body)
    forgetPassing()
    return result
  }

  /// Puts handlers and mask back as they were, once.
  func restore() {
    guard !previousActions.isEmpty else { return }
    for (number, action) in previousActions { _ = Self.install(action, for: number) }
    previousActions = [:]
    unsafe pthread_sigmask(SIG_SETMASK, &previousMask, nil)
  }

  private func withDefault<Result>(_ number: Int32, _ body: () -> Result) -> Result {
    guard let previous = previousActions[number] else { return body() }
    var signals = Self.set([number])
    _ = Self.install(previous, for: number)
    unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    let result = body()
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    _ = Self.install(Self.silent(), for: number)
    return result
  }

  private func forgetPassing() {
    kept = take().filter { !Self.passing.contains($0) }
  }

  private static func set(_ numbers: [Int32]) -> sigset_t {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for number in numbers { unsafe sigaddset(&signals, number) }
    return signals
  }

  private static func silent() -> sigaction {
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = { _ in }
    action.sa_flags = SA_RESTART
    return action
  }

  private static func install(_ action: sigaction, for number: Int32) -> sigaction {
    var action = action
    var previous = sigaction()
    unsafe sigaction(number, &action, &previous)
    return previous
  }

  /// Whether the caller (`nohup`, say) wants the signal to have no effect; it stays so.
  private static func isIgnored(_ number: Int32) -> Bool {
    var current = sigaction()
    unsafe sigaction(number, nil, &current)
    return unsafe unsafeBitCast(current.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

/// Ends the process as the signal would have done, so that a shell sees the reason. The terminal must have
/// been given back.
package func endProcess(by number: Int32) -> Never {
  var signals = sigset_t()
  unsafe sigemptyset(&signals)
  unsafe sigaddset(&signals, number)
  signal(number, SIG_DFL)
  kill(getpid(), number)
  unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  exit(128 + number)
}
