internal import JourneyModel
import Words

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Where a journal and the file of those present stand, and who may have made them.
final class JournalPlace {
  let folder: FileDescriptor
  let folderPath: String
  /// What all names here are made from.
  private let stem: String
  private let isHidden: Bool
  /// What new files get.
  let access: FileAccess
  /// The most that anybody may do with a file of others.
  private let widest: mode_t
  /// Whose files are trusted, beside one's own and root's.
  private let trustedOwner: uid_t?
  /// Files of this group are trusted.
  private let trustedGroup: gid_t?
  /// The document, to watch it; nil if there is none.
  let document: DocumentPlace?
  let isPrivate: Bool

  /// Beside a document.
  init(beside document: DocumentPlace) throws(JournalProblem) {
    let status: stat
    do {
      folder = try FileDescriptor(document.folder, O_RDONLY | O_DIRECTORY)
      status = try folder.status()
    } catch {
      throw .file(FileProblem(.create, document.path, errno: error.code))
    }
    (folderPath, stem, isHidden) = (document.folder, document.name, true)
    (self.document, isPrivate) = (document, false)
    access = document.status.map(Self.access) ?? .ofNewFiles
    let model = document.status ?? status
    // Those who make a document together may have different ideas of what new files are to get.
    widest = document.status == nil ? access.mode | status.st_mode & 0o666 : access.mode
    trustedOwner = model.st_uid
    trustedGroup = model.st_mode & 0o020 != 0 ? model.st_gid : nil
  }

  /// In the state folder.
  init(private name: String, of document: DocumentPlace?) throws(JournalProblem) {
    folder = try StateFolder.open()
    folderPath = StateFolder.path ?? ""
    (stem, isHidden, isPrivate, self.document) = (name, false, true, document)
    access = FileAccess(mode: 0o600, owner: nil, group: nil)
    widest = 0o600
    (trustedOwner, trustedGroup) = (nil, nil)
  }

  /// In the state folder, for a document that has a name.
  convenience init(privateOf document: DocumentPlace) throws(JournalProblem) {
    try self.init(private: StateFolder.name(for: document.fullPath), of: document)
  }

  /// Whoever may read the document may read the journal; who made the journal may always write it.
  private static func access(of document: stat) -> FileAccess {
    var access = FileAccess(document)
    access.mode = access.mode & 0o666 | 0o600
    return access
  }

  var journal: String { Self.journal(stem, isHidden) }
  var presence: String { (isHidden ? "." : "") + stem + ".present" }
  var path: String { folderPath + "/" + journal }

  static func journal(_ stem: String, _ isHidden: Bool) -> String {
    (isHidden ? "." : "") + stem + ".journal"
  }

  /// A name that everyone sees, for a journal that is put out of use: the number sets those of a day apart.
  func setAsideName(_ number: Int) -> String {
    stem + ".set-aside-" + today() + (number == 1 ? "" : "-\(number)") + ".journal"
  }
}

/// The day by the clock on the wall, as documents write it.
private func today() -> String {
  var (now, parts) = unsafe (time(nil), tm())
  _ = unsafe localtime_r(&now, &parts)
  func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
  let (year, month, day) = unsafe (Int(parts.tm_year), parts.tm_mon, parts.tm_mday)
  return "\(1900 + year)-\(two(month + 1))-\(two(day))"
}

// MARK: Opening and trusting

extension JournalPlace {
  /// Opens a file that is there; nil if there is none.
  func open(_ name: String, toWrite: Bool = true) throws(JournalProblem) -> FileDescriptor? {
    let file: FileDescriptor
    do {
      file = try folder.openFile(name, toWrite ? O_RDWR : O_RDONLY)
    } catch {
      if error.code == ENOENT { return nil }
      throw refusal(of: name, error)
    }
    // Of a pipe or a device nothing else may be asked.
    let status = try self.status(of: file, name)
    if status.st_mode & S_IFMT != S_IFREG { throw refused(name, words("is no file")) }
    return file
  }

  private func refusal(of name: String, _ failure: FileDescriptor.Failure) -> JournalProblem {
    switch failure.code {
    case ELOOP: refused(name, words("is a symbolic link"))
    case ENXIO, EISDIR: refused(name, words("is no file"))
    default: problem(failure)
    }
  }

  private func refused(_ name: String, _ reason: String) -> JournalProblem {
    .refused(words("%@ %@", quoted(name, limit: 80), reason))
  }

  /// What a failure at a file here means.
  func problem(_ failure: FileDescriptor.Failure, _ operation: FileProblem.Operation = .write)
    -> JournalProblem
  {
    .file(FileProblem(operation, path, errno: failure.code))
  }

  func status(of file: borrowing FileDescriptor, _ name: String) throws(JournalProblem) -> stat {
    do { return try file.status() } catch { throw problem(error) }
  }

  /// Makes a file; nil if one of the name has come into being.
  func make(_ name: String) throws(JournalProblem) -> FileDescriptor? {
    do {
      return try folder.create(name, mode: 0o600)
    } catch {
      if error.code == EEXIST { return nil }
      throw .file(FileProblem(.create, path, errno: error.code))
    }
  }

  /// Whether a name here leads to this very file.
  func names(_ name: String, _ file: borrowing FileDescriptor) -> Bool {
    guard let there = folder.status(of: name), let here = try? file.status() else { return false }
    return there.st_dev == here.st_dev && there.st_ino == here.st_ino
  }

  /// Refuses a file that someone made who may not be trusted with the document, or that more may write.
  ///
  /// - Parameter tightening: Whether one of our own that is too open may be mended.
  func check(
    _ file: borrowing FileDescriptor, _ name: String, tightening: Bool = true
  ) throws(JournalProblem) {
    let status = try self.status(of: file, name)
    if status.st_nlink != 1 { throw refused(name, words("has other names, too")) }
    guard isTrusted(status) else { throw refused(name, words("belongs to someone else")) }
    let isOurGroup = access.group == nil || status.st_gid == access.group
    let most = FileAccess(mode: widest, owner: nil, group: nil)
    let excess = status.st_mode & 0o777 & ~((isOurGroup ? most.mode : most.modeForOtherGroup) | 0o600)
    if excess == 0 { return }
    if tightening, status.st_uid == geteuid() {
      do { try file.setMode(status.st_mode & 0o777 & ~excess) } catch { throw problem(error) }
    } else if excess & 0o022 != 0 {
      throw refused(name, words("can be written by others than the document"))
    }
  }

  private func isTrusted(_ status: stat) -> Bool {
    let owner = status.st_uid
    return owner == geteuid() || owner == 0 || owner == trustedOwner
      || (trustedGroup != nil && status.st_gid == trustedGroup)
  }
}
