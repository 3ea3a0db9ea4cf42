#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Reads whole files that people name, and never anything that blocks or has no end.
package enum FileReading {
  /// The content of a file, which must be an ordinary one, not empty, and no larger than a document may be.
  package static func read(
    _ path: String, atMost largest: Int = DocumentFormat.largestFile
  ) throws(FileProblem) -> [UInt8] {
    let file = try open(path)
    if file.size > largest { throw FileProblem(.read, path, .isTooLarge) }
    // One byte more than there should be tells whether the file has grown.
    var wanted = file.size + 1
    var bytes = try part(of: file.descriptor, wanted, path)
    while bytes.count == wanted {
      if bytes.count > largest { throw FileProblem(.read, path, .isTooLarge) }
      bytes += try part(of: file.descriptor, wanted, path)
      wanted *= 2
    }
    if bytes.isEmpty { throw FileProblem(.read, path, .isEmpty) }
    return bytes
  }

  /// The fingerprint of a file's content, of which only a part at a time is in memory.
  static func fingerprint(_ path: String) throws(FileProblem) -> Fingerprint {
    let size = 1 << 20
    let file = try open(path)
    var fingerprint = Fingerprint()
    var part = try part(of: file.descriptor, size, path)
    while !part.isEmpty {
      unsafe fingerprint.add(part.span.bytes)
      part = try Self.part(of: file.descriptor, size, path)
    }
    return fingerprint
  }

  private struct Opened: ~Copyable {
    let descriptor: FileDescriptor
    let size: Int
  }

  private static func open(_ path: String) throws(FileProblem) -> Opened {
    var status = stat()
    if unsafe stat(path, &status) != 0 { throw FileProblem(.read, path, errno: errno) }
    try checkKind(status, path)
    do {
      // Should it have become a pipe since, opening it must not wait for a writer.
      let file = try FileDescriptor(path, O_RDONLY | O_NONBLOCK)
      status = try file.status()
      return Opened(descriptor: file, size: Int(status.st_size))
    } catch {
      throw FileProblem(.read, path, errno: error.code)
    }
  }

  private static func part(
    of file: borrowing FileDescriptor, _ count: Int, _ path: String
  ) throws(FileProblem) -> [UInt8] {
    do { return try file.next(count) } catch { throw FileProblem(.read, path, errno: error.code) }
  }

  private static func checkKind(_ status: stat, _ path: String) throws(FileProblem) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: throw FileProblem(.read, path, .isFolder)
    case S_IFIFO: throw FileProblem(.read, path, .isPipe)
    case S_IFSOCK: throw FileProblem(.read, path, .isSocket)
    default: throw FileProblem(.read, path, .isDevice)
    }
  }
}
