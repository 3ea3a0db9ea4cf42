import JourneyModel
import JourneyStore
import Workbench
import Words

// Joining a journal, and what it means for the document that was just read.

extension SharedDocument {
  /// Joins the journal of the document that is open now.
  ///
  /// - Parameter asks: whether the person is to be asked about work that was not saved.
  func open(asks: Bool = true, in workbench: inout Workbench) {
    guard !isReadOnly else { return watch(in: &workbench) }
    do throws(JournalProblem) {
      let joined = try join(workbench.path) { base(for: workbench.journey) }
      endAwaiting(in: &workbench)
      take(joined, asks: asks, in: &workbench)
    } catch {
      if case .held = error { return awaitJournal(in: &workbench) }
      endAwaiting(in: &workbench)
      workbench.sharing.isJournaled = false
      let problem = words("There is no journal, so unsaved work is in memory only: %@.", error)
      workbench.tell(problem, .warning)
    }
  }

  /// What a new journal begins with: the file as it was read or, of a new document, its text.
  private func base(for journey: Journey) -> [UInt8] {
    guard let file, !file.isNew else { return JourneyWriter.text(journey) }
    if !file.bytes.isEmpty { return file.bytes }
    return (try? DocumentFile(reading: file.path).bytes) ?? JourneyWriter.text(journey)
  }

  private func join(_ path: String?, _ base: () -> [UInt8]) throws(JournalProblem) -> Journal.Joined {
    guard let path else { return try Journal.unnamed(author: author, base: base) }
    return try Journal.join(
      document: path, author: author, patience: isAwaitingJournal ? 50 : 2000, base: base)
  }

  /// Shows what a journal says, and takes part in it from now on.
  ///
  /// - Parameter asks: whether the person is to be asked about work that was not saved.
  func take(_ joined: Journal.Joined, asks: Bool = true, in workbench: inout Workbench) {
    hold(joined)
    if joined.isNew {
      workbench.moveToNewJournal()
    } else {
      enter(joined, asks: asks, in: &workbench)
    }
    workbench.sharing.isJournaled = !isReadOnly
    rest(in: workbench)
    _ = workbench.handle(.people(joined.others))
    if let note = joined.privacy ?? joined.notes.first { workbench.tell(note, .warning) }
  }

  private func enter(_ joined: Journal.Joined, asks: Bool, in workbench: inout Workbench) {
    let found = workbench.journey
    let state = JournaledState(joined.contents, fingerprint: file?.fingerprint, found: found)
    let isNew = file?.isNew ?? true
    workbench.closeLayers()
    workbench.replaceDocument(state.base, path: workbench.path, isNew: isNew)
    workbench.replay(state.entries, live: Set(joined.others.map(\.author.session)))
    mark(state, isNew: isNew, in: &workbench)
    if !isNew, state.position == nil { takeOver(found, since: state.lastKnown, in: &workbench) }
    if asks, !isReadOnly, joined.others.isEmpty, !state.unsaved.isEmpty {
      workbench.offerRecovery(of: state.unsaved, saved: isNew ? state.base : found)
    }
  }

  private func mark(_ state: JournaledState, isNew: Bool, in workbench: inout Workbench) {
    if isNew { return workbench.markUnsaved() }
    if state.unsaved.isEmpty { return workbench.markSaved() }
    workbench.markSaved(at: state.position ?? 0)
  }

  // MARK: Looking on

  static var looksOnly: String { words("This is opened to look only (--read-only).") }

  /// Follows the journal without taking part, once there is one.
  private func watch(in workbench: inout Workbench) {
    workbench.sharing.obstacle = Self.looksOnly
    rest(in: workbench)
    guard let path = workbench.path, let joined = try? Journal.watch(document: path) else { return }
    take(joined, in: &workbench)
    workbench.sharing.obstacle = Self.looksOnly
  }

  /// Looks whether there is a journal by now, or another document.
  func lookAgain(in workbench: inout Workbench) {
    // What a journal that is gone has led to may be gone with it.
    if workbench.sharing.position > 0 || file?.isChangedOnDisk == true {
      guard let journey = reread() else { return }
      let place = workbench.place
      workbench.replaceDocument(journey, path: workbench.path, isNew: false)
      workbench.place = place
      file?.settle()
    }
    watch(in: &workbench)
  }

  // MARK: What was left behind

  /// Goes on with work that never had a file.
  func resume(_ found: LeftBehind, in workbench: inout Workbench) -> Outcome? {
    do throws(JournalProblem) {
      let joined = try Journal.resume(found, author: author)
      end(keeping: false, in: &workbench)
      workbench.replaceDocument(Journey(), path: nil, isNew: true)
      take(joined, asks: false, in: &workbench)
      return nil
    } catch {
      return .openFailed(problem: words("That can’t be gone on with: %@.", error))
    }
  }

  /// Puts what was not saved into a file of its own, and shows the document without it.
  func setAside(in workbench: inout Workbench) -> Outcome {
    guard let journal, journal.lock(atMost: 1000) else {
      return .notice(words("There is nothing to set aside."))
    }
    do throws(JournalProblem) {
      let kept = try journal.setAside()
      end(keeping: true, in: &workbench)
      return .setAside(reread() ?? workbench.journey, kept: kept)
    } catch {
      journal.unlock()
      return .saveFailed(problem: words("The changes can’t be set aside: %@.", error))
    }
  }

  /// The document as the file has it now; nil if it can't be read.
  func reread() -> Journey? {
    guard var file, (try? file.reread()) != nil, let read = try? JourneyReader.read(file.bytes) else {
      return nil
    }
    hold(file)
    return read.journey
  }
}
