import Glibc

/// A program that runs on a pseudo-terminal, with an emulator that shows what a person would see.
///
/// Sessions are independent of each other. The program is killed and reaped when its session goes.
package final class PseudoTerminalSession {
  package let screen: VirtualTerminal
  /// How many bytes the program has written.
  package private(set) var bytesWritten = 0
  /// When the last of them was read: nanoseconds of the monotonic clock.
  package private(set) var lastWriteTime: UInt64 = 0
  /// Everything written, if asked for in `init`.
  package private(set) var transcript: [UInt8] = []
  private let keepsTranscript: Bool
  private let showsAtOnce: Bool
  /// What was read and not yet shown.
  private var unseen: [UInt8] = []
  private let process: SpawnedProcess
  private var isOver = false

  package var processID: Int32 { process.id }

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: its path.
  ///   - environment: set or, with nil, removed from the small environment that the program gets: a UTF-8
  ///     locale, `TERM=xterm-256color`, no home (one that not even root can make). Nothing of the person who runs the tests gets in.
  ///   - folder: the working directory; nil: the one of the tests.
  ///   - showsAtOnce: false: what comes waits for `show()`, so that the emulator's work delays no reading.
  package init(
    _ program: String, _ arguments: [String] = [], environment: [String: String?] = [:], rows: Int = 24,
    columns: Int = 80, folder: String? = nil, keepsTranscript: Bool = false, showsAtOnce: Bool = true
  ) throws(PseudoTerminalError) {
    screen = VirtualTerminal(rows: rows, columns: columns)
    (self.keepsTranscript, self.showsAtOnce) = (keepsTranscript, showsAtOnce)
    process = try SpawnedProcess(
      program, arguments, environment: Self.clean(adding: environment), folder: folder,
      size: Self.size(rows: rows, columns: columns))
  }

  private static func clean(adding additions: [String: String?]) -> [String: String] {
    var environment = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/dev/null",
      // Otherwise a crash would wait for someone to press a key.
      "SWIFT_BACKTRACE": "enable=no",
    ]
    // Where the libraries are, and what the tools that watch a test run hand down.
    for name in ["LD_LIBRARY_PATH", "LLVM_PROFILE_FILE", "ASAN_OPTIONS"] {
      if let value = unsafe getenv(name) { environment[name] = unsafe String(cString: value) }
    }
    for (name, value) in additions { environment[name] = value }
    return environment
  }

  private static func size(rows: Int, columns: Int) -> winsize {
    winsize(ws_row: UInt16(clamping: rows), ws_col: UInt16(clamping: columns), ws_xpixel: 0, ws_ypixel: 0)
  }

  // MARK: What a person sees

  /// Reads until `condition` holds for the screen, and then on until the frame that it is part of is whole.
  ///
  /// - Throws: with the screen in words, when it doesn't within `seconds`, or the program ends before.
  package func wait(
    for what: String, seconds: Double = 30, until condition: (VirtualTerminal) -> Bool
  ) throws(PseudoTerminalError) {
    let deadline = Self.now() + UInt64(seconds * 1e9)
    while !condition(screen) {
      if isOver { throw PseudoTerminalError("the program ended before: \(what)\n\(screen.text)") }
      let now = Self.now()
      if now >= deadline { throw PseudoTerminalError("waited in vain for: \(what)\n\(screen.text)") }
      pump(milliseconds: Int32((deadline - now) / 1_000_000 + 1))
    }
    finishFrame()
  }

  /// Reads on while the program is at work: a program that has drawn sleeps until the next key. What it wrote
  /// may still be on its way through the kernel for a moment. One that never sleeps is not waited for.
  private func finishFrame() {
    var before = -1
    for _ in 0..<500 where !isOver && (before != bytesWritten || !process.isAsleep) {
      before = bytesWritten
      pump(milliseconds: 2)
    }
  }

  package func wait(forText text: String) throws(PseudoTerminalError) {
    try wait(for: text) { $0.contains(text) }
  }

  /// Reads until nothing has come for so many milliseconds.
  package func settle(quiet milliseconds: Int32 = 30) {
    var before = -1
    while before != bytesWritten, !isOver {
      before = bytesWritten
      pump(milliseconds: milliseconds)
    }
  }

  /// Reads what there is, waiting for it as long as `milliseconds`.
  package func pump(milliseconds: Int32) {
    var wanted = pollfd(fd: process.line, events: Int16(POLLIN), revents: 0)
    guard !isOver, unsafe poll(&wanted, 1, milliseconds) > 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = unsafe read(process.line, &buffer, buffer.count)
    guard count > 0 else {
      isOver = count == 0 || errno != EINTR
      return
    }
    lastWriteTime = Self.now()
    bytesWritten += count
    if keepsTranscript { transcript += buffer[..<count] }
    unseen += buffer[..<count]
    if showsAtOnce { show() }
  }

  /// Shows what has come and not been shown, and sends what the terminal answers to it.
  package func show() {
    screen.feed(unseen)
    unseen = []
    send(screen.takeOutput())
  }

  /// Whether a text is among the bytes that wait for `show()`.
  package func hasWritten(_ text: String) -> Bool { unseen.firstRange(of: Array(text.utf8)) != nil }

  /// Nanoseconds of the monotonic clock.
  package static func now() -> UInt64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  // MARK: What a person does

  /// Sends bytes as they are. A program that doesn't read is given time by reading what it writes.
  package func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty, !isOver {
      var wanted = pollfd(fd: process.line, events: Int16(POLLOUT), revents: 0)
      guard unsafe poll(&wanted, 1, 1000) == 1, Int32(wanted.revents) & POLLOUT != 0 else { return }
      // Small pieces: the line's buffer holds 4 KiB, and a full one blocks.
      let piece = rest.prefix(1024)
      let count = unsafe piece.withUnsafeBytes { unsafe write(process.line, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
      if !rest.isEmpty { pump(milliseconds: 0) }
    }
  }

  /// Sends a text again and again, without reading what the program writes, until the program no longer takes
  /// any: it waits for a terminal that does not read.
  package func fillUp(with text: String, seconds: Double = 30) throws(PseudoTerminalError) {
    let bytes = Array(repeatElement(text.utf8, count: 50).joined())
    let deadline = Self.now() + UInt64(seconds * 1e9)
    var (unread, quiet) = (0, 0)
    while quiet < 20 {
      if Self.now() > deadline { throw PseudoTerminalError("the program goes on without being read") }
      if unread < 1000 {
        _ = unsafe bytes.withUnsafeBytes { unsafe write(process.line, $0.baseAddress, $0.count) }
      }
      poll(nil, 0, 10)
      let before = unread
      unread = process.unreadInput
      quiet = unread >= 1000 && unread == before && process.isAsleep ? quiet + 1 : 0
    }
  }

  package func send(_ text: String) { send(Array(text.utf8)) }
  package func type(_ text: String) { act { $0.type(text) } }
  package func press(_ key: VirtualKey, _ modifiers: VirtualModifiers = []) {
    act { $0.press(key, modifiers) }
  }
  package func press(_ character: Unicode.Scalar, _ modifiers: VirtualModifiers) {
    act { $0.press(character, modifiers) }
  }
  package func paste(_ text: String) { send(screen.paste(text)) }
  package func moveMouse(row: Int, column: Int) { act { $0.moveMouse(row: row, column: column) } }
  package func mouse(_ button: VirtualButton, down: Bool) { act { $0.mouse(button, down: down) } }

  /// Presses and releases the main button at a cell.
  package func click(row: Int, column: Int) {
    moveMouse(row: row, column: column)
    mouse(.main, down: true)
    mouse(.main, down: false)
  }

  private func act(_ action: (VirtualTerminal) -> Void) {
    action(screen)
    send(screen.takeOutput())
  }

  // MARK: What happens to the terminal and the program

  /// Gives the window another size; the kernel tells the program.
  package func resize(rows: Int, columns: Int) {
    screen.resize(rows: rows, columns: columns)
    var size = Self.size(rows: rows, columns: columns)
    _ = unsafe ioctl(process.line, UInt(TIOCSWINSZ), &size)
  }

  /// Closes the terminal, as when its window is closed.
  package func hangUp() {
    isOver = true
    process.hangUp()
  }

  package func signal(_ number: Int32) { kill(process.id, number) }

  /// The terminal's modes as the program has set them: true when lines are edited and shown by the terminal.
  package var isCooked: Bool {
    var modes = termios()
    guard unsafe tcgetattr(process.line, &modes) == 0 else { return false }
    return modes.c_lflag & tcflag_t(ICANON) != 0 && modes.c_lflag & tcflag_t(ECHO) != 0
  }

  /// Processor time that the program has used, in clock ticks; nil when it is gone.
  package var processorTicks: Int? {
    let fields = process.status
    guard fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12]) else { return nil }
    return user + system
  }

  /// Waits for the program's end, reading what it still writes.
  package func waitForEnd(seconds: Double = 30) throws(PseudoTerminalError) -> ProcessEnd {
    let deadline = Self.now() + UInt64(seconds * 1e9)
    while Self.now() < deadline {
      if let end = process.poll() {
        while !isOver, hasMore { pump(milliseconds: 0) }
        return end
      }
      if isOver { poll(nil, 0, 1) } else { pump(milliseconds: 10) }
    }
    throw PseudoTerminalError("the program did not end\n\(screen.text)")
  }

  /// Waits for the program's end, and reads what it wrote only then.
  package func waitForEndWithoutReading(seconds: Double = 30) throws(PseudoTerminalError) -> ProcessEnd {
    for _ in 0..<Int(seconds * 100) {
      if process.poll() != nil { return try waitForEnd() }
      Glibc.poll(nil, 0, 10)
    }
    throw PseudoTerminalError("the program did not end")
  }

  private var hasMore: Bool {
    var wanted = pollfd(fd: process.line, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&wanted, 1, 0) == 1 && Int32(wanted.revents) & POLLIN != 0
  }
}
