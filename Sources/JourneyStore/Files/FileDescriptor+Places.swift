#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

// Reading and writing at a place in a file, and locks on parts of it.

extension FileDescriptor {
  /// Reads up to `count` bytes from `offset` on, fewer only at the end of the file.
  func bytes(_ count: Int, at offset: Int) throws(Failure) -> [UInt8] {
    var code: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: max(count, 0)) { buffer, filled in
      while filled < count, let start = buffer.baseAddress {
        let got = unsafe pread(number, start + filled, count - filled, off_t(offset + filled))
        if got < 0, errno == EINTR { continue }
        if got < 0 { code = errno }
        guard got > 0 else { break }
        filled += got
      }
    }
    if code != 0 { throw Failure(code: code) }
    return bytes
  }

  /// Writes all bytes from `offset` on, in one call unless the system takes only a part.
  func put(_ bytes: [UInt8], at offset: Int) throws(Failure) {
    // A limit on the size of files is an error to report, not a signal to die of.
    let before = signal(SIGXFSZ, SIG_IGN)
    defer { _ = signal(SIGXFSZ, before) }
    var done = 0
    while done < bytes.count {
      let place = done
      done += try Self.retry {
        unsafe bytes.withUnsafeBytes { buffer in
          let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[place...])
          return unsafe pwrite(number, rest.baseAddress, rest.count, off_t(offset + place))
        }
      }
    }
  }

  func truncate(to length: Int) throws(Failure) {
    _ = try Self.retry { ftruncate(number, off_t(length)) }
  }

  /// Waits until the content is on the disk.
  func synchronizeContent() throws(Failure) {
    _ = try Self.retry { fdatasync(number) }
  }

  /// What stands at a name in this folder; nil if nothing does.
  func status(of name: String) -> stat? {
    var status = stat()
    return unsafe fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
  }
}

// MARK: Locks

extension FileDescriptor {
  // Locks of the open file, not of the process: two descriptors exclude each other even in one program, and
  // whoever ends, however that comes about, holds none any more. Glibc names them only on request.
  private static var test: Int32 { 36 }
  private static var set: Int32 { 37 }

  /// Whether the file system knows locks at all.
  var hasLocks: Bool {
    var range = Self.range(F_WRLCK, 0..<0)
    return unsafe fcntl(number, Self.test, &range) == 0
  }

  /// Takes bytes for itself, if nobody else has any of them. `0..<0` is the whole file.
  func lock(_ bytes: Range<Int>) -> Bool {
    var range = Self.range(F_WRLCK, bytes)
    return unsafe fcntl(number, Self.set, &range) == 0
  }

  func unlock(_ bytes: Range<Int>) {
    var range = Self.range(F_UNLCK, bytes)
    _ = unsafe fcntl(number, Self.set, &range)
  }

  /// Whether someone else has taken some of the bytes; where that can't be told, it is thought so.
  func isLocked(_ bytes: Range<Int>) -> Bool {
    var range = Self.range(F_WRLCK, bytes)
    guard unsafe fcntl(number, Self.test, &range) == 0 else { return true }
    return range.l_type != Int16(F_UNLCK)
  }

  private static func range(_ type: Int32, _ bytes: Range<Int>) -> flock {
    var range = flock()
    range.l_type = Int16(type)
    range.l_whence = Int16(SEEK_SET)
    range.l_start = off_t(bytes.lowerBound)
    range.l_len = off_t(bytes.count)
    return range
  }
}

/// Tries again and again until it works, with naps between that grow from 0.2 to 2 ms. False: it took too long.
func retry(atMost milliseconds: Int, _ attempt: () -> Bool) -> Bool {
  let clock = ContinuousClock()
  let end = clock.now + .milliseconds(milliseconds)
  var nap: UInt32 = 200
  while !attempt() {
    if clock.now >= end { return false }
    usleep(nap)
    nap = min(nap * 2, 2000)
  }
  return true
}
