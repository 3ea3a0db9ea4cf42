import Glibc

/// A settings file as it was found on disk.
enum SettingsFile {
  case missing
  case bytes([UInt8])
  /// It is there but can't be used; a sentence without the file's name.
  case unusable(String)

  /// A settings file is written by hand; whatever is larger is something else.
  static let largest = 1 << 20

  /// Reads a regular file; anything that could block or has no end is refused unread.
  init(path: String) {
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else {
      self = errno == ENOENT || errno == ENOTDIR ? .missing : .unusable(Self.reason(errno))
      return
    }
    defer { close(descriptor) }
    self = Self.contents(of: descriptor)
  }

  private static func contents(of descriptor: CInt) -> SettingsFile {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return .unusable(reason(errno)) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return status.st_size > largest ? tooLarge : everything(in: descriptor)
    case S_IFDIR: return .unusable("this is a folder")
    default: return .unusable("this is not a regular file")
    }
  }

  private static let tooLarge = SettingsFile.unusable("larger than 1 MiB")

  private static func everything(in descriptor: CInt) -> SettingsFile {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = unsafe read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      if count < 0 { return .unusable(reason(errno)) }
      if count == 0 { return .bytes(bytes) }
      bytes += chunk.prefix(count)
      // The file may have grown since its size was looked at.
      if bytes.count > largest { return tooLarge }
    }
  }

  private static func reason(_ code: CInt) -> String {
    switch code {
    case EACCES, EPERM: "no permission to read it"
    case ELOOP: "its symbolic links go in a circle"
    case ENXIO: "this is not a regular file"
    case ENAMETOOLONG: "its name is too long"
    default:
      "it can't be read (\(unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"))"
    }
  }
}

/// The names of what is in a folder; empty if it can't be listed.
func names(inFolder path: String) -> [String] {
  guard let folder = unsafe opendir(path) else { return [] }
  defer { unsafe closedir(folder) }
  var names: [String] = []
  while let entry = unsafe readdir(folder) {
    let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
      unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
    }
    names.append(name)
  }
  return names
}

/// The folder of this program's settings: `$XDG_CONFIG_HOME/journey`, else `~/.config/journey`.
/// Nil if there is no home. As the XDG specification asks, a relative path counts as none.
func settingsFolder(environment: [String: String]) -> String? {
  if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") { return folder + "/journey" }
  if let home = environment["HOME"], home.hasPrefix("/") { return home + "/.config/journey" }
  return nil
}
