internal import JSONText
internal import JourneyModel
import Words

/// The members of a journal's line as they were found, before it is clear what deed they make together.
struct EntryDraft {
  enum Key: Int, CaseIterable {
    case n, by, run, at, label, edits, undoes, redoes, saved, document, vote
  }

  enum Vote {
    case step(VoteDeed)
    case close
  }

  static let names = JSONNames(Key.allCases.map { "\($0)" })

  var present: KeySet<Key> = []
  var number = 0
  var name = ""
  var session = ""
  var time = 0
  var label = ""
  var edits: [Edit] = []
  var reference = 0
  var checkpoint: Checkpoint?
  var document: [UInt8] = []
  var vote: Vote?

  static func fault(_ message: String) -> JSONFault { JSONFault(offset: 0, message: message) }

  func entry() throws(JSONFault) -> JournalEntry {
    let head: KeySet<Key> = [.n, .by, .run, .at]
    guard head.isSubset(of: present), let deed = deed(present.subtracting(head)) else {
      throw Self.fault(words("it is not said what was done"))
    }
    if number < 1 { throw Self.fault(words("entries are counted from 1")) }
    if let place = deed.place, place < 0 || place > number {
      throw Self.fault(words("it speaks of an entry that there is not"))
    }
    return JournalEntry(
      number: number, author: Author(name: name, session: session), time: JournalFormat.shown(time),
      deed: deed)
  }

  /// What the members make together; nil if that is nothing.
  private func deed(_ keys: KeySet<Key>) -> Deed? {
    let change = Change(label, edits)
    switch keys {
    case [.label, .edits]: return .change(change)
    case [.label, .edits, .undoes]: return .undo(of: reference, change)
    case [.label, .edits, .redoes]: return .redo(of: reference, change)
    case [.saved]: return checkpoint.map { .saved($0) }
    case [.label, .edits, .saved, .document]:
      return checkpoint.map { .adopted(change, $0, document: document) }
    case [.vote]: if case .step(let step) = vote { return .vote(step) }
    case [.label, .edits, .vote]: if case .close = vote { return .closeVote(change) }
    default: break
    }
    return nil
  }
}

extension Deed {
  /// The number of the entry that it speaks of.
  fileprivate var place: Int? {
    switch self {
    case .undo(let number, _), .redo(let number, _): number
    default: checkpoint?.position
    }
  }
}
