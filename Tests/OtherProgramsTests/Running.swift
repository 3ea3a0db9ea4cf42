import Glibc
import Synchronization

/// How a program ended, and what it said.
struct FinishedProgram: Sendable {
  /// What it gave back; 128 and the signal's number if one ended it; 127 if it could not be started.
  let status: Int32
  let out: [UInt8]
  let err: [UInt8]

  var text: String { String(decoding: out, as: UTF8.self) }
  var errorText: String { String(decoding: err, as: UTF8.self) }
}

/// Runs a program to its end.
///
/// - Parameters:
///   - program: a path, or a name that is looked for where the shell looks.
///   - input: what it reads from its standard input.
///   - folder: where it runs; nil: where the tests do.
///   - environment: what is set besides what the tests' own environment holds.
func run(
  _ program: String, _ arguments: [String], input: [UInt8] = [], folder: String? = nil,
  environment: [String: String] = [:]
) -> FinishedProgram {
  guard let running = RunningProgram([program] + arguments, folder, environment) else {
    return FinishedProgram(status: 127, out: [], err: [])
  }
  return running.finish(input)
}

/// A program whose three lines end here.
private struct RunningProgram {
  private let id: pid_t
  private let input: Int32
  private let out: Int32
  private let err: Int32

  /// One at a time: a line that another program inherits by chance would not end with this one.
  private static let starting = Mutex(())

  init?(_ command: [String], _ folder: String?, _ environment: [String: String]) {
    let started = Self.starting.withLock { _ in Self.start(command, folder, environment) }
    guard let started else { return nil }
    self = started
  }

  private init(_ id: pid_t, _ lines: [[Int32]]) {
    (self.id, input, out, err) = (id, lines[0][1], lines[1][0], lines[2][0])
  }

  private static func start(
    _ command: [String], _ folder: String?, _ environment: [String: String]
  ) -> RunningProgram? {
    let lines = (0..<3).map { _ in pipe() }
    let theirs = [lines[0][0], lines[1][1], lines[2][1]]
    defer { for line in theirs { close(line) } }
    var files = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&files)
    defer { unsafe posix_spawn_file_actions_destroy(&files) }
    for (number, line) in theirs.enumerated() {
      unsafe posix_spawn_file_actions_adddup2(&files, line, Int32(number))
    }
    // posix_spawn cannot change the folder without GNU's extensions; a shell can.
    let words = folder.map { ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", $0] + command } ?? command
    var id: pid_t = 0
    guard unsafe spawn(words, environment, &files, &id) == 0 else {
      for line in [lines[0][1], lines[1][0], lines[2][0]] { close(line) }
      return nil
    }
    return RunningProgram(id, lines)
  }

  private static func pipe() -> [Int32] {
    var ends: [Int32] = [-1, -1]
    _ = unsafe Glibc.pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return ends
  }

  @unsafe
  private static func spawn(
    _ words: [String], _ environment: [String: String],
    _ files: UnsafePointer<posix_spawn_file_actions_t>, _ id: inout pid_t
  ) -> Int32 {
    var argv = unsafe words.map { unsafe strdup($0) } + [nil]
    var envp = unsafe variables(environment).map { unsafe strdup($0) } + [nil]
    defer {
      for index in unsafe argv.indices { unsafe free(argv[index]) }
      for index in unsafe envp.indices { unsafe free(envp[index]) }
    }
    return unsafe posix_spawnp(&id, words[0], files, nil, &argv, &envp)
  }

  /// The tests' own environment, with what is set besides.
  private static func variables(_ others: [String: String]) -> [String] {
    var own: [String] = []
    var entry = unsafe environ
    while let text = unsafe entry.pointee {
      unsafe own.append(String(cString: text))
      unsafe entry += 1
    }
    let kept = own.filter { others[String($0.prefix { $0 != "=" })] == nil }
    return kept + others.map { "\($0.key)=\($0.value)" }
  }

  /// Writes what it reads and reads what it writes, as either is ready, until both its lines have ended.
  func finish(_ bytes: [UInt8]) -> FinishedProgram {
    signal(SIGPIPE, SIG_IGN)
    _ = fcntl(input, F_SETFL, O_NONBLOCK)
    var (texts, done, isWriting): ([[UInt8]], Int, Bool) = ([[], []], 0, true)
    var open = [true, true]
    while open[0] || open[1] {
      if isWriting, done == bytes.count {
        close(input)
        isWriting = false
      }
      var lines = [
        pollfd(fd: open[0] ? out : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: open[1] ? err : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isWriting ? input : -1, events: Int16(POLLOUT), revents: 0),
      ]
      _ = unsafe poll(&lines, 3, -1)
      for line in 0..<2 where lines[line].revents != 0 {
        open[line] = Self.read(lines[line].fd, &texts[line])
      }
      if lines[2].revents != 0, !write(bytes, &done) { done = bytes.count }
    }
    if isWriting { close(input) }
    for line in [out, err] { close(line) }
    return FinishedProgram(status: status, out: texts[0], err: texts[1])
  }

  /// False at the line's end.
  private static func read(_ line: Int32, _ text: inout [UInt8]) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe Glibc.read(line, &buffer, buffer.count)
    if count < 0 { return errno == EINTR }
    text += buffer[..<count]
    return count > 0
  }

  /// False if the program reads no more.
  private func write(_ bytes: [UInt8], _ done: inout Int) -> Bool {
    let rest = Array(bytes[done...].prefix(1 << 15))
    let count = unsafe Glibc.write(input, rest, rest.count)
    if count < 0 { return errno == EINTR || errno == EAGAIN }
    done += count
    return true
  }

  private var status: Int32 {
    var status: Int32 = 0
    var result: pid_t
    repeat { result = unsafe waitpid(id, &status, 0) } while result < 0 && errno == EINTR
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F)
  }
}
