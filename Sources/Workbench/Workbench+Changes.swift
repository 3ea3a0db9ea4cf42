package import JourneyModel
import Words

// The one way by which the journey changes here: each deed is applied, and waits for the journal.

extension Workbench {
  /// Changes the journey as one step that can be undone. A change that can't be made says why, and what was
  /// typed for it is kept.
  ///
  /// - Parameters:
  ///   - going: changes where the person is.
  ///   - shown: what the person is to stand on afterwards.
  @discardableResult
  package mutating func perform(
    _ label: String, _ edits: [Edit], going: ((inout Place) -> Void)? = nil, showing shown: Selection? = nil
  ) -> Bool {
    perform(Change(label, edits), as: Deed.change, going: going, showing: shown)
  }

  /// - Parameter deed: what the change is to the journal.
  @discardableResult
  mutating func perform(
    _ change: Change, as deed: (Change) -> Deed, going: ((inout Place) -> Void)? = nil,
    showing shown: Selection? = nil
  ) -> Bool {
    guard !change.edits.isEmpty else { return false }
    if let obstacle = sharing.obstacle { return refuse(change, obstacle) }
    do throws(EditError) {
      let redoable = try history.apply(change, to: &journey, at: place, number: sharing.position + 1)
      record(Sharing.PendingDeed(deed: deed(change), redoable: redoable, vote: sharing.vote))
      going?(&place)
      if let shown { Revealing.show(shown, in: &self) }
      history.arrived(at: place)
      return true
    } catch {
      return refuse(change, words("Can't %@: %@.", change.label, error.description))
    }
  }

  package mutating func undo() {
    guard let step = history.done.last else { return say(words("Nothing to undo."), .warning) }
    if let obstacle = sharing.obstacle { return say(obstacle, .error) }
    if let builder = builder(on: step) { return say(cantUndo(step, builder), .warning) }
    do throws(EditError) {
      _ = try history.undo(&journey)
      record(Sharing.PendingDeed(deed: .undo(of: step.entry, step.inverse), vote: sharing.vote))
      go(to: step.before, orShow: step.inverse)
      say(words("Undid: %@", step.label))
    } catch {
      say(words("Can't undo: %@.", error.description), .error)
    }
  }

  package mutating func redo() {
    guard let step = history.undone.last else { return say(words("Nothing to redo."), .warning) }
    if let obstacle = sharing.obstacle { return say(obstacle, .error) }
    do throws(EditError) {
      _ = try history.redo(&journey)
      record(Sharing.PendingDeed(deed: .redo(of: step.entry, step.change), vote: sharing.vote))
      go(to: step.after, orShow: step.change)
      say(words("Redid: %@", step.label))
    } catch {
      say(words("Can't redo: %@.", error.description), .error)
    }
  }

  /// Casts, opens or cancels: steps of a vote are no steps of the history.
  mutating func perform(_ vote: VoteDeed) -> Bool {
    if let obstacle = sharing.obstacle {
      say(obstacle, .error)
      return false
    }
    let before = sharing.vote
    guard sharing.take(vote, by: sharing.me.name) else { return false }
    record(Sharing.PendingDeed(deed: .vote(vote), vote: before))
    return true
  }

  /// Where the person was at a step; for one read from a journal, what it changes.
  private mutating func go(to place: Place?, orShow change: Change) {
    if let place { return self.place = place }
    guard let selection = change.edits.lazy.compactMap(\.selection).first else { return }
    Revealing.show(selection, in: &self)
  }

  private mutating func refuse(_ change: Change, _ reason: String) -> Bool {
    let text = change.typedText
    if text.isEmpty {
      say(reason, .error)
    } else {
      sharing.keptText = text
      say(words("%@ What you typed is kept: %@ puts it in.", reason, key("text.kept")), .error)
    }
    return false
  }

  // MARK: What waits for the journal

  mutating func record(_ pending: Sharing.PendingDeed) {
    var pending = pending
    pending.lastChange = sharing.lastChange
    (pending.checkpoint, pending.fingerprint) = (sharing.checkpoint, sharing.fingerprint)
    sharing.position += 1
    revision += 1
    if let change = pending.deed.change {
      sharing.lastChange = sharing.position
      sharing.note(change)
    }
    sharing.pending.append(pending)
    if case .closeVote = pending.deed { sharing.vote = nil }
  }

  /// What was done and has to be written to the journal before it may be shown.
  package var pendingDeeds: [Deed] { sharing.pending.map(\.deed) }

  /// The pending deeds are in the journal now, or there is none.
  package mutating func confirmDeeds() { sharing.pending = [] }

  /// Takes the pending deeds back, the last first, because they can't be written.
  mutating func retractDeeds(_ problem: String) {
    var texts: [String] = []
    for pending in sharing.pending.reversed() {
      if case .change(let change) = pending.deed { texts.insert(change.typedText, at: 0) }
      retract(pending)
    }
    sharing.pending = []
    texts.removeAll(where: \.isEmpty)
    if !texts.isEmpty { sharing.keptText = texts.joined(separator: "\n") }
    tell(problem, .error)
  }

  private mutating func retract(_ pending: Sharing.PendingDeed) {
    // Nothing has come between, so that what was just applied can be taken back.
    switch pending.deed {
    case .undo: _ = try? history.redo(&journey)
    case .redo: _ = try? history.undo(&journey)
    case .change, .adopted, .closeVote: try? history.retract(from: &journey, restoring: pending.redoable)
    case .saved, .vote: break
    }
    if case .adopted = pending.deed { history.markSavedElsewhere() }
    (sharing.vote, sharing.lastChange) = (pending.vote, pending.lastChange)
    (sharing.checkpoint, sharing.fingerprint) = (pending.checkpoint, pending.fingerprint)
    sharing.position -= 1
    revision += 1
  }

  // MARK: The document as a whole

  /// Whether the file holds all that the journey is, by whomever it was changed.
  package var isSaved: Bool { history.isSaved && sharing.lastOther <= sharing.checkpoint }

  /// Counts the document as saved as it is now.
  package mutating func markSaved() {
    history.markSaved()
    sharing.checkpoint = sharing.position
  }

  /// Counts the document as saved at an earlier position of the journal, and changed since.
  package mutating func markSaved(at position: Int) {
    sharing.checkpoint = position
    history.markSavedElsewhere()
  }

  /// Counts the document as never saved.
  package mutating func markUnsaved() { history.markUnsaved() }

  /// Turns to another document: a template, a sample, a file.
  package mutating func replaceDocument(_ journey: Journey, path: String?, isNew: Bool) {
    (self.journey, self.path) = (journey, path)
    history = History()
    if isNew { history.markUnsaved() }
    var fresh = Sharing(me: sharing.me)
    fresh.following = sharing.following
    (sharing, documentNumber) = (fresh, documentNumber + 1)
    place = BoardView.start(on: journey)
    (clipboard, search) = (nil, "")
    (boardState, rankingState, personasState) = (BoardState(), RankingState(), PersonasState())
    (pathState, planState, findingsState) = (PathState(), PlanState(), FindingsState())
    (compareState, guideState) = (CompareState(), GuideState())
    revision += 1
  }

  /// Goes on in another journal, of which the journey as it is now is the beginning.
  package mutating func moveToNewJournal() {
    history.renumber(from: sharing.position)
    var fresh = Sharing(me: sharing.me)
    (fresh.keptText, fresh.following) = (sharing.keptText, sharing.following)
    if sharing.vote != nil { tell(words("The vote stays with the old file: it is over here.")) }
    sharing = fresh
  }
}

extension History.Step {
  /// The entry of the journal that it is; 0: it was done before the journal began.
  fileprivate var entry: Int { max(0, number) }
}

extension Sharing {
  /// Takes a step of a vote. False if it can't be taken.
  mutating func take(_ deed: VoteDeed, by name: String) -> Bool {
    switch deed {
    case .open(let allowance):
      guard vote == nil, VoteRound.allowances.contains(allowance) else { return false }
      vote = VoteRound(allowance: allowance)
      return true
    case .cast(let friction): return vote?.cast(friction, by: name) ?? false
    case .takeBack(let friction): return vote?.takeBack(friction, by: name) ?? false
    case .cancel:
      defer { vote = nil }
      return vote != nil
    }
  }

  /// Takes in what a change of this person's sets, and what a removal means for an open vote.
  mutating func note(_ change: Change) {
    for case .set(let target, let field, _) in change.edits {
      mine.insert(FieldOfRecord(target: target, field: field))
    }
    forgetVotes(removedBy: change)
  }

  mutating func forgetVotes(removedBy change: Change) {
    guard vote != nil else { return }
    for case .remove(let reference) in change.edits where reference.collection == .frictions {
      vote?.forget(ID(reference.id))
    }
  }
}
