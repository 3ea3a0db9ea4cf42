import PseudoTerminal

/// A program on a pseudo-terminal of 120×40, timed from outside.
///
/// Its output is read and timed as it comes, and shown to the emulator only between the measurements, so that
/// the emulator's work is in no figure. The same for every program.
final class TerminalRun {
  /// What a program did in answer to something.
  struct Answer {
    /// From the beginning to the last byte before it was quiet, in nanoseconds.
    let duration: UInt64
    let bytes: Int
  }

  let session: PseudoTerminalSession
  /// From the start to the last byte of the first picture.
  let start: Answer

  /// Starts a program and waits for its first whole screen: until it has written what stands at the screen's
  /// foot and then been quiet for 50 ms.
  ///
  /// - Parameter joining: Whether a journal that is there stays: someone has the file open, or left work.
  init(_ program: TerminalProgram, opening file: String, joining: Bool = false) throws {
    if !joining { Workplace.removeJournal(of: file) }
    let begin = PseudoTerminalSession.now()
    session = try PseudoTerminalSession(
      program.path, program.arguments + [file], rows: 40, columns: 120, showsAtOnce: false)
    while !session.hasWritten(program.foot) {
      let before = session.bytesWritten
      session.pump(milliseconds: 20_000)
      guard session.bytesWritten > before else {
        throw WorkplaceError(description: "\(program.name) shows nothing of \(file)")
      }
    }
    session.settle(quiet: 50)
    start = Answer(duration: session.lastWriteTime - begin, bytes: session.bytesWritten)
    session.show()
  }

  /// Sends keys and waits for what comes of them; nil if nothing does.
  func send(_ keys: String, quiet milliseconds: Int32 = 8, within limit: Int32 = 60) -> Answer? {
    let begin = PseudoTerminalSession.now()
    session.send(keys)
    defer { session.show() }
    return try? Self.answer(of: session, since: begin, within: limit, quiet: milliseconds)
  }

  private static func answer(
    of session: PseudoTerminalSession, since begin: UInt64, within limit: Int32, quiet: Int32
  ) throws -> Answer {
    let before = session.bytesWritten
    session.pump(milliseconds: limit)
    guard session.bytesWritten > before else { throw WorkplaceError(description: "nothing came") }
    session.settle(quiet: quiet)
    return Answer(duration: session.lastWriteTime - begin, bytes: session.bytesWritten - before)
  }
}

/// A program that opens a file on a terminal.
struct TerminalProgram {
  let name: String
  let path: String
  var arguments: [String] = []
  /// What it writes last of its first screen, or almost last.
  let foot: String

  static var journey: TerminalProgram {
    TerminalProgram(name: "journey", path: CommandLineWords.program, foot: " help")
  }
  /// nil if it is not installed.
  static let vim = Tool.find("vim").map {
    TerminalProgram(name: "vim", path: $0, arguments: ["-u", "NONE"], foot: " bytes")
  }
}
