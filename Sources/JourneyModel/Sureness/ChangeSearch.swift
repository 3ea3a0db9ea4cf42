/// Looks for the smallest changes of ratings that let one friction point pass another.
struct ChangeSearch {
  /// A rating that can be moved, in the direction that helps.
  private struct Lever {
    let key: RatingKey
    let isOfLower: Bool
    let rating: Int
    let direction: Int
    /// How many steps there are to the end of the scale.
    var room: Int { direction > 0 ? 5 - rating : rating - 1 }
  }

  private let lower: Rival
  private let higher: Rival
  private let scoring: FrictionScoring
  private let levers: [Lever]

  init(_ lower: Rival, _ higher: Rival, _ scoring: FrictionScoring) {
    (self.lower, self.higher, self.scoring) = (lower, higher, scoring)
    levers = [(lower, true), (higher, false)].flatMap { rival, isLower in
      RatingKey.all(of: scoring.model).compactMap { key in
        key.rating(in: rival.ratings).map { rating in
          let direction = key.raises == isLower ? 1 : -1
          return Lever(key: key, isOfLower: isLower, rating: min(max(rating, 1), 5), direction: direction)
        }
      }
    }
  }

  /// All changes of the smallest size that touch the fewest ratings; empty if none will do.
  var smallest: [[WhatIf.Step]] {
    let rooms = levers.map(\.room)
    guard passes(rooms) else { return [] }
    for size in 1...max(1, rooms.reduce(0, +)) {
      var found: [[Int]] = []
      var steps = Array(repeating: 0, count: levers.count)
      collect(size, from: 0, &steps, into: &found)
      let fewest = found.map(Self.touched).min()
      if let fewest { return found.filter { Self.touched($0) == fewest }.map(change) }
    }
    return []
  }

  private static func touched(_ steps: [Int]) -> Int { steps.count { $0 > 0 } }

  /// Tries every way to share so many steps out among the levers from the given one on. The first ratings get
  /// the most first, so that the order is always the same.
  private func collect(_ size: Int, from lever: Int, _ steps: inout [Int], into found: inout [[Int]]) {
    guard lever < levers.count else {
      if size == 0, passes(steps) { found.append(steps) }
      return
    }
    for count in (0...min(size, levers[lever].room)).reversed() {
      steps[lever] = count
      collect(size - count, from: lever + 1, &steps, into: &found)
    }
    steps[lever] = 0
  }

  private func passes(_ steps: [Int]) -> Bool {
    var (one, other) = (lower, higher)
    for (lever, count) in zip(levers, steps) where count > 0 {
      let rating = lever.rating + lever.direction * count
      if lever.isOfLower {
        lever.key.set(rating, in: &one.ratings)
      } else {
        lever.key.set(rating, in: &other.ratings)
      }
    }
    guard let low = one.standing(by: scoring), let high = other.standing(by: scoring) else { return false }
    return low.precedes(high)
  }

  private func change(_ steps: [Int]) -> [WhatIf.Step] {
    zip(levers, steps).compactMap { lever, count in
      guard count > 0 else { return nil }
      return WhatIf.Step(
        friction: lever.isOfLower ? lower.id : higher.id, key: lever.key.rawValue, old: lever.rating,
        new: lever.rating + lever.direction * count)
    }
  }
}

/// The ratings from 1 to 5 that models use.
enum RatingKey: String {
  case severity, frequency, business, effort

  static func all(of model: RankingModel) -> [RatingKey] {
    switch model {
    case .impact: [.severity, .frequency, .business]
    case .rice, .ice: [.severity, .effort]
    case .severity: [.severity, .frequency]
    case .votes: []
    }
  }

  /// Whether a higher rating makes a higher score.
  var raises: Bool { self != .effort }

  func rating(in ratings: Ratings) -> Int? {
    switch self {
    case .severity: ratings.severity
    case .frequency: ratings.frequency
    case .business: ratings.business
    case .effort: ratings.effort
    }
  }

  func set(_ rating: Int, in ratings: inout Ratings) {
    switch self {
    case .severity: ratings.severity = rating
    case .frequency: ratings.frequency = rating
    case .business: ratings.business = rating
    case .effort: ratings.effort = rating
    }
  }
}
