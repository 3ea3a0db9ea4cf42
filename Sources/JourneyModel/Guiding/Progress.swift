/// How far something is.
package enum Progress: Hashable, Sendable, CaseIterable {
  /// Nothing of it is there.
  case notBegun
  /// Something is there, and less than enough.
  case underWay
  case done
}

/// How much of what is counted has to be there for a step to be done.
enum Enough {
  /// Every one of them, and there are some.
  case all
  /// Three of four: figures that have to be measured are never to be had for everything.
  case most
  case atLeast(Int)

  func progress(_ count: Int, of whole: Int) -> Progress {
    if count <= 0 { return .notBegun }
    let isDone =
      switch self {
      case .all: count >= whole
      case .most: Double(count) >= Double(whole) * 0.75
      case .atLeast(let least): count >= least
      }
    return isDone ? .done : .underWay
  }
}

/// How many of something have something, and the first that lacks it.
struct Tally<Subject> {
  private(set) var count = 0
  private(set) var whole = 0
  private(set) var missing: Subject?

  mutating func add(_ has: Bool, _ subject: @autoclosure () -> Subject) {
    whole += 1
    if has { count += 1 } else if missing == nil { missing = subject() }
  }
}

extension Tally: Sendable where Subject: Sendable {}
