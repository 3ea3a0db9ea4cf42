import Glibc

/// What is printed when an input crashes the fuzzer, or keeps it for ever: how to make it again.
enum CrashNote {
  private static let room = 256
  /// Written before each input, read by the handler only.
  nonisolated(unsafe) private static let note: UnsafeMutablePointer<UInt8> = .allocate(capacity: room)
  nonisolated(unsafe) private static let count: UnsafeMutablePointer<Int> = .allocate(capacity: 1)

  static func install() {
    unsafe count.initialize(to: 0)
    // A stack of its own, for a crash may be a stack that ran out.
    let size = 65536
    var stack = unsafe stack_t(
      ss_sp: UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16), ss_flags: 0, ss_size: size)
    unsafe sigaltstack(&stack, nil)
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGALRM] { install(for: number) }
  }

  private static func install(for number: Int32) {
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = { number in CrashNote.tell(number) }
    action.sa_flags = Int32(SA_ONSTACK)
    unsafe sigaction(number, &action, nil)
  }

  /// Only what is safe in a signal's handler.
  private static func tell(_ number: Int32) {
    _ = unsafe Glibc.write(STDERR_FILENO, note, count.pointee)
    signal(number, SIG_DFL)
    raise(number)
  }

  static func write(_ options: String) {
    let text = "\nended by a crash or without end: --target \(options)\n"
    var length = 0
    for byte in text.utf8.prefix(room) {
      unsafe note[length] = byte
      length += 1
    }
    unsafe count.pointee = length
  }
}
