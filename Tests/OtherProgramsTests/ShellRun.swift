import Glibc
import PseudoTerminal

/// A shell's command line, run to its end in a folder of its own that is gone with it.
final class ShellFolder {
  let path: String

  init() {
    var template = Array("/tmp/journey-shell-XXXXXX".utf8CString)
    unsafe mkdtemp(&template)
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { _ = try? run("exec rm -rf \"$PWD\"") }

  struct Result {
    let code: Int
    let output: String
    let errors: String
    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// - Parameters:
  ///   - script: for bash, or another shell; `journey` is the program.
  ///   - seconds: after which it is taken for hanging.
  func run(
    _ script: String, environment: [String: String?] = [:], seconds: Double = 120
  ) throws -> Result {
    let marks = path + ".run"
    let session = try PseudoTerminalSession(
      "/bin/bash", ["-c", "(\(script)) >\(marks).out 2>\(marks).err; echo $? >\(marks).code"],
      environment: Self.surroundings(environment), folder: path)
    _ = try session.waitForEnd(seconds: seconds)
    defer { for end in ["out", "err", "code"] { unsafe unlink("\(marks).\(end)") } }
    return Result(
      code: Int(read("\(marks).code").prefix { $0.isNumber }) ?? -1, output: read("\(marks).out"),
      errors: read("\(marks).err"))
  }

  /// The program stands first in the path, under its name.
  static func surroundings(_ more: [String: String?] = [:]) -> [String: String?] {
    let program = BuiltProgram.path("journey")
    let folder = program.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    return ["PATH": "\(folder):/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"].merging(more) { $1 }
  }

  private func read(_ path: String) -> String {
    guard let file = unsafe fopen(path, "r") else { return "" }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = unsafe fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Where this package's sources are.
let sourceFolder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
  .joined(separator: "/")
