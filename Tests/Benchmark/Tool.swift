import Glibc

/// Programs to compare with, and running them.
enum Tool {
  /// The path of an installed program; nil if there is none of that name.
  static func find(_ name: String) -> String? {
    let folders = unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? "/usr/bin:/bin"
    return folders.split(separator: ":").map { "\($0)/\(name)" }.first { unsafe access($0, X_OK) == 0 }
  }

  /// How a program ran.
  struct Run {
    let duration: Duration
    let output: String
    let code: Int32
    /// The most memory it had, in bytes.
    let peakMemory: Int
  }

  /// Runs a program to its end.
  ///
  /// - Parameter file: where its standard output goes; nil: it is given back.
  static func run(_ words: [String], to file: String? = nil) throws -> Run {
    var pipes: [Int32] = [-1, -1]
    if file == nil, unsafe pipe(&pipes) != 0 { throw WorkplaceError(description: "no pipe") }
    let begin = ContinuousClock.now
    let id = try spawn(words, to: file, pipe: pipes)
    var output: [UInt8] = []
    if file == nil {
      close(pipes[1])
      output = readAll(pipes[0])
      close(pipes[0])
    }
    var (status, usage): (Int32, rusage) = (0, rusage())
    while unsafe wait4(id, &status, 0, &usage) < 0, errno == EINTR {}
    return Run(
      duration: begin.duration(to: .now), output: String(decoding: output, as: UTF8.self), code: status,
      peakMemory: Int(usage.ru_maxrss) << 10)
  }

  private static func spawn(_ words: [String], to file: String?, pipe: [Int32]) throws -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    if let file {
      unsafe posix_spawn_file_actions_addopen(&actions, 1, file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    } else {
      unsafe posix_spawn_file_actions_adddup2(&actions, pipe[1], 1)
      unsafe posix_spawn_file_actions_addclose(&actions, pipe[0])
      unsafe posix_spawn_file_actions_addclose(&actions, pipe[1])
    }
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { for index in unsafe arguments.indices { unsafe free(arguments[index]) } }
    var id: pid_t = 0
    let error = unsafe posix_spawn(&id, words[0], &actions, nil, &arguments, environ)
    if error != 0 { throw WorkplaceError(description: "\(words[0]) can't be started: error \(error)") }
    return id
  }

  private static func readAll(_ descriptor: Int32) -> [UInt8] {
    var (bytes, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
    while case let count = unsafe read(descriptor, &buffer, buffer.count), count != 0 {
      if count < 0, errno != EINTR { break }
      if count > 0 { bytes += buffer[..<count] }
    }
    return bytes
  }
}
