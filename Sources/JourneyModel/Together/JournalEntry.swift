/// One thing that was done to a journey: what the journal holds a line for.
package struct JournalEntry: Sendable {
  /// Counts up from 1 without a gap, over everyone's entries.
  package let number: Int
  package let author: Author
  /// Seconds since 1970, UTC, by the author's clock; only shown, never compared.
  package let time: Int
  package let deed: Deed

  package init(number: Int, author: Author, time: Int, deed: Deed) {
    (self.number, self.author, self.time, self.deed) = (number, author, time, deed)
  }
}

extension JournalEntry: Equatable {
  /// A journal has no two entries with the same number.
  package static func == (a: JournalEntry, b: JournalEntry) -> Bool {
    a.number == b.number && a.author == b.author
  }
}

/// What an entry of the journal says was done.
package enum Deed: Sendable {
  case change(Change)
  /// Took the change of an earlier entry back, by these edits.
  case undo(of: Int, Change)
  /// Did again what an undo had taken back.
  case redo(of: Int, Change)
  /// The document's file was written.
  case saved(Checkpoint)
  /// Another program had written the file: the change takes over what it wrote. `document` is that text.
  case adopted(Change, Checkpoint, document: [UInt8])
  case vote(VoteDeed)
  /// Ended the vote, and added what was cast.
  case closeVote(Change)

  /// What it changes in the journey.
  package var change: Change? {
    switch self {
    case .change(let change), .undo(_, let change), .redo(_, let change), .adopted(let change, _, _),
      .closeVote(let change):
      change
    case .saved, .vote: nil
    }
  }

  /// The file's state that it tells of.
  package var checkpoint: Checkpoint? {
    switch self {
    case .saved(let checkpoint), .adopted(_, let checkpoint, _): checkpoint
    default: nil
    }
  }
}

/// What the document's file held at some moment.
package struct Checkpoint: Hashable, Sendable {
  /// The number of the last entry whose change is in the file.
  package let position: Int
  /// Tells contents of files apart.
  package let fingerprint: String

  package init(position: Int, fingerprint: String) {
    (self.position, self.fingerprint) = (position, fingerprint)
  }
}
