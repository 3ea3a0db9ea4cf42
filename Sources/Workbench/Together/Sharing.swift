package import JourneyModel

/// The journal as far as the workbench knows it, and who else has the journey open.
///
/// Whatever is done becomes a deed with the next number. The runner writes pending deeds to the journal
/// before the next frame is drawn; when it can't, they are taken back.
package struct Sharing: Sendable {
  package internal(set) var me: Author
  /// The number of the last entry that the journey contains.
  package internal(set) var position = 0
  /// The last position that is known to be in the document's file.
  package internal(set) var checkpoint = 0
  /// Of what the file held at the last checkpoint; nil: there was none since the journal began.
  package internal(set) var fingerprint: String?
  /// The last entry by which anyone changed the journey, also by undo and redo.
  package internal(set) var lastChange = 0
  /// The last entry by which someone else changed the journey.
  var lastOther = 0
  /// What others did since this person came and have not taken back, oldest first.
  var others: [JournalEntry] = []
  /// The fields that this person was the last to set.
  var mine: Set<FieldOfRecord> = []
  /// Who else is there.
  package internal(set) var people: [Participant] = []
  /// The vote that is open.
  package internal(set) var vote: VoteRound?
  /// The name of the person whose place is shown.
  package internal(set) var following: String?
  /// Whether what is done goes into a journal, so that it outlasts the program.
  package var isJournaled = false
  /// Why nothing can be changed now, as a sentence; nil: it can.
  package var obstacle: String?
  /// Text of a change that could not be made, to be pasted.
  package internal(set) var keptText = ""
  /// What was done and is not in the journal yet.
  var pending: [PendingDeed] = []

  init(me: Author) { self.me = me }

  /// Whether the person whose place is to be shown is not there.
  var isAwaitingFollowed: Bool { following.map { !names.contains($0) } ?? false }

  /// A field of something in the journey.
  struct FieldOfRecord: Hashable, Sendable {
    let target: Edit.Target
    let field: String
  }

  /// A deed, with what is needed to take it back.
  struct PendingDeed: Sendable {
    let deed: Deed
    /// What could be redone before it.
    var redoable: [History<Place>.Step] = []
    /// The vote before it.
    var vote: VoteRound?
    /// The last change before it.
    var lastChange = 0
    /// What was known of the file before it.
    var checkpoint = 0
    var fingerprint: String?
  }

  /// The other participants' names, each once, in order.
  package var names: [String] {
    var names: [String] = []
    for person in people where !names.contains(person.author.name) { names.append(person.author.name) }
    return names
  }
}
