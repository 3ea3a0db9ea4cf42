import Glibc
import PseudoTerminal
import Testing

/// A folder with a git repository of its own, which nothing of the person's gets into.
final class Repository {
  let folder = Workspace()
  private static let environment: [String: String?] = [
    "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_PAGER": "cat",
  ]

  /// Whether there is a git to test with.
  static let hasGit = unsafe access("/usr/bin/git", X_OK) == 0

  init() throws {
    try expect("git init -q -b main . && git config user.name Anna && git config user.email anna@example.org")
    // What `run` writes is no part of it.
    try expect("echo run.out >>.git/info/exclude")
    // The branch's first commit holds no journey, so that each test adds its own.
    try expect("git commit -q --allow-empty -m start")
  }

  deinit {
    let session = try? PseudoTerminalSession("/bin/rm", ["-rf", folder.path + "/.git"])
    _ = try? session?.waitForEnd()
  }

  /// Runs a shell's command line; the answer is its exit code and all that it wrote.
  func run(_ command: String) throws -> (code: ProcessEnd, text: String) {
    let line = "(\(command)) >run.out 2>&1"
    var environment = Self.environment
    environment["HOME"] = folder.path
    environment["PATH"] = "/usr/bin:/bin"
    environment["JOURNEY"] = BuiltProgram.path("journey")
    let session = try PseudoTerminalSession(
      "/bin/sh", ["-c", line], environment: environment, folder: folder.path)
    let end = try session.waitForEnd()
    let text = folder.read("run.out") ?? ""
    folder.remove("run.out")
    return (end, text)
  }

  /// The same, of what has to go well.
  @discardableResult
  func expect(_ command: String) throws -> String {
    let (code, text) = try run(command)
    #expect(code == .code(0), "\(command): \(text)")
    return text
  }
}
