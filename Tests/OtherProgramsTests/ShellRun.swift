import Glibc
import PseudoTerminal

/// A shell's command line, run to its end in a folder of its own that is gone with it.
final class ShellFolder {
  private let folder = TemporaryFolder()
  var path: String { folder.path }

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
    String(decoding: TemporaryFolder.read(file: path) ?? [], as: UTF8.self)
  }
}
