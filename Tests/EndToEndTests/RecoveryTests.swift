import Glibc
import PseudoTerminal
import Testing

/// What is there again after a program has ended in the middle of the work.
@Suite struct RecoveryTests {
  private let workspace = Workspace()
  private let document = "{\n  \"format\": \"journey/1\",\n  \"title\": \"Mine\"\n}\n"

  /// Opens a journey, adds stages, and ends without warning.
  private func work(_ stages: String..., end: (PseudoTerminalSession) -> Void) throws {
    workspace.write(document, to: "a.journey.json")
    let session = try workspace.start("a.journey.json")
    try session.wait(forText: "Mine")
    for stage in stages {
      session.type("S\(stage)\r\u{7}")
      try session.wait(forText: stage)
      try session.wait(forText: ": commands")
    }
    end(session)
    _ = try session.waitForEnd()
  }

  private func reopen(_ name: String = "a.journey.json") throws -> PseudoTerminalSession {
    let session = try workspace.start(name)
    try session.wait(forText: "Work that was not saved")
    return session
  }

  @Test func aKilledProgramLosesNothing() throws {
    try work("First", "Second") { $0.signal(SIGKILL) }
    #expect(workspace.read("a.journey.json") == document)
    let session = try reopen()
    #expect(session.screen.contains("2 changes by"))
    session.type("\r")
    try session.wait(forText: "2 Second")
    #expect(session.screen.contains("not saved"))
    session.type("u")
    try session.wait(for: "undo across the end") { !$0.contains("2 Second") }
    session.type("\u{12}:w\r")
    try session.wait(forText: "Saved")
    #expect(workspace.read("a.journey.json")?.contains("Second") == true)
  }

  @Test(arguments: [SIGHUP, SIGTERM]) func aSignalLosesNothing(signal: Int32) throws {
    try work("First") { $0.signal(signal) }
    _ = try reopen()
  }

  @Test func aClosedTerminalLosesNothing() throws {
    try work("First") { $0.hangUp() }
    let session = try reopen()
    session.type("\r")
    try session.wait(forText: "1 First")
  }

  @Test func theChangesCanBeListedAndCompared() throws {
    try work("First", "Second") { $0.signal(SIGKILL) }
    let session = try reopen()
    session.type("l")
    try session.wait(forText: "Changes that were not saved")
    session.press(.escape)
    try session.wait(for: "the list to go") { !$0.contains("Changes that were not saved") }
    session.type("c")
    try session.wait(forText: "From the file to now")
    #expect(session.screen.contains("First"))
    session.press(.escape)
    try session.wait(forText: "go on with these changes")
  }

  @Test func theChangesCanBeSetAside() throws {
    try work("First") { $0.signal(SIGKILL) }
    let session = try reopen()
    session.type("s")
    try session.wait(forText: "The changes are kept in")
    #expect(!session.screen.contains("1 First"))
    let kept = try #require(workspace.names.first { $0.contains("set-aside") })
    session.type("q")
    _ = try session.waitForEnd()
    #expect(workspace.allNames == ["a.journey.json", kept].sorted())
    let again = try workspace.start(kept)
    try again.wait(forText: "1 First")
  }

  /// As when git brings back what was there before another program wrote.
  @Test func whatWasTakenOverFromAFileThatIsGoneAgainIsNotSaved() throws {
    workspace.write(document, to: "a.journey.json")
    let session = try workspace.start("a.journey.json")
    try session.wait(forText: "Mine")
    workspace.write(document.replacing("Mine", with: "Theirs"), to: "a.journey.json")
    try session.wait(forText: "Theirs")
    session.signal(SIGKILL)
    _ = try session.waitForEnd()
    workspace.write(document, to: "a.journey.json")
    let again = try reopen()
    again.type("\r")
    try again.wait(forText: "not saved")
  }

  @Test func workWithoutAFileIsOfferedFirst() throws {
    let state = ["XDG_STATE_HOME": workspace.path + "/state"]
    let session = try workspace.start(environment: state)
    try session.wait(forText: "A new journey")
    session.type("Lost and found\r")
    try session.wait(forText: "1 Awareness")
    session.type("SExtra\r\u{7}")
    try session.wait(forText: "Extra")
    session.signal(SIGKILL)
    _ = try session.waitForEnd()
    let again = try workspace.start(environment: state)
    try again.wait(forText: "Go on with work that was not saved")
    #expect(again.screen.contains("Lost and found"))
    again.type("\r")
    try again.wait(forText: "Extra")
    again.type(":w here\r")
    try again.wait(forText: "Saved here.journey.json")
    again.type("q")
    _ = try again.waitForEnd()
    let third = try workspace.start(environment: state)
    try third.wait(forText: "A new journey")
    #expect(!third.screen.contains("Lost and found"))
  }

  @Test func whoQuitsLeavesNothingBehind() throws {
    workspace.write(document, to: "a.journey.json")
    let session = try workspace.start("a.journey.json")
    try session.wait(forText: "Mine")
    session.type("SFirst\r\u{7}:wq\r")
    #expect(try session.waitForEnd() == .code(0))
    #expect(workspace.allNames == ["a.journey.json"])
  }

  @Test func workCanBeLeftForTheNextTime() throws {
    try work("First") { session in
      session.type("q")
      try? session.wait(forText: "leave it for the next time")
      session.type("l")
    }
    let session = try reopen()
    session.type("\r")
    try session.wait(forText: "1 First")
  }

  @Test func workThatWasGivenUpIsNotOffered() throws {
    try work("First") { $0.type(":q!\r") }
    #expect(workspace.allNames == ["a.journey.json"])
  }

  @Test func aTornLastLineIsLeftOut() throws {
    try work("First", "Second") { $0.signal(SIGKILL) }
    let journal = try #require(workspace.read(".a.journey.json.journal"))
    workspace.write(String(journal.dropLast(9)), to: ".a.journey.json.journal")
    let session = try reopen()
    #expect(session.screen.contains("1 change by"))
    session.type("\r")
    try session.wait(forText: "1 First")
    #expect(!session.screen.contains("Second"))
  }

  @Test func aDamagedJournalIsKeptAndTheRestUsed() throws {
    try work("First", "Second", "Third") { $0.signal(SIGKILL) }
    let journal = try #require(workspace.read(".a.journey.json.journal"))
    workspace.write(journal.replacing("Second", with: "Sekond"), to: ".a.journey.json.journal")
    let session = try reopen()
    session.type("\r")
    try session.wait(forText: "1 First")
    #expect(!session.screen.contains("Third"))
    #expect(workspace.names.contains { $0.contains("set-aside") })
  }

  @Test func damageToTheJournalDoesNotDisturbWhoIsTyping() throws {
    workspace.write(document, to: "a.journey.json")
    let session = try workspace.start("a.journey.json")
    try session.wait(forText: "Mine")
    session.type("SFirst\r\u{7}SSecond")
    try session.wait(forText: "Second")
    let journal = try #require(workspace.read(".a.journey.json.journal"))
    workspace.write(journal + "what fits nowhere\n", to: ".a.journey.json.journal")
    session.type("\r\u{7}")
    try session.wait(forText: "2 Second")
    #expect(!session.screen.contains("Work that was not saved"))
    session.type("u")
    try session.wait(for: "undo") { !$0.contains("2 Second") && $0.contains("1 First") }
  }

  @Test func aJournalThatWasRemovedHoldsNobodyUp() throws {
    workspace.write(document, to: "a.journey.json")
    let first = try workspace.start("a.journey.json", "--author", "anna")
    try first.wait(forText: "Mine")
    first.type("SFirst\r\u{7}")
    try first.wait(forText: "1 First")
    let second = try workspace.start("a.journey.json", "--author", "bea")
    try second.wait(forText: "bea + anna")
    try first.wait(forText: "anna + bea")
    workspace.remove(".a.journey.json.journal")
    try first.wait(forText: "1 First")
    second.type("SSecond\r\u{7}")
    try second.wait(forText: "2 Second")
    first.settle()
    second.type("SThird\r\u{7}")
    try second.wait(forText: "3 Third")
    try first.wait(forText: "3 Third")
  }

  @Test func aDocumentThatCannotBeReadLeadsToItsJournal() throws {
    try work("First") { $0.signal(SIGKILL) }
    workspace.write("garbage", to: "a.journey.json")
    let broken = try workspace.start("a.journey.json")
    try broken.wait(forText: "is in a journal: journey ./.a.journey")
    _ = try broken.waitForEnd()
    let session = try workspace.start(".a.journey.json.journal")
    try session.wait(forText: "1 First")
  }

  @Test(arguments: ["nothing", "journey-journal/1 5 x y\n", "journey-journal/99 0 x y\n\n", "\u{1B}[2J\u{0}"])
  func whatIsNoJournalDoesNoHarm(text: String) throws {
    workspace.write(document, to: "a.journey.json")
    workspace.write(text, to: ".a.journey.json.journal")
    let session = try workspace.start(
      "a.journey.json", environment: ["XDG_STATE_HOME": workspace.path + "/state"])
    try session.wait(forText: "Mine")
    session.type("SFirst\r\u{7}:wq\r")
    #expect(try session.waitForEnd() == .code(0))
    #expect(workspace.read("a.journey.json")?.contains("First") == true)
  }

  @Test(arguments: ["pipe", "link", "folder"]) func aTrapInItsPlaceIsNotTouched(kind: String) throws {
    workspace.write(document, to: "a.journey.json")
    workspace.write("precious", to: "victim")
    switch kind {
    case "pipe": workspace.makePipe(".a.journey.json.journal")
    case "link": workspace.link(".a.journey.json.journal", to: "victim")
    default: workspace.makeFolder(".a.journey.json.journal")
    }
    let session = try workspace.start(
      "a.journey.json", environment: ["XDG_STATE_HOME": workspace.path + "/state"])
    try session.wait(forText: "others can't join")
    session.type("SFirst\r\u{7}:wq\r")
    #expect(try session.waitForEnd() == .code(0))
    #expect(workspace.read("victim") == "precious")
    #expect(workspace.read("a.journey.json")?.contains("First") == true)
  }

  @Test func nothingInAJournalReachesTheTerminalRaw() throws {
    try work("First") { $0.signal(SIGKILL) }
    let session = try PseudoTerminalSession(
      BuiltProgram.path("journey"), ["a.journey.json", "--author", "eve\u{1B}]0;owned\u{7}"],
      folder: workspace.path)
    try session.wait(forText: "Work that was not saved")
    session.type("\rS\u{202E}Evil\r\u{7}")
    try session.wait(forText: "Evil")
    session.signal(SIGKILL)
    _ = try session.waitForEnd()
    let again = try PseudoTerminalSession(
      BuiltProgram.path("journey"), ["a.journey.json"], folder: workspace.path, keepsTranscript: true)
    try again.wait(forText: "Work that was not saved")
    again.type("l")
    try again.wait(forText: "Changes that were not saved")
    #expect(again.transcript.firstRange(of: Array("\u{1B}]0;owned".utf8)) == nil)
  }
}
