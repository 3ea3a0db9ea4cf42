import PseudoTerminal
import Testing

/// Whatever a screen has shown as done outlasts a kill at any moment.
///
/// `JOURNEY_KILLS` says how many, `JOURNEY_SEED` from where the random numbers start.
@Suite struct KillTests {
  /// A program that is opened and killed so many times, before another one starts anew.
  private static let lives = 4

  @Test func whatWasShownOutlastsEveryKill() throws {
    let count = setting("JOURNEY_KILLS", otherwise: 12)
    let seed = setting("JOURNEY_SEED", otherwise: 1)
    var tally = KilledJourney.Tally()
    for run in 0..<max(1, count / Self.lives) {
      let journey = KilledJourney(seed: UInt64(bitPattern: Int64(seed + run)))
      do {
        try journey.run(lives: Self.lives)
      } catch {
        Issue.record("seed \(seed + run), after \(journey.tally.kills) kills: \(error)")
      }
      tally.add(journey.tally)
    }
    #expect(tally.shown > 0 && tally.changes > 0)
    print(tally)
  }

  @Test func aJourneyThatHasNoFileYetOutlastsAKill() throws {
    let journey = KilledJourney(seed: 5, hasFile: false)
    let session = try journey.open()
    try session.wait(forText: " Ann ")
    try journey.kill(session)
    let again = try journey.open()
    try again.wait(forText: "Work that was not saved")
    again.press(.enter)
    try again.wait(forText: " Ann ")
  }

  /// Cut in the middle of its last line as by a full disk or a power cut, a journal lacks that line alone.
  @Test(arguments: [1, 2, 40, 100]) func aTornLastLineIsLeftOutAlone(missing: Int) throws {
    let journey = KilledJourney(seed: 5, hasFile: true)
    let session = try journey.open()
    session.type("/Search\ra700001\ra700002\r")
    try session.wait(forText: "700002")
    session.type("a700003\r")
    try session.wait(forText: "700003")
    try journey.kill(session)
    let whole = try #require(journey.journalBytes)
    journey.workspace.write(Array(whole.dropLast(missing)), to: ".\(journey.name).journal")
    let again = try journey.open()
    try again.wait(forText: "Work that was not saved")
    again.press(.enter)
    try again.wait(forText: "only half written")
    #expect(again.screen.contains("700002") && !again.screen.contains("700003"))
    again.type("/Search\ra700004\r")
    try again.wait(forText: "700004")
    again.press("s", .control)
    try again.wait(forText: "Saved")
    let replay = try #require(try journey.workspace.replay(of: journey.name))
    #expect(replay.journey.marks == ["700001", "700002", "700004"])
    #expect(journey.workspace.read(journey.name) == replay.text)
  }
}
