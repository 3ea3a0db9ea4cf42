#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

package import JourneyModel

/// The file that a document is read from and saved to, and what is known to be in it.
///
///     var file = try DocumentFile(reading: path)      // or DocumentFile(newAt: path)
///     let read = try JourneyReader.read(file.bytes)
///     …                                               // the first screen is drawn
///     file.settle()
///     let outcome = try file.save(journey)
package struct DocumentFile: Sendable {
  package let path: String
  private var known: Known

  /// What was in the file when it was last read or saved.
  private enum Known: Sendable {
    case nothing
    case bytes([UInt8])
    case fingerprint(Fingerprint)
  }

  package enum Outcome: Sendable {
    case saved
    /// Someone else has written the file since, or made one of that name; nothing was saved.
    case changedOnDisk
  }

  /// Reads a file.
  package init(reading path: String) throws(FileProblem) {
    self.path = path
    known = .bytes(try FileReading.read(path))
  }

  /// A file that is not there yet.
  package init(newAt path: String) {
    self.path = path
    known = .nothing
  }

  /// Whether nothing has been read from it or saved to it yet.
  package var isNew: Bool {
    if case .nothing = known { true } else { false }
  }

  /// Refuses a path at which no file could be saved because its folder is not there.
  package static func checkFolder(of path: String) throws(FileProblem) {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
      separator: "/")
    var status = stat()
    guard path.contains("/"), !folder.isEmpty, unsafe stat(folder, &status) != 0 else { return }
    throw FileProblem(.create, path, .noFolder)
  }

  /// The content as it was read; empty for a new file and once settled.
  package var bytes: [UInt8] {
    if case .bytes(let bytes) = known { bytes } else { [] }
  }

  /// Keeps a fingerprint of the content instead of the content: when there is time for it.
  package mutating func settle() {
    if case .bytes(let bytes) = known { known = .fingerprint(Fingerprint(bytes)) }
  }

  /// Whether the file holds something else than when it was last read or saved. One that is gone can't be
  /// overwritten; of one that can't be read any more, the worst is thought.
  package var isChangedOnDisk: Bool {
    do {
      let found = try FileReading.fingerprint(path)
      return switch known {
      case .nothing: true
      case .bytes(let bytes): Fingerprint(bytes) != found
      case .fingerprint(let fingerprint): fingerprint != found
      }
    } catch {
      return error.cause == .noPermission || error.cause == .ioError
    }
  }

  /// What tells the content apart that was last read or saved; nil if there is none yet. The same in every run.
  package var fingerprint: String? {
    switch known {
    case .nothing: nil
    case .bytes(let bytes): Fingerprint(bytes).text
    case .fingerprint(let fingerprint): fingerprint.text
    }
  }

  /// The fingerprint of any content.
  package static func fingerprint(of bytes: [UInt8]) -> String { Fingerprint(bytes).text }

  /// Reads the file once more, for what someone else has written since.
  package mutating func reread() throws(FileProblem) {
    known = .bytes(try FileReading.read(path))
  }

  /// Saves the journey in place of what is there; see `FileReplacement`.
  ///
  /// - Parameters:
  ///   - overwriting: Whether to do so even if someone else has written the file since.
  ///   - beforeReplacing: Called with the new content's fingerprint when it is safe on the disk and about to
  ///     take the old one's place; if this throws, it does not.
  package mutating func save(
    _ journey: Journey, overwriting: Bool = false,
    beforeReplacing: (_ fingerprint: String) throws(FileProblem) -> Void = { _ in }
  ) throws(FileProblem) -> Outcome {
    if !overwriting, isChangedOnDisk { return .changedOnDisk }
    let seen = Observer()
    try FileReplacement.write(path) { () throws(FileProblem) in
      try beforeReplacing(seen.fingerprint.text)
    } _: { sink in
      JourneyWriter.write(journey) { bytes in
        seen.fingerprint.add(bytes)
        sink(bytes)
      }
    }
    known = .fingerprint(seen.fingerprint)
    return .saved
  }

  private final class Observer {
    var fingerprint = Fingerprint()
  }
}
