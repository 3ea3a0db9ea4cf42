import JourneyModel
import JourneyStore
import Terminal
import Workbench
import Words

// What others do to the files behind the program's back.

extension SharedDocument {
  /// Looks at the document's file after something has touched it, and merges what another program wrote.
  /// True if something was taken over.
  ///
  /// - Parameter isSaving: whether this program has the right to write the file. While someone else has it, what
  ///   is there may be one save behind: that they are done is told again.
  @discardableResult
  func takeDocument(in workbench: inout Workbench, isSaving: Bool = false) -> Bool {
    guard let journal, !isReadOnly, isSaving || journal.lockForSaving(atMost: 0) else { return false }
    defer { if !isSaving { self.journal?.unlockForSaving() } }
    guard journal.lock(atMost: 1000) else { return false }
    defer { unlock() }
    guard let current = catchUp(journal, &workbench), let known = file else { return false }
    var file = known
    do {
      try file.reread()
    } catch {
      if !known.isNew { tell(of: error, in: &workbench) }
      return false
    }
    guard file.fingerprint != known.fingerprint else {
      isBack(in: &workbench)
      return false
    }
    // Someone who maps along has saved: the journal says what that is.
    if file.fingerprint == knownFingerprint(workbench) {
      file.settle()
      hold(file)
      return false
    }
    return !known.isNew && take(file, current, in: &workbench)
  }

  private func take(_ file: consuming DocumentFile, _ journal: Journal, in workbench: inout Workbench) -> Bool
  {
    let found: Journey
    do {
      found = try JourneyReader.read(file.bytes).journey
    } catch {
      // What the file held is nowhere now but here: it is not to be thrown away as saved.
      isLost(in: &workbench)
      let problem = error.problems.first.map { "\($0)" } ?? ""
      workbench.tell(
        words("%@ was changed on disk and can't be read: %@. Your work is as it was.", file.path, problem),
        .warning)
      return false
    }
    let state = JournaledState(contents, fingerprint: nil, found: found)
    let known = self.file
    hold(file)
    isBack(in: &workbench)
    adopt(found, since: state.lastKnown, in: &workbench)
    if !workbench.pendingDeeds.isEmpty, write(journal, &workbench) { return true }
    // What could not be taken over is not known: saving must not write over it unasked.
    if let known { hold(known) }
    return false
  }

  private func tell(of problem: FileProblem, in workbench: inout Workbench) {
    isLost(in: &workbench)
    let sentence =
      problem.cause == .missing
      ? words("%@ is gone from the disk; saving writes it again.", problem.path)
      : words("Something happened to the file: %@. Your work is as it was.", problem)
    workbench.tell(sentence, .warning)
  }

  /// The file does not hold the work any more, whatever was saved.
  private func isLost(in workbench: inout Workbench) {
    if workbench.isSaved { lostAt = workbench.sharing.position }
    workbench.markSaved(at: workbench.sharing.checkpoint)
  }

  /// The file can be read again, as after a program that writes it in several steps.
  private func isBack(in workbench: inout Workbench) {
    if lostAt == workbench.sharing.position { workbench.markSaved() }
    lostAt = nil
  }

  /// Merges what the file was found to hold when it was opened.
  func takeOver(_ found: Journey, since base: Journey, in workbench: inout Workbench) {
    guard !isReadOnly, let path = file?.path else { return }
    defer { unlock() }
    if let journal, journal.lock(atMost: 1000), let current = catchUp(journal, &workbench) {
      adopt(found, since: base, in: &workbench)
      if write(current, &workbench) { return }
    }
    // What could not be taken over is not known: saving must not write over it unasked.
    hold(DocumentFile(newAt: path))
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
  private var contents: Journal.Contents {
    journal.flatMap { try? JournalReader.read(file: $0.path).contents }
      ?? Journal.Contents(base: [], baseFingerprint: "", entries: [])
  }

  /// The fingerprint of the file as the journal last knew it.
  func knownFingerprint(_ workbench: Workbench) -> String {
    workbench.sharing.fingerprint ?? baseFingerprint
  }

  // MARK: The journal itself

  /// Joins anew after the journal was removed, replaced or damaged, and brings along what only this program
  /// still knows. The new journal is locked then; where there is none, the work goes on in memory only.
  func mend(_ problem: JournalProblem, _ workbench: inout Workbench) {
    guard let old = journal, !isReadOnly else { return }
    let (mine, standing, vote) = (workbench.journey, workbench.standing, workbench.sharing.vote)
    old.leave(keeping: true)
    hold(nil)
    joinAnew(in: &workbench)
    let isWhole = bringAlong(mine, words("bring back what the journal had lost"), in: &workbench)
    // Not before: what the person stands on may only now be there again.
    workbench.stand(as: standing)
    if isWhole {
      workbench.tell(
        words("The journal had to be begun anew: %@. Nothing of yours is lost.", problem), .warning)
    }
    if vote != nil, workbench.sharing.vote == nil {
      workbench.tell(words("The open vote is over without having been counted."), .warning)
    }
  }

  /// Keeps changes in a journal again, also those that were made without one. False if there can't be one.
  func keepAgain(in workbench: inout Workbench) -> Bool {
    defer { unlock() }
    let (mine, standing) = (workbench.journey, workbench.standing)
    joinAnew(in: &workbench)
    defer { workbench.stand(as: standing) }
    return bringAlong(mine, words("take along what was done without a journal"), in: &workbench)
  }

  /// Joins with the document as it is in the file.
  private func joinAnew(in workbench: inout Workbench) {
    if let saved = reread() { workbench.replaceDocument(saved, path: workbench.path, isNew: false) }
    open(asks: false, in: &workbench)
  }

  /// Makes the journey what this person had, without undoing what others did meanwhile, and leaves the journal
  /// locked. False if that can't be kept: then it is what this person had, in memory only.
  private func bringAlong(_ mine: Journey, _ label: String, in workbench: inout Workbench) -> Bool {
    guard let journal else {
      goOnAlone(with: mine, in: &workbench)
      return false
    }
    do throws(JournalProblem) {
      guard journal.lock(atMost: 1000) else { throw .held }
      try pull(journal, &workbench)
      let base = JournaledState(contents, fingerprint: nil, found: mine).base
      let change = Merge(base: base, ours: workbench.journey, theirs: mine).change(label: label)
      let isMade = change.edits.isEmpty || workbench.perform(label, change.edits)
      guard isMade, write(journal, &workbench) else { throw .replaced }
      return true
    } catch {
      goOnAlone(with: mine, in: &workbench)
      let problem = words("There is no journal, so unsaved work is in memory only: %@.", error)
      workbench.tell(problem, .warning)
      return false
    }
  }

  private func goOnAlone(with mine: Journey, in workbench: inout Workbench) {
    end(keeping: true, in: &workbench)
    workbench.replaceDocument(mine, path: workbench.path, isNew: false)
    workbench.markSaved(at: 0)
    rest(in: workbench)
  }
}
