import Glibc
import JourneyModel
import JourneyStore
import Testing

/// Several have one journal open.
@Suite struct JournalSharing {
  @Test func firstBeginsWithTheDocument() throws {
    try JournalFolder.use { folder throws in
      #expect(!Journal.exists(for: folder.document))
      let joined = try folder.join()
      #expect(joined.isNew && joined.privacy == nil && joined.notes.isEmpty && joined.others.isEmpty)
      #expect(joined.contents.base == JournalFolder.base && joined.contents.entries.isEmpty)
      #expect(joined.contents.baseFingerprint == DocumentFile.fingerprint(of: JournalFolder.base))
      #expect(joined.journal.path == folder.journal && joined.journal.position == 0)
      #expect(Journal.exists(for: folder.document))
      #expect(joined.journal.isCurrent && joined.journal.isAlone)
    }
  }

  @Test func secondFindsWhatTheFirstDid() throws {
    try JournalFolder.use { folder throws in
      let first = try folder.join("anna").journal
      let own = try first.write(["one", "two"])
      #expect(own.map(\.number) == [1, 2])
      let joined = try Journal.join(document: folder.document, author: Author(name: "ben", session: "b")) {
        Issue.record("there is a base already")
        return []
      }
      #expect(!joined.isNew && joined.contents.base == JournalFolder.base)
      #expect(joined.contents.entries.titles == ["one", "two"])
      #expect(
        joined.contents.entries.map(\.author) == [Author(name: "anna", session: "run")]
          + own.map(\.author)[1...])
      #expect(joined.others.map(\.author.name) == ["anna"])
      #expect(joined.journal.position == 2)
    }
  }

  /// Someone's clock may be years ahead, and be set back: the order is that of the numbers alone.
  @Test func clocksDecideNothing() throws {
    try JournalFolder.use { folder throws in
      let author = Author(name: "anna", session: "gone")
      let entries = [253_402_300_799, 1_000, 0].enumerated().map { index, time in
        let change = Change("", [.set(.details, field: "title", to: .text("at \(time)"))])
        return JournalEntry(number: index + 1, author: author, time: time, deed: .change(change))
      }
      try put(try #require(JournalWriter.text(base: JournalFolder.base, entries)), folder.journal)
      let joined = try folder.join("ben")
      #expect(joined.notes.isEmpty)
      #expect(joined.contents.entries.titles == ["at 253402300799", "at 1000", "at 0"])
      #expect(try joined.journal.write(["now"]).map(\.number) == [4])
      #expect(try folder.join().contents.entries.titles.last == "now")
    }
  }

  @Test func entriesReachEachOtherInOneOrder() throws {
    try JournalFolder.use { folder throws in
      let (anna, ben) = (try folder.join("anna").journal, try folder.join("ben").journal)
      try anna.write(["one"])
      #expect(try ben.pull().titles == ["one"])
      #expect(try ben.pull().isEmpty)
      #expect(try ben.write(["two", "three"]).map(\.number) == [2, 3])
      #expect(try anna.pull().titles == ["two", "three"])
      #expect(anna.position == 3 && ben.position == 3)
      #expect(try folder.join().contents.entries.map(\.number) == [1, 2, 3])
    }
  }

  @Test func severalDeedsAreOneWrite() throws {
    try JournalFolder.use { folder throws in
      let (anna, ben) = (try folder.join("anna").journal, try folder.join("ben").journal)
      try #require(anna.lock(atMost: 0))
      let entries = try anna.append([titled("one"), .vote(.open(allowance: 3)), titled("two")])
      anna.unlock()
      #expect(entries.map(\.number) == [1, 2, 3])
      #expect(try ben.pull().count == 3)
    }
  }

  /// Nothing may be appended behind what has not been read.
  @Test func appendingNeedsTheLockAndAllThatIsThere() throws {
    try JournalFolder.use { folder throws in
      let (anna, ben) = (try folder.join("anna").journal, try folder.join("ben").journal)
      #expect(throws: FileProblem.self) { try anna.append([titled("one")]) }
      try ben.write(["one"])
      try #require(anna.lock(atMost: 0))
      #expect(throws: FileProblem.self) { try anna.append([titled("two")]) }
      _ = try anna.pull()
      #expect(try anna.append([titled("two")]).map(\.number) == [2])
    }
  }

  @Test func oneAtATimeHoldsTheLock() throws {
    try JournalFolder.use { folder throws in
      let (anna, ben) = (try folder.join("anna").journal, try folder.join("ben").journal)
      #expect(anna.lock(atMost: 0) && anna.lock(atMost: 0))
      #expect(!ben.lock(atMost: 5))
      anna.unlock()
      #expect(ben.lock(atMost: 0))
    }
  }

  @Test func oneAtATimeSaves() throws {
    try JournalFolder.use { folder throws in
      let (anna, ben) = (try folder.join("anna").journal, try folder.join("ben").journal)
      #expect(anna.lockForSaving(atMost: 0))
      #expect(!ben.lockForSaving(atMost: 5))
      #expect(ben.lock(atMost: 0))
      anna.unlockForSaving()
      #expect(ben.lockForSaving(atMost: 0))
    }
  }

  @Test func flushingIsKnown() throws {
    try JournalFolder.use { folder throws in
      let journal = try folder.join().journal
      // A new journal has its beginning to lose.
      #expect(!journal.isFlushed)
      try journal.flush()
      #expect(journal.isFlushed)
      #expect(try folder.join().journal.isFlushed)
      try journal.write(["one"])
      #expect(!journal.isFlushed)
      try journal.flush()
      #expect(journal.isFlushed)
    }
  }

  @Test func longLabelAndNameAreCut() throws {
    try JournalFolder.use { folder throws in
      let long = String(repeating: "é", count: 5000)
      let journal = try folder.join(long).journal
      try #require(journal.lock(atMost: 0))
      let entry = try #require(try journal.append([.undo(of: 1, Change(long, []))]).first)
      #expect(entry.deed.change?.label.utf8.count == JournalFormat.longestLabel)
      #expect(entry.author.name.utf8.count == JournalFormat.longestName)
      journal.unlock()
      let read = try #require(try folder.join().contents.entries.first)
      #expect("\(read)" == "\(entry)")
    }
  }

  @Test func twoNamesOfOneFileShareTheJournal() throws {
    try JournalFolder.use { folder throws in
      #expect(unsafe symlink("a.json", folder.path + "/link") == 0)
      let first = try folder.join().journal
      let other = try Journal.join(
        document: folder.path + "/link", author: Author(name: "ben", session: "b"), base: { [] })
      #expect(!other.isNew && other.journal.path == first.path)
    }
  }

  @Test func deadProgramLeavesItsEntriesAndNothingElse() async throws {
    let folder = try #require(try JournalSharing.folderThatStays())
    defer { JournalSharing.remove(folder) }
    await #expect(processExitsWith: .signal(SIGKILL)) { [folder = folder as String] in
      let joined = try Journal.join(document: folder + "/a", author: Author(name: "gone", session: "g")) {
        []
      }
      try #require(joined.journal.lock(atMost: 1000))
      _ = try joined.journal.append([titled("left")])
      try #require(joined.journal.lockForSaving(atMost: 1000))
      kill(getpid(), SIGKILL)
    }
    let joined = try Journal.join(document: folder + "/a", author: Author(name: "ben", session: "b")) { [] }
    #expect(joined.contents.entries.titles == ["left"])
    #expect(joined.others.isEmpty && joined.journal.isAlone)
    #expect(joined.journal.lockForSaving(atMost: 0))
    joined.journal.leave(keeping: false)
  }

  /// Its locks end without a word; that its files are closed is what the others are woken by.
  @Test func otherProgramIsSeenToComeAndToDie() async throws {
    let folder = try #require(try JournalSharing.folderThatStays())
    defer { JournalSharing.remove(folder) }
    let journal = try Journal.join(
      document: folder + "/a", author: Author(name: "ben", session: "b"), base: { [] }
    ).journal
    async let other: Void = Self.joinAndDie(folder)
    try await Self.wait(for: .presence, journal)
    #expect(journal.participants().map(\.author.name) == ["gone"])
    #expect(journal.participants().first?.processID != getpid())
    try put("now", folder + "/die")
    try await Self.wait(for: .presence, journal)
    #expect(journal.participants().isEmpty && journal.isAlone)
    await other
  }

  @Test func manyProgramsWriteInOneOrder() async throws {
    let folder = try #require(try JournalSharing.folderThatStays())
    defer { JournalSharing.remove(folder) }
    let keeper = try Journal.join(document: folder + "/a", author: Author(name: "k", session: "k")) { [] }
    await withTaskGroup { group in
      for _ in 0..<3 { group.addTask { await Self.writeMany(folder) } }
    }
    let entries = try keeper.journal.pull()
    #expect(entries.map(\.number) == Array(1...150))
    #expect(Set(entries.map(\.author.session)).count == 3)
    keeper.journal.leave(keeping: false)
    #expect(JourneyStoreTests.entries(folder).isEmpty)
  }

  private static func writeMany(_ folder: String) async {
    await #expect(processExitsWith: .success) { [folder = folder as String] in
      let author = Author(name: "many", session: "\(getpid())")
      let journal = try Journal.join(document: folder + "/a", author: author, base: { [] }).journal
      for _ in 0..<50 {
        try #require(journal.lock(atMost: 20_000))
        _ = try journal.pull()
        _ = try journal.append([titled("by \(author.session)")])
        journal.unlock()
      }
      journal.leave(keeping: false)
    }
  }

  /// Each may be the one that makes the journal, and the one that removes it.
  @Test func programsThatComeAndGoNeverMissEachOther() async throws {
    let folder = try #require(try JournalSharing.folderThatStays())
    defer { JournalSharing.remove(folder) }
    await withTaskGroup { group in
      for _ in 0..<3 { group.addTask { await Self.comeAndGo(folder) } }
    }
    #expect(entries(folder).isEmpty)
  }

  private static func comeAndGo(_ folder: String) async {
    await #expect(processExitsWith: .success) { [folder = folder as String] in
      let author = Author(name: "guest", session: "\(getpid())")
      for _ in 0..<50 {
        let joined = try Journal.join(document: folder + "/a", author: author) { [] }
        #expect(joined.privacy == nil && joined.notes.isEmpty)
        try #require(joined.journal.lock(atMost: 20_000))
        _ = try joined.journal.pull()
        _ = try joined.journal.append([titled("x")])
        joined.journal.unlock()
        joined.journal.leave(keeping: false)
      }
    }
  }

  private static func joinAndDie(_ folder: String) async {
    await #expect(processExitsWith: .signal(SIGKILL)) { [folder = folder as String] in
      let author = Author(name: "gone", session: "g")
      let joined = try Journal.join(document: folder + "/a", author: author) { [] }
      while !exists(folder + "/die") { usleep(1000) }
      kill(getpid(), SIGKILL)
      joined.journal.leave(keeping: true)
    }
  }

  /// Looks again and again without holding up the thread, which others need.
  private static func wait(for news: Journal.News, _ journal: Journal) async throws {
    for _ in 0..<20_000 {
      if journal.news().contains(news) { return }
      try await Task.sleep(for: .milliseconds(1))
    }
    Issue.record("there was no news")
  }

  static func folderThatStays() throws -> String? {
    let temporary = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    var template = Array("\(temporary)/journey-journal-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { return nil }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  static func remove(_ folder: String) {
    for name in entries(folder) { _ = unsafe unlink(folder + "/" + name) }
    _ = unsafe rmdir(folder)
  }
}

/// Coming and going.
@Suite struct JournalEnds {
  @Test func lastOneRemovesWhatNobodyNeeds() throws {
    try JournalFolder.use { folder throws in
      let (anna, ben) = (try folder.join("anna").journal, try folder.join("ben").journal)
      anna.leave(keeping: false)
      #expect(exists(folder.journal))
      ben.leave(keeping: false)
      #expect(entries(folder.path) == ["a.json"])
    }
  }

  @Test func keptJournalStays() throws {
    try JournalFolder.use { folder throws in
      try folder.written(["one"])
      #expect(exists(folder.journal))
      let joined = try folder.join()
      #expect(joined.contents.entries.titles == ["one"] && joined.others.isEmpty)
    }
  }

  @Test func removedJournalIsNoticed() throws {
    try JournalFolder.use { folder throws in
      let journal = try folder.join().journal
      #expect(unsafe unlink(folder.journal) == 0)
      #expect(!journal.isCurrent)
      #expect(journal.waits(for: .replaced))
      try #require(journal.lock(atMost: 0))
      #expect(throws: JournalProblem.replaced) { try journal.pull() }
      #expect(throws: FileProblem.self) { try journal.append([titled("one")]) }
      let other = try folder.join()
      #expect(other.isNew)
      journal.leave(keeping: false)
      #expect(exists(folder.journal))
    }
  }

  @Test func journalThatIsSetAsideIsLegibleAndOverwritesNothing() throws {
    try JournalFolder.use { folder throws in
      var paths: [String] = []
      for title in ["one", "two"] {
        let journal = try folder.join().journal
        try journal.write([title])
        try #require(journal.lock(atMost: 0))
        paths.append(try journal.setAside())
        #expect(!journal.isCurrent)
        journal.leave(keeping: false)
      }
      #expect(Set(paths).count == 2)
      for (path, title) in zip(paths, ["one", "two"]) {
        #expect(path.hasPrefix(folder.document + ".set-aside-") && path.hasSuffix(".journal"))
        #expect(try JournalReader.read(file: path).contents.entries.titles == [title])
      }
      #expect(!exists(folder.journal))
    }
  }

  @Test func nobodySetsAsideWhatOthersHave() throws {
    try JournalFolder.use { folder throws in
      let (anna, ben) = (try folder.join("anna").journal, try folder.join("ben").journal)
      #expect(throws: JournalProblem.replaced) { try anna.setAside() }
      try #require(anna.lock(atMost: 0))
      #expect(throws: JournalProblem.notAlone) { try anna.setAside() }
      ben.leave(keeping: true)
      #expect(exists(try anna.setAside()))
    }
  }

  @Test func lookingOnChangesNothing() throws {
    try JournalFolder.use { folder throws in
      #expect(try Journal.watch(document: folder.document) == nil)
      #expect(entries(folder.path) == ["a.json"])
      let anna = try folder.join("anna").journal
      try anna.write(["one"])
      let joined = try #require(try Journal.watch(document: folder.document))
      #expect(joined.contents.entries.titles == ["one"] && joined.others.map(\.author.name) == ["anna"])
      #expect(anna.isAlone && anna.participants().isEmpty)
      #expect(!joined.journal.lock(atMost: 1000) && !joined.journal.lockForSaving(atMost: 1000))
      try anna.write(["two"])
      #expect(joined.journal.waits(for: .entries))
      #expect(try joined.journal.pull().titles == ["two"])
      joined.journal.leave(keeping: false)
      #expect(anna.isCurrent)
    }
  }
}
