import PseudoTerminal

extension Workspace {
  /// What a command line of a shell gave.
  struct ShellResult {
    let code: Int
    let output: String
    let errors: String
    var lines: [String] { output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
  }

  /// Runs a command line in a shell, in this folder, with what it prints in files instead of on a terminal; `$0` is
  /// the program.
  func shell(_ command: String, environment: [String: String?] = [:]) throws -> ShellResult {
    let script = "(\(command)) >.out 2>.err; echo $? >.code"
    let session = try PseudoTerminalSession(
      "/bin/sh", ["-c", script, BuiltProgram.path("journey")], environment: environment, folder: path)
    _ = try session.waitForEnd()
    let code = read(".code")?.split(separator: "\n").first.flatMap { Int($0) }
    return ShellResult(code: code ?? -1, output: read(".out") ?? "", errors: read(".err") ?? "")
  }
}
