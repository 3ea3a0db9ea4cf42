package import JourneyModel
import Words

extension Journal {
  /// Looks quickly whether a document has a journal, without making anything.
  package static func exists(for documentPath: String) -> Bool { path(for: documentPath) != nil }

  /// Where the journal of a document is; nil if there is none.
  package static func path(for documentPath: String) -> String? {
    guard let document = try? DocumentPlace(documentPath) else { return nil }
    if document.hasJournal { return document.folder + "/" + JournalPlace.journal(document.name, true) }
    return document.hasPrivateJournal ? document.privateJournal : nil
  }

  /// Opens a document's journal, or makes it with this base, and takes a place among those present.
  ///
  /// Where it can't stand beside the document, or what stands there is not to be trusted, it is kept
  /// privately. Throws if that fails, too, and `held` if someone does not give the lock back.
  ///
  /// - Parameter patience: how long the lock is waited for, in milliseconds.
  package static func join(
    document path: String, author: Author, patience: Int = 2000, base: () -> [UInt8]
  ) throws(JournalProblem) -> Joined {
    let document: DocumentPlace
    do { document = try DocumentPlace(path) } catch { throw .file(error) }
    return try withoutActuallyEscaping(base) { base throws(JournalProblem) in
      try join(document, author, patience, base)
    }
  }

  private static func join(
    _ document: DocumentPlace, _ author: Author, _ patience: Int, _ base: @escaping () -> [UInt8]
  ) throws(JournalProblem) -> Joined {
    // What was begun privately goes on so: it may hold work that is nowhere else.
    if !document.hasJournal, document.hasPrivateJournal {
      return try joinPrivately(
        document, author, because: words("The journal is kept privately, so others can't join."), base)
    }
    do throws(JournalProblem) {
      let place = try JournalPlace(beside: document)
      return try JournalOpening.open(
        place, author, notes: document.noteOfPrivateJournal, patience: patience, base: base)
    } catch {
      // Someone else is at it: to go on apart would only make two of what is to be one.
      if case .held = error { throw error }
      let privacy = words("The journal is kept privately, so others can't join: %@.", error)
      return try joinPrivately(document, author, because: privacy, base)
    }
  }

  private static func joinPrivately(
    _ document: DocumentPlace, _ author: Author, because privacy: String, _ base: @escaping () -> [UInt8]
  ) throws(JournalProblem) -> Joined {
    try JournalOpening.open(try JournalPlace(privateOf: document), author, privacy: privacy, base: base)
  }

  /// A private journal of its own for a document that has no file yet.
  package static func unnamed(author: Author, base: () -> [UInt8]) throws(JournalProblem) -> Joined {
    let place = try JournalPlace(
      private: LeftBehind.prefix + String(UInt64.random(in: 0 ... .max), radix: 36), of: nil)
    return try withoutActuallyEscaping(base) { base throws(JournalProblem) in
      try JournalOpening.open(place, author, base: base)
    }
  }

  /// The journals of documents without a file whose programs are gone, the latest first.
  package static func leftBehind() -> [LeftBehind] {
    StateFolder.names().compactMap(LeftBehind.init(fileNamed:)).sorted { $0.date > $1.date }
  }

  /// Goes on with a journal that was left behind. Throws `notAlone` if someone else was quicker.
  package static func resume(_ found: LeftBehind, author: Author) throws(JournalProblem) -> Joined {
    let place = try JournalPlace(private: found.stem, of: nil)
    return try JournalOpening.open(place, author, alone: true, base: nil)
  }

  /// Looks on without joining: nothing is written, and nobody has to wait. Nil if there is no journal.
  ///
  /// Such a hold reads and watches; it can't be locked.
  package static func watch(document path: String) throws(JournalProblem) -> Joined? {
    let document: DocumentPlace
    do { document = try DocumentPlace(path) } catch { throw .file(error) }
    if document.hasJournal { return try watch(try JournalPlace(beside: document)) }
    return try document.hasPrivateJournal ? watch(try JournalPlace(privateOf: document)) : nil
  }
}

extension DocumentPlace {
  fileprivate var hasJournal: Bool {
    FileMark(of: folder + "/" + JournalPlace.journal(name, true)) != nil
  }

  fileprivate var hasPrivateJournal: Bool { privateJournal.flatMap(FileMark.init) != nil }

  fileprivate var privateJournal: String? {
    StateFolder.path.map { $0 + "/" + JournalPlace.journal(StateFolder.name(for: fullPath), false) }
  }

  /// Of work that may have been left behind where nobody looks any more.
  fileprivate var noteOfPrivateJournal: [String] {
    guard hasPrivateJournal, let path = privateJournal else { return [] }
    return [words("A journal that was kept privately before is still in %@.", printable(path))]
  }
}
