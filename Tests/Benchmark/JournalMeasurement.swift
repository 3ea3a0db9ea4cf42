import JourneyModel
import JourneyStore

/// The journal beside a document: what an edit costs more for being shared, and what opening a long one takes.
/// Nothing waits for the disk.
enum JournalMeasurement: Measurement {
  static let name = "journal"

  static func figures() throws -> [Figure] { try Workplace.use(figures) }

  private static let author = Author(name: "anna", session: "k3f9")

  private static func figures(in place: Workplace) throws -> [Figure] {
    let path = try place.journey(touchpoints: 10_000)
    for name in [".10000.journey.json.journal", ".10000.journey.json.present"] { _ = place.path(name) }
    let base = try FileReading.read(path)
    let join = { try Journal.join(document: path, author: author) { base } }
    let begun = try Runs.measure(9) { try join().journal.leave(keeping: false) }
    let (anna, ben) = (try join().journal, try join().journal)
    let appended = try Runs.measure(2000) { try append(to: anna) }
    let pulled = try Runs.measure(1) { try ben.pull() }
    let places = Runs.measure(200) { anna.present("map \(UInt64.random(in: 0 ... .max))") }
    anna.leave(keeping: true)
    ben.leave(keeping: false)
    return [
      Figure("begin and end a journal, 10,000 touchpoints", begun, in: .milliseconds),
      Figure("add an entry to the journal", appended, in: .microseconds, aim: .below(1000)),
      Figure("read 2,000 entries of another", pulled, in: .milliseconds),
      Figure("tell where one stands", places, in: .microseconds),
      try reading(),
    ]
  }

  private static func append(to journal: Journal) throws {
    guard journal.lock(atMost: 1000) else { return }
    _ = try journal.pull()
    _ = try journal.append([.change(change(journal.position))])
    journal.unlock()
  }

  private static func change(_ number: Int) -> Change {
    Change(
      "Rename “Touchpoint \(number)”",
      [.set(ID<Touchpoint>("touchpoint-\(number)"), "title", to: .text("Renamed for the \(number)th time"))])
  }

  private static func reading() throws -> Figure {
    let entries = (1...100_000).map {
      JournalEntry(number: $0, author: author, time: 1_795_300_000 + $0, deed: .change(change($0)))
    }
    guard let text = JournalWriter.text(base: [], entries) else {
      throw WorkplaceError(description: "no journal")
    }
    let read = try Runs.measure(5) { try JournalReader.read(text) }
    return Figure("read 100,000 entries", read, in: .milliseconds, aim: .below(1000))
  }
}
