import Glibc

/// Another program of the person's, an editor say, that has the terminal for a while.
package enum ForegroundProgram {
  package enum End: Equatable, Sendable {
    case exited(code: Int32)
    case killed(signal: Int32)
    /// The system's error number.
    case notStarted(Int32)
  }

  /// Runs a program to its end, within `TerminalScreen.whileReleased`.
  ///
  /// - Parameter words: the program's path, and its arguments.
  package static func run(_ words: [String]) -> End {
    guard let path = words.first else { return .notStarted(EINVAL) }
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    unsafe setFreshSignals(&attributes)
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { for index in unsafe arguments.indices { unsafe free(arguments[index]) } }
    var id: pid_t = 0
    let error = unsafe posix_spawn(&id, path, nil, &attributes, &arguments, environ)
    return error == 0 ? wait(for: id) : .notStarted(error)
  }

  /// Runs a shell's command line, as `$EDITOR` may be one, on a file.
  package static func run(commandLine: String, file: String) -> End {
    run(["/bin/sh", "-c", commandLine + " \"$1\"", "sh", file])
  }

  /// The program must not inherit that signals are blocked here.
  private static func setFreshSignals(_ attributes: UnsafeMutablePointer<posix_spawnattr_t>) {
    var none = sigset_t()
    var all = sigset_t()
    unsafe sigemptyset(&none)
    unsafe sigfillset(&all)
    unsafe posix_spawnattr_setsigmask(attributes, &none)
    unsafe posix_spawnattr_setsigdefault(attributes, &all)
    unsafe posix_spawnattr_setflags(attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
  }

  private static func wait(for id: pid_t) -> End {
    var status: Int32 = 0
    var result: pid_t
    repeat { result = unsafe waitpid(id, &status, 0) } while result < 0 && errno == EINTR
    guard result == id else { return .notStarted(errno) }
    return status & 0x7F == 0 ? .exited(code: status >> 8 & 0xFF) : .killed(signal: status & 0x7F)
  }
}
