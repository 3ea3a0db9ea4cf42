#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Whose a file is, and what its owner, its group and everybody else may do with it.
struct FileAccess {
  var mode: mode_t
  /// Nil: whoever makes the file.
  let owner: uid_t?
  /// Nil: the one that the file gets when it is made.
  let group: gid_t?

  init(mode: mode_t, owner: uid_t?, group: gid_t?) {
    (self.mode, self.owner, self.group) = (mode, owner, group)
  }

  /// That of a file that is there.
  init(_ status: stat) {
    self.init(mode: status.st_mode & 0o7777, owner: status.st_uid, group: status.st_gid)
  }

  /// What the process gives new files.
  static var ofNewFiles: FileAccess {
    // The mask can only be read by setting it.
    let mask = umask(0o077)
    umask(mask)
    return FileAccess(mode: 0o666 & ~mask, owner: nil, group: nil)
  }

  /// The mode for a file whose group is another one, which may do no more than everybody.
  var modeForOtherGroup: mode_t { mode & 0o707 | (mode & 0o007) << 3 }

  /// Gives it to a file, but for an owner and a group that may not be given, and never more to anybody.
  func give(to file: borrowing FileDescriptor) throws(FileDescriptor.Failure) {
    let isGiven = owner == nil || file.setOwner(owner, group) || file.setOwner(nil, group)
    try file.setMode(isGiven ? mode : modeForOtherGroup)
  }
}
