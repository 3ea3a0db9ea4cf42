#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Writes a file so that at every moment either the old one or the new one is there whole.
///
/// The text goes into a new file beside the old one, which takes its place once it is safe on the disk. A
/// symbolic link stays one: the file it leads to is replaced. Mode, and where allowed owner and group, are
/// kept. Other hard links to the file keep the old content: writing into the shared file instead could leave
/// all of them broken. Access control lists are not copied.
package struct FileReplacement {
  private let path: String
  /// Behind all links.
  private let target: String
  private let old: stat?
  private let operation: FileProblem.Operation

  /// Writes what `content` hands to the function it is given; nothing changes if that fails.
  ///
  /// - Parameter beforeReplacing: Called when the new file is safe on the disk and the old one still in its
  ///   place, where it stays if this throws.
  package static func write(
    _ path: String, beforeReplacing: () throws(FileProblem) -> Void = {},
    _ content: (_ sink: @escaping (RawSpan) -> Void) -> Void
  ) throws(FileProblem) {
    try FileReplacement(path).write(content, beforeReplacing)
  }

  private init(_ path: String) throws(FileProblem) {
    self.path = path
    target = try Self.resolve(path)
    var status = stat()
    let isThere = unsafe stat(target, &status) == 0
    old = isThere ? status : nil
    operation = isThere ? .write : .create
    guard isThere else { return }
    if status.st_mode & S_IFMT == S_IFDIR { throw FileProblem(.write, path, .isFolder) }
    if status.st_mode & S_IFMT != S_IFREG { throw FileProblem(.write, path, .isDevice) }
    if unsafe access(target, W_OK) != 0 {
      throw FileProblem(.write, path, errno == EROFS ? .fileSystemIsReadOnly : .isWriteProtected)
    }
  }

  private func write(
    _ content: (_ sink: @escaping (RawSpan) -> Void) -> Void, _ ready: () throws(FileProblem) -> Void
  ) throws(FileProblem) {
    let (path, name) = Self.split(target)
    let folder: FileDescriptor
    do { folder = try FileDescriptor(path, O_RDONLY | O_DIRECTORY) } catch { throw problem(error) }
    try replace(name, in: folder, content, ready)
    // The new file is in place; that its folder survives a power cut is more than every file system offers.
    try? folder.synchronize()
  }

  private func problem(_ failure: FileDescriptor.Failure) -> FileProblem {
    FileProblem(operation, path, errno: failure.code)
  }

  private func replace(
    _ name: String, in folder: borrowing FileDescriptor,
    _ content: (_ sink: @escaping (RawSpan) -> Void) -> Void, _ ready: () throws(FileProblem) -> Void
  ) throws(FileProblem) {
    let temporary = ".journey-\(String(UInt64.random(in: 0 ... .max), radix: 36)).tmp"
    do throws(FileProblem) {
      do { try fill(temporary, in: folder, content) } catch { throw problem(error) }
      try ready()
      do { try folder.rename(temporary, to: name) } catch { throw problem(error) }
    } catch {
      folder.remove(temporary)
      throw error
    }
  }

  private func fill(
    _ name: String, in folder: borrowing FileDescriptor,
    _ content: (_ sink: @escaping (RawSpan) -> Void) -> Void
  ) throws(FileDescriptor.Failure) {
    let drain = Drain(try folder.create(name, mode: 0o600))
    // A limit on the size of files is an error to report, not a signal to die of.
    let before = signal(SIGXFSZ, SIG_IGN)
    defer { _ = signal(SIGXFSZ, before) }
    content { drain.take($0) }
    if let failure = drain.failure { throw failure }
    // Whoever could read the old file can read the new one, and nobody else.
    try (old.map(FileAccess.init) ?? .ofNewFiles).give(to: drain.file)
    try drain.file.synchronize()
  }

}

// MARK: Paths

extension FileReplacement {
  /// The path behind all symbolic links of its last component; there need be no file.
  static func resolve(_ path: String) throws(FileProblem) -> String {
    var path = path
    let given = path
    for _ in 0..<40 {
      guard let link = readLink(path) else { return path }
      path = link.hasPrefix("/") ? link : split(path).folder + "/" + link
    }
    throw FileProblem(.write, given, .linksGoInCircles)
  }

  private static func readLink(_ path: String) -> String? {
    var target = [CChar](repeating: 0, count: 4096)
    let count = unsafe readlink(path, &target, target.count)
    guard count > 0 else { return nil }
    return String(decoding: target[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// The folder and the name in it.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
  }
}

/// Writes parts as they come, and remembers the first failure; what comes after that is dropped.
private final class Drain {
  let file: FileDescriptor
  private(set) var failure: FileDescriptor.Failure?

  init(_ file: consuming FileDescriptor) { self.file = file }

  func take(_ bytes: RawSpan) {
    guard failure == nil else { return }
    do { try file.append(bytes) } catch { failure = error }
  }
}
