extension PathGraph {
  /// The circular paths: sets of steps that all lead back to each other, and steps that lead to themselves.
  /// Each in the order of the steps, the circles in the order of their first steps.
  ///
  /// The strongly connected components of the graph, after R. Tarjan, “Depth-first search and linear graph
  /// algorithms”, SIAM Journal on Computing 1 (1972); without recursion, as paths may be long.
  package var loops: [[Int]] {
    var search = ComponentSearch(self)
    let components = steps.indices.flatMap { search.components(from: $0) }
    return components.filter(isLoop).map { $0.sorted() }.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  private func isLoop(_ component: [Int]) -> Bool {
    if component.count > 1 { return true }
    return component.contains { step in leaving[step].contains { ways[$0].to == step } }
  }
}

/// Finds the strongly connected components.
private struct ComponentSearch {
  private struct Visit {
    let step: Int
    var nextWay = 0
  }

  private let graph: PathGraph
  private var order: [Int]
  private var low: [Int]
  private var isOpen: [Bool]
  private var open: [Int] = []
  private var count = 0

  init(_ graph: PathGraph) {
    self.graph = graph
    order = Array(repeating: -1, count: graph.steps.count)
    low = order
    isOpen = Array(repeating: false, count: graph.steps.count)
  }

  /// The components that a search from this step comes upon, and no other before.
  mutating func components(from root: Int) -> [[Int]] {
    guard order[root] < 0 else { return [] }
    var found: [[Int]] = []
    var visits = [enter(root)]
    while var visit = visits.popLast() {
      let ways = graph.leaving[visit.step]
      guard visit.nextWay < ways.count else {
        if low[visit.step] == order[visit.step] { found.append(close(visit.step)) }
        if let parent = visits.last?.step { low[parent] = min(low[parent], low[visit.step]) }
        continue
      }
      let next = graph.ways[ways[visit.nextWay]].to
      visit.nextWay += 1
      if isOpen[next] { low[visit.step] = min(low[visit.step], order[next]) }
      visits.append(visit)
      if order[next] < 0 { visits.append(enter(next)) }
    }
    return found
  }

  private mutating func enter(_ step: Int) -> Visit {
    (order[step], low[step], isOpen[step]) = (count, count, true)
    count += 1
    open.append(step)
    return Visit(step: step)
  }

  private mutating func close(_ step: Int) -> [Int] {
    var component: [Int] = []
    while let last = open.popLast() {
      isOpen[last] = false
      component.append(last)
      if last == step { break }
    }
    return component
  }
}
