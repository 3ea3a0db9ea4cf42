import ArgumentParser
import Glibc
import JourneyStore
import Words

/// Has git merge and compare journeys by records and fields.
struct GitSetupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "git-setup", abstract: "Have git merge and compare journeys by records and fields.",
    discussion: """
      journey git-setup
      journey git-setup --folder ~/maps

      Writes the program into the repository's own configuration, and
      *.journey.json into .gitattributes at the top of the work tree. The first
      is each person's own; the second is for all, so commit it. Then git merge
      stops only where two people changed the same field, and git diff tells
      differences in the field's words. The journals of open journeys are added
      to what git leaves alone in this clone.
      """)

  @Option(help: "A folder of the repository.", completion: .directory)
  var folder = "."

  func run() throws {
    let repository = try GitRepository(at: folder)
    let program = try Self.quotedProgram()
    let settings = [
      ("merge.journey.name", "journey: by records and fields"),
      ("merge.journey.driver", "\(program) merge --path %P -o %A %O %A %B"),
      ("diff.journey.command", "\(program) diff --git"),
    ]
    for (key, value) in settings {
      let isNew = try repository.set(key, to: value)
      try emit(
        (isNew ? words("Set %@ to: %@", key, printable(value)) : words("%@ is set already.", key)) + "\n")
    }
    try Self.add(GitLine.attributes, to: repository.top + "/.gitattributes")
    let exclude = try repository.path(of: "info/exclude")
    for line in GitLine.journals { try Self.add(line, to: exclude) }
  }

  private static func add(_ text: String, to path: String) throws {
    try emit(
      (try GitLine(path: path, text: text).add()
        ? words("Added to %@: %@", printable(path), text)
        : words("%@ has the line already: %@", printable(path), text)) + "\n")
  }

  /// This program's own path, as a shell takes it.
  private static func quotedProgram() throws -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0, count < buffer.count,
      let path = String(validating: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    else {
      throw failure(words("can't find out where this program lies"), ExitStatus.unavailable)
    }
    let isPlain = path.utf8.allSatisfy { byte in
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-+".utf8.contains(byte)
    }
    return isPlain
      ? path
      : "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}

/// A repository with a work tree.
struct GitRepository {
  /// The top folder of the work tree.
  let top: String

  init(at folder: String) throws {
    let run = try Self.git(["-C", folder, "rev-parse", "--show-toplevel"])
    guard run.code == 0, !run.output.isEmpty else {
      let reason = run.complaint.split(separator: "\n").first.map(String.init) ?? ""
      throw failure(
        words("there is no git repository with a work tree here: %@", reason), ExitStatus.missingInput)
    }
    top = run.output.hasSuffix("\n") ? String(run.output.dropLast()) : run.output
  }

  /// Sets a value of the repository's own configuration. False if it was that already.
  func set(_ key: String, to value: String) throws -> Bool {
    let old = try Self.git(["-C", top, "config", "--local", "--get-all", key])
    if old.code == 0, old.output == value + "\n" { return false }
    let run = try Self.git(["-C", top, "config", "--local", "--replace-all", key, value])
    if run.code == 0 { return true }
    throw failure(words("git could not set %@: %@", key, run.complaint), ExitStatus.cannotCreate)
  }

  /// Where a file of git's own is, in a folder that is there.
  func path(of name: String) throws -> String {
    let run = try Self.git(["-C", top, "rev-parse", "--git-path", name])
    let found = run.output.hasSuffix("\n") ? String(run.output.dropLast()) : run.output
    let path = found.hasPrefix("/") ? found : top + "/" + found
    if let slash = path.lastIndex(of: "/") { unsafe mkdir(String(path[..<slash]), 0o777) }
    return path
  }

  private static func git(_ arguments: [String]) throws -> ProgramRun {
    do throws(ProgramRun.NotStarted) {
      return try ProgramRun(["git"] + arguments)
    } catch {
      let reason =
        switch error {
        case .missing: words("git is not installed")
        case .failed(let number): words("git can't be started: the system reports error %@", number)
        }
      throw failure(reason, ExitStatus.unavailable)
    }
  }
}

/// A line in a file that tells git what to do with which files.
struct GitLine {
  let path: String
  let text: String
  static let attributes = "*.journey.json merge=journey diff=journey"
  /// What stands beside a journey while it is open: taken away, as by git stash -u, it would be missed.
  static let journals = [".*.journal", ".*.present"]

  /// Adds the line; all else stays as it is. False if it is there already.
  func add() throws -> Bool {
    try checkKind()
    let old = try content()
    if hasLine(old) { return false }
    let newline = UInt8(ascii: "\n")
    let start = old.isEmpty || old.last == newline ? old : old + [newline]
    let bytes = start + Array(text.utf8) + [newline]
    do {
      try FileReplacement.write(path) { sink in unsafe sink(bytes.span.bytes) }
    } catch {
      throw failure(error)
    }
    return true
  }

  /// Git itself follows no link here.
  private func checkKind() throws {
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG else { return }
    throw failure(words("can't write %@: it is no regular file", path), ExitStatus.cannotCreate)
  }

  private func content() throws -> [UInt8] {
    do {
      return try FileReading.read(path)
    } catch {
      if error.cause == .missing || error.cause == .isEmpty { return [] }
      throw failure(error)
    }
  }

  /// Whatever stands around its words.
  private func hasLine(_ bytes: [UInt8]) -> Bool {
    let wanted = text.split(separator: " ")
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).contains { line in
      let parts = line.split(whereSeparator: \.isWhitespace)
      return parts.first == wanted.first && wanted.allSatisfy(parts.contains)
    }
  }
}
