import Words

/// How well a thing is backed by evidence: by how many pieces, and from how many kinds of source.
package enum EvidenceStrength: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// Nobody has said why it is believed.
  case none
  /// All that is said is that it is assumed.
  case assumed
  /// One piece.
  case single
  /// Several pieces, all of one kind of source: they may share a blind spot.
  case several
  /// Pieces from two kinds of source or more.
  case varied

  package init(_ evidence: [Evidence]) {
    let pieces = evidence.filter { !$0.isAssumed }
    switch (pieces.count, Evidence.kinds(of: pieces).count) {
    case (0, _): self = evidence.isEmpty ? .none : .assumed
    case (1, _): self = .single
    case (_, ...1): self = .several
    default: self = .varied
    }
  }

  package static func < (a: EvidenceStrength, b: EvidenceStrength) -> Bool { a.rawValue < b.rawValue }

  /// Whether nothing but belief stands behind it.
  package var isAssumed: Bool { self <= .assumed }

  /// One mark: `?` where nothing stands behind it, then a bar that fills.
  package var mark: String {
    switch self {
    case .none, .assumed: "?"
    case .single: "▎"
    case .several: "▌"
    case .varied: "█"
    }
  }

  package var label: String {
    switch self {
    case .none: words("no evidence")
    case .assumed: words("only assumed")
    case .single: words("one source")
    case .several: words("several of one kind")
    case .varied: words("several kinds")
    }
  }
}

extension [Evidence] {
  /// Whether there is any that is more than an assumption: the opposite of `EvidenceStrength.isAssumed`, without
  /// asking for more.
  var isKnown: Bool { contains { !$0.isAssumed } }
}

extension Evidence {
  /// The source that stands for believing without evidence.
  package static let assumed = "assumed"

  package var isAssumed: Bool { source == Self.assumed }

  /// The kinds of source in the order in which they come. What has no source has no kind.
  static func kinds(of evidence: [Evidence]) -> [String] {
    var kinds: [String] = []
    for source in evidence.compactMap(\.source) where !kinds.contains(source) { kinds.append(source) }
    return kinds
  }

  /// `Evidence: 3 from 2 kinds: Analytics, Interview`, `No evidence`, `Assumed, without evidence`.
  package static func summary(of evidence: [Evidence]) -> String {
    let pieces = evidence.filter { !$0.isAssumed }
    guard !pieces.isEmpty else {
      return evidence.isEmpty ? words("No evidence") : words("Only assumed: no evidence")
    }
    let kinds = kinds(of: pieces)
    let names = kinds.map(Vocabulary.evidenceSource.label).joined(separator: ", ")
    if kinds.isEmpty { return words("Evidence: %@, source unknown", pieces.count) }
    if pieces.count == 1 { return words("Evidence: 1 piece: %@", names) }
    return kinds.count == 1
      ? words("Evidence: %@ of one kind: %@", pieces.count, names)
      : words("Evidence: %@ from %@ kinds: %@", pieces.count, kinds.count, names)
  }
}
