#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// An open file or folder, closed when it is no longer held. Failures are thrown as the number in `errno`.
struct FileDescriptor: ~Copyable {
  let number: Int32

  struct Failure: Error { let code: Int32 }

  private init(number: Int32) { self.number = number }

  init(_ path: String, _ flags: Int32) throws(Failure) {
    number = try Self.retry { unsafe open(path, flags | O_CLOEXEC | O_NOCTTY) }
  }

  /// Opens a file in this folder that is there; a symbolic link is none, and nothing is waited for.
  func openFile(_ name: String, _ flags: Int32) throws(Failure) -> FileDescriptor {
    let flags = flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY
    return FileDescriptor(number: try Self.retry { unsafe openat(number, name, flags) })
  }

  /// Makes a file in this folder that must not be there yet, and opens it for reading and writing.
  func create(_ name: String, mode: mode_t) throws(Failure) -> FileDescriptor {
    let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    return FileDescriptor(number: try Self.retry { unsafe openat(number, name, flags, mode) })
  }

  deinit { close(number) }

  func status() throws(Failure) -> stat {
    var status = stat()
    _ = try Self.retry { unsafe fstat(number, &status) }
    return status
  }

  /// Reads `count` bytes, or fewer only at the end of the file.
  func next(_ count: Int) throws(Failure) -> [UInt8] {
    var code: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count, let start = buffer.baseAddress {
        let got = unsafe read(number, start + filled, count - filled)
        if got < 0, errno == EINTR { continue }
        if got < 0 { code = errno }
        guard got > 0 else { break }
        filled += got
      }
    }
    if code != 0 { throw Failure(code: code) }
    return bytes
  }

  func append(_ bytes: RawSpan) throws(Failure) {
    var done = 0
    while done < bytes.byteCount {
      let rest = bytes.extracting(droppingFirst: done)
      done += try Self.retry {
        unsafe rest.withUnsafeBytes { unsafe write(number, $0.baseAddress, $0.count) }
      }
    }
  }

  func synchronize() throws(Failure) {
    _ = try Self.retry { fsync(number) }
  }

  func setMode(_ mode: mode_t) throws(Failure) {
    _ = try Self.retry { fchmod(number, mode) }
  }

  /// Gives the file to an owner and a group; either may be left as it is with nil. False if that is not allowed.
  func setOwner(_ owner: uid_t?, _ group: gid_t?) -> Bool {
    fchown(number, owner ?? .max, group ?? .max) == 0
  }

  /// Gives a file in this folder another name in it, in place of whatever bore that.
  func rename(_ name: String, to other: String) throws(Failure) {
    _ = try Self.retry { unsafe renameat(number, name, number, other) }
  }

  /// Takes a file out of this folder, if it is there.
  func remove(_ name: String) {
    _ = unsafe unlinkat(number, name, 0)
  }

  static func retry<Result: BinaryInteger>(_ call: () -> Result) throws(Failure) -> Result {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw Failure(code: errno) }
    }
  }
}
