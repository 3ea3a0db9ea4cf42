import Glibc
import PseudoTerminal
import Testing

/// Disks and folders that don't do as one would like.
@Suite struct DiskTests {
  private let workspace = Workspace()
  private let document = "{\n  \"format\": \"journey/1\",\n  \"title\": \"Mine\"\n}\n"

  @Test func aFullDiskRefusesWhatItCannotKeep() throws {
    workspace.write(document, to: "a.journey.json")
    // Blocks of 512 bytes: room for the beginning of the journal, not for much more.
    let command = "ulimit -f 3; exec \(BuiltProgram.path("journey")) a.journey.json"
    let session = try PseudoTerminalSession("/bin/sh", ["-c", command], folder: workspace.path)
    try session.wait(forText: "Mine")
    var count = 0
    while !session.screen.contains("Not done, because"), count < 40 {
      count += 1
      session.type("$SStage number \(count)\r\u{7}")
      try session.wait(for: "an answer") {
        $0.contains("\(count) Stage number \(count)") || $0.contains("Not done, because")
      }
    }
    #expect(session.screen.contains("Not done, because"))
    session.signal(SIGKILL)
    _ = try session.waitForEnd()
    let again = try workspace.start("a.journey.json")
    try again.wait(forText: "\(count - 1) changes by")
  }

  @Test func withoutAJournalOneCanStillGoOn() throws {
    workspace.write(document, to: "a.journey.json")
    let session = try workspace.start("a.journey.json")
    try session.wait(forText: "Mine")
    session.type(":set journal off\r")
    try session.wait(forText: "in memory only")
    session.type("SFirst\r\u{7}")
    try session.wait(forText: "1 First")
    session.type(":set journal on\r")
    try session.wait(forText: "kept in the journal again")
    session.signal(SIGKILL)
    _ = try session.waitForEnd()
    let again = try workspace.start("a.journey.json")
    try again.wait(forText: "Work that was not saved")
    again.type("\r")
    try again.wait(forText: "1 First")
  }

  /// Root may write everywhere, so the program then runs as somebody else.
  private func startUnprivileged(_ file: String) throws -> PseudoTerminalSession {
    let program = BuiltProgram.path("journey")
    let environment = ["XDG_STATE_HOME": workspace.path + "/state"]
    guard geteuid() == 0 else {
      return try PseudoTerminalSession(program, [file], environment: environment, folder: workspace.path)
    }
    return try PseudoTerminalSession(
      "/usr/bin/setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", program, file],
      environment: environment, folder: workspace.path)
  }

  @Test func aFolderThatCannotBeWrittenHasAPrivateJournal() throws {
    workspace.write(document, to: "a.journey.json")
    workspace.makeFolder("state")
    unsafe chmod(workspace.path + "/state", 0o777)
    unsafe chmod(workspace.path, 0o555)
    defer { unsafe chmod(workspace.path, 0o700) }
    let session = try startUnprivileged("a.journey.json")
    try session.wait(forText: "others can't join")
    session.type("SFirst\r\u{7}")
    try session.wait(forText: "1 First")
    session.signal(SIGKILL)
    _ = try session.waitForEnd()
    let again = try startUnprivileged("a.journey.json")
    try again.wait(forText: "Work that was not saved")
    again.type("\r")
    try again.wait(forText: "1 First")
    #expect(!workspace.allNames.contains(".a.journey.json.journal"))
  }

  @Test func aDeletedFileIsToldAndWrittenAgain() throws {
    workspace.write(document, to: "a.journey.json")
    let session = try workspace.start("a.journey.json")
    try session.wait(forText: "Mine")
    session.type("SFirst\r\u{7}")
    try session.wait(forText: "1 First")
    workspace.remove("a.journey.json")
    try session.wait(forText: "is gone from the disk")
    session.type(":w\r")
    try session.wait(forText: "Saved a.journey.json")
    #expect(workspace.read("a.journey.json")?.contains("First") == true)
  }

  @Test func aDeletedFileAndAKilledProgramLoseNothing() throws {
    workspace.write(document, to: "a.journey.json")
    let session = try workspace.start("a.journey.json")
    try session.wait(forText: "Mine")
    session.type("SFirst\r\u{7}")
    try session.wait(forText: "1 First")
    workspace.remove("a.journey.json")
    try session.wait(forText: "is gone from the disk")
    session.signal(SIGKILL)
    _ = try session.waitForEnd()
    let again = try workspace.start("a.journey.json")
    try again.wait(forText: "Work that was not saved")
    again.type("\r")
    try again.wait(forText: "1 First")
    #expect(again.screen.contains("Mine"))
  }

  @Test func aDeletedJournalLosesNothing() throws {
    workspace.write(document, to: "a.journey.json")
    let session = try workspace.start("a.journey.json")
    try session.wait(forText: "Mine")
    session.type("SFirst\r\u{7}")
    try session.wait(forText: "1 First")
    workspace.remove(".a.journey.json.journal")
    session.type("SSecond\r\u{7}")
    try session.wait(forText: "2 Second")
    session.signal(SIGKILL)
    _ = try session.waitForEnd()
    let again = try workspace.start("a.journey.json")
    try again.wait(forText: "Work that was not saved")
    again.type("\r")
    try again.wait(forText: "2 Second")
    #expect(again.screen.contains("1 First"))
  }

  @Test func twoGoOnTogetherAfterTheirJournalWasDeleted() throws {
    workspace.write(document, to: "a.journey.json")
    let anna = try workspace.start("a.journey.json", "--author", "anna")
    try anna.wait(forText: "Mine")
    let bea = try workspace.start("a.journey.json", "--author", "bea")
    try bea.wait(forText: "+ anna")
    anna.type("SFirst\r\u{7}")
    try bea.wait(forText: "1 First")
    workspace.remove(".a.journey.json.journal")
    for session in [anna, bea] { try session.wait(forText: "Nothing of yours is lost") }
    bea.type("SSecond\r\u{7}")
    try anna.wait(forText: "2 Second")
    anna.type("SThird\r\u{7}")
    // Behind the stage on which she stands, now as before.
    try bea.wait(forText: "2 Third")
    #expect(bea.screen.contains("1 First") && bea.screen.contains("3 Second"))
  }

  @Test func whoseFileWasDeletedIsAskedBeforeLeaving() throws {
    workspace.write(document, to: "a.journey.json")
    let session = try workspace.start("a.journey.json")
    try session.wait(forText: "Mine")
    workspace.remove("a.journey.json")
    try session.wait(forText: "is gone from the disk")
    session.type("q")
    try session.wait(forText: "holds work that is not saved")
  }

  @Test func aFileThatCannotBeReplacedIsNotTakenForSaved() throws {
    // In such a folder only the owner of a file may put another in its place.
    guard geteuid() == 0 else { return }
    workspace.write(document, to: "a.journey.json")
    unsafe chmod(workspace.path + "/a.journey.json", 0o666)
    unsafe chmod(workspace.path, 0o1777)
    let session = try startUnprivileged("a.journey.json")
    try session.wait(forText: "Mine")
    session.type("SFirst\r\u{7}")
    try session.wait(forText: "1 First")
    session.type(":w\r")
    try session.wait(forText: "Can't save")
    #expect(session.screen.contains("not saved"))
    session.signal(SIGTERM)
    _ = try session.waitForEnd()
    let again = try startUnprivileged("a.journey.json")
    try again.wait(forText: "Work that was not saved")
  }

  @Test func whatWasWrittenWhileNobodyLookedIsMerged() throws {
    workspace.write(document, to: "a.journey.json")
    let session = try workspace.start("a.journey.json")
    try session.wait(forText: "Mine")
    session.type("SFirst\r\u{7}")
    try session.wait(forText: "1 First")
    session.signal(SIGKILL)
    _ = try session.waitForEnd()
    workspace.write(document.replacing("Mine", with: "Theirs"), to: "a.journey.json")
    let again = try workspace.start("a.journey.json")
    try again.wait(forText: "Work that was not saved")
    again.type("\r")
    try again.wait(forText: "1 First")
    #expect(again.screen.contains("Theirs"))
  }

  @Test func aBrokenFileOnDiskChangesNothingHere() throws {
    workspace.write(document, to: "a.journey.json")
    let session = try workspace.start("a.journey.json")
    try session.wait(forText: "Mine")
    workspace.write("{ \"format\": \"journey/1\", ", to: "a.journey.json")
    try session.wait(forText: "can't be read")
    session.type("SFirst\r\u{7}")
    try session.wait(forText: "1 First")
    session.type(":w\r")
    try session.wait(forText: "overwrite")
    #expect(workspace.read("a.journey.json") == "{ \"format\": \"journey/1\", ")
    session.type("\u{7}:w!\r")
    try session.wait(forText: "Saved")
    #expect(workspace.read("a.journey.json")?.contains("First") == true)
  }

  @Test func twoWhoSaveAtOnceLoseNothing() throws {
    workspace.write(document, to: "a.journey.json")
    let anna = try workspace.start("a.journey.json", "--author", "anna")
    try anna.wait(forText: "Mine")
    let bea = try workspace.start("a.journey.json", "--author", "bea")
    try bea.wait(forText: "+ anna")
    anna.type("SAnnas\r\u{7}")
    bea.type("SBeas\r\u{7}")
    try anna.wait(forText: "Beas")
    try bea.wait(forText: "Annas")
    for _ in 0..<5 {
      anna.type(":w\r")
      bea.type(":w\r")
    }
    try anna.wait(forText: "Saved")
    try bea.wait(forText: "Saved")
    try anna.wait(forText: "● saved")
    try bea.wait(forText: "● saved")
    let text = workspace.read("a.journey.json") ?? ""
    #expect(text.contains("Annas") && text.contains("Beas"))
    #expect(!workspace.allNames.contains { $0.hasSuffix(".tmp") })
  }

  @Test func whatWasTakenBackWithoutAJournalIsNotOffered() throws {
    workspace.write(document, to: "a.journey.json")
    let session = try workspace.start("a.journey.json")
    try session.wait(forText: "Mine")
    session.type("SFirst\r\u{7}")
    try session.wait(forText: "1 First")
    session.type(":set journal off\r")
    try session.wait(forText: "in memory only")
    session.type("u")
    try session.wait(forText: "Undid")
    session.type(":wq\r")
    #expect(try session.waitForEnd() == .code(0))
    #expect(workspace.allNames == ["a.journey.json"])
  }

  @Test func aDeletedListOfThosePresentPartsNobody() throws {
    workspace.write(document, to: "a.journey.json")
    let anna = try workspace.start("a.journey.json", "--author", "anna")
    try anna.wait(forText: "Mine")
    let bea = try workspace.start("a.journey.json", "--author", "bea")
    try bea.wait(forText: "+ anna")
    workspace.remove(".a.journey.json.present")
    anna.type("SAnnas\r\u{7}")
    try bea.wait(forText: "Annas")
    bea.type("SBeas\r\u{7}")
    try anna.wait(forText: "Beas")
    let carl = try workspace.start("a.journey.json", "--author", "carl")
    try carl.wait(for: "both names") { $0.contains("anna") && $0.contains("bea") }
    carl.type("q")
    _ = try carl.waitForEnd()
    #expect(workspace.allNames.contains(".a.journey.json.journal"))
  }

  @Test func twoNamesOfOneFileAreOneJourney() throws {
    workspace.write(document, to: "a.journey.json")
    workspace.link("b.journey.json", to: "a.journey.json")
    let anna = try workspace.start("a.journey.json", "--author", "anna")
    try anna.wait(forText: "Mine")
    let bea = try workspace.start("b.journey.json", "--author", "bea")
    try bea.wait(forText: "+ anna")
    bea.type("SBeas\r\u{7}")
    try anna.wait(forText: "Beas")
  }
}
