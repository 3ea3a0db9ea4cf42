import Glibc
import Terminal
import Workbench
import Words

/// Long text in the person's own editor.
enum ExternalEditor {
  /// `$VISUAL`, else `$EDITOR`, else `vi`: a shell's command line.
  private static var commandLine: String {
    for name in ["VISUAL", "EDITOR"] {
      if let value = unsafe getenv(name), unsafe strlen(value) > 0 { return unsafe String(cString: value) }
    }
    return "vi"
  }

  /// Has the text edited, in a file whose name begins with `name` (made of what ids are made of). The terminal must have been given back for the time.
  static func edit(_ text: String, name: String) -> Outcome {
    guard let path = temporaryFile(name, holding: text) else {
      return .editFailed(problem: words("Can't make a temporary file for the editor."))
    }
    defer { unsafe unlink(path) }
    switch ForegroundProgram.run(commandLine: commandLine, file: path) {
    case .exited(code: 0): return result(at: path)
    case .exited(code: 127), .notStarted:
      return .editFailed(problem: words("Can't start the editor “%@”. Set EDITOR.", commandLine))
    case .exited(let code): return unchanged(words("The editor ended with %@", code))
    case .killed(let signal): return unchanged(words("The editor was ended by signal %@", signal))
    }
  }

  private static func unchanged(_ reason: String) -> Outcome {
    .editFailed(problem: words("%@: the text is as it was.", reason))
  }

  private static func result(at path: String) -> Outcome {
    guard let bytes = contents(of: path) else {
      return unchanged(words("What the editor wrote can't be read"))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return unchanged(words("What the editor wrote is not UTF-8"))
    }
    return .edited(text: text.hasSuffix("\n") ? String(text.dropLast()) : text)
  }

  /// A file that only this person can read, whose name nobody could have guessed.
  private static func temporaryFile(_ name: String, holding text: String) -> String? {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/\(name)-XXXXXX.txt".utf8CString)
    let descriptor = unsafe mkstemps(&template, 4)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    if write(Array((text + "\n").utf8), to: descriptor) { return path }
    unsafe unlink(path)
    return nil
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// All of a file; nil if it can't be read, or is larger than anyone writes by hand.
  private static func contents(of path: String) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < 1 << 24 {
      let count = unsafe read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return count == 0 ? bytes : nil }
      bytes += buffer[..<count]
    }
    return nil
  }
}
