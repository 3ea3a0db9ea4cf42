import Testing

/// Every command whose output is read by another program, by nobody, or can't be written.
@Suite struct PipeTests {
  private let workspace = Workspace()

  private func run(_ command: String) throws -> ShellRun { try ShellRun(command, in: workspace) }

  /// The commands that print, with what each needs, and everyone's help.
  private func lines() throws -> [String] {
    _ = try run("\"$0\" ---complete >/dev/null; cp \"\(Self.sample)\" a.json")
    let commands = try ToldCommand.all()
    let printing = commands.filter { !["", "open", "git-setup"].contains($0.name) }.map(\.shortest)
    let more = ["rank a.json --json", "check a.json --json", "keys --markdown", "manual 5", "--version"]
    return printing + more + commands.map { "\($0.name) --help" }
  }

  private static let sample =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    + "/SampleJourneys/laptop.journey.json"

  @Test func thoseThatAreKnownPrint() throws {
    let known = [
      "rank a.json", "check a.json", "diff a.json a.json", "merge a.json a.json a.json", "schema", "keys",
      "themes", "samples", "completions bash", "manual",
    ]
    let lines = try lines()
    for line in known { #expect(lines.contains(line), "\(line)") }
    for line in lines where line != "diff a.json a.json" && known.contains(line) {
      #expect(try run("\"$0\" \(line)").output != "", "\(line)")
    }
  }

  /// The pipe is closed before the program starts, so that it is sure to find nobody there.
  @Test func whoStopsReadingIsNoError() throws {
    for line in try lines() {
      let whole = try run("\"$0\" \(line) </dev/null")
      let cut = try run("exec 3> >(true); wait $!; \"$0\" \(line) </dev/null >&3")
      #expect(cut.code == (whole.output.isEmpty ? whole.code : 0), "\(line)")
      #expect(cut.errors == whole.errors, "\(line)")
      let one = try run("\"$0\" \(line) </dev/null | head -n 1; exit ${PIPESTATUS[0]}")
      #expect(one.code == 0 || one.code == whole.code, "\(line)")
      #expect(one.errors == whole.errors, "\(line)")
    }
  }

  @Test func whatCannotBeWrittenIsTold() throws {
    let full = "journey: can't write to standard output: No space left on device\n"
    let closed = "journey: can't write to standard output: Bad file descriptor\n"
    for line in try lines() {
      let whole = try run("\"$0\" \(line) </dev/null")
      guard !whole.output.isEmpty else { continue }
      let onFullDisk = try run("\"$0\" \(line) </dev/null >/dev/full")
      #expect(onFullDisk.code == 74 && onFullDisk.errors == whole.errors + full, "\(line)")
      let intoNothing = try run("\"$0\" \(line) </dev/null >&-")
      #expect(intoNothing.code == 74 && intoNothing.errors == whole.errors + closed, "\(line)")
    }
  }

  @Test func complaintsThatNobodyReadsAreNoTroubleEither() throws {
    let run = try run("exec 3> >(true); wait $!; \"$0\" rank nowhere.json 2>&3")
    #expect(run.code == 66 && run.output == "" && run.errors == "")
    let closed = try self.run("\"$0\" rank nowhere.json 2>&- >&-")
    #expect(closed.code == 66)
  }

  @Test func nothingPrintedIsForATerminal() throws {
    for line in try lines() {
      let output = try run("TERM=xterm-256color \"$0\" \(line) </dev/null").output
      #expect(!output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" }, "\(line)")
    }
  }
}
