import Glibc
import PseudoTerminal

/// A folder of a test's own, gone with it, and the program started in it.
final class Workspace {
  let path: String

  init() {
    var template = Array("/tmp/journey-test-XXXXXX".utf8CString)
    unsafe mkdtemp(&template)
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    Self.removeAll(path)
    Self.removeAll(statePath)
  }

  /// Where the program keeps private journals; it is made when there is one.
  var statePath: String { path + "-state" }

  private static func removeAll(_ path: String) {
    for name in entries(of: path) {
      let inner = path + "/" + name
      if unsafe unlink(inner) != 0 { removeAll(inner) }
    }
    unsafe rmdir(path)
  }

  /// The names of the files in it that everyone sees.
  var names: [String] { allNames.filter { !$0.hasPrefix(".") } }

  /// The names of all files in it, also of those that belong to open journeys.
  var allNames: [String] { Self.entries(of: path) }

  private static func entries(of path: String) -> [String] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  func read(_ name: String) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

  /// The bytes of a file; nil if there is none.
  func bytes(_ name: String) -> [UInt8]? {
    guard let file = unsafe fopen(path + "/" + name, "r") else { return nil }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = unsafe fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return bytes
  }

  func write(_ text: String, to name: String) { write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) {
    guard let file = unsafe fopen(path + "/" + name, "w") else { return }
    defer { unsafe fclose(file) }
    _ = unsafe bytes.withUnsafeBytes { unsafe fwrite($0.baseAddress, 1, $0.count, file) }
  }

  func makeFolder(_ name: String) { unsafe mkdir(path + "/" + name, 0o700) }
  func removeFolder(_ name: String) { Self.removeAll(path + "/" + name) }
  func rename(_ name: String, to other: String) { unsafe Glibc.rename(path + "/" + name, path + "/" + other) }
  func link(_ name: String, to target: String) { unsafe symlink(target, path + "/" + name) }
  func remove(_ name: String) { unsafe unlink(path + "/" + name) }
  func makePipe(_ name: String) { unsafe mkfifo(path + "/" + name, 0o600) }

  /// Starts the program on a terminal.
  func start(
    _ arguments: String..., environment: [String: String?] = [:], rows: Int = 24, columns: Int = 80
  ) throws -> PseudoTerminalSession {
    let all = ["XDG_STATE_HOME": statePath].merging(environment) { $1 }
    return try PseudoTerminalSession(
      BuiltProgram.path("journey"), arguments, environment: all, rows: rows, columns: columns, folder: path)
  }
}
