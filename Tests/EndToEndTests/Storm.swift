import Glibc
import JourneyModel
import JourneyStore
import PseudoTerminal
import Testing

/// People who work at one file all at once. Some are killed, stopped or leave, and come back.
final class Storm {
  /// What happened, so that a run in which nothing did is noticed.
  struct Tally: CustomStringConvertible {
    var (kills, stops, leavings, changes, seen) = (0, 0, 0, 0, 0)

    var description: String {
      "\(kills) kills, \(stops) stops, \(leavings) leavings, \(changes) entries, \(seen) marks seen"
    }
  }

  private struct Person {
    let name: String
    var script: KeyScript
    /// Nil: away.
    var session: PseudoTerminalSession?
    var isStopped = false
  }

  private let workspace = Workspace()
  private let name = "storm.journey.json"
  private var people: [Person] = []
  private var random: SplitMix
  private var seen: Set<String> = []
  private(set) var tally = Tally()

  init(people count: Int, seed: UInt64) throws {
    random = SplitMix(seed: seed)
    workspace.write(JourneyWriter.text(.small), to: name)
    for number in 0..<count {
      let script = KeyScript(seed: random.next(), firstMark: number * 10_000, saves: number < 2)
      people.append(Person(name: "person\(number)", script: script))
      try come(number)
    }
  }

  // MARK: A round

  /// Everyone does a little, and something befalls one of them.
  func round() throws {
    for number in people.indices where people[number].session != nil && !people[number].isStopped {
      let keys = people[number].script.steps(1 + random.number(below: 3))
      people[number].session?.send(keys)
    }
    try read()
    try befall(random.number(below: people.count))
    try read()
  }

  /// Takes what all have written, and keeps what one of them is shown.
  private func read() throws {
    for person in people { person.session?.pump(milliseconds: 1) }
    let person = random.pick(people)
    guard let session = person.session, !person.isStopped else { return }
    try session.wait(for: "the frame to be whole") { _ in true }
    look(session)
  }

  private func look(_ session: PseudoTerminalSession) { seen.formUnion(Mark.all(on: session.screen)) }

  /// The first one stays, so that the journal does.
  private func befall(_ number: Int) throws {
    guard number > 0 else { return }
    if people[number].session == nil { return try come(number) }
    if people[number].isStopped { return go(on: number) }
    switch random.number(below: 6) {
    case 0: try kill(number)
    case 1, 2: stop(number)
    case 3: try leave(number)
    default: break
    }
  }

  /// Nobody may be stopped while someone comes: whoever finds the journal held for long goes on alone.
  private func come(_ number: Int) throws {
    for other in people.indices { go(on: other) }
    let session = try workspace.start("--author", people[number].name, name, rows: 30, columns: 110)
    people[number].session = session
    try session.wait(forText: "[Board]")
    #expect(!session.screen.contains("Work that was not saved"))
  }

  private func kill(_ number: Int) throws {
    guard let session = people[number].session else { return }
    session.signal(SIGKILL)
    _ = try session.waitForEnd()
    people[number].session = nil
    tally.kills += 1
  }

  private func stop(_ number: Int) {
    people[number].session?.signal(SIGSTOP)
    people[number].isStopped = true
    tally.stops += 1
  }

  private func go(on number: Int) {
    if people[number].isStopped { people[number].session?.signal(SIGCONT) }
    people[number].isStopped = false
  }

  private func leave(_ number: Int) throws {
    guard let session = people[number].session else { return }
    session.send("\u{3}\u{3}:q!\r")
    let end = try session.waitForEnd()
    #expect(end == .code(0))
    people[number].session = nil
    tally.leavings += 1
  }

  // MARK: Afterwards

  /// All must hold the same document: that of the journal, and of the file once it is saved.
  func calm() throws {
    for number in people.indices { go(on: number) }
    let living = people.compactMap { person in person.session.map { (person.name, $0) } }
    for (_, session) in living {
      session.send("\u{3}\u{3}gb")
      try session.wait(for: "everything typed") { _ in true }
      look(session)
    }
    try save(living[0].1)
    let replay = try #require(try workspace.replay(of: name))
    #expect(workspace.read(name) == replay.text)
    let all = replay.states.reduce(into: Set<String>()) { $0.formUnion($1.marks) }
    #expect(seen.isSubset(of: all), "lost: \(seen.subtracting(all).sorted())")
    (tally.changes, tally.seen) = (replay.entries.count, seen.count)
    for (person, session) in living { try compare(session, person, replay) }
  }

  private func save(_ session: PseudoTerminalSession) throws {
    session.press("s", .control)
    try session.wait(forText: "Saved \(name)")
  }

  /// What someone holds is what they save under another name.
  private func compare(_ session: PseudoTerminalSession, _ person: String, _ replay: JournalReplay) throws {
    session.send(":w \(person)\r")
    try session.wait(forText: "Saved \(person).journey.json")
    #expect(workspace.read("\(person).journey.json") == replay.text, "\(person) has another document")
  }
}
