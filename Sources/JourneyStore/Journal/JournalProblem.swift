import Words

/// Why a journal can't be used, in a sentence that is safe to print.
package enum JournalProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// It can't be read or written.
  case file(FileProblem)
  /// What stands there is not to be trusted, for this reason.
  case refused(String)
  /// It was written by a newer version of the program.
  case newer
  /// What was added to it is broken: end this hold with `leave` and join anew, which repairs it.
  case damaged(JournalDamage)
  /// The journal was removed, replaced or cut off by someone: end this hold with `leave` and join anew.
  case replaced
  /// Someone holds it and does not let go: a program that was stopped.
  case held
  /// Others have it open.
  case notAlone

  package var description: String {
    switch self {
    case .file(let problem): problem.description
    case .refused(let reason): reason
    case .newer: words("its journal was written by a newer version of this program")
    case .damaged(let damage): damage.description
    case .replaced: words("its journal was replaced by someone")
    case .held: words("someone who has it open does not answer")
    case .notAlone: words("others have it open")
    }
  }
}

extension JournalProblem {
  init(_ damage: JournalDamage) { self = damage.kind == .newer ? .newer : .damaged(damage) }
}

/// What is wrong with a journal's file.
package struct JournalDamage: Error, Hashable, Sendable, CustomStringConvertible {
  package enum Kind: Hashable, Sendable {
    /// The first line, or the document behind it: nothing of the file can be used.
    case beginning
    /// The same, but because a newer version wrote it.
    case newer
    /// A line behind the beginning: what stands before it is good.
    case line
    /// The last line was not written to its end, as when the power fails; what stands before it is good.
    case unfinished
  }

  package let kind: Kind
  /// As editors count it, from 1.
  package let line: Int
  /// As the end of a sentence; safe to print.
  package let reason: String

  package init(kind: Kind, line: Int, reason: String) {
    (self.kind, self.line, self.reason) = (kind, line, reason)
  }

  package var description: String { words("line %@ of the journal is damaged: %@", line, reason) }
}
