#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Where a document stands, behind all symbolic links of its name; there need be no file yet.
struct DocumentPlace {
  let folder: String
  let name: String
  /// Nil: there is no file.
  let status: stat?

  init(_ path: String) throws(FileProblem) {
    let target = try FileReplacement.resolve(path)
    (folder, name) = FileReplacement.split(target)
    var status = stat()
    self.status = unsafe stat(target, &status) == 0 ? status : nil
  }

  var path: String { (folder == "/" ? "" : folder) + "/" + name }

  /// The whole path, whatever the working folder is; as it is where its folder can't be found.
  var fullPath: String {
    guard let real = unsafe realpath(folder, nil) else { return path }
    defer { unsafe free(real) }
    let folder = unsafe String(cString: real)
    return (folder == "/" ? "" : folder) + "/" + name
  }

  /// What tells one state of the file from another without reading it; nil if there is no file.
  var mark: FileMark? { FileMark(of: path) }
}

/// A file's state as far as its folder and its times tell.
struct FileMark: Equatable {
  private let device: dev_t
  private let inode: ino_t
  private let size: off_t
  private let seconds: Int
  private let nanoseconds: Int

  init?(of path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    (device, inode, size) = (status.st_dev, status.st_ino, status.st_size)
    (seconds, nanoseconds) = (Int(status.st_ctim.tv_sec), Int(status.st_ctim.tv_nsec))
  }
}
