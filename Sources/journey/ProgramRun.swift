import Glibc

/// Another program, run to its end without a shell, and what it wrote.
struct ProgramRun {
  /// What it wrote to standard output.
  let output: String
  /// What it wrote to standard error.
  let complaint: String
  /// Its exit code; nil if a signal ended it.
  let code: Int32?

  /// Why a program could not be started.
  enum NotStarted: Error {
    /// There is no such program.
    case missing
    /// The system's error number.
    case failed(Int32)
  }

  /// Runs a program that is looked for on the path. What it writes is cut after a mebibyte.
  ///
  /// - Parameter words: The program's name, and its arguments.
  init(_ words: [String]) throws(NotStarted) {
    // Into files, not pipes: so nobody waits for the other to read.
    let (out, err) = (try Self.temporaryFile(), try Self.temporaryFile())
    defer {
      close(out)
      close(err)
    }
    let id = try Self.start(words, out, err)
    code = Self.end(of: id)
    (output, complaint) = (Self.content(of: out), Self.content(of: err))
  }

  /// A file without a name, gone with its descriptor.
  private static func temporaryFile() throws(NotStarted) -> Int32 {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/journey-XXXXXX".utf8CString)
    let descriptor = unsafe mkstemp(&template)
    if descriptor < 0 { throw .failed(errno) }
    unsafe unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }

  private static func start(_ words: [String], _ out: Int32, _ err: Int32) throws(NotStarted) -> pid_t {
    var files = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&files)
    defer { unsafe posix_spawn_file_actions_destroy(&files) }
    unsafe posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&files, out, 1)
    unsafe posix_spawn_file_actions_adddup2(&files, err, 2)
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { for index in unsafe arguments.indices { unsafe free(arguments[index]) } }
    var id: pid_t = 0
    let error = unsafe posix_spawnp(&id, words.first ?? "", &files, nil, &arguments, environ)
    if error != 0 { throw error == ENOENT ? .missing : .failed(error) }
    return id
  }

  private static func end(of id: pid_t) -> Int32? {
    var status: Int32 = 0
    var result: pid_t
    repeat { result = unsafe waitpid(id, &status, 0) } while result < 0 && errno == EINTR
    return result == id && status & 0x7F == 0 ? status >> 8 & 0xFF : nil
  }

  private static func content(of descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = unsafe pread(descriptor, &bytes, bytes.count, 0)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }
}
