import Glibc
import PseudoTerminal
import Testing

/// Saving where others save too, and where it can't be done.
@Suite struct SavingTests {
  private let workspace = Workspace()

  private let document = "{\n  \"format\": \"journey/1\",\n  \"title\": \"Mine\"\n}\n"

  @Test func aChangeBySomeoneElseIsTakenOver() throws {
    workspace.write(document, to: "a.journey.json")
    let session = try workspace.start("a.journey.json")
    try session.wait(forText: "Mine")
    session.type("SFirst\r\r")
    try session.wait(forText: "1 First")
    workspace.write(document.replacing("Mine", with: "Theirs"), to: "a.journey.json")
    try session.wait(forText: "was changed by another program")
    try session.wait(forText: "Theirs")
    session.press("s", .control)
    try session.wait(forText: "Saved a.journey.json")
    let saved = workspace.read("a.journey.json") ?? ""
    #expect(saved.contains("Theirs"))
    #expect(saved.contains("First"))
  }

  @Test(arguments: ["garbage", ""]) func whatCannotBeReadDoesNotCountAsSaved(text: String) throws {
    workspace.write(document, to: "a.journey.json")
    let session = try workspace.start("a.journey.json")
    try session.wait(forText: "Mine")
    session.type("SFirst\r\u{7}")
    try session.wait(forText: "1 First")
    session.press("s", .control)
    try session.wait(forText: "Saved a.journey.json")
    workspace.write(text, to: "a.journey.json")
    try session.wait(forText: "Your work is as it was")
    try session.wait(forText: "not saved")
    session.type("q")
    try session.wait(forText: "leave it for the next time")
    session.press(.escape)
    try session.wait(for: "the question to go") { !$0.contains("leave it for the next time") }
    session.type(":w!\r")
    try session.wait(forText: "Saved a.journey.json")
    #expect(workspace.read("a.journey.json")?.contains("First") == true)
  }

  @Test func aFileThatComesBackAsItWasIsSavedStill() throws {
    workspace.write(document, to: "a.journey.json")
    let session = try workspace.start("a.journey.json")
    try session.wait(forText: "● saved")
    workspace.rename("a.journey.json", to: "elsewhere")
    try session.wait(forText: "○ not saved")
    workspace.rename("elsewhere", to: "a.journey.json")
    try session.wait(forText: "● saved")
  }

  @Test func whatAnotherLeftInTheJournalOfAReplacedFileIsNotThrownAway() throws {
    workspace.write(document, to: "a.journey.json")
    workspace.write(document.replacing("Mine", with: "Yours"), to: "b.journey.json")
    let other = try workspace.start("b.journey.json")
    try other.wait(forText: "Yours")
    other.type("SLeft\r\u{7}")
    try other.wait(forText: "1 Left")
    other.signal(SIGKILL)
    _ = try other.waitForEnd()
    let session = try workspace.start("a.journey.json")
    try session.wait(forText: "Mine")
    session.type(":w b\r")
    try session.wait(forText: "exists. Replace it?")
    session.type("y")
    try session.wait(forText: "Work that was not saved")
    session.type("\r")
    try session.wait(forText: "1 Left")
    #expect(session.screen.contains("○ not saved"))
  }

  @Test func anExistingFileIsNotReplacedUnasked() throws {
    workspace.write(document, to: "a.journey.json")
    workspace.write("precious", to: "b.journey.json")
    let session = try workspace.start("a.journey.json")
    try session.wait(forText: "Mine")
    session.type(":w b\r")
    try session.wait(forText: "exists. Replace it?")
    session.press(.escape)
    try session.wait(for: "the question to go") { !$0.contains("Replace it?") }
    #expect(workspace.read("b.journey.json") == "precious")
  }

  @Test func whatSomeoneAlongSavedFirstIsNoOtherFile() throws {
    let anna = try workspace.start("a.journey.json", "--author", "anna")
    try anna.wait(forText: "A new journey")
    anna.type("\r")
    try anna.wait(forText: "1 Awareness")
    let bea = try workspace.start("a.journey.json", "--author", "bea")
    try bea.wait(forText: "+ anna")
    anna.type(":w\r")
    try bea.wait(forText: "● saved")
    bea.type("SMore\r\u{7}:w\r")
    try bea.wait(forText: "Saved a.journey.json")
    #expect(workspace.read("a.journey.json")?.contains("More") == true)
  }

  @Test func whoLooksOnlyWritesNothing() throws {
    workspace.write(document, to: "a.journey.json")
    let anna = try workspace.start("a.journey.json", "--author", "anna")
    try anna.wait(forText: "Mine")
    anna.type("SFirst\r\u{7}")
    try anna.wait(forText: "1 First")
    let looker = try workspace.start("a.journey.json", "--read-only")
    try looker.wait(forText: "1 First")
    looker.type(":w!\r")
    try looker.wait(forText: "to look only")
    #expect(workspace.read("a.journey.json") == document)
    anna.type(":q!\r")
    _ = try anna.waitForEnd()
    try looker.wait(for: "what was given up to go") { !$0.contains("1 First") }
  }

  @Test func whatWaitsInTheJournalOfTheReplacedFileIsNotTakenForSaved() throws {
    workspace.write(document, to: "b.journey.json")
    let other = try workspace.start("b.journey.json")
    try other.wait(forText: "Mine")
    other.type("SWaiting\r\u{7}")
    try other.wait(forText: "1 Waiting")
    other.signal(SIGKILL)
    _ = try other.waitForEnd()
    workspace.write(document, to: "a.journey.json")
    let session = try workspace.start("a.journey.json")
    try session.wait(forText: "Mine")
    session.type(":w! b\r")
    try session.wait(forText: "Work that was not saved")
    #expect(session.screen.contains("○ not saved"))
  }

  @Test func allCanBeUndoneAfterTheFirstSave() throws {
    let session = try workspace.start(environment: ["XDG_STATE_HOME": workspace.path + "/state"])
    try session.wait(forText: "A new journey")
    session.type("\r")
    try session.wait(forText: "1 Awareness")
    session.type("SFirst\r\u{7}SSecond\r\u{7}")
    try session.wait(forText: "Second")
    session.type(":w here\r")
    try session.wait(forText: "Saved here.journey.json")
    session.type("uu")
    try session.wait(forText: "Undid: add stage First")
  }

  @Test func theHomeFolderCanBeNamedByItsSign() throws {
    workspace.write(document, to: "a.journey.json")
    let session = try workspace.start("a.journey.json", environment: ["HOME": workspace.path])
    try session.wait(forText: "Mine")
    session.type(":w ~/b\r")
    try session.wait(forText: "Saved \(workspace.path)/b.journey.json")
    session.type(":w ~/b\r")
    try session.wait(for: "to be saved again") { $0.contains("Saved") && !$0.contains("Replace") }
    #expect(workspace.names == ["a.journey.json", "b.journey.json"])
  }

  @Test func aFolderThatIsGoneLosesNothing() throws {
    workspace.makeFolder("sub")
    let session = try workspace.start("sub/new.journey.json")
    try session.wait(forText: "A new journey")
    session.type("\r")
    try session.wait(forText: "1 Awareness")
    workspace.rename("sub", to: "gone")
    session.press("s", .control)
    try session.wait(forText: "Can't save")
    session.type(":w here\r")
    try session.wait(forText: "Saved here.journey.json")
    #expect(workspace.names == ["gone", "here.journey.json"])
  }

  /// After another document was started, the old one's file is somebody's work again.
  @Test func aNewJourneyDoesNotReplaceTheOldFileUnasked() throws {
    workspace.write(document, to: "a.journey.json")
    let session = try workspace.start("a.journey.json")
    try session.wait(forText: "Mine")
    session.type(":new\r")
    try session.wait(forText: "A new journey")
    session.type("\r")
    try session.wait(forText: "1 Awareness")
    session.type(":w a\r")
    try session.wait(forText: "exists. Replace it?")
    #expect(workspace.read("a.journey.json") == document)
  }

  @Test func aSampleStartedForANewFileIsSavedThere() throws {
    let session = try workspace.start("mine.journey.json")
    try session.wait(forText: "A new journey")
    for _ in 0..<4 { session.press(.down) }
    session.type("\r")
    try session.wait(forText: "[Board]")
    session.press("s", .control)
    try session.wait(forText: "Saved mine.journey.json")
  }

  @Test func anUnchangedDocumentIsSavedAsItWas() throws {
    workspace.write(document, to: "a.journey.json")
    let session = try workspace.start("a.journey.json")
    try session.wait(forText: "Mine")
    session.type(":w\r")
    try session.wait(forText: "Saved")
    #expect(workspace.read("a.journey.json") == document)
  }
}
