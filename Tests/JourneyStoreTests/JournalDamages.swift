import Glibc
import JourneyModel
import JourneyStore
import Testing

/// Journals that are not as they were written.
@Suite struct JournalDamages {
  @Test func halfOfALineIsLeftOut() throws {
    try JournalFolder.use { folder throws in
      try folder.written()
      let whole = bytes(folder.journal)
      try put(whole.dropLast(9), folder.journal)
      let joined = try folder.join()
      #expect(joined.contents.entries.titles == ["one", "two"])
      #expect(joined.notes == ["The last change was only half written and is left out."])
      #expect(entries(folder.path) == [".a.json.journal", ".a.json.present", "a.json"])
      try joined.journal.write(["four"])
      #expect(try folder.join().contents.entries.titles == ["one", "two", "four"])
    }
  }

  /// Someone died while writing, and others go on.
  @Test func halfOfALineIsWaitedForAndThenCutOff() throws {
    try JournalFolder.use { folder throws in
      let journal = try folder.join().journal
      try journal.write(["one"])
      try put(bytes(folder.journal) + Array("0123456789abcdef {\"n".utf8), folder.journal)
      #expect(try journal.pull().isEmpty)
      #expect(String(decoding: bytes(folder.journal), as: UTF8.self).hasSuffix("{\"n"))
      try #require(journal.lock(atMost: 0))
      #expect(try journal.pull().isEmpty)
      #expect(try journal.append([titled("two")]).map(\.number) == [2])
      journal.unlock()
      #expect(try folder.join().contents.entries.titles == ["one", "two"])
    }
  }

  @Test func halfOfALineBehindOthersIsCutOffToo() throws {
    try JournalFolder.use { folder throws in
      let (anna, ben) = (try folder.join("anna").journal, try folder.join("ben").journal)
      try ben.write(["one"])
      try put(bytes(folder.journal) + Array("0123".utf8), folder.journal)
      try #require(anna.lock(atMost: 0))
      #expect(try anna.pull().titles == ["one"])
      #expect(try anna.append([titled("two")]).map(\.number) == [2])
    }
  }

  /// How a file is broken, what is left of three entries, and the line that is named.
  static let breakages: [(name: String, titles: [String], line: Int)] = [
    ("changed", ["one"], 5), ("removed", ["one"], 5), ("doubled", ["one", "two"], 6), ("swapped", [], 4),
    ("unreadable", ["one", "two", "three"], 7), ("renumbered", ["one", "two", "three"], 7),
  ]

  @Test(arguments: breakages)
  func badLineEndsTheJournalAndTheWholeIsKept(breakage: (name: String, titles: [String], line: Int)) throws {
    try JournalFolder.use { folder throws in
      try folder.written()
      let damaged = Self.damaged(bytes(folder.journal), breakage.name)
      try put(damaged, folder.journal)
      let joined = try folder.join()
      #expect(joined.contents.entries.titles == breakage.titles && joined.privacy == nil)
      let note = try #require(joined.notes.first)
      #expect(joined.notes.count == 1 && note.hasPrefix("Line \(breakage.line) of the journal is damaged"))
      let copy = try #require(entries(folder.path).first { $0.contains("set-aside") })
      #expect(note.contains(copy))
      #expect(bytes(folder.path + "/" + copy) == damaged)
      try joined.journal.write(["more"])
      let again = try folder.join()
      #expect(again.notes.isEmpty && again.contents.entries.titles == breakage.titles + ["more"])
    }
  }

  /// The base has one line, so that entries start on the fourth: header, document, its last newline.
  private static func damaged(_ bytes: [UInt8], _ how: String) -> [UInt8] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast().map {
      Array($0)
    }
    switch how {
    case "changed": lines[4][30] ^= 1
    case "removed": lines.remove(at: 4)
    case "doubled": lines.insert(lines[4], at: 5)
    case "swapped": lines.swapAt(3, 4)
    case "unreadable": lines.append(Array("no journal".utf8))
    default: lines.append(lines[5])
    }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")])) + [UInt8(ascii: "\n")]
  }

  static let beginnings = [
    "not a journal\n", "journey-journal/1 x\n", "journey-journal/1 3 0 0000000000000000\n{}\n",
  ]

  @Test(arguments: beginnings) func fileWithoutABeginningIsPutAside(text: String) throws {
    try JournalFolder.use { folder throws in
      try put(text, folder.journal)
      let joined = try folder.join()
      #expect(joined.isNew && joined.privacy == nil && joined.notes.count == 1)
      let name = try #require(entries(folder.path).first { $0.contains("set-aside") })
      #expect(content(folder.path + "/" + name) == text)
    }
  }

  @Test func otherDocumentInTheBeginningIsFound() throws {
    try JournalFolder.use { folder throws in
      try folder.written()
      let text = String(decoding: bytes(folder.journal), as: UTF8.self)
      let other = text.split(separator: "Base", maxSplits: 1).joined(separator: "Cafe")
      #expect(throws: JournalDamage.self) { try JournalReader.read(Array(other.utf8)) }
    }
  }

  @Test func emptyFileIsBegun() throws {
    try JournalFolder.use { folder throws in
      try put([0, 0, 0], folder.journal)
      let joined = try folder.join()
      #expect(joined.isNew && joined.notes.isEmpty && joined.contents.base == JournalFolder.base)
    }
  }

  @Test func newerJournalIsLeftAlone() throws {
    try JournalFolder.use { folder throws in
      try put("journey-journal/2 whatever\n", folder.journal)
      let joined = try folder.join()
      #expect(joined.privacy?.contains("newer version") == true)
      #expect(content(folder.journal) == "journey-journal/2 whatever\n")
    }
  }

  @Test func damageWhileItIsOpenIsReportedAndMendedByJoiningAnew() throws {
    try JournalFolder.use { folder throws in
      let journal = try folder.join().journal
      try journal.write(["one"])
      try put(bytes(folder.journal) + Array("nonsense\n".utf8), folder.journal)
      #expect(journal.waits(for: .entries))
      let damage = JournalDamage(kind: .line, line: 5, reason: "it does not begin with a checksum")
      #expect(throws: JournalProblem.damaged(damage)) { try journal.pull() }
      journal.leave(keeping: true)
      let joined = try folder.join()
      #expect(joined.contents.entries.titles == ["one"] && joined.notes.count == 1)
    }
  }

  @Test func cutJournalIsNoticed() throws {
    try JournalFolder.use { folder throws in
      let journal = try folder.join().journal
      try journal.write(["one"])
      try put(bytes(folder.journal).dropLast(3), folder.journal)
      #expect(journal.waits(for: .replaced))
      #expect(throws: JournalProblem.replaced) { try journal.pull() }
    }
  }

  @Test func writeThatDoesNotFitLeavesNothing() async throws {
    await #expect(processExitsWith: .success) {
      // A limit on the size of files binds the whole process, so this is a process of its own.
      try JournalFolder.use { folder throws in
        let journal = try folder.join().journal
        try journal.write(["one"])
        var limit = rlimit(rlim_cur: 8192, rlim_max: 8192)
        try #require(unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
        let before = bytes(folder.journal)
        try #require(journal.lock(atMost: 0))
        let large = titled(String(repeating: "x", count: 10_000))
        let problem = FileProblem(.write, folder.journal, .fileSizeLimit)
        #expect(throws: problem) { try journal.append([titled("two"), large]) }
        #expect(bytes(folder.journal) == before)
        #expect(try journal.append([titled("two")]).map(\.number) == [2])
      }
    }
  }

  @Test func journalThatDoesNotFitIsNotBegun() async throws {
    await #expect(processExitsWith: .success) {
      try JournalFolder.use { folder throws in
        var limit = rlimit(rlim_cur: 2048, rlim_max: 2048)
        try #require(unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
        #expect(throws: JournalProblem.self) {
          try Journal.join(document: folder.document, author: Author(name: "a", session: "b")) {
            Array(repeating: UInt8(ascii: " "), count: 10_000)
          }
        }
        #expect(!exists(folder.journal))
      }
    }
  }
}
