import ArgumentParser
import Glibc
import JSONText
import JourneyStore
import Words

/// How the program ends when something can't be done; the numbers are those of sysexits.h.
enum ExitStatus {
  /// There is what a comparison or a check looks for.
  static let found = ExitCode(1)
  static let wrongUse = ExitCode(64)
  static let badContent = ExitCode(65)
  static let missingInput = ExitCode(66)
  static let unavailable = ExitCode(69)
  static let cannotCreate = ExitCode(73)
  static let notWritten = ExitCode(74)
  /// Someone else is at it: later it may be possible.
  static let tryLater = ExitCode(75)
}

/// The program's end.
enum Ending {
  /// Says what there is to say of an error, and ends. Help that was asked for is one to the parser, and goes to
  /// standard output.
  static func end(with error: any Error) -> Never {
    let text = withShortUsage(Main.fullMessage(for: error))
    let status = Main.exitCode(for: error)
    guard status.isSuccess else {
      // What was typed may hold anything; only our own line breaks are to be seen as such.
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) where !text.isEmpty {
        complain(String(line))
      }
      exit(status.rawValue)
    }
    do {
      if !text.isEmpty { try emit(text + "\n") }
    } catch {
      exit(Main.exitCode(for: error).rawValue)
    }
    exit(status.rawValue)
  }

  /// The parser leaves the line on a command's usage as long as it is; here it is broken before its options.
  private static func withShortUsage(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.count > 80 && line.lowercased().hasPrefix("usage: ") ? broken(line) : String(line)
    }.joined(separator: "\n")
  }

  private static func broken(_ line: Substring) -> String {
    var lines = [""]
    for (index, part) in line.split(separator: " [").enumerated() {
      let part = index == 0 ? String(part) : " [" + part
      if lines[lines.count - 1].count + part.count > 80 { lines.append("       ") }
      lines[lines.count - 1] += part
    }
    return lines.joined(separator: "\n")
  }
}

/// Writes a line to standard error, with nothing in it that a terminal could take for a command.
func complain(_ line: String) {
  _ = send(Array((printable(line) + "\n").utf8), to: STDERR_FILENO)
}

extension ValidationError {
  /// That there is nothing of that name.
  static func unknown(_ kind: String, _ name: String, among names: [String]) -> ValidationError {
    ValidationError("There is no \(kind) “\(name)”. There are: \(names.joined(separator: ", ")).")
  }
}

/// Tells what can't be done, behind the program's name; gives the status to end with.
func failure(_ reason: String, _ status: ExitCode) -> ExitCode {
  complain("journey: " + reason)
  return status
}

func failure(_ problem: FileProblem) -> ExitCode { failure("\(problem)", ExitCode(problem.exitCode)) }

/// Writes bytes to standard output. When nobody reads any more (`| head`), that is the end, not an error.
func emit(_ bytes: [UInt8]) throws {
  switch send(bytes, to: STDOUT_FILENO) {
  case 0: return
  case EPIPE: throw ExitCode.success
  case let number:
    let reason = unsafe String(cString: strerror(number))
    throw failure(words("can't write to standard output: %@", reason), ExitStatus.notWritten)
  }
}

func emit(_ text: String) throws { try emit(Array(text.utf8)) }

/// Writes all of it. Returns the system's error number, 0 if there was none.
///
/// That nobody reads any more is told by a number for the time, not by a signal to die of. Programs that are
/// started get the signal as ever.
private func send(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
  let before = signal(SIGPIPE, SIG_IGN)
  defer { signal(SIGPIPE, before) }
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
    if count < 0 {
      if errno == EINTR { continue }
      return errno
    }
    rest = rest.dropFirst(count)
  }
  return 0
}
