import Glibc
import Synchronization

/// A program on a pseudo-terminal of its own, as the leader of its session.
final class SpawnedProcess {
  let id: pid_t
  /// The terminal's end of the line. Closing it hangs up.
  private(set) var line: Int32
  private(set) var end: ProcessEnd?
  /// The path of the program's end of the line.
  private let name: [CChar]

  /// One at a time: a descriptor that another program inherits by chance would keep the line open.
  private static let spawning = Mutex(())

  init(
    _ program: String, _ arguments: [String], environment: [String: String], folder: String?, size: winsize
  )
    throws(PseudoTerminalError)
  {
    var line: Int32 = -1
    var id: pid_t = 0
    var name = [CChar](repeating: 0, count: 128)
    let problem = Self.spawning.withLock { _ in
      Self.start([program] + arguments, environment, folder, size, &line, &name, &id)
    }
    if let problem { throw PseudoTerminalError(problem) }
    (self.line, self.id, self.name) = (line, id, name)
  }

  deinit {
    if end == nil {
      kill(id, SIGKILL)
      _ = reap(options: 0)
    }
    hangUp()
  }

  /// Closes the terminal under the program.
  func hangUp() {
    if line >= 0 { close(line) }
    line = -1
  }

  /// The way the program ended, if it has; looks without waiting.
  func poll() -> ProcessEnd? { end ?? reap(options: WNOHANG) }

  /// What the kernel tells of the process, from its state on (the fields of proc(5) after the name).
  var status: [Substring] {
    guard let file = unsafe fopen("/proc/\(id)/stat", "r") else { return [] }
    defer { unsafe fclose(file) }
    var buffer = [CChar](repeating: 0, count: 1024)
    guard unsafe fgets(&buffer, 1024, file) != nil else { return [] }
    let text = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return text.split(separator: ")").last?.split(separator: " ") ?? []
  }

  /// Whether it waits for something to happen, or is no more.
  var isAsleep: Bool { !["R", "D"].contains(status.first ?? "Z") }

  /// How many bytes were typed that the program has not read.
  var unreadInput: Int {
    let far = unsafe open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard far >= 0 else { return 0 }
    defer { close(far) }
    var count: Int32 = 0
    _ = unsafe ioctl(far, UInt(FIONREAD), &count)
    return Int(count)
  }

  private func reap(options: Int32) -> ProcessEnd? {
    var status: Int32 = 0
    var result: pid_t
    repeat { result = unsafe waitpid(id, &status, options) } while result < 0 && errno == EINTR
    guard result == id else { return nil }
    end = status & 0x7F == 0 ? .code(status >> 8 & 0xFF) : .signal(status & 0x7F)
    return end
  }

  /// Returns what went wrong.
  private static func start(
    _ command: [String], _ environment: [String: String], _ folder: String?, _ size: winsize,
    _ line: inout Int32, _ name: inout [CChar], _ id: inout pid_t
  ) -> String? {
    var far: Int32 = -1
    var size = size
    guard unsafe openpty(&line, &far, &name, nil, &size) == 0 else { return "openpty: error \(errno)" }
    _ = fcntl(line, F_SETFD, FD_CLOEXEC)
    _ = fcntl(far, F_SETFD, FD_CLOEXEC)
    defer { close(far) }
    // posix_spawn cannot change the folder without GNU's extensions; a shell can.
    let words = folder.map { ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", $0] + command } ?? command
    let error = spawn(words, environment, terminal: name, &id)
    if error != 0 { close(line) }
    return error == 0 ? nil : "posix_spawn of \(command[0]): error \(error)"
  }

  private static func spawn(
    _ words: [String], _ environment: [String: String], terminal: [CChar], _ id: inout pid_t
  ) -> Int32 {
    var files = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&files)
    defer { unsafe posix_spawn_file_actions_destroy(&files) }
    // A session leader without a terminal gets the first one it opens as its controlling terminal.
    unsafe posix_spawn_file_actions_addopen(&files, 0, terminal, O_RDWR, 0)
    unsafe posix_spawn_file_actions_adddup2(&files, 0, 1)
    unsafe posix_spawn_file_actions_adddup2(&files, 0, 2)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    unsafe setFreshStart(&attributes)
    var argv = unsafe words.map { unsafe strdup($0) } + [nil]
    var envp = unsafe environment.map { unsafe strdup("\($0)=\($1)") } + [nil]
    defer {
      for index in unsafe argv.indices { unsafe free(argv[index]) }
      for index in unsafe envp.indices { unsafe free(envp[index]) }
    }
    return unsafe posix_spawn(&id, words[0], &files, &attributes, &argv, &envp)
  }

  /// A session of its own, no signal blocked or ignored.
  private static func setFreshStart(_ attributes: UnsafeMutablePointer<posix_spawnattr_t>) {
    var none = sigset_t()
    var all = sigset_t()
    unsafe sigemptyset(&none)
    unsafe sigfillset(&all)
    unsafe posix_spawnattr_setsigmask(attributes, &none)
    unsafe posix_spawnattr_setsigdefault(attributes, &all)
    // POSIX_SPAWN_SETSID, which Glibc's module leaves out.
    let newSession: Int32 = 0x80
    let flags = newSession | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
    unsafe posix_spawnattr_setflags(attributes, Int16(flags))
  }
}

/// How a program ended.
package enum ProcessEnd: Equatable, Sendable {
  case code(Int32)
  case signal(Int32)
}

/// What went wrong, with the screen where that helps.
package struct PseudoTerminalError: Error, CustomStringConvertible {
  package let description: String
  init(_ description: String) { self.description = description }
}
