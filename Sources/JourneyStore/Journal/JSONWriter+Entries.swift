internal import JSONText
internal import JourneyModel

// How a journal writes a deed.

extension JSONWriter {
  mutating func entry(_ entry: JournalEntry) {
    beginObject()
    key("n")
    int(entry.number)
    member("by", entry.author.name)
    member("run", entry.author.session)
    key("at")
    int(entry.time)
    if let change = entry.deed.change { self.change(change) }
    deed(entry.deed)
    endObject()
  }

  private mutating func change(_ change: Change) {
    member("label", change.label)
    key("edits")
    beginArray()
    for edit in change.edits {
      element()
      self.edit(edit)
    }
    endArray()
  }

  /// What is said beside the change.
  private mutating func deed(_ deed: Deed) {
    switch deed {
    case .change: break
    case .undo(let number, _): reference("undoes", number)
    case .redo(let number, _): reference("redoes", number)
    case .saved(let checkpoint): self.checkpoint(checkpoint)
    case .adopted(_, let checkpoint, let document):
      self.checkpoint(checkpoint)
      member("document", String(decoding: document, as: UTF8.self))
    case .vote(let step): vote(step)
    case .closeVote: member("vote", VoteTerm.close)
    }
  }

  private mutating func reference(_ name: String, _ number: Int) {
    key(name)
    int(number)
  }

  private mutating func checkpoint(_ checkpoint: Checkpoint) {
    key("saved")
    beginObject()
    reference("position", checkpoint.position)
    member("fingerprint", checkpoint.fingerprint)
    endObject()
  }

  private mutating func vote(_ step: VoteDeed) {
    if case .cancel = step { return member("vote", VoteTerm.cancel) }
    key("vote")
    beginObject()
    switch step {
    case .open(let allowance): reference(VoteTerm.open, allowance)
    case .cast(let friction): member(VoteTerm.cast, friction.text)
    case .takeBack(let friction): member(VoteTerm.takeBack, friction.text)
    case .cancel: break
    }
    endObject()
  }
}

/// The words for the steps of a vote.
enum VoteTerm {
  static let open = "open"
  static let cast = "cast"
  static let takeBack = "takeBack"
  static let cancel = "cancel"
  static let close = "close"
}
