/// A vote on friction points while it is open: everyone has the same number of votes and sees only their own.
///
/// Votes are counted by name, so that one who comes back has what was left.
package struct VoteRound: Hashable, Sendable {
  /// How many votes each person has.
  package let allowance: Int
  private var ballots: [String: [ID<FrictionPoint>: Int]] = [:]

  /// How many votes a person may be given.
  package static let allowances = 1...100

  package init(allowance: Int) {
    self.allowance = allowance
  }

  /// How many votes a person has left.
  package func left(for name: String) -> Int {
    allowance - (ballots[name] ?? [:]).values.reduce(0, +)
  }

  /// How many votes a person has given to a friction point.
  package func votes(of name: String, for friction: ID<FrictionPoint>) -> Int {
    ballots[name]?[friction] ?? 0
  }

  /// Gives a friction point a vote. False if the person has none left.
  package mutating func cast(_ friction: ID<FrictionPoint>, by name: String) -> Bool {
    guard left(for: name) > 0 else { return false }
    ballots[name, default: [:]][friction, default: 0] += 1
    return true
  }

  /// Takes a vote back. False if the person gave it none.
  package mutating func takeBack(_ friction: ID<FrictionPoint>, by name: String) -> Bool {
    guard let given = ballots[name]?[friction], given > 0 else { return false }
    ballots[name]?[friction] = given == 1 ? nil : given - 1
    return true
  }

  /// Gives everyone back the votes for a friction point that is no more.
  package mutating func forget(_ friction: ID<FrictionPoint>) {
    for name in ballots.keys { ballots[name]?[friction] = nil }
  }

  /// Everyone's votes together.
  package var totals: [ID<FrictionPoint>: Int] {
    ballots.values.reduce(into: [:]) { totals, ballot in totals.merge(ballot, uniquingKeysWith: +) }
  }

  /// How many people have voted.
  package var voters: Int { ballots.values.count { !$0.isEmpty } }
}

/// A step of a vote.
package enum VoteDeed: Hashable, Sendable {
  case open(allowance: Int)
  case cast(ID<FrictionPoint>)
  case takeBack(ID<FrictionPoint>)
  /// Ended without counting.
  case cancel
}
