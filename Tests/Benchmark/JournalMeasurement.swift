import Glibc
import JourneyModel
import JourneyStore
import Workbench

/// The journal that a journey is shared by: writing to it, joining it, working at it by eight.
enum JournalMeasurement: Measurement {
  static let name = "journal"

  static func figures() throws -> [Figure] { try Workplace.use(figures) }

  private static func figures(in place: Workplace) throws -> [Figure] {
    try appending(in: place) + joining(in: place) + Company.figures(in: place)
      + ScreenLag.figures(in: place)
  }

  // MARK: Appending

  private static let author = Author(name: "anna", session: "1")

  /// From wanting to write a change to having written it: with the lock, and all checks that are made under it.
  private static func appending(in place: Workplace) throws -> [Figure] {
    let path = try place.journey(touchpoints: 100)
    let journal = try Journal.join(document: path, author: author) { [] }.journal
    defer { journal.leave(keeping: false) }
    var number = 0
    let written = try Runs.measure(2000) { try append(&number, to: journal) }
    let flushed = try Runs.measure(200) {
      try append(&number, to: journal)
      try journal.flush()
    }
    let plain = try PlainFile(place.path("plain"), bytesEach: 200)
    let plainWrites = Runs.measure(2000) { plain.write() }
    let plainFlushes = Runs.measure(200) {
      plain.write()
      plain.flush()
    }
    return [
      Figure(
        "a change into the journal", written, in: .microseconds,
        peer: Figure.Peer(name: "write()", value: plainWrites.median.count(of: .microseconds)),
        aim: .below(1000)),
      Figure(
        "a change onto the disk", flushed, in: .microseconds,
        peer: Figure.Peer(
          name: "write() and fdatasync()", value: plainFlushes.median.count(of: .microseconds))),
    ]
  }

  private static func append(_ number: inout Int, to journal: Journal) throws {
    guard journal.lock(atMost: 1000) else { throw WorkplaceError(description: "no lock") }
    defer { journal.unlock() }
    number += 1
    let edit = Edit.set(.details, field: "title", to: .text("Title \(number)"))
    _ = try journal.pull()
    _ = try journal.append([.change(Change("rename the journey to Title \(number)", [edit]))])
  }

  // MARK: Joining

  /// From the file to a workbench that shows it, and the program from its start to its first screen.
  private static func joining(in place: Workplace) throws -> [Figure] {
    let path = try place.journey(touchpoints: 10_000)
    let base = try DocumentFile(reading: path).bytes
    // All of it saved, so that the first screen asks nothing.
    let saved = Checkpoint(position: 100_000, fingerprint: DocumentFile.fingerprint(of: base))
    let last = JournalEntry(number: 100_001, author: author, time: 0, deed: .saved(saved))
    guard let text = JournalWriter.text(base: base, try entries(base) + [last]) else {
      throw WorkplaceError(description: "no journal")
    }
    try place.write(text, to: place.journal(of: path))
    let runs = try Runs.measure(5, preparing: { try JourneyReader.read(base).journey }) { journey in
      let joined = try Journal.join(document: path, author: author) { base }
      defer { joined.journal.leave(keeping: true) }
      var workbench = Workbench(
        journey, path: path, size: Size(rows: 40, columns: 120),
        options: Options(typography: Typography(isUnicode: true) { _ in 1 }, author: "anna"))
      workbench.replay(joined.contents.entries, live: [])
      return workbench.sharing.position
    }
    let start = try TerminalRun(.journey, opening: path, joining: true).start
    return [
      Figure("joining a journal of 100,000 changes", runs, in: .milliseconds, aim: .below(1000)),
      Figure("start to full screen with it", Double(start.duration) / 1e6, .milliseconds),
    ]
  }

  private static func entries(_ base: [UInt8]) throws -> [JournalEntry] {
    let all = Array(try JourneyReader.read(base).journey.current.touchpoints)
    return (1...100_000).map { number in
      let touchpoint = all[number * 7919 % all.count]
      let edit: Edit =
        switch number % 4 {
        case 0: .set(touchpoint.id, "title", to: .text("Renamed \(number)"))
        case 1: .set(touchpoint.id, "emotion", to: .integer(number % 5 - 2))
        case 2: .set(touchpoint.id, "channel", to: .text(number % 8 < 4 ? "sms" : "chat"))
        default: insertion(number, touchpoint)
        }
      return JournalEntry(
        number: number, author: author, time: 0, deed: .change(Change("change number \(number)", [edit])))
    }
  }

  private static func insertion(_ number: Int, _ model: Touchpoint) -> Edit {
    var copy = model
    copy.id = ID("new-\(number)")
    return .insert(copy, on: .current, after: model.id.text)
  }
}

/// A file that is written to with nothing else done, to compare with.
private final class PlainFile {
  private let number: Int32
  private let bytes: [UInt8]

  init(_ path: String, bytesEach count: Int) throws {
    number = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    bytes = [UInt8](repeating: 10, count: count)
    if number < 0 { throw WorkplaceError(description: "can't write \(path)") }
  }

  deinit { close(number) }

  func write() { _ = unsafe Glibc.write(number, bytes, bytes.count) }
  func flush() { fdatasync(number) }
}
