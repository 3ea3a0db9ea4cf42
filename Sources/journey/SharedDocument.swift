import Glibc
import JourneyModel
import JourneyStore
import Terminal
import Workbench
import Words

/// The document that is open, with its file and its journal.
///
/// Whatever happens to the workbench goes through here: under the journal's lock it first takes in what others
/// did, then the event, and what that changes is in the journal before anyone sees it.
final class SharedDocument {
  var file: DocumentFile?
  private(set) var journal: Journal?
  /// Of what the document's file held when the journal began.
  private(set) var baseFingerprint = ""
  let author: Author
  let isReadOnly: Bool
  /// Whether somebody is at a screen.
  let isAttended: Bool
  /// Which of the workbench's documents the journal is of.
  private var documentNumber = 0
  private var hasBegun = false
  private var isKept = true
  /// The journal that was left when it was switched off, and how far it went then.
  private var leftJournal: (path: String, position: Int)?
  /// When the oldest change that is not on the disk yet was written, by the clock of `Clock`.
  private var unflushedSince: Int?
  /// When who only looks on has last looked for a journal, by the same clock.
  private var lookedAt = 0
  /// Whether the lock could not be had the last time: then it is not waited for long again.
  private var wasRefused = false
  private var isDiscarded = false
  /// Whether someone holds the journal that is to be joined: it is tried again every second.
  private(set) var isAwaitingJournal = false
  /// The position at which the file held all there was when it was lost; nil: it is there, or did not.
  var lostAt: Int?

  init(_ file: consuming DocumentFile?, author: Author, isReadOnly: Bool, isAttended: Bool = true) {
    (self.file, self.author, self.isReadOnly, self.isAttended) = (file, author, isReadOnly, isAttended)
  }

  /// To be waited for; nil as long as there is no journal.
  var watchDescriptor: Int32? { journal.flatMap { $0.watchDescriptor < 0 ? nil : $0.watchDescriptor } }

  // MARK: Events

  /// Lets the workbench handle an event, after what others did before it.
  func handle(_ event: Event, in workbench: inout Workbench) -> [Effect] {
    inTurn(&workbench) { $0.handle(event) }
  }

  /// Does something with the workbench, after what others did before it.
  func inTurn<Result>(_ workbench: inout Workbench, _ body: (inout Workbench) -> Result) -> Result {
    guard let journal, !isReadOnly else { return alone(&workbench, body) }
    guard lock(journal) else {
      workbench.sharing.obstacle = Self.isHeld
      return alone(&workbench, body)
    }
    defer { unlock() }
    workbench.sharing.obstacle = nil
    guard let current = catchUp(journal, &workbench) else { return alone(&workbench, body) }
    let result = body(&workbench)
    write(current, &workbench)
    return result
  }

  private static var isHeld: String {
    words(
      "Another program holds the journal and does not answer (stopped?): nothing can be changed until it does."
    )
  }

  /// Someone who held the journal has given it back, or it is not waited for any more.
  func endAwaiting(in workbench: inout Workbench) {
    if isAwaitingJournal { workbench.sharing.obstacle = nil }
    isAwaitingJournal = false
  }

  /// Shows the document as it is read, and waits for the journal.
  func awaitJournal(in workbench: inout Workbench) {
    if !isAwaitingJournal { workbench.tell(Self.isHeld, .warning) }
    (isAwaitingJournal, lookedAt) = (true, Clock.milliseconds())
    workbench.sharing.obstacle = Self.isHeld
  }

  private func alone<Result>(_ workbench: inout Workbench, _ body: (inout Workbench) -> Result) -> Result {
    let result = body(&workbench)
    workbench.confirmDeeds()
    return result
  }

  private func lock(_ journal: Journal) -> Bool {
    let isLocked = journal.lock(atMost: wasRefused ? 20 : 1000)
    wasRefused = !isLocked
    return isLocked
  }

  /// Lets go of the journal, which is another one by now where it had to be mended.
  func unlock() { journal?.unlock() }

  /// Takes in what others have written. Gives the journal to write to, locked as the given one was: another one
  /// where that had to be mended, nil if there is none any more.
  func catchUp(_ journal: Journal, _ workbench: inout Workbench) -> Journal? {
    do {
      try pull(journal, &workbench)
      return journal
    } catch {
      mend(error, &workbench)
      return self.journal
    }
  }

  func pull(_ journal: Journal, _ workbench: inout Workbench) throws(JournalProblem) {
    while case let entries = try journal.pull(), !entries.isEmpty {
      _ = workbench.handle(.journal(entries))
    }
  }

  /// Writes what was done. What can't be written is taken back before it is seen: then it gives false.
  @discardableResult
  func write(_ journal: Journal, _ workbench: inout Workbench) -> Bool {
    let deeds = workbench.pendingDeeds
    guard !deeds.isEmpty else { return true }
    do {
      _ = try journal.append(deeds)
      workbench.confirmDeeds()
      unflushedSince = unflushedSince ?? Clock.milliseconds()
      return true
    } catch {
      let advice = isAttended ? " " + words(":set journal off goes on in memory only.") : ""
      let problem = words("Not done, because it can't be kept: %@.", error) + advice
      _ = workbench.handle(.outcome(.notJournaled(problem: problem)))
      return false
    }
  }

  // MARK: Time

  /// After how many milliseconds there is something to do; nil if nothing is: written changes are put on the
  /// disk within a second, and who only looks on waits for a journal to be there.
  var patience: Int? {
    if isLooking { return max(0, lookedAt + 2000 - Clock.milliseconds()) }
    return unflushedSince.map { max(0, $0 + 900 - Clock.milliseconds()) }
  }

  /// Whether a journal is looked for from time to time.
  private var isLooking: Bool { journal == nil && hasBegun && (isReadOnly || isAwaitingJournal) }

  /// Does what time has come for. False if nothing of it can be seen.
  func tick(in workbench: inout Workbench) -> Bool {
    let isTold = flush(in: &workbench)
    guard isLooking, Clock.milliseconds() - lookedAt >= 2000 else { return isTold }
    lookedAt = Clock.milliseconds()
    if isReadOnly { lookAgain(in: &workbench) } else { open(asks: false, in: &workbench) }
    return true
  }

  /// Puts on the disk what has waited long enough. True if that failed and the person was told.
  @discardableResult
  func flush(all: Bool = false, in workbench: inout Workbench) -> Bool {
    guard let since = unflushedSince, all || Clock.milliseconds() - since >= 900 else { return false }
    unflushedSince = nil
    do throws(FileProblem) {
      try journal?.flush()
      return false
    } catch {
      workbench.tell(words("The last changes may not be safe on the disk: %@. Save them.", error), .error)
      return true
    }
  }

  // MARK: Others

  /// Takes in what has happened to the journal, to those present and to the document's file; nil if nothing has.
  func takeNews(in workbench: inout Workbench) -> [Effect]? {
    guard let news = journal?.news(), !news.isEmpty, let journal else { return nil }
    var effects: [Effect] = []
    if !news.isDisjoint(with: [.entries, .replaced]) { effects += takeEntries(journal, &workbench) }
    if news.contains(.presence) { effects += workbench.handle(.people(journal.participants())) }
    if news.contains(.document) { takeDocument(in: &workbench) }
    return effects
  }

  private func takeEntries(_ journal: Journal, _ workbench: inout Workbench) -> [Effect] {
    if isReadOnly, !journal.isCurrent {
      hold(nil)
      return []
    }
    // Without the lock: to look on, nobody has to wait.
    if !journal.isCurrent {
      guard lock(journal) else { return [] }
      mend(.replaced, &workbench)
      unlock()
      return []
    }
    var effects: [Effect] = []
    while let entries = try? journal.pull(), !entries.isEmpty {
      effects += workbench.handle(.journal(entries))
    }
    return effects
  }

  /// Shows the others where this person is.
  func present(_ workbench: Workbench) {
    if !isReadOnly { journal?.present(workbench.placeText) }
  }

  // MARK: Beginning and ending

  /// Sees to it that the document that is open now has its journal. To be called when there is time for it.
  func begin(in workbench: inout Workbench) {
    guard !hasBegun || documentNumber != workbench.documentNumber, isKept else { return }
    hasBegun = true
    if journal != nil { end(keeping: false, in: &workbench) }
    documentNumber = workbench.documentNumber
    if let path = workbench.path, path != file?.path { file = DocumentFile(newAt: path) }
    if workbench.path == nil { file = nil }
    open(in: &workbench)
  }

  /// Whether the document that is open now has no journal yet.
  func needsJournal(for workbench: Workbench) -> Bool {
    hasBegun && isKept && documentNumber != workbench.documentNumber
  }

  func settle() { file?.settle() }
  func hold(_ journal: Journal?) { self.journal = journal }
  func hold(_ joined: Journal.Joined) {
    (journal, baseFingerprint) = (joined.journal, joined.contents.baseFingerprint)
  }
  func hold(_ file: DocumentFile) { self.file = file }
  func rest(in workbench: Workbench) { documentNumber = workbench.documentNumber }

  /// Ends the hold on the journal.
  func end(keeping: Bool, in workbench: inout Workbench) {
    flush(all: true, in: &workbench)
    journal?.leave(keeping: keeping && !isDiscarded)
    journal = nil
  }

  /// Whether the file is what the journal says. It is not where a program ended between the two.
  func fileIsAsNoted(_ workbench: Workbench) -> Bool {
    guard let file, !file.isNew, journal != nil else { return true }
    return file.fingerprint == knownFingerprint(workbench)
  }

  /// After a save without a journal: what the one that was left holds is in the file, or was taken back. One
  /// to which somebody has added since, or another document's, may hold work that is nowhere else.
  func endOldJournal(of path: String) {
    guard let left = leftJournal, left.path == path, Journal.exists(for: path),
      let joined = try? Journal.join(document: path, author: author, patience: 50, base: { [] })
    else { return }
    joined.journal.leave(keeping: joined.journal.position != left.position)
  }

  /// What was not saved is not to be offered again.
  func discard() { isDiscarded = true }

  /// Keeps changes in the journal from now on, or in memory only.
  func setKept(_ isKept: Bool, in workbench: inout Workbench) -> Outcome? {
    guard isKept != self.isKept else {
      return .notice(isKept ? words("The journal is kept.") : words("There is no journal."))
    }
    self.isKept = isKept
    if isKept {
      leftJournal = nil
      guard keepAgain(in: &workbench) else { return nil }
      return .notice(words("Changes are kept in the journal again."))
    }
    leftJournal = workbench.path.map { ($0, workbench.sharing.position) }
    end(keeping: true, in: &workbench)
    workbench.moveToNewJournal()
    workbench.sharing.isJournaled = false
    return .notice(words("Changes are in memory only until they are saved."))
  }
}
