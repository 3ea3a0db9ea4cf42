import ArgumentParser
import Glibc
import JourneyModel
import JourneyStore
import Words

/// Where a command's result goes: a file, whole or not at all, or standard output.
struct Output {
  /// Nil, or `-`: standard output.
  let path: String?

  /// The file, unless it is standard output.
  var file: String? { path == "-" ? nil : path }

  func write(_ text: String) throws {
    guard let file else { return try emit(text) }
    try reporting { () throws(FileProblem) in try Self.write(text, to: file) }
  }

  func write(_ journey: Journey) throws {
    guard let file else { return try emit(JourneyWriter.text(journey)) }
    try reporting { () throws(FileProblem) in
      try FileReplacement.write(file) { sink in JourneyWriter.write(journey, to: sink) }
    }
  }

  /// Puts a text into a file, whole or not at all.
  static func write(_ text: String, to file: String) throws(FileProblem) {
    try FileReplacement.write(file) { sink in unsafe sink(text.utf8.span.bytes) }
  }

  private func reporting(_ write: () throws(FileProblem) -> Void) throws {
    do throws(FileProblem) {
      try write()
    } catch {
      throw failure(error)
    }
  }

  /// Refuses an output that is there already.
  func checkIsNew(_ advice: String) throws {
    guard let file, PathName.isThere(file) else { return }
    throw failure(words("%@ is there already: %@", file, advice), ExitStatus.cannotCreate)
  }

  /// Refuses an output that is the file which is being read.
  func checkIsNot(_ source: String) throws {
    guard let file, source != "-", Self.isSame(file, source) else { return }
    throw failure(
      words("%@ is what is read: the result needs another name", file), ExitStatus.cannotCreate)
  }

  /// Whether two names lead to one file.
  static func isSame(_ one: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    guard unsafe stat(one, &first) == 0, unsafe stat(other, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }
}
