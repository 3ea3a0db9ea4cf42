import Glibc
import JourneyModel
import JourneyStore
import PseudoTerminal
import Testing

/// Several programs at one file.
@Suite struct TogetherProgramTests {
  private let workspace = Workspace()
  private let name = "shared.journey.json"

  init() { workspace.write(JourneyWriter.text(.small), to: name) }

  private func open(_ author: String, _ options: String...) throws -> PseudoTerminalSession {
    let session = try PseudoTerminalSession(
      BuiltProgram.path("journey"), ["--author", author] + options + [name], rows: 30, columns: 130,
      folder: workspace.path)
    try session.wait(forText: "[Board]")
    return session
  }

  /// Two who know of each other.
  private func openBoth() throws -> (PseudoTerminalSession, PseudoTerminalSession) {
    let (anna, ben) = (try open("anna"), try open("ben"))
    try anna.wait(forText: "+ ben")
    try ben.wait(forText: "+ anna")
    return (anna, ben)
  }

  @Test func whatOneDoesTheOtherSees() throws {
    let (anna, ben) = try openBoth()
    anna.type("/Search\ra700001\r")
    try ben.wait(forText: "700001")
    ben.type("/700001\re\u{15}700002\r")
    try anna.wait(forText: "700002")
    #expect(try workspace.replay(of: name)?.entries.map(\.author.name) == ["anna", "ben"])
  }

  @Test func whoComesInLaterSeesWhatWasDone() throws {
    let anna = try open("anna")
    anna.type("/Search\ra700001\r")
    try anna.wait(forText: "700001")
    let ben = try open("ben")
    try ben.wait(forText: "700001")
    #expect(!ben.screen.contains("Work that was not saved"))
  }

  @Test(arguments: [SIGKILL, SIGTERM, nil]) func whoIsGoneIsNotShown(signal: Int32?) throws {
    let (anna, ben) = try openBoth()
    if let signal { ben.signal(signal) } else { ben.type("q") }
    _ = try ben.waitForEnd()
    try anna.wait(for: "ben to be gone") { !$0.line(0).contains("ben") }
  }

  @Test func aFollowerSeesWhatTheOtherLooksAt() throws {
    let anna = try open("anna")
    let ben = try open("ben", "--follow", "anna")
    try ben.wait(forText: "▶ anna")
    try anna.wait(forText: "+ ben")
    anna.type("gr")
    try ben.wait(forText: "[Ranking]")
    anna.type("gi")
    try ben.wait(forText: "[Personas]")
    ben.press(.escape)
    try ben.wait(forText: "You go your own way again.")
    anna.type("gb")
    try anna.wait(forText: "[Board]")
    #expect(ben.screen.contains("[Personas]"))
  }

  @Test func whoOnlyLooksIsSeenByNobodyAndChangesNothing() throws {
    let anna = try open("anna")
    anna.type("/Search\ra700001\r")
    try anna.wait(forText: "700001")
    let ben = try open("ben", "--read-only")
    try ben.wait(forText: "700001")
    anna.type("/Search\ra700002\r")
    try ben.wait(forText: "700002")
    #expect(!anna.screen.line(0).contains("ben"))
    ben.type("/Search\ra700003\r")
    try ben.wait(forText: "This is opened to look only (--read-only).")
    #expect(try workspace.replay(of: name)?.entries.count == 2)
    ben.send("\u{3}q")
    #expect(try ben.waitForEnd() == .code(0))
    #expect(workspace.allNames.count == 3, "the journal stays with anna")
  }

  @Test func votesAreCastInPrivateAndCountedTogether() throws {
    let (anna, ben) = try openBoth()
    anna.type("f700001 !4\r\r:vote 3\r")
    try anna.wait(forText: "A vote is open")
    try ben.wait(forText: "opened a vote: you have 3 votes")
    ben.type("gr++")
    try ben.wait(forText: "1 vote left")
    anna.type("+")
    try anna.wait(forText: "2 votes left")
    anna.type(":vote close\r")
    try anna.wait(forText: "count 3 votes by 2 people")
    try ben.wait(forText: "closed the vote: count 3 votes by 2 people")
    #expect(try workspace.replay(of: name)?.journey.frictions.first?.votes == 3)
  }

  @Test func undoIsRefusedWithTheNameOfWhoHasBuiltOnIt() throws {
    let (anna, ben) = try openBoth()
    anna.type("/Search\ra700001\r")
    try ben.wait(forText: "700001")
    ben.type("/700001\rfToo small !3\r\r")
    try ben.wait(forText: "Too small")
    anna.type("u")
    try anna.wait(forText: "“ben” has built on it since")
    #expect(try workspace.replay(of: name)?.journey.marks == ["700001"])
  }

  @Test func aStoppedProgramHindersNobody() throws {
    let (anna, ben) = try openBoth()
    ben.signal(SIGSTOP)
    anna.type("/Search\ra700001\r")
    try anna.wait(forText: "700001")
    anna.press("s", .control)
    try anna.wait(forText: "Saved")
    ben.signal(SIGCONT)
    try ben.wait(forText: "700001")
  }

  /// As of a program that was stopped while it wrote.
  @Test func whoeverHoldsTheJournalIsNotWaitedForForEver() throws {
    let anna = try open("anna")
    let ghost = try Journal.join(
      document: workspace.path + "/" + name, author: Author(name: "ghost", session: "1")
    ) { [] }.journal
    try anna.wait(forText: "+ ghost")
    try #require(ghost.lock(atMost: 5000))
    anna.type("/Search\ra700001\r")
    try anna.wait(forText: "Another program holds the journal and does not answer")
    #expect(try workspace.replay(of: name)?.entries.isEmpty == true)
    ghost.unlock()
    anna.type("\r")
    try anna.wait(for: "the touchpoint") { screen in
      (0..<24).contains { screen.line($0).contains("700001") }
    }
    #expect(try workspace.replay(of: name)?.journey.marks == ["700001"])
    ghost.leave(keeping: true)
  }

  @Test func whoComesWhileTheJournalIsHeldJoinsOnceItIsGivenBack() throws {
    let path = workspace.path + "/" + name
    let text = try FileReading.read(path)
    let ghost = try Journal.join(document: path, author: Author(name: "ghost", session: "1")) { text }.journal
    try #require(ghost.lock(atMost: 5000))
    let anna = try workspace.start(name, "--author", "anna")
    try anna.wait(forText: "Another program holds the journal and does not answer")
    #expect(ghost.participants().isEmpty)
    ghost.unlock()
    try anna.wait(forText: "+ ghost")
    anna.type("/Search\ra700001\r")
    try anna.wait(for: "the touchpoint") { screen in
      (0..<24).contains { screen.line($0).contains("700001") }
    }
    #expect(try workspace.replay(of: name)?.journey.marks == ["700001"])
    ghost.leave(keeping: true)
  }

  @Test func whoSavesWithoutAJournalLeavesAnothersWorkInIt() throws {
    let anna = try open("anna")
    anna.type("/Search\ra700001\r")
    try anna.wait(forText: "700001")
    anna.type("\u{7}:set journal off\r")
    try anna.wait(forText: "in memory only")
    let ghost = try Journal.join(
      document: workspace.path + "/" + name, author: Author(name: "ghost", session: "1")
    ) { [] }.journal
    try #require(ghost.lock(atMost: 5000))
    _ = try ghost.append([.change(Change("", [.set(.details, field: "owner", to: .text("ghost"))]))])
    ghost.leave(keeping: true)
    anna.type(":wq\r")
    #expect(try anna.waitForEnd() == .code(0))
    #expect(try workspace.replay(of: name)?.journey.details.owner == "ghost")
  }

  /// As by a program that was killed after it told the others, and before the file was in its place.
  @Test func aSaveThatCameToNothingLosesNothing() throws {
    let anna = try open("anna")
    anna.type("/Search\ra700001\r")
    try anna.wait(forText: "700001")
    let ghost = try Journal.join(
      document: workspace.path + "/" + name, author: Author(name: "ghost", session: "1")
    ) { [] }.journal
    try #require(ghost.lock(atMost: 5000))
    _ = try ghost.pull()
    _ = try ghost.append([.saved(Checkpoint(position: 1, fingerprint: "that of no file"))])
    ghost.leave(keeping: true)
    try anna.wait(forText: "● saved")
    anna.type("q")
    #expect(try anna.waitForEnd() == .code(0))
    let again = try open("anna")
    #expect(again.screen.contains("Work that was not saved"))
    #expect(again.screen.contains("700001"))
  }
}
