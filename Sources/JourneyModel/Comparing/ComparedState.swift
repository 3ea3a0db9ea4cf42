/// What becomes of a thing of the current map on the ideal one.
package enum ComparedState: String, Hashable, Sendable, CaseIterable {
  /// It is the same on both.
  case kept
  /// It stands on both, but something about it is other.
  case changed
  /// Only the ideal map has it.
  case added
  /// Only the current map has it.
  case removed

  /// Of a record of one map or both; nil of none.
  init?(_ isOld: Bool, _ isNew: Bool, differs: @autoclosure () -> Bool) {
    switch (isOld, isNew) {
    case (true, true): self = differs() ? .changed : .kept
    case (false, true): self = .added
    case (true, false): self = .removed
    case (false, false): return nil
    }
  }
}

/// How many things there are of each state.
package struct StateCounts: Hashable, Sendable {
  package private(set) var kept = 0
  package private(set) var changed = 0
  package private(set) var added = 0
  package private(set) var removed = 0

  package init() {}

  package init(_ states: some Sequence<ComparedState>) {
    for state in states { add(state) }
  }

  mutating func add(_ state: ComparedState) {
    switch state {
    case .kept: kept += 1
    case .changed: changed += 1
    case .added: added += 1
    case .removed: removed += 1
    }
  }

  package subscript(state: ComparedState) -> Int {
    switch state {
    case .kept: kept
    case .changed: changed
    case .added: added
    case .removed: removed
    }
  }

  /// All together.
  package var all: Int { kept + changed + added + removed }
}
