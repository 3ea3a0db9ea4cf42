package import JourneyModel
import Words

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// One participant's hold on a journal: the file beside an open document in which everyone who has it open
/// writes what they do, and reads what the others do.
///
///     let joined = try Journal.join(document: path, author: author) { file.bytes }
///     …                                         // what joined.contents.entries say is done
///     if journal.lock(atMost: 100) {
///       for entry in try journal.pull() { … }   // others were quicker
///       let own = try journal.append([.change(change)])
///       journal.unlock()
///     }
///     …
///     journal.leave(keeping: false)
///
/// The journal is the truth between saves, the document's file a checkpoint of it. It stands as `.NAME.journal`
/// beside the document, or privately in the state folder where it can't, and `.NAME.present` beside it tells
/// who has it open. For one thread.
package final class Journal {
  /// What stands in a journal.
  package struct Contents: Sendable {
    /// The document's text as it was when the journal began; empty: there was none.
    package let base: [UInt8]
    package let baseFingerprint: String
    package let entries: [JournalEntry]

    package init(base: [UInt8], baseFingerprint: String, entries: [JournalEntry]) {
      (self.base, self.baseFingerprint, self.entries) = (base, baseFingerprint, entries)
    }
  }

  /// A journal that was opened, and what was found there.
  package struct Joined {
    package let journal: Journal
    package let contents: Contents
    /// Who else has it open.
    package let others: [Participant]
    /// Why others can't join, in a sentence; nil if they can.
    package let privacy: String?
    /// What the person should know, such as what was repaired, in sentences.
    package let notes: [String]
    /// Whether it began with this.
    package let isNew: Bool
  }

  package enum News: Hashable, Sendable {
    /// Others have added entries: `pull`.
    case entries
    /// Someone has come, gone or moved: `participants`.
    case presence
    /// The document's file was written or removed, and not under this journal's lock for saving.
    case document
    /// The journal was removed or replaced: join anew.
    case replaced
  }

  let place: JournalPlace
  let file: FileDescriptor
  var presence: PresenceFile?
  private let watch: JournalWatch
  /// Who writes here, with name and session cut to what a journal takes.
  package let author: Author
  private let since = time(nil)
  var lines: JournalLines
  /// Up to where the file has been read, in bytes.
  var end: Int
  private var isLocked = false
  private var isSaving = false
  /// Whether everything written by this hold is safe on the disk.
  package private(set) var isFlushed: Bool
  /// Whether the folder may not know of the journal yet after a power cut.
  private var isNew: Bool
  private var known: [Participant] = []
  private var documentMark: FileMark?

  init(
    _ place: JournalPlace, _ file: consuming FileDescriptor, author: Author, _ opened: JournalOpening.Opened
  ) {
    presence = opened.presence
    watch = JournalWatch(place, journal: file.number, presence: presence?.file.number)
    (self.place, self.author, lines, end) = (place, author, opened.lines, opened.end)
    (isNew, isFlushed) = (opened.isNew, !opened.isNew)
    self.file = file
    documentMark = place.document?.mark
    present("")
    known = participants()
  }

  package var path: String { place.path }

  /// The number of the last entry read or written.
  package var position: Int { lines.number }

  /// Whether the journal at the path is still this one, and so is the file of those present: without it, people
  /// would not know of each other.
  package var isCurrent: Bool {
    place.names(place.journal, file) && presence.map { place.names(place.presence, $0.file) } ?? true
  }

  // MARK: The lock

  /// Waits for the lock, but not longer than so many milliseconds. False: someone holds it, perhaps a program
  /// that was stopped.
  package func lock(atMost milliseconds: Int) -> Bool {
    guard presence?.isClaimed == true else { return false }
    isLocked = isLocked || retry(atMost: milliseconds) { file.lock(0..<0) }
    return isLocked
  }

  package func unlock() {
    if isLocked { file.unlock(0..<0) }
    isLocked = false
  }

  // MARK: Entries

  /// The entries that others have added since the last call.
  ///
  /// Without the lock an unfinished last line is left for later: it is being written. Under the lock it is one
  /// that nobody will finish, and cut off.
  package func pull() throws(JournalProblem) -> [JournalEntry] {
    if isLocked, !isCurrent { throw .replaced }
    let bytes = try unread()
    if bytes.isEmpty { return [] }
    let found = lines.read(bytes)
    end += found.end
    guard let damage = found.damage else { return found.entries }
    guard damage.kind == .unfinished else {
      throw .damaged(JournalDamage(kind: damage.kind, line: line, reason: damage.reason))
    }
    if isLocked { try cut() }
    return found.entries
  }

  /// The number of the line that comes next, as editors count it.
  private var line: Int {
    ((try? file.bytes(end, at: 0)) ?? []).count { $0 == UInt8(ascii: "\n") } + 1
  }

  private func unread() throws(JournalProblem) -> [UInt8] {
    do {
      let size = Int(try file.status().st_size)
      if size < end { throw JournalProblem.replaced }
      return try size == end ? [] : file.bytes(size - end, at: end)
    } catch let problem as JournalProblem {
      throw problem
    } catch {
      throw place.problem(error as? FileDescriptor.Failure ?? .init(code: EIO), .read)
    }
  }

  private func cut() throws(JournalProblem) {
    do { try file.truncate(to: end) } catch { throw place.problem(error) }
  }

  /// Adds deeds, under the lock and when everything has been pulled: all of them or, if this throws, none.
  /// Gives the entries as they were written.
  package func append(_ deeds: [Deed]) throws(FileProblem) -> [JournalEntry] {
    guard isLocked, isCurrent, (try? file.status())?.st_size == off_t(end) else { throw problem(ESTALE) }
    let (entries, bytes, after) = try written(deeds)
    guard bytes.count <= JournalFormat.largestFile - end else { throw problem(EFBIG) }
    do {
      try file.put(bytes, at: end)
    } catch {
      try? file.truncate(to: end)
      throw problem(error.code)
    }
    (lines, end, isFlushed) = (after, end + bytes.count, false)
    return entries
  }

  private func written(
    _ deeds: [Deed]
  ) throws(FileProblem) -> (entries: [JournalEntry], bytes: [UInt8], after: JournalLines) {
    var (entries, bytes, lines): ([JournalEntry], [UInt8], JournalLines) = ([], [], lines)
    let now = time(nil)
    for deed in deeds {
      let entry = JournalEntry(number: lines.number + 1, author: author, time: now, deed: deed.withShortLabel)
      guard let line = lines.write(entry) else { throw FileProblem(.write, path, .isUnreadable) }
      bytes += line
      entries.append(entry)
    }
    return (entries, bytes, lines)
  }

  private func problem(_ code: Int32) -> FileProblem { FileProblem(.write, path, errno: code) }

  /// Waits until everything that this hold has written is safe on the disk.
  package func flush() throws(FileProblem) {
    if isFlushed { return }
    do { try file.synchronizeContent() } catch { throw problem(error.code) }
    if isNew { try? place.folder.synchronize() }
    (isFlushed, isNew) = (true, false)
  }
}

extension Deed {
  /// The same with a label that a journal takes.
  fileprivate var withShortLabel: Deed {
    guard let change, change.label.utf8.count > JournalFormat.longestLabel else { return self }
    let short = Change(change.label.cut(to: JournalFormat.longestLabel), change.edits)
    return switch self {
    case .change: .change(short)
    case .undo(let number, _): .undo(of: number, short)
    case .redo(let number, _): .redo(of: number, short)
    case .adopted(_, let checkpoint, let document): .adopted(short, checkpoint, document: document)
    case .closeVote: .closeVote(short)
    case .saved, .vote: self
    }
  }
}

// MARK: Presence

extension Journal {
  /// Tells the others where one stands. A place of more than about 900 bytes is not told.
  package func present(_ place: String) {
    presence?.write(Participant(author: author, processID: getpid(), since: since, place: place))
  }

  /// Who else has it open.
  package func participants() -> [Participant] { presence?.others() ?? [] }

  /// Whether nobody else has it open.
  package var isAlone: Bool { presence?.isAlone ?? false }

  // MARK: Saving

  /// Waits for the right to write the document, but not longer than so many milliseconds.
  package func lockForSaving(atMost milliseconds: Int) -> Bool {
    guard let presence, presence.isClaimed else { return false }
    isSaving = isSaving || retry(atMost: milliseconds) { presence.lockForSaving() }
    return isSaving
  }

  package func unlockForSaving() {
    guard isSaving else { return }
    documentMark = place.document?.mark
    presence?.unlockForSaving()
    isSaving = false
  }

  // MARK: Watching

  /// To be waited for with `poll`: readable when there may be news. -1 where the system has no more of them.
  package var watchDescriptor: Int32 { watch.descriptor }

  /// What has happened since the last call; nothing that was done through this hold itself.
  package func news() -> Set<News> {
    let touched = watch.drain()
    var news: Set<News> = []
    if touched.contains(.journal) { news.formUnion(journalNews) }
    if touched.contains(.presence), hasOtherParticipants() { news.insert(.presence) }
    if touched.contains(.document), !isSaving, hasOtherDocument() { news.insert(.document) }
    return news
  }

  private var journalNews: Set<News> {
    let size = (try? file.status())?.st_size ?? 0
    if !isCurrent || size < off_t(end) { return [.replaced] }
    return size > off_t(end) ? [.entries] : []
  }

  private func hasOtherParticipants() -> Bool {
    let now = participants()
    defer { known = now }
    return now != known
  }

  private func hasOtherDocument() -> Bool {
    let now = place.document?.mark
    defer { documentMark = now }
    return now != documentMark
  }

  // MARK: Leaving

  /// Ends the hold. If nobody else has the journal open and nothing in it is to be kept, it is removed.
  package func leave(keeping: Bool) {
    guard let presence, presence.isClaimed else { return }
    if !keeping, lock(atMost: 1000), isCurrent, isAlone {
      place.folder.remove(place.journal)
      place.folder.remove(place.presence)
    }
    unlockForSaving()
    presence.leave()
    self.presence = nil
    unlock()
  }

  /// Puts the journal out of use, under the lock and alone: it gets a name beside the document that everyone
  /// sees, never one that is taken. Gives the path. This hold is to be ended then with `leave`.
  package func setAside() throws(JournalProblem) -> String {
    guard isLocked, isCurrent else { throw .replaced }
    guard isAlone else { throw .notAlone }
    let name = try place.reserveSetAsideName()
    do { try place.folder.rename(place.journal, to: name) } catch { throw place.problem(error) }
    return place.folderPath + "/" + name
  }
}
