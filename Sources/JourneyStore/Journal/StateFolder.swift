import Words

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The folder where journals are kept that can't stand beside their documents: `$XDG_STATE_HOME/journey`, or
/// `~/.local/state/journey`. Nobody else may read it.
package enum StateFolder {
  /// Another folder instead, which must be in one that is there.
  @TaskLocal package static var replacement: String?

  /// Its path; nil where there is no home.
  static var path: String? {
    if let replacement { return replacement }
    // A path that is not whole is to be ignored, says the XDG specification.
    if let state = variable("XDG_STATE_HOME"), state.hasPrefix("/") { return state + "/journey" }
    return variable("HOME").flatMap { $0.hasPrefix("/") ? $0 + "/.local/state/journey" : nil }
  }

  private static func variable(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  /// Opens it, made before if it is not there.
  static func open() throws(JournalProblem) -> FileDescriptor {
    guard let path else { throw .refused(words("there is no home folder to keep it in")) }
    make(path)
    let folder: FileDescriptor
    do {
      folder = try FileDescriptor(path, O_RDONLY | O_DIRECTORY)
    } catch {
      throw .file(FileProblem(.create, path, errno: error.code))
    }
    guard let status = try? folder.status(), status.st_uid == geteuid(), status.st_mode & 0o022 == 0 else {
      throw .refused(words("others may write in %@", printable(path)))
    }
    return folder
  }

  private static func make(_ path: String) {
    var end = path.startIndex
    while end < path.endIndex {
      end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
      _ = unsafe mkdir(String(path[..<end]), 0o700)
    }
  }

  /// A name for what belongs to a path: legible, unlike for unlike paths, and not too long.
  static func name(for path: String) -> String {
    var name = ""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "%": name += "%25"
      case "/": name += "%2F"
      case _ where scalar.properties.generalCategory == .control: name += "%u\(scalar.value)"
      default: name.unicodeScalars.append(scalar)
      }
    }
    if name.utf8.count <= 180 { return name }
    return name.cut(to: 120) + "…" + Fingerprint(Array(path.utf8)).text.prefix(32)
  }

  /// The names of the files in it.
  static func names() -> [String] {
    guard let path, let stream = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      names.append(name)
    }
    return names.sorted()
  }
}
