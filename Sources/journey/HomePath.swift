import Glibc

/// Paths as a person types them.
enum HomePath {
  /// The path with a leading `~/` made the person's home folder, as a shell does it.
  static func expanded(_ path: String) -> String {
    guard path.hasPrefix("~/"), let home = unsafe getenv("HOME"), unsafe strlen(home) > 0 else { return path }
    return unsafe String(cString: home) + path.dropFirst()
  }
}
