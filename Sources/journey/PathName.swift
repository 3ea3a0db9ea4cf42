import Glibc

/// Paths as a person types them.
enum PathName {
  /// The path with a leading `~/` made the person's home folder, as a shell does it.
  static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = unsafe getenv("HOME"), unsafe strlen(home) > 0 else { return path }
    return unsafe String(cString: home) + path.dropFirst()
  }

  /// Whether something is there, also what can't be read, and a link that leads nowhere.
  static func isThere(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }
}
