import Glibc
import Workbench

/// Waits for keys, the mouse and signals, all on one thread, without using the processor meanwhile.
package final class EventLoop {
  private let screen: TerminalScreen
  /// More descriptors to wait for.
  package var others: [Int32]
  private var decoder: KeyDecoder
  /// When bytes last came: a lone ESC is decided on only once nothing has followed for long enough.
  private var bytesCameAt = 0
  /// The size last told of. A window that changes while the program is stopped sends no signal.
  private var toldSize: Size

  /// - Parameters:
  ///   - screen: the terminal, which it keeps up to date with the window's size.
  ///   - others: more descriptors to wait for.
  package init(screen: TerminalScreen, alsoWaitingFor others: [Int32] = []) {
    self.screen = screen
    self.others = others
    toldSize = screen.size
    decoder = KeyDecoder(keys: KeyNames.sequences(), escapeDelay: Self.escapeDelay())
  }

  /// Milliseconds that a lone ESC is held back: `$ESCDELAY`, at most 5 s.
  private static func escapeDelay() -> Int {
    min(max(0, environment("ESCDELAY").flatMap { Int($0) } ?? 25), 5000)
  }

  /// All that has come, as soon as there is something; nothing when `limit` milliseconds have passed first.
  package func wait(atMost limit: Int? = nil) -> [TerminalEvent] {
    let end = limit.map { Clock.milliseconds() + $0 }
    while true {
      if screen.size != toldSize { return [resized()] }
      let left = end.map { max(0, $0 - Clock.milliseconds()) }
      let events = turn(atMost: [left, patience].compactMap { $0 }.min())
      let isOver = end.map { $0 <= Clock.milliseconds() } ?? false
      if !events.isEmpty || isOver { return events }
    }
  }

  private func turn(atMost limit: Int?) -> [TerminalEvent] {
    var descriptors = ([STDIN_FILENO, screen.signals.descriptor] + others).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let hasSignals = screen.signals.hasKept
    let patience = hasSignals ? 0 : Int32(clamping: limit ?? -1)
    let count = unsafe poll(&descriptors, nfds_t(descriptors.count), patience)
    if count < 0 { return errno == EINTR ? [] : [.hangup] }
    if count == 0, !hasSignals { return isWaitOver ? decoder.flush().map(TerminalEvent.event) : [] }
    let signals = hasSignals || descriptors[1].revents != 0 ? screen.signals.take() : []
    return signals.compactMap(event) + input(descriptors[0].revents)
      + descriptors.dropFirst(2).filter { $0.revents != 0 }.map { .readable($0.fd) }
  }

  /// Milliseconds until what waits in the decoder is decided on.
  private var patience: Int? {
    decoder.patience.map { max(0, bytesCameAt + $0 - Clock.milliseconds()) }
  }

  private var isWaitOver: Bool { patience.map { $0 == 0 } ?? true }

  private func event(of signal: Int32) -> TerminalEvent? {
    switch signal {
    case SIGWINCH:
      screen.resize()
      return resized()
    case SIGTSTP: return .suspend
    case SIGCONT:
      screen.retake()
      return .continued
    case SIGHUP:
      screen.hurry()
      return .hangup
    default:
      screen.hurry()
      return .terminate(signal)
    }
  }

  private func resized() -> TerminalEvent {
    toldSize = screen.size
    return .event(.resize(toldSize))
  }

  private func input(_ state: Int16) -> [TerminalEvent] {
    let gone = Int32(state) & (POLLHUP | POLLERR | POLLNVAL) != 0
    // A closed terminal stays readable for ever and has nothing to read.
    if gone { return [.hangup] }
    guard Int32(state) & POLLIN != 0 else { return [] }
    let (bytes, isOver) = Self.readAll()
    bytesCameAt = Clock.milliseconds()
    let events = decoder.decode(bytes, at: bytesCameAt).map(TerminalEvent.event)
    return isOver ? events + [.hangup] : events
  }

  /// All bytes that wait, so that keys typed faster than the screen are drawn together.
  private static func readAll() -> (bytes: [UInt8], isOver: Bool) {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while bytes.count < 1 << 20 {
      let count = unsafe read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR || errno == EAGAIN { return (bytes, false) }
      guard count > 0 else { return (bytes, true) }
      bytes += buffer[..<count]
      var more = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      guard unsafe poll(&more, 1, 0) == 1, Int32(more.revents) & POLLIN != 0 else { break }
    }
    return (bytes, false)
  }
}

/// A clock that only goes forward.
package enum Clock {
  package static func milliseconds() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }
}
