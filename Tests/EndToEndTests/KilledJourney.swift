import Glibc
import JourneyModel
import JourneyStore
import PseudoTerminal
import Testing

/// A journey whose program is killed again and again, and what is found of it afterwards.
final class KilledJourney {
  /// What happened, so that a run in which nothing did is noticed.
  struct Tally: CustomStringConvertible {
    var kills = 0
    /// Marks that screens showed.
    var shown = 0
    var changes = 0
    var recoveries = 0
    var undos = 0
    var saves = 0
    /// Kills that left half a line in the journal.
    var torn = 0

    mutating func add(_ other: Tally) {
      kills += other.kills
      shown += other.shown
      changes += other.changes
      recoveries += other.recoveries
      undos += other.undos
      saves += other.saves
      torn += other.torn
    }

    var description: String {
      "\(kills) kills, \(shown) marks shown, \(changes) changes, \(recoveries) recoveries, \(undos) undone"
        + " across a kill, \(saves) saved files compared, \(torn) torn lines"
    }
  }

  let workspace = Workspace()
  let name = "kill.journey.json"
  private(set) var tally = Tally()
  private var random: SplitMix
  private var script: KeyScript
  /// The marks that each whole screen of this life has shown, in order.
  private var screens: [Set<String>] = []
  /// How many entries the journal had after the last kill.
  private var known = 0

  init(seed: UInt64, hasFile: Bool? = nil) {
    random = SplitMix(seed: seed)
    script = KeyScript(seed: random.next())
    if hasFile ?? random.chance(80) { workspace.write(JourneyWriter.text(.small), to: name) }
  }

  func run(lives: Int) throws {
    for _ in 0..<lives {
      if random.chance(10) {
        try endEarly()
      } else {
        try live()
      }
    }
    let session = try open()
    try check(session, saving: true)
    session.type("q")
    #expect(try session.waitForEnd() == .code(0))
    // A save that was cut short leaves what it had written so far.
    #expect(workspace.allNames.filter { !$0.hasSuffix(".tmp") } == [name])
  }

  var journalBytes: [UInt8]? { workspace.bytes(".\(name).journal") }

  func open() throws -> PseudoTerminalSession {
    let session = try start()
    try session.wait(for: "the board or the templates") {
      $0.contains("[Board]") || $0.contains("A new journey")
    }
    if session.screen.contains("A new journey") {
      session.type("\r")
      try session.wait(for: "the template") { !$0.contains("A new journey") }
      session.type("PAnn\r\rCWeb\r\r")
    }
    return session
  }

  private func start() throws -> PseudoTerminalSession {
    try workspace.start("--author", "anna", name, rows: 40, columns: 130)
  }

  struct Lost: Error, CustomStringConvertible { let description: String }

  // MARK: A life

  private func live() throws {
    let session = try open()
    try check(session, saving: random.chance(50))
    screens = []
    for _ in 0..<random.number(below: 6) {
      session.send(script.steps(1 + random.number(below: 5)))
      if random.chance(70) { try look(session) }
    }
    let saved = random.chance(10) ? try quitHalfway(session) : nil
    if saved == nil { interrupt(session) }
    try kill(session)
    try judge(lastSeen: marks(on: session), saved)
  }

  /// In the middle of a burst, and often of a save.
  private func interrupt(_ session: PseudoTerminalSession) {
    var burst = script.steps(1 + random.number(below: 8))
    if random.chance(50) { burst = Array(burst.prefix(random.number(below: burst.count))) }
    if random.chance(30) { burst += [0x13] }
    session.send(burst)
    for _ in 0..<random.number(below: 4) { session.pump(milliseconds: Int32(random.number(below: 20))) }
    // No condition is waited for: when the kill comes is the random part.
    if random.chance(60) { usleep(UInt32(random.number(below: 20_000))) }
  }

  /// Saves and quits, to be killed meanwhile. Gives the file as it should be then.
  private func quitHalfway(_ session: PseudoTerminalSession) throws -> String? {
    session.send([3, 3])
    try look(session)
    let text = try workspace.replay(of: name)?.text
    session.send(":wq\r")
    usleep(UInt32(random.number(below: 30_000)))
    return text
  }

  /// Killed while it starts.
  private func endEarly() throws {
    let session = try start()
    usleep(UInt32(random.number(below: 80_000)))
    screens = []
    try kill(session)
    try judge(lastSeen: marks(on: session), nil)
  }

  func kill(_ session: PseudoTerminalSession) throws {
    session.signal(SIGKILL)
    _ = try session.waitForEnd()
    tally.kills += 1
  }

  // MARK: What was seen

  /// Waits until all that was typed is shown, and keeps what that is.
  private func look(_ session: PseudoTerminalSession) throws {
    try session.wait(for: "") { _ in true }
    screens.append(marks(on: session))
  }

  private func marks(on session: PseudoTerminalSession) -> Set<String> { Mark.all(on: session.screen) }

  // MARK: What is left

  /// Each screen must be one of the journal's states, in order; the last one may be half of two.
  private func judge(lastSeen: Set<String>, _ saved: String?) throws {
    guard let replay = try workspace.replay(of: name) else {
      known = 0
      return try judgeFile(lastSeen: lastSeen, saved)
    }
    if journalBytes?.last != UInt8(ascii: "\n") { tally.torn += 1 }
    tally.changes += max(0, replay.entries.count - known)
    known = replay.entries.count
    let states = replay.states.map(\.marks)
    var position = 0
    for seen in screens {
      tally.shown += seen.count
      guard let next = states[position...].firstIndex(where: { seen.isSubset(of: $0) }) else {
        Issue.record("lost of what was shown: \(seen.subtracting(states[states.count - 1]).sorted())")
        return
      }
      position = next
    }
    let since = states[position...].reduce(into: Set<String>()) { $0.formUnion($1) }
    #expect(lastSeen.isSubset(of: since), "lost: \(lastSeen.subtracting(since).sorted())")
  }

  /// There is no journal: nothing was done since the file was written, or it was saved and left.
  private func judgeFile(lastSeen: Set<String>, _ saved: String?) throws {
    if let saved { return #expect(workspace.read(name) == saved) }
    let file = try workspace.bytes(name).map { try JourneyReader.read($0).journey.marks } ?? []
    let seen = screens.reduce(lastSeen) { $0.union($1) }
    #expect(seen.isSubset(of: file), "lost: \(seen.subtracting(file).sorted())")
  }

  /// After opening: all of it is there, can be undone, and goes into the file.
  private func check(_ session: PseudoTerminalSession, saving: Bool) throws {
    if session.screen.contains("Work that was not saved") {
      tally.recoveries += 1
      session.press(.enter)
      try session.wait(for: "the question to go") { !$0.contains("Work that was not saved") }
    }
    try session.wait(for: "") { _ in true }
    guard let before = try workspace.replay(of: name) else { return }
    let seen = marks(on: session)
    #expect(seen.isSubset(of: before.journey.marks))
    if random.chance(60) { try checkUndo(session, before) }
    if saving { try checkSaving(session, before) }
  }

  private func checkUndo(_ session: PseudoTerminalSession, _ before: JournalReplay) throws {
    guard let last = before.steps(of: "anna").done.last else {
      session.type("u")
      return try session.wait(forText: "Nothing to undo")
    }
    session.type("u")
    do {
      try session.wait(forText: "Undid:")
    } catch {
      throw Lost(description: "entry \(last) of \(before.summary) can't be undone: \(error)")
    }
    guard case .undo(of: last, _) = try workspace.replay(of: name)?.entries.last?.deed else {
      Issue.record("undo did not take back entry \(last)")
      return
    }
    session.press("r", .control)
    try session.wait(forText: "Redid:")
    #expect(try workspace.replay(of: name)?.text == before.text)
    tally.undos += 1
  }

  private func checkSaving(_ session: PseudoTerminalSession, _ before: JournalReplay) throws {
    session.press("s", .control)
    try session.wait(forText: "Saved \(name)")
    let text = workspace.read(name) ?? ""
    #expect(text == before.text)
    _ = try JourneyReader.read(Array(text.utf8))
    tally.saves += 1
  }
}
