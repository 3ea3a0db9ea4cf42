import JourneyModel
import JourneyStore
import Terminal
import Workbench
import Words

// What others do to the files behind the program's back.

extension SharedDocument {
  /// Looks at the document's file after something has touched it, and merges what another program wrote.
  /// True if there was something to merge.
  @discardableResult
  func takeDocument(in workbench: inout Workbench) -> Bool {
    guard let journal, !isReadOnly, var file, !file.isNew, journal.lock(atMost: 1000) else { return false }
    defer { journal.unlock() }
    guard catchUp(journal, &workbench) else { return false }
    do {
      try file.reread()
    } catch {
      tell(of: error, in: &workbench)
      return false
    }
    guard file.fingerprint != self.file?.fingerprint else { return false }
    // Someone who maps along has saved: the journal says what that is.
    if file.fingerprint == knownFingerprint {
      file.settle()
      hold(file)
      return false
    }
    return take(file, journal, in: &workbench)
  }

  private func take(_ file: consuming DocumentFile, _ journal: Journal, in workbench: inout Workbench) -> Bool
  {
    let found: Journey
    do {
      found = try JourneyReader.read(file.bytes).journey
    } catch {
      let problem = error.problems.first.map { "\($0)" } ?? ""
      workbench.say(
        words("%@ was changed on disk and can't be read: %@. Your work is as it was.", file.path, problem),
        .warning,
        patience: 3)
      return true
    }
    let state = JournaledState(contents, fingerprint: nil, found: found)
    hold(file)
    adopt(found, since: state.lastKnown, in: &workbench)
    _ = write(journal, &workbench)
    return true
  }

  private func tell(of problem: FileProblem, in workbench: inout Workbench) {
    guard problem.cause == .missing else { return }
    workbench.markUnsaved()
    workbench.say(
      words("%@ is gone from the disk; saving writes it again.", problem.path), .warning, patience: 3)
  }

  /// Merges what the file was found to hold when it was opened.
  func takeOver(_ found: Journey, since base: Journey, in workbench: inout Workbench) {
    guard let journal, !isReadOnly, journal.lock(atMost: 1000) else { return }
    defer { journal.unlock() }
    guard catchUp(journal, &workbench) else { return }
    adopt(found, since: base, in: &workbench)
    _ = write(journal, &workbench)
  }

  /// Merges what the file holds into the journey.
  private func adopt(_ found: Journey, since base: Journey, in workbench: inout Workbench) {
    guard let file, let fingerprint = file.fingerprint else { return }
    let text = file.bytes.isEmpty ? JourneyWriter.text(found) : file.bytes
    let outside = OutsideChange(base: base, theirs: found, text: text, fingerprint: fingerprint)
    _ = workbench.handle(.changedOnDisk(outside))
    self.file?.settle()
  }

  /// Everything that the journal holds.
  var contents: Journal.Contents {
    journal.flatMap { try? JournalReader.read(file: $0.path).contents }
      ?? Journal.Contents(base: [], baseFingerprint: "", entries: [])
  }

  /// The fingerprint of the file as the journal last knew it.
  var knownFingerprint: String? {
    let contents = contents
    return contents.entries.last { $0.deed.checkpoint != nil }?.deed.checkpoint?.fingerprint
      ?? contents.baseFingerprint
  }

  // MARK: The journal itself

  /// Joins anew after the journal was removed, replaced or damaged, and brings along what only this program
  /// still knows. False if that can't be done now.
  func mend(_ problem: JournalProblem, _ workbench: inout Workbench) -> Bool {
    guard let old = journal, !isReadOnly else { return false }
    let mine = workbench.journey
    old.leave(keeping: true)
    hold(nil)
    joinAnew(in: &workbench)
    guard let journal, journal.lock(atMost: 1000) else { return false }
    bringAlong(mine, words("bring back what the journal had lost"), in: &workbench)
    workbench.say(
      words("The journal was replaced (%@); nothing of yours is lost.", problem), .warning, patience: 3)
    return true
  }

  /// Keeps changes in a journal again, also those that were made without one.
  func keepAgain(in workbench: inout Workbench) {
    let mine = workbench.journey
    joinAnew(in: &workbench)
    guard let journal, journal.lock(atMost: 1000) else { return }
    defer { journal.unlock() }
    bringAlong(mine, words("take along what was done without a journal"), in: &workbench)
    _ = write(journal, &workbench)
  }

  /// Joins with the document as it is in the file.
  private func joinAnew(in workbench: inout Workbench) {
    if let saved = reread() { workbench.replaceDocument(saved, path: workbench.path, isNew: false) }
    open(in: &workbench)
  }

  /// Makes the journey what this person had, without undoing what others did meanwhile.
  private func bringAlong(_ mine: Journey, _ label: String, in workbench: inout Workbench) {
    let base = JournaledState(contents, fingerprint: nil, found: mine).base
    let change = Merge(base: base, ours: workbench.journey, theirs: mine).change(label: label)
    if !change.edits.isEmpty { workbench.perform(label, change.edits) }
  }
}
