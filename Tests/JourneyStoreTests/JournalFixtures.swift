import Glibc
import JourneyModel
import JourneyStore
import Testing

/// A folder with a document in it, and one for private journals beside it.
struct JournalFolder {
  let path: String
  var document: String { path + "/a.json" }
  var journal: String { path + "/.a.json.journal" }
  var presence: String { path + "/.a.json.present" }
  var state: String { path + "-state" }

  static let base = Array("{\"format\": \"journey/1\", \"title\": \"Base\"}\n".utf8)

  static func use(_ body: (JournalFolder) throws -> Void) throws {
    try inFolder { path throws in
      try inFolder { state throws in
        let folder = JournalFolder(path: path)
        try put(base, folder.document)
        try StateFolder.$replacement.withValue(state + "/journey") { try body(folder) }
      }
    }
  }

  func join(_ name: String = "anna") throws -> Journal.Joined {
    try Journal.join(document: document, author: Author(name: name, session: "run")) { Self.base }
  }

  /// The journal after two changes and one more, which nobody has open.
  func written(_ titles: [String] = ["one", "two", "three"]) throws {
    let journal = try join().journal
    try journal.write(titles)
    journal.leave(keeping: true)
  }
}

func titled(_ title: String) -> Deed {
  .change(Change("Call it \(title)", [.set(.details, field: "title", to: .text(title))]))
}

extension [JournalEntry] {
  /// The titles that the changes set.
  var titles: [String] {
    compactMap { entry in
      guard case .set(.details, _, .text(let title)) = entry.deed.change?.edits.first else { return nil }
      return title
    }
  }
}

extension Journal {
  /// Adds a change for each title, one at a time.
  @discardableResult
  func write(_ titles: [String]) throws -> [JournalEntry] {
    try #require(lock(atMost: 5000))
    defer { unlock() }
    return try titles.flatMap { try append([titled($0)]) }
  }

  /// Waits until there is news of that kind.
  func waits(for wanted: News) -> Bool {
    for _ in 0..<200 {
      if news().contains(wanted) { return true }
      var ready = pollfd(fd: watchDescriptor, events: Int16(POLLIN), revents: 0)
      _ = unsafe poll(&ready, 1, 100)
    }
    return false
  }

  /// Whether something woke it up.
  var isWoken: Bool {
    var ready = pollfd(fd: watchDescriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&ready, 1, 0) == 1
  }
}

/// A file's bytes; none if it is not there.
func bytes(_ path: String) -> [UInt8] { (try? FileReading.read(path)) ?? [] }

func exists(_ path: String) -> Bool {
  var status = stat()
  return unsafe lstat(path, &status) == 0
}
