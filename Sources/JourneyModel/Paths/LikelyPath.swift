import Glibc

/// The path that most customers take, from where paths begin to a macro-conversion or to where no way leads on.
package struct LikelyPath: Sendable, Equatable {
  /// Numbers of steps, in the order in which they are met.
  package let steps: [Int]
  /// The share of those who begin there and go all the way.
  package let probability: FigureValue

  /// Nil if there is no path, or if it depends on shares that are unknown which one is the most likely.
  package init?(of graph: PathGraph) {
    let shares = ShareBounds(graph)
    guard let sure = shares.best(by: \.least), let possible = shares.best(by: \.greatest), sure == possible
    else { return nil }
    let ways = zip(sure, sure.dropFirst()).map { shares.between($0, $1) }
    let (least, greatest) = ways.reduce((1.0, 1.0)) { ($0.0 * $1.least, $0.1 * $1.greatest) }
    steps = sure
    probability = FigureValue(least: least, greatest: greatest)
  }
}

extension FigureValue {
  /// A probability; of one that may be anything, nothing is known.
  init(least: Double, greatest: Double) {
    if greatest - least < 1e-9 {
      self = .known(greatest)
    } else {
      self = least <= 0 && greatest >= 1 ? .unknown : .between(least, greatest)
    }
  }
}

/// What is known of the share that goes from each step to the next.
private struct ShareBounds {
  private let graph: PathGraph
  private let chain: PathChain
  /// By step: where one can go from there, each place once.
  private var next: [[Next]]

  struct Next {
    let to: Int
    var bounds: PathChain.Bounds
  }

  init(_ graph: PathGraph) {
    self.graph = graph
    chain = PathChain(graph)
    next = chain.steps.map(Self.next)
  }

  private static func next(of step: PathChain.Step) -> [Next] {
    if step.isConversion { return [] }
    var found: [Int: (least: Double, greatest: Double)] = [:]
    for way in step.known {
      let old = found[way.to] ?? (0, 0)
      found[way.to] = (old.least + way.share, old.greatest + way.share)
    }
    // The only open way takes all the rest, unless some of it may leave.
    let isCertain = step.open.count == 1 && !step.isExitOpen
    for to in step.open {
      let old = found[to] ?? (0, 0)
      found[to] = (old.least + (isCertain ? step.rest : 0), old.greatest + step.rest)
    }
    return found.sorted { $0.key < $1.key }.map {
      Next(to: $0.key, bounds: PathChain.Bounds(least: $0.value.least, greatest: min(1, $0.value.greatest)))
    }
  }

  func between(_ from: Int, _ to: Int) -> PathChain.Bounds {
    next[from].first { $0.to == to }?.bounds ?? PathChain.Bounds(least: 0, greatest: 0)
  }

  /// The path of the greatest product of shares (E. Dijkstra, “A note on two problems in connexion with graphs”,
  /// 1959, on their negative logarithms), the first of equals in the order of the steps.
  func best(by bound: KeyPath<PathChain.Bounds, Double>) -> [Int]? {
    var search = PathSearch(count: next.count)
    for start in graph.starts { search.reach(start, at: 0, from: nil) }
    while let step = search.nearest() {
      if next[step].isEmpty { return search.path(to: step) }
      for way in next[step] where way.to != step {
        // A way that perhaps nobody takes is still better than none.
        search.reach(way.to, at: search.cost[step] - log(max(way.bounds[keyPath: bound], 1e-12)), from: step)
      }
    }
    return nil
  }
}

/// The steps reached so far, and from where.
private struct PathSearch {
  private(set) var cost: [Double]
  private var origin: [Int?]
  private var isDone: [Bool]
  /// Reached, the cheapest first: a heap. What was reached cheaper later stands in it twice.
  private var open: [(cost: Double, step: Int)] = []

  init(count: Int) {
    cost = Array(repeating: .infinity, count: count)
    origin = Array(repeating: nil, count: count)
    isDone = Array(repeating: false, count: count)
  }

  mutating func reach(_ step: Int, at new: Double, from: Int?) {
    guard !isDone[step], new < cost[step] else { return }
    (cost[step], origin[step]) = (new, from)
    open.append((new, step))
    var place = open.count - 1
    while place > 0, open[place] < open[(place - 1) / 2] {
      open.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  /// The cheapest of the open steps, the first of equals.
  mutating func nearest() -> Int? {
    while let first = open.first {
      let last = open.removeLast()
      if !open.isEmpty { sink(last) }
      if !isDone[first.step] {
        isDone[first.step] = true
        return first.step
      }
    }
    return nil
  }

  /// Puts an entry at the top of the heap, and down to where it belongs.
  private mutating func sink(_ entry: (cost: Double, step: Int)) {
    var place = 0
    while case let child = 2 * place + 1, child < open.count {
      let other = child + 1
      let least = other < open.count && open[other] < open[child] ? other : child
      if entry < open[least] { break }
      open[place] = open[least]
      place = least
    }
    open[place] = entry
  }

  func path(to end: Int) -> [Int] {
    var path = [end]
    while let last = path.last, let before = origin[last] { path.append(before) }
    return path.reversed()
  }
}
