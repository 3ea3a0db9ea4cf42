/// Which column each step of a path stands in.
///
/// Circles are broken where a search in the order of the stages comes back to a step that it is still on: those
/// ways lead back, all others forward. A step then stands one column behind the last of those that lead to it
/// (longest-path layering), so that every way forward goes to a later column.
struct PathLayering {
  enum Direction: UInt8 { case forward, back, onItself }

  /// By the number of the way.
  private(set) var directions: [Direction]
  /// By the number of the step, from 0; −1 for one that is not on a path.
  private(set) var columns: [Int]
  private(set) var count = 0

  init(of graph: PathGraph) {
    directions = Array(repeating: .forward, count: graph.ways.count)
    columns = Array(repeating: -1, count: graph.steps.count)
    let order = search(graph)
    for step in order { columns[step] = 0 }
    for step in order {
      for way in graph.leaving[step] where directions[way] == .forward {
        let next = graph.ways[way].to
        columns[next] = max(columns[next], columns[step] + 1)
      }
    }
    for step in order { drawNear(step, graph) }
    count = (columns.max() ?? -1) + 1
  }

  /// Finds the ways that lead back. Gives the steps on paths, each before those it leads on to.
  private mutating func search(_ graph: PathGraph) -> [Int] {
    enum Visit: UInt8 { case none, open, done }
    var visits = [Visit](repeating: .none, count: graph.steps.count)
    var finished: [Int] = []
    for root in graph.starts + graph.steps.indices where visits[root] == .none && graph.isOnPath(root) {
      var open = [(step: root, ways: graph.leaving(root), next: 0)]
      visits[root] = .open
      while let last = open.indices.last {
        let step = open[last].step
        guard open[last].next < open[last].ways.count else {
          visits[step] = .done
          finished.append(step)
          open.removeLast()
          continue
        }
        let way = open[last].ways[open[last].next]
        open[last].next += 1
        let to = graph.ways[way].to
        if to == step {
          directions[way] = .onItself
        } else if visits[to] == .open {
          directions[way] = .back
        } else if visits[to] == .none {
          visits[to] = .open
          open.append((to, graph.leaving(to), 0))
        }
      }
    }
    return finished.reversed()
  }

  /// Where a path begins late, it begins beside the step it leads to: long ways are hard to follow.
  private mutating func drawNear(_ step: Int, _ graph: PathGraph) {
    let isStart = graph.reaching[step].allSatisfy { directions[$0] != .forward }
    guard isStart else { return }
    let next = graph.leaving[step].lazy.filter { [self] in directions[$0] == .forward }
      .map { [self] in columns[graph.ways[$0].to] }.min()
    if let next { columns[step] = next - 1 }
  }
}

extension PathGraph {
  /// The ways that leave a step, in the order of the steps that they lead to.
  fileprivate func leaving(_ step: Int) -> [Int] {
    leaving[step].sorted { (ways[$0].to, $0) < (ways[$1].to, $1) }
  }
}
