internal import JourneyModel
import Words

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Opens the journal of a place, or makes it, and mends what is broken in it.
struct JournalOpening {
  private let place: JournalPlace
  private let author: Author
  /// What a new journal begins with; nil: none is to be made.
  private let base: (() -> [UInt8])?
  private var notes: [String] = []

  /// How long someone who holds the lock is waited for, in milliseconds.
  private let patience: Int

  private init(_ place: JournalPlace, _ author: Author, patience: Int, _ base: (() -> [UInt8])?) {
    (self.place, self.base, self.patience) = (place, base, patience)
    self.author = Author(
      name: author.name.cut(to: JournalFormat.longestName),
      session: author.session.cut(to: JournalFormat.longestSession))
  }

  /// What is in a journal, and from where it goes on.
  struct Opened {
    let contents: Journal.Contents
    let presence: PresenceFile?
    let lines: JournalLines
    let end: Int
    var isNew = false
  }

  /// - Parameters:
  ///   - privacy: Why others can't join, as it is handed on.
  ///   - notes: What the person should know already.
  ///   - alone: Whether nobody else may have it open.
  static func open(
    _ place: JournalPlace, _ author: Author, privacy: String? = nil, notes: [String] = [],
    alone: Bool = false, patience: Int = 2000, base: (() -> [UInt8])?
  ) throws(JournalProblem) -> Journal.Joined {
    var opening = JournalOpening(place, author, patience: patience, base)
    opening.notes = notes
    // Another program may remove the journal just when this one opens it, but not for ever.
    for _ in 0..<100 {
      if let joined = try opening.attempt(privacy, alone: alone) { return joined }
    }
    throw .replaced
  }

  /// Nil: the journal was removed or replaced in the meantime.
  private mutating func attempt(_ privacy: String?, alone: Bool) throws(JournalProblem) -> Journal.Joined? {
    guard let found = try fileOfJournal() else { return nil }
    guard retry(atMost: patience, { found.file.lock(0..<0) }) else {
      throw found.file.hasLocks ? .held : .refused(words("the file system there knows no locks"))
    }
    // The lock goes with the descriptor, whatever is thrown here.
    guard place.names(place.journal, found.file) else { return nil }
    let opened: Opened?
    do {
      opened = try open(found.file, alone: alone)
    } catch {
      if found.isMade { removeWhatWasMade() }
      throw error
    }
    guard let opened else { return nil }
    found.file.unlock(0..<0)
    let journal = Journal(place, found.file, author: author, opened)
    return Journal.Joined(
      journal: journal, contents: opened.contents, others: journal.participants(), privacy: privacy,
      notes: notes, isNew: opened.isNew)
  }

  private struct Found: ~Copyable {
    let file: FileDescriptor
    let isMade: Bool
  }

  private func fileOfJournal() throws(JournalProblem) -> Found? {
    if let file = try place.open(place.journal) { return Found(file: file, isMade: false) }
    if base == nil { throw .file(FileProblem(.read, place.path, .missing)) }
    guard let file = try place.make(place.journal) else { return nil }
    return Found(file: file, isMade: true)
  }

  /// Under the lock; nil: nothing of the journal could be used, and it was put aside.
  private mutating func open(
    _ file: borrowing FileDescriptor, alone: Bool
  ) throws(JournalProblem) -> Opened? {
    try place.check(file, place.journal)
    let presence = try openPresence()
    if alone, !presence.isAlone { throw .notAlone }
    guard presence.claim() else { throw .refused(words("too many have it open")) }
    return try content(of: file, presence)
  }

  /// A journal that could not be begun leaves nothing behind.
  private func removeWhatWasMade() {
    place.folder.remove(place.journal)
    guard let file = try? place.open(place.presence), (try? place.check(file, place.presence)) != nil,
      PresenceFile(file).isAlone
    else { return }
    place.folder.remove(place.presence)
  }

  private func openPresence() throws(JournalProblem) -> PresenceFile {
    if let file = try place.open(place.presence) {
      try place.check(file, place.presence)
      return PresenceFile(file)
    }
    guard let file = try place.make(place.presence) else { throw .replaced }
    do { try place.access.give(to: file) } catch { throw place.problem(error) }
    return PresenceFile(file)
  }

  /// What the journal holds, mended if need be; nil if nothing of it could be used and it was put aside.
  private mutating func content(
    of file: borrowing FileDescriptor, _ presence: PresenceFile
  ) throws(JournalProblem) -> Opened? {
    let bytes = try Self.bytes(of: file, place)
    if let base, Self.isUnbegun(bytes) { return try begin(file, presence, base()) }
    let found: JournalReader.Result
    do {
      found = try JournalReader.read(bytes)
    } catch {
      if error.kind == .newer { throw .newer }
      try putAside(error)
      return nil
    }
    if let damage = found.damage { try mend(file, bytes, found.length, damage) }
    return Opened(contents: found.contents, presence: presence, lines: found.lines, end: found.length)
  }

  static func bytes(
    of file: borrowing FileDescriptor, _ place: JournalPlace
  ) throws(JournalProblem) -> [UInt8] {
    do {
      let size = Int(try file.status().st_size)
      if size <= JournalFormat.largestFile { return try file.bytes(size, at: 0) }
    } catch {
      throw place.problem(error, .read)
    }
    throw .refused(words("its journal is too large"))
  }

  // MARK: Beginning

  /// Whether a journal was made, but nothing written to it, or nothing that came as far as the disk.
  private static func isUnbegun(_ bytes: [UInt8]) -> Bool { bytes.allSatisfy { $0 == 0 } }

  private func begin(
    _ file: borrowing FileDescriptor, _ presence: PresenceFile, _ base: [UInt8]
  ) throws(JournalProblem) -> Opened {
    let (bytes, header) = JournalHeader.make(base: base)
    do {
      try file.truncate(to: 0)
      if try file.status().st_uid == geteuid() { try place.access.give(to: file) }
      try file.put(bytes, at: 0)
    } catch {
      try? file.truncate(to: 0)
      throw place.problem(error)
    }
    let contents = Journal.Contents(base: base, baseFingerprint: header.fingerprint, entries: [])
    return Opened(
      contents: contents, presence: presence, lines: JournalLines(after: header.checksum), end: bytes.count,
      isNew: true)
  }

  // MARK: Mending

  private mutating func mend(
    _ file: borrowing FileDescriptor, _ bytes: [UInt8], _ length: Int, _ damage: JournalDamage
  ) throws(JournalProblem) {
    if damage.kind == .unfinished {
      notes.append(words("The last change was only half written and is left out."))
    } else {
      let path = try place.setAside(copyOf: bytes)
      notes.append(
        words(
          "Line %@ of the journal is damaged (%@): what stood there and behind it is left out. "
            + "The whole journal is in %@.", damage.line, damage.reason, printable(path)))
    }
    do { try file.truncate(to: length) } catch { throw place.problem(error) }
  }

  private mutating func putAside(_ damage: JournalDamage) throws(JournalProblem) {
    let name = try place.reserveSetAsideName()
    do { try place.folder.rename(place.journal, to: name) } catch { throw place.problem(error) }
    let path = place.folderPath + "/" + name
    notes.append(
      words("The journal could not be read (%@) and is now in %@.", damage.reason, printable(path)))
  }
}
