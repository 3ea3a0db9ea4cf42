import Glibc

/// A folder of a test's own, removed with everything in it when the test lets go of it.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    var template = Array("/tmp/journey-other-XXXXXX".utf8CString)
    let made = unsafe mkdtemp(&template)
    path = unsafe made.map { unsafe String(cString: $0) } ?? "/nowhere"
  }

  deinit {
    if path != "/nowhere" { Self.removeAll(path) }
  }

  /// What other programs leave behind nobody knows beforehand.
  private static func removeAll(_ path: String) {
    if unsafe remove(path) == 0 { return }
    guard let folder = unsafe opendir(path) else { return }
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { removeAll("\(path)/\(name)") }
    }
    unsafe closedir(folder)
    unsafe remove(path)
  }

  func path(of name: String) -> String { "\(path)/\(name)" }

  /// Writes a file, and makes the folders that it stands in. Gives its path.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) -> String {
    makeFolders(of: name)
    let file = path(of: name)
    let descriptor = unsafe open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    defer { close(descriptor) }
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { bytes in
        unsafe Glibc.write(
          descriptor, UnsafeRawBufferPointer(rebasing: bytes[done...]).baseAddress, bytes.count - done)
      }
      if count <= 0 { break }
      done += count
    }
    return file
  }

  @discardableResult
  func write(_ text: String, to name: String) -> String { write(Array(text.utf8), to: name) }

  /// What a file holds; nil if there is none.
  func read(_ name: String) -> [UInt8]? { Self.read(file: path(of: name)) }

  /// What a file anywhere holds; nil if there is none.
  static func read(file path: String) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
      if count <= 0 { return bytes }
      bytes += buffer[..<count]
    }
  }

  private func makeFolders(of name: String) {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/\(part)"
      _ = unsafe mkdir(folder, 0o700)
    }
  }
}
