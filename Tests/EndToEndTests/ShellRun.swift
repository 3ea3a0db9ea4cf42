import PseudoTerminal

/// A command line in a shell, run to its end without a terminal's cuts and breaks; `$0` is the program.
struct ShellRun {
  let code: Int
  let output: String
  let errors: String
  var lines: [String] { output.split(separator: "\n").map(String.init) }

  init(_ command: String, in workspace: Workspace) throws {
    let script = "(\(command)) >.out 2>.err; echo $? >.code"
    let session = try PseudoTerminalSession(
      "/bin/sh", ["-c", script, BuiltProgram.path("journey")], folder: workspace.path)
    _ = try session.waitForEnd()
    let code = workspace.read(".code")?.split(separator: "\n").first.flatMap { Int($0) }
    self.code = code ?? -1
    (output, errors) = (workspace.read(".out") ?? "", workspace.read(".err") ?? "")
  }
}
