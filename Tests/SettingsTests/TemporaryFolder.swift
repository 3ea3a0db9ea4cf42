import Glibc

/// A folder of a test's own, removed with everything in it when the test lets go of it.
final class TemporaryFolder {
  let path: String
  /// What was made in it, in the order in which it was made.
  private var made: [String] = []

  init() {
    var template = Array("/tmp/journey-settings-XXXXXX".utf8CString)
    let made = unsafe mkdtemp(&template)
    path = unsafe made.map { unsafe String(cString: $0) } ?? "/nowhere"
  }

  deinit {
    for path in made.reversed() { unsafe remove(path) }
    unsafe remove(path)
  }

  /// Writes a file, and makes the folders that it stands in.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) -> String {
    let file = make(name)
    let descriptor = unsafe open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    _ = unsafe Glibc.write(descriptor, bytes, bytes.count)
    close(descriptor)
    return file
  }

  @discardableResult
  func write(_ text: String, to name: String) -> String {
    write(Array(text.utf8), to: name)
  }

  func makeFolder(_ name: String) -> String {
    let folder = make(name)
    unsafe mkdir(folder, 0o700)
    return folder
  }

  func makeFIFO(_ name: String) -> String {
    let file = make(name)
    unsafe mkfifo(file, 0o600)
    return file
  }

  func link(_ name: String, to target: String) -> String {
    let file = make(name)
    unsafe symlink(target, file)
    return file
  }

  private func make(_ name: String) -> String {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/\(part)"
      if unsafe mkdir(folder, 0o700) == 0 { made.append(folder) }
    }
    made.append("\(path)/\(name)")
    return "\(path)/\(name)"
  }
}
