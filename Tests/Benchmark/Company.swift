import Glibc
import JourneyModel
import JourneyStore
import PseudoTerminal

/// Eight at one journey of 10,000 touchpoints, each a process that makes 50 changes a second for some seconds.
enum Company {
  static let count = 8
  static let rate = 50
  static let seconds = 5

  static func figures(in place: Workplace) throws -> [Figure] {
    let path = try place.journey(touchpoints: 10_000)
    _ = place.journal(of: path)
    Workplace.removeJournal(of: path)
    let own = CommandLine.arguments[0]
    let reports = (0..<count).map { place.path("report-\($0)") }
    let words = reports.enumerated().map { "'\(own)' --participant \($0) '\(path)' >'\($1)' & " }
    let run = try Tool.run(["/bin/sh", "-c", words.joined() + "wait; cat \(reports.joined(separator: " "))"])
    let lines = run.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    func numbers(_ name: String) -> [UInt64] {
      lines.filter { $0.first == name }.flatMap { $0.dropFirst().compactMap(UInt64.init) }
    }
    guard Set(lines.filter { $0.first == "state" }.map { $0.last }).count == 1,
      numbers("done").count == count
    else { throw WorkplaceError(description: "they have different documents\n\(run.output.suffix(500))") }
    let convergence = (numbers("done").max() ?? 0) &- (numbers("last").max() ?? 0)
    return figures(numbers("waits").sorted(), numbers("lags").sorted(), convergence)
  }

  private static func figures(_ waits: [UInt64], _ lags: [UInt64], _ convergence: UInt64) -> [Figure] {
    func figure(_ name: String, _ nanoseconds: UInt64?, below limit: Double?) -> Figure {
      Figure(
        name, Double(nanoseconds ?? 0) / 1e6, .milliseconds, aim: limit.map { .below($0) })
    }
    return [
      figure("eight at once: wait until a change is written", waits[waits.count / 2], below: nil),
      figure("eight at once: 99 of 100 such waits", waits[waits.count * 99 / 100], below: 50),
      figure("eight at once: the longest of \(waits.count)", waits.last, below: 50),
      figure("eight at once: until another has it", lags[lags.count / 2], below: nil),
      figure("eight at once: 99 of 100 such", lags[lags.count * 99 / 100], below: nil),
      figure("eight at once: the longest of \(lags.count)", lags.last, below: nil),
      figure("eight at once: all have all, after the last", convergence, below: nil),
    ]
  }
}

/// One of the eight.
struct CompanyMember {
  private let number: Int
  private let journal: Journal
  private var journey: Journey
  private let ids: [ID<Touchpoint>]
  private var waits: [UInt64] = []
  private var lags: [UInt64] = []
  private var last: UInt64 = 0

  /// Works and tells what came of it, if the program was started for that.
  static func runIfAsked() throws -> Bool {
    let words = CommandLine.arguments
    guard words.count == 4, words[1] == "--participant", let number = Int(words[2]) else { return false }
    var member = try CompanyMember(number, words[3])
    try member.work()
    member.report()
    return true
  }

  private init(_ number: Int, _ path: String) throws {
    let bytes = try DocumentFile(reading: path).bytes
    journey = try JourneyReader.read(bytes).journey
    ids = journey.current.touchpoints.ids
    self.number = number
    journal = try Journal.join(document: path, author: Author(name: "m\(number)", session: "\(number)")) {
      bytes
    }.journal
  }

  private mutating func work() throws {
    var turns = 0
    while journal.participants().count < Company.count - 1 {
      turns += 1
      if turns > 1000 { throw WorkplaceError(description: "the others do not come") }
      wait(until: .max)
    }
    let (start, step) = (PseudoTerminalSession.now() + 200_000_000, UInt64(1_000_000_000 / Company.rate))
    for turn in 0..<(Company.rate * Company.seconds) {
      // Spread over the time between two changes, as people are.
      let due = start + step * UInt64(turn) + step * UInt64(number) / UInt64(Company.count)
      while PseudoTerminalSession.now() < due {
        wait(until: due)
        try take(journal.pull())
      }
      try change(turn, due)
    }
    while journal.position < Company.count * Company.rate * Company.seconds {
      wait(until: .max)
      try take(journal.pull())
    }
  }

  /// Until there is news, or the time has come.
  private func wait(until due: UInt64) {
    let now = PseudoTerminalSession.now()
    let left = due > now ? min(Int32(clamping: (due - now) / 1_000_000), 1000) : 0
    var ready = pollfd(fd: journal.watchDescriptor, events: Int16(POLLIN), revents: 0)
    if unsafe poll(&ready, 1, left) > 0 { _ = journal.news() }
  }

  /// The time at which it was written stands in each change.
  private mutating func take(_ entries: [JournalEntry]) throws {
    for entry in entries {
      guard let change = entry.deed.change else { continue }
      _ = try journey.apply(change)
      let now = PseudoTerminalSession.now()
      if let time = UInt64(change.label) { lags.append(now &- time) }
    }
  }

  private mutating func change(_ turn: Int, _ due: UInt64) throws {
    let touchpoint = ids[(turn * 7919 + number * 131) % ids.count]
    guard journal.lock(atMost: 1000) else { throw WorkplaceError(description: "no lock") }
    defer { journal.unlock() }
    try take(journal.pull())
    let edit = Edit.set(touchpoint, "title", to: .text("Turn \(turn) of \(number)"))
    let change = Change("\(PseudoTerminalSession.now())", [edit])
    _ = try journey.apply(change)
    _ = try journal.append([.change(change)])
    last = PseudoTerminalSession.now()
    waits.append(last &- due)
  }

  private func report() {
    let done = PseudoTerminalSession.now()
    // Two that differ come to different sums, but for one case in a great many.
    let state = JourneyWriter.text(journey).reduce(UInt64(7)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    print(
      "waits " + waits.map(String.init).joined(separator: " "),
      "lags " + lags.map(String.init).joined(separator: " "), "last \(last)", "done \(done)",
      "state \(state)", separator: "\n")
    journal.leave(keeping: false)
  }
}
