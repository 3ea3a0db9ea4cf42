import Glibc
import Synchronization

/// A Chromium without a window, and the two pipes on which it is spoken to: it reads commands from its line 3 and
/// answers on its line 4, each message with a zero byte behind it.
final class BrowserProcess {
  private let id: pid_t
  private let commands: Int32
  private let answers: Int32
  private var received: [UInt8] = []
  private var hasEnded = false

  /// One at a time: a pipe that another program inherits by chance would not end with this one.
  private static let starting = Mutex(())

  init(_ program: String, profile: String) throws {
    let started = Self.starting.withLock { _ in Self.start(program, profile) }
    guard let started else { throw BrowserError("\(program) could not be started") }
    (id, commands, answers) = started
    signal(SIGPIPE, SIG_IGN)
  }

  deinit { end() }

  private static func arguments(_ profile: String) -> [String] {
    [
      "--headless=new", "--no-sandbox", "--remote-debugging-pipe", "--user-data-dir=\(profile)",
      "--disable-gpu",
      "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
      "--disable-dev-shm-usage", "--hide-scrollbars", "about:blank",
    ]
  }

  private static func start(_ program: String, _ profile: String) -> (pid_t, Int32, Int32)? {
    let (down, up) = (pipe(), pipe())
    defer { for end in [down[0], up[1]] { close(end) } }
    var files = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&files)
    defer { unsafe posix_spawn_file_actions_destroy(&files) }
    for line: Int32 in [0, 1, 2] {
      unsafe posix_spawn_file_actions_addopen(&files, line, "/dev/null", O_RDWR, 0)
    }
    unsafe posix_spawn_file_actions_adddup2(&files, down[0], 3)
    unsafe posix_spawn_file_actions_adddup2(&files, up[1], 4)
    guard let id = unsafe spawn([program] + arguments(profile), &files) else {
      for end in [down[1], up[0]] { close(end) }
      return nil
    }
    return (id, down[1], up[0])
  }

  /// Both ends have numbers above those that the browser wants.
  private static func pipe() -> [Int32] {
    var ends: [Int32] = [-1, -1]
    _ = unsafe Glibc.pipe(&ends)
    defer { for end in ends { close(end) } }
    return ends.map { fcntl($0, F_DUPFD_CLOEXEC, 16) }
  }

  /// The leader of a group of its own, to which all that it starts belongs.
  @unsafe
  private static func spawn(_ words: [String], _ files: inout posix_spawn_file_actions_t) -> pid_t? {
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    var argv = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { for index in unsafe argv.indices { unsafe free(argv[index]) } }
    var id: pid_t = 0
    let error = unsafe posix_spawn(&id, words[0], &files, &attributes, &argv, environ)
    return error == 0 ? id : nil
  }

  // MARK: Messages

  func send(_ message: [UInt8]) throws {
    var rest = message + [0]
    while !rest.isEmpty {
      let count = unsafe write(commands, rest, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw BrowserError("the browser takes no more commands") }
      rest.removeFirst(count)
    }
  }

  /// The next message.
  ///
  /// - Parameter limit: how many seconds it is waited for: far more than any answer takes.
  func receive(limit: Int = 120) throws -> [UInt8] {
    var searched = 0
    while true {
      if let end = received[searched...].firstIndex(of: 0) {
        let message = Array(received[..<end])
        received.removeSubrange(...end)
        return message
      }
      searched = received.count
      var line = pollfd(fd: answers, events: Int16(POLLIN), revents: 0)
      guard unsafe poll(&line, 1, Int32(limit * 1000)) > 0 else {
        throw BrowserError("no answer within \(limit) seconds")
      }
      guard readMore() else { throw BrowserError("the browser has ended") }
    }
  }

  /// False at the end.
  private func readMore() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    let count = unsafe read(answers, &buffer, buffer.count)
    if count < 0 { return errno == EINTR }
    received += buffer[..<count]
    return count > 0
  }

  // MARK: The end

  /// Ends the browser and all that belongs to it.
  func end() {
    if hasEnded { return }
    hasEnded = true
    kill(-id, SIGKILL)
    var status: Int32 = 0
    while unsafe waitpid(id, &status, 0) < 0, errno == EINTR {}
    // The last one that holds the other end has gone when the pipe ends.
    while readMore() {}
    close(commands)
    close(answers)
  }
}

struct BrowserError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
