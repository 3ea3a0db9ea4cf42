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
  let author: Author
  let isReadOnly: Bool
  /// Which of the workbench's documents the journal is of.
  private var documentNumber = 0
  private var hasBegun = false
  private var isKept = true
  /// When the oldest change that is not on the disk yet was written, by the clock of `Clock`.
  private var unflushedSince: Int?
  /// Whether the lock could not be had the last time: then it is not waited for long again.
  private var wasRefused = false
  private var isDiscarded = false
  /// Whether someone else has noted that they save, which may have come to nothing if they were ended just then.
  private var isSaveDoubtful = false

  init(_ file: consuming DocumentFile?, author: Author, isReadOnly: Bool) {
    (self.file, self.author, self.isReadOnly) = (file, author, isReadOnly)
  }

  /// To be waited for; nil as long as there is no journal.
  var watchDescriptor: Int32? { journal.flatMap { $0.watchDescriptor < 0 ? nil : $0.watchDescriptor } }

  // MARK: Events

  /// Lets the workbench handle an event, after what others did before it.
  func handle(_ event: Event, in workbench: inout Workbench) -> [Effect] {
    guard let journal, !isReadOnly else { return alone(event, in: &workbench) }
    guard lock(journal) else {
      workbench.sharing.obstacle = words(
        "Another program holds the journal and does not answer (stopped?): nothing can be changed until it does."
      )
      return alone(event, in: &workbench)
    }
    defer { journal.unlock() }
    workbench.sharing.obstacle = nil
    guard catchUp(journal, &workbench) else {
      // What is done beside a journal that goes on would bear the numbers of others' entries.
      if self.journal != nil {
        workbench.sharing.obstacle = words("The journal can’t be read just now: nothing can be changed.")
      }
      return alone(event, in: &workbench)
    }
    // Another one by now, where this one had to be mended.
    let current = self.journal ?? journal
    defer { current.unlock() }
    let effects = workbench.handle(event)
    return effects + write(current, &workbench)
  }

  private func alone(_ event: Event, in workbench: inout Workbench) -> [Effect] {
    let effects = workbench.handle(event)
    workbench.confirmDeeds()
    return effects
  }

  private func lock(_ journal: Journal) -> Bool {
    let isLocked = journal.lock(atMost: wasRefused ? 20 : 1000)
    wasRefused = !isLocked
    return isLocked
  }

  /// Takes in what others have written.
  func catchUp(_ journal: Journal, _ workbench: inout Workbench) -> Bool {
    do {
      while case let entries = try journal.pull(), !entries.isEmpty {
        take(entries, in: &workbench)
      }
      return true
    } catch {
      return mend(error, &workbench)
    }
  }

  /// Writes what was done. What can't be written is taken back before it is seen.
  func write(_ journal: Journal, _ workbench: inout Workbench) -> [Effect] {
    let deeds = workbench.pendingDeeds
    guard !deeds.isEmpty else { return [] }
    do {
      _ = try journal.append(deeds)
      workbench.confirmDeeds()
      unflushedSince = unflushedSince ?? Clock.milliseconds()
      return []
    } catch {
      let problem = words(
        "Not done, because it can't be kept: %@. :set journal off goes on in memory only.", error)
      return workbench.handle(.outcome(.notJournaled(problem: problem)))
    }
  }

  // MARK: Time

  /// After how many milliseconds there is something to do; nil if nothing is: written changes are put on the
  /// disk within a second, and who only looks on waits for a journal to be there.
  var patience: Int? {
    if isReadOnly { return journal == nil ? 2000 : nil }
    return unflushedSince.map { max(0, $0 + 900 - Clock.milliseconds()) }
  }

  /// Does what time has come for.
  func tick(in workbench: inout Workbench) {
    if isReadOnly, journal == nil, hasBegun { lookAgain(in: &workbench) }
    flush()
  }

  /// Puts on the disk what has waited long enough.
  func flush(all: Bool = false) {
    guard let since = unflushedSince, all || Clock.milliseconds() - since >= 900 else { return }
    unflushedSince = nil
    try? journal?.flush()
  }

  // MARK: Others

  /// Takes in what has happened to the journal, to those present and to the document's file.
  func takeNews(in workbench: inout Workbench) -> [Effect] {
    guard let journal else { return [] }
    let news = journal.news()
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
      defer { journal.unlock() }
      _ = mend(.replaced, &workbench)
      return write(self.journal ?? journal, &workbench)
    }
    var effects: [Effect] = []
    while let entries = try? journal.pull(), !entries.isEmpty {
      effects += take(entries, in: &workbench)
    }
    return effects
  }

  /// Takes in what stands in the journal and not in the workbench.
  @discardableResult
  func take(_ entries: [JournalEntry], in workbench: inout Workbench) -> [Effect] {
    if entries.contains(where: { $0.deed.checkpoint != nil && $0.author != author }) { isSaveDoubtful = true }
    return workbench.handle(.journal(entries))
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
    if journal != nil { end(keeping: false) }
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
  func hold(_ file: DocumentFile) { self.file = file }

  /// The file is known to hold what the journal says that it does.
  func trustSave() { isSaveDoubtful = false }

  /// Whether a save that was noted in the journal never reached the file, so that what it was to hold is only
  /// in the journal.
  var isFileBehind: Bool {
    guard isSaveDoubtful, let file else { return false }
    let fingerprint = (try? DocumentFile(reading: file.path))?.fingerprint
    let state = JournaledState(contents, fingerprint: fingerprint, found: Journey())
    return fingerprint == nil || !state.unsaved.isEmpty
  }

  func rest(in workbench: Workbench) { documentNumber = workbench.documentNumber }

  /// Ends the hold on the journal.
  func end(keeping: Bool) {
    flush(all: true)
    journal?.leave(keeping: keeping && !isDiscarded)
    journal = nil
  }

  /// What was not saved is not to be offered again.
  func discard() { isDiscarded = true }

  /// Keeps changes in the journal from now on, or in memory only.
  func setKept(_ isKept: Bool, in workbench: inout Workbench) -> Outcome {
    guard isKept != self.isKept else {
      return .notice(isKept ? words("The journal is kept.") : words("There is no journal."))
    }
    self.isKept = isKept
    if isKept {
      keepAgain(in: &workbench)
      return .notice(words("Changes are kept in the journal again."))
    }
    end(keeping: true)
    workbench.moveToNewJournal()
    return .notice(words("Changes are in memory only until they are saved."))
  }
}
