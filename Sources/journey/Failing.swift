import ArgumentParser
import Glibc
import JSONText
import Words

/// How the program ends when something can't be done; the numbers are those of sysexits.h.
enum ExitStatus {
  static let wrongUse = ExitCode(64)
  static let badContent = ExitCode(65)
  static let unavailable = ExitCode(69)
  static let cannotCreate = ExitCode(73)
  /// Someone else is at it: later it may be possible.
  static let tryLater = ExitCode(75)
}

/// Writes a line to standard error, with nothing in it that a terminal could take for a command.
func complain(_ line: String) {
  let bytes = Array((printable(line) + "\n").utf8)
  unsafe bytes.withUnsafeBytes { unsafe _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
}

/// Writes bytes to standard output. When nobody reads any more (`| head`), that is the end, not an error.
func emit(_ bytes: [UInt8]) throws {
  signal(SIGPIPE, SIG_IGN)
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = unsafe rest.withUnsafeBytes { unsafe write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    if count < 0 {
      if errno == EINTR { continue }
      if errno == EPIPE { throw ExitCode.success }
      complain("journey: can't write to standard output")
      throw ExitCode(74)
    }
    rest = rest.dropFirst(count)
  }
}

func emit(_ text: String) throws { try emit(Array(text.utf8)) }
