package import JourneyModel
import Words

// What comes from the journal: by others while this person works, or by anyone from before they came.

extension Workbench {
  /// Takes in entries that others added since the last ones.
  mutating func take(_ entries: [JournalEntry]) {
    let item = BoardView.item(in: self)
    for entry in entries {
      if entry.author != sharing.me { tell(of: entry) }
      apply(entry, isOwn: entry.author == sharing.me)
    }
    keepOn(item)
  }

  /// Takes in the entries of a journal as it was found. What this person did in runs of the program that are
  /// over becomes their history again.
  ///
  /// - Parameter live: the runs of the program that have the journey open now.
  package mutating func replay(_ entries: [JournalEntry], live: Set<String>) {
    for entry in entries {
      apply(entry, isOwn: entry.author.name == sharing.me.name && !live.contains(entry.author.session))
    }
    settlePlace()
    if sharing.vote != nil { Voting.run("", in: &self) }
  }

  private mutating func apply(_ entry: JournalEntry, isOwn: Bool) {
    sharing.position = entry.number
    do throws(EditError) {
      if let change = entry.deed.change {
        if isOwn { try repeatOwn(entry, change) } else { try applyOther(entry, change) }
        sharing.lastChange = entry.number
        sharing.forgetVotes(removedBy: change)
        revision += 1
      }
      takeVote(entry)
    } catch {
      // Everyone skips it alike, so that all still have the same document.
      tell(
        words(
          "An entry of %@ fits nowhere and is left out: %@.", quoted(entry.author.name), error.description),
        .warning)
    }
    if let checkpoint = entry.deed.checkpoint { take(checkpoint) }
  }

  private mutating func repeatOwn(_ entry: JournalEntry, _ change: Change) throws(EditError) {
    switch entry.deed {
    case .undo(let number, _) where history.done.last?.number == number:
      _ = try history.undo(&journey, by: change)
    case .redo(let number, _) where history.undone.last?.number == number:
      _ = try history.redo(&journey, by: change)
    default: try history.apply(change, to: &journey, at: nil, number: entry.number)
    }
  }

  private mutating func applyOther(_ entry: JournalEntry, _ change: Change) throws(EditError) {
    _ = try journey.apply(change)
    sharing.lastOther = entry.number
    switch entry.deed {
    case .undo(let number, _): sharing.others.removeAll { $0.number == number || $0.undoes(number) }
    default: sharing.others.append(entry.withoutDocument(change))
    }
  }

  private mutating func takeVote(_ entry: JournalEntry) {
    switch entry.deed {
    case .vote(let deed): _ = sharing.take(deed, by: entry.author.name)
    case .closeVote: sharing.vote = nil
    default: break
    }
  }

  mutating func take(_ checkpoint: Checkpoint) {
    (sharing.checkpoint, sharing.fingerprint) = (checkpoint.position, checkpoint.fingerprint)
    if checkpoint.position >= sharing.lastChange { history.markSaved() } else { history.markSavedElsewhere() }
  }

  // MARK: What the person is told

  /// Says what someone else's entry means for this person's own work.
  private mutating func tell(of entry: JournalEntry) {
    let name = quoted(entry.author.name)
    switch entry.deed {
    case .vote(.open(let allowance)):
      tell(
        words("%@ opened a vote: you have %@ for friction points.", name, words(allowance, "vote", "votes")))
    case .vote(.cancel): tell(words("%@ ended the vote without counting.", name))
    case .closeVote(let change): tell(words("%@ closed the vote: %@.", name, change.label))
    case .adopted: tell(words("%@ took over what another program wrote into the file.", name))
    default: tellOfReplaced(by: entry, name)
    }
  }

  /// The later of two people to set a field wins; the earlier one is told.
  private mutating func tellOfReplaced(by entry: JournalEntry, _ name: String) {
    for case .set(let target, let field, let value) in entry.deed.change?.edits ?? [] {
      guard sharing.mine.remove(Sharing.FieldOfRecord(target: target, field: field)) != nil else { continue }
      let old = journey.value(of: target, field)
      guard old != value else { continue }
      tell(
        words(
          "%@ replaced your %@ of %@: %@ instead of %@.", name, journey.label(of: target, field),
          journey.label(of: target), value.shortText(besides: old), old.shortText(besides: value)),
        .warning, patience: 6)
    }
  }

  // MARK: Standing still

  /// The cursor stays on the thing it stood on, whatever others put before it.
  private mutating func keepOn(_ item: BoardItem?) {
    guard let item, place.view == .board else { return }
    if let index = BoardView.items(in: self).firstIndex(of: item) { place.board.item = index }
  }
}

extension JournalEntry {
  /// The same without a whole document in it.
  fileprivate func withoutDocument(_ change: Change) -> JournalEntry {
    guard case .adopted = deed else { return self }
    return JournalEntry(number: number, author: author, time: time, deed: .change(change))
  }

  fileprivate func undoes(_ number: Int) -> Bool {
    if case .redo(let original, _) = deed { original == number } else { false }
  }
}

// MARK: Undoing in company

extension Workbench {
  /// The last entry by someone else that rests on what a step did, so that it can't be taken back.
  func builder(on step: History<Place>.Step) -> JournalEntry? {
    let later = sharing.others.filter { $0.number > step.number }
    guard !later.isEmpty else { return nil }
    return later.last { entry in
      (entry.deed.change?.edits ?? []).contains { theirs in
        step.inverse.edits.contains { isBuilt(theirs, on: $0, step) }
      }
    }
  }

  private func isBuilt(_ theirs: Edit, on inverse: Edit, _ step: History<Place>.Step) -> Bool {
    switch (inverse, theirs) {
    case (.set(let target, let field, _), .set(let other, let otherField, _)):
      target == other && field == otherField
        && journey.value(of: target, field) != step.value(of: target, field)
    case (.remove(let reference), _): theirs.reference == reference || theirs.refers(to: reference.id)
    default: false
    }
  }

  func cantUndo(_ step: History<Place>.Step, _ entry: JournalEntry) -> String {
    let label = entry.deed.change?.label ?? ""
    return words(
      "Can’t undo “%@”: %@ has built on it since (%@).", step.label, quoted(entry.author.name), label)
  }
}

extension History.Step {
  /// What the step set a field to.
  fileprivate func value(of target: Edit.Target, _ field: String) -> FieldValue? {
    for case .set(target, field, let value) in change.edits.reversed() { return value }
    return nil
  }
}

extension Journey {
  /// The value of a field, of whatever has fields; absent if it is not there.
  func value(of target: Edit.Target, _ field: String) -> FieldValue {
    switch target {
    case .record(let reference): value(of: reference, field)
    case .details: details[field]
    case .ranking: ranking[field]
    }
  }

  /// The name by which a person knows what has fields.
  fileprivate func label(of target: Edit.Target) -> String {
    switch target {
    case .record(let reference): quoted(name(of: reference) ?? reference.id)
    case .details: words("the journey")
    case .ranking: words("the ranking")
    }
  }

  fileprivate func label(of target: Edit.Target, _ field: String) -> String {
    switch target {
    case .record(let reference): record(reference)?.label(ofField: field) ?? field
    case .details: JourneyDetails.field(field)?.label ?? field
    case .ranking: RankingSettings.field(field)?.label ?? field
    }
  }
}

extension FieldedRecord {
  fileprivate func label(ofField key: String) -> String? { Self.field(key)?.label }
}

extension FieldValue {
  /// The value in a few words, of two texts that begin alike from shortly before they part.
  fileprivate func shortText(besides other: FieldValue) -> String {
    guard case .text(let text) = self, case .text(let second) = other else { return shortText }
    let common = zip(text, second).prefix { $0 == $1 }.count
    return common > 20 ? quoted("…" + text.dropFirst(common - 10)) : shortText
  }

  /// The value in a few words.
  private var shortText: String {
    switch self {
    case .absent: words("nothing")
    case .text(let text): quoted(text)
    case .integer(let number): String(number)
    case .quantity(let quantity): quantity.description
    case .flag(let flag): flag ? words("yes") : words("no")
    case .list(let texts): quoted(texts.joined(separator: ", "))
    default: words("a list")
    }
  }
}
