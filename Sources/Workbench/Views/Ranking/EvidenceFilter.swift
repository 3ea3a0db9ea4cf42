package import JourneyModel
import Words

/// Which rows a list shows, by how well they are backed by evidence.
package enum EvidenceFilter: String, Hashable, Sendable, CaseIterable {
  case all
  /// Nothing but belief stands behind it.
  case assumed
  /// One piece, or several of one kind.
  case weak
  /// Pieces of several kinds.
  case strong

  package func admits(_ strength: EvidenceStrength) -> Bool {
    switch self {
    case .all: true
    case .assumed: strength.isAssumed
    case .weak: strength == .single || strength == .several
    case .strong: strength == .varied
    }
  }

  var label: String {
    switch self {
    case .all: words("All")
    case .assumed: words("Only assumed")
    case .weak: words("Weak evidence")
    case .strong: words("Strong evidence")
    }
  }

  /// What it lets through, in words.
  var detail: String {
    switch self {
    case .all: ""
    case .assumed: words("no evidence, or only assumed")
    case .weak: words("one piece, or several of one kind")
    case .strong: words("pieces of several kinds")
    }
  }

  /// What the heading says of the rows in sight: `only assumed: 3 of 12`.
  func heading(_ count: Int, of total: Int) -> String {
    switch self {
    case .all: ""
    case .assumed: words("only assumed: %@ of %@", count, total)
    case .weak: words("weak evidence: %@ of %@", count, total)
    case .strong: words("strong evidence: %@ of %@", count, total)
    }
  }
}
