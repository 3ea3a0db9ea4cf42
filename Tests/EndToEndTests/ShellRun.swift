import PseudoTerminal

/// A command line in a shell, run to its end without a terminal's cuts and breaks; `$0` is the program.
struct ShellRun {
  /// The exit status.
  let code: Int
  let output: String
  let errors: String
  /// What it wrote, line by line, blank ones left out.
  var lines: [String] { output.split(separator: "\n").map(String.init) }

  init(_ command: String, in workspace: Workspace, environment: [String: String?] = [:]) throws {
    let script = "(\(command)) >.out 2>.err; echo $? >.code"
    let session = try PseudoTerminalSession(
      "/bin/bash", ["-c", script, BuiltProgram.path("journey")], environment: environment,
      folder: workspace.path)
    _ = try session.waitForEnd()
    code = workspace.read(".code")?.split(separator: "\n").first.flatMap { Int($0) } ?? -1
    (output, errors) = (workspace.read(".out") ?? "", workspace.read(".err") ?? "")
  }
}
