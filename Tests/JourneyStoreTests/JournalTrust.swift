import Glibc
import JourneyModel
import JourneyStore
import Testing

/// What stands beside a document may have been put there by anybody.
@Suite struct JournalTrust {
  static let kinds = ["link", "dangling link", "pipe", "folder", "hard link", "socket"]

  @Test(arguments: kinds, [".a.json.journal", ".a.json.present"])
  func whatIsNoOrdinaryFileIsNotUsed(kind: String, name: String) throws {
    try JournalFolder.use { folder throws in
      let path = folder.path + "/" + name
      try put("untouched", folder.path + "/victim")
      try Self.make(kind, path)
      let before = entries(folder.path)
      let joined = try folder.join()
      #expect(entries(folder.path) == before)
      #expect(joined.privacy?.hasPrefix("The journal is kept privately, so others can't join: ") == true)
      #expect(joined.privacy?.contains(name) == true)
      try joined.journal.write(["one"])
      #expect(content(folder.path + "/victim") == "untouched")
      #expect(!exists(folder.path + "/nowhere"))
      #expect(!joined.journal.path.hasPrefix(folder.path + "/"))
    }
  }

  private static func make(_ kind: String, _ path: String) throws {
    let victim = path.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/victim"
    let result =
      switch kind {
      case "link": unsafe symlink("victim", path)
      case "dangling link": unsafe symlink("nowhere", path)
      case "pipe": unsafe mkfifo(path, 0o666)
      case "folder": unsafe mkdir(path, 0o755)
      case "hard link": unsafe link(victim, path)
      default: unsafe mknod(path, S_IFSOCK | 0o666, 0)
      }
    try #require(result == 0)
  }

  @Test(arguments: [0o600, 0o640, 0o664, 0o644, 0o666, 0o444] as [mode_t])
  func whoeverReadsTheDocumentReadsTheJournal(mode: mode_t) throws {
    try JournalFolder.use { folder throws in
      #expect(unsafe chmod(folder.document, mode) == 0)
      _ = try folder.join()
      #expect(permissions(folder.journal) == mode | 0o600)
      #expect(permissions(folder.presence) == mode | 0o600)
    }
  }

  @Test func journalOfADocumentWithoutAFileGetsWhatTheMaskAllows() throws {
    try JournalFolder.use { folder throws in
      let path = folder.path + "/new.json"
      let joined = try Journal.join(document: path, author: Author(name: "a", session: "b")) { [] }
      let mask = umask(0o022)
      umask(mask)
      #expect(permissions(joined.journal.path) == 0o666 & ~mask)
      #expect(joined.contents.base.isEmpty && !exists(path))
    }
  }

  @Test func journalThatIsTooOpenIsClosed() throws {
    try JournalFolder.use { folder throws in
      try folder.written()
      #expect(unsafe chmod(folder.document, 0o600) == 0)
      #expect(unsafe chmod(folder.journal, 0o666) == 0)
      let joined = try folder.join()
      #expect(joined.privacy == nil && permissions(folder.journal) == 0o600)
    }
  }

  @Test(.enabled(if: geteuid() == 0, "only root may give files away"))
  func strangersJournalIsNotUsed() throws {
    try JournalFolder.use { folder throws in
      try folder.written()
      #expect(unsafe chown(folder.journal, 12345, 12345) == 0)
      #expect(try folder.join().privacy?.contains("belongs to someone else") == true)
      #expect(unsafe chown(folder.document, 12345, 12345) == 0)
      #expect(unsafe chown(folder.presence, 12345, 12345) == 0)
      // The private journal that was begun is not needed any more.
      try #require(unsafe unlink(folder.privateJournal) == 0)
      #expect(try folder.join().privacy == nil)
    }
  }

  @Test(.enabled(if: geteuid() == 0, "only root may give files away"))
  func filesOfTheGroupAreUsedWhereTheGroupMayWrite() throws {
    try JournalFolder.use { folder throws in
      try folder.written()
      for path in [folder.journal, folder.presence] { #expect(unsafe chown(path, 12345, 777) == 0) }
      #expect(unsafe chown(folder.document, 0, 777) == 0)
      #expect(unsafe chmod(folder.document, 0o644) == 0)
      #expect(try folder.join().privacy != nil)
      try #require(unsafe unlink(folder.privateJournal) == 0)
      #expect(unsafe chmod(folder.document, 0o664) == 0)
      #expect(try folder.join().privacy == nil)
    }
  }

  @Test(.enabled(if: geteuid() == 0, "only root may give files away"))
  func journalBelongsToTheDocumentsOwner() throws {
    try JournalFolder.use { folder throws in
      #expect(unsafe chown(folder.document, 12345, 777) == 0)
      _ = try folder.join()
      var status = stat()
      #expect(unsafe stat(folder.journal, &status) == 0)
      #expect(status.st_uid == 12345 && status.st_gid == 777)
    }
  }
}

/// Journals that only one person can see.
@Suite struct PrivateJournals {
  static let author = Author(name: "anna", session: "a")

  @Test func nameTooLongForAJournalBesideIsKeptPrivately() throws {
    try JournalFolder.use { folder throws in
      let path = folder.path + "/" + String(repeating: "ä", count: 125)
      try put(JournalFolder.base, path)
      let joined = try Journal.join(document: path, author: Self.author) { JournalFolder.base }
      #expect(joined.privacy?.hasSuffix("its name is too long.") == true)
      try joined.journal.write(["one"])
      #expect(permissions(joined.journal.path) == 0o600)
      joined.journal.leave(keeping: true)
      #expect(Journal.exists(for: path))
      let again = try Journal.join(document: path, author: Self.author) { [] }
      #expect(again.contents.entries.titles == ["one"])
      again.journal.leave(keeping: false)
      #expect(!Journal.exists(for: path))
    }
  }

  @Test(.enabled(if: geteuid() != 0, "permissions do not bind root"))
  func folderThatMayNotBeWrittenIsLeftAlone() throws {
    try JournalFolder.use { folder throws in
      #expect(unsafe chmod(folder.path, 0o555) == 0)
      defer { _ = unsafe chmod(folder.path, 0o755) }
      #expect(try folder.join().privacy?.hasSuffix("permission is denied.") == true)
      #expect(entries(folder.path) == ["a.json"])
    }
  }

  @Test func whatWasBegunPrivatelyGoesOnSo() throws {
    try JournalFolder.use { folder throws in
      try #require(unsafe mkdir(folder.journal, 0o755) == 0)
      let joined = try folder.join()
      try joined.journal.write(["one"])
      joined.journal.leave(keeping: true)
      try #require(unsafe rmdir(folder.journal) == 0)
      let again = try folder.join()
      #expect(again.privacy != nil && again.contents.entries.titles == ["one"])
      again.journal.leave(keeping: false)
      #expect(try folder.join().privacy == nil)
    }
  }

  @Test func privateJournalBesideAnOpenOneIsSpokenOf() throws {
    try JournalFolder.use { folder throws in
      try #require(unsafe mkdir(folder.journal, 0o755) == 0)
      try folder.written(["one"])
      try #require(unsafe rmdir(folder.journal) == 0)
      try put("", folder.journal)
      let joined = try folder.join()
      #expect(joined.privacy == nil && joined.contents.entries.isEmpty)
      #expect(
        joined.notes == ["A journal that was kept privately before is still in \(folder.privateJournal)."])
    }
  }

  @Test func withoutAnyPlaceThereIsAProblem() throws {
    try JournalFolder.use { folder throws in
      try #require(unsafe mkdir(folder.journal, 0o755) == 0)
      StateFolder.$replacement.withValue(folder.document + "/journey") {
        #expect(throws: JournalProblem.self) { try folder.join() }
      }
    }
  }

  @Test func stateFolderIsMadeForOneselfOnly() throws {
    try JournalFolder.use { folder throws in
      let state = folder.path + "/x/y/journey"
      try StateFolder.$replacement.withValue(state) {
        let joined = try Journal.unnamed(author: Self.author) { [] }
        #expect(permissions(state) == 0o700)
        #expect(permissions(joined.journal.path) == 0o600)
        joined.journal.leave(keeping: false)
        try #require(unsafe chmod(state, 0o777) == 0)
        #expect(throws: JournalProblem.self) { try Journal.unnamed(author: Self.author) { [] } }
      }
    }
  }

  @Test func unnamedJournalIsFoundWhenItsProgramIsGone() throws {
    try JournalFolder.use { folder throws in
      let (first, other) = (
        try Journal.unnamed(author: Self.author) { JournalFolder.base },
        try Journal.unnamed(author: Self.author) { JournalFolder.base }
      )
      #expect(first.journal.path != other.journal.path && first.isNew && other.isNew)
      try first.journal.write(["one", "two"])
      #expect(Journal.leftBehind().isEmpty)
      first.journal.leave(keeping: true)
      let found = try #require(Journal.leftBehind().first)
      #expect(Journal.leftBehind().count == 1 && found.title == "two" && found.changes == 2)
      #expect(found.path == first.journal.path && found.date > 1_700_000_000)
      let resumed = try Journal.resume(found, author: Self.author)
      #expect(resumed.contents.entries.titles == ["one", "two"] && !resumed.isNew)
      #expect(Journal.leftBehind().isEmpty)
      #expect(throws: JournalProblem.notAlone) { try Journal.resume(found, author: Self.author) }
      resumed.journal.leave(keeping: false)
      #expect(throws: JournalProblem.self) { try Journal.resume(found, author: Self.author) }
    }
  }
}

extension JournalFolder {
  /// Where the document's private journal stands.
  var privateJournal: String {
    let name = document.replacing("/", with: "%2F") + ".journal"
    return (StateFolder.replacement ?? "") + "/" + name
  }
}
