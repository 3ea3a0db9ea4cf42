/// The order of what stands in the same column and channel: steps, and the bends of long ways that pass between.
///
/// Everything is a number in an array: a path of hundreds of touchpoints is laid out at every key.
struct PathOrdering {
  /// The steps first, under their numbers, then the bends.
  private var columns: [Int]
  private var bandOf: [Int]
  /// Where it stands in its column: what counts is the order.
  private var places: [Int] = []
  /// By column: what stands there, channel by channel.
  private var items: [[Int32]] = []
  /// How much stands in a column and channel, as long as ways are led through.
  private var crowds: [Cell: Int] = [:]
  /// By column: what leads from it to the next, as pairs.
  private var links: [[(from: Int32, to: Int32)]] = []
  private var before: Neighbours = Neighbours()
  private var behind: Neighbours = Neighbours()
  /// By the number of the way: its first bend and how many there are; nil where there is no line.
  private var bends: [Range<Int>?] = []
  private let channels: [Int]
  private let stepCount: Int

  private struct Cell: Hashable {
    let column: Int
    let band: Int
  }

  init(_ graph: PathGraph, _ layering: PathLayering) {
    channels = Set(graph.steps.map(\.channel)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: zip(channels, channels.indices))
    stepCount = graph.steps.count
    columns = layering.columns
    bandOf = graph.steps.map { numbers[$0.channel] ?? 0 }
    items = Array(repeating: [], count: layering.count)
    links = Array(repeating: [], count: layering.count)
    for step in graph.steps.indices where columns[step] >= 0 { put(step) }
    for number in graph.ways.indices { lead(graph.ways[number], layering.directions[number]) }
    before = Neighbours(of: columns.count, links.joined().map { ($0.to, $0.from) })
    behind = Neighbours(of: columns.count, links.joined().map { ($0.from, $0.to) })
    places = Array(repeating: 0, count: columns.count)
    for column in items.indices {
      items[column].sort { (bandOf[Int($0)], $0) < (bandOf[Int($1)], $1) }
      number(column)
    }
  }

  private mutating func put(_ item: Int) {
    items[columns[item]].append(Int32(item))
    crowds[Cell(column: columns[item], band: bandOf[item]), default: 0] += 1
  }

  // MARK: Long ways

  /// Leads a way through the columns between its ends.
  private mutating func lead(_ way: PathGraph.Way, _ direction: PathLayering.Direction) {
    let between = columns[way.from] + 1..<max(columns[way.from] + 1, columns[way.to])
    guard direction == .forward, between.count <= PathLayout.longestLine else { return bends.append(nil) }
    let band = between.isEmpty ? 0 : emptier(way, between)
    let first = columns.count
    var last = way.from
    for column in between {
      columns.append(column)
      bandOf.append(band)
      let bend = columns.count - 1
      put(bend)
      links[column - 1].append((Int32(last), Int32(bend)))
      last = bend
    }
    links[columns[way.to] - 1].append((Int32(last), Int32(way.to)))
    bends.append(first..<columns.count)
  }

  /// The channel of the two ends that has more room on the way.
  private func emptier(_ way: PathGraph.Way, _ between: Range<Int>) -> Int {
    let (from, to) = (bandOf[way.from], bandOf[way.to])
    func crowd(_ band: Int) -> Int {
      between.reduce(0) { $0 + (crowds[Cell(column: $1, band: band)] ?? 0) }
    }
    return from == to || crowd(from) <= crowd(to) ? from : to
  }

  // MARK: Sorting

  /// Sorts to and fro, and keeps the order in which fewest ways cross. Gives how many do.
  mutating func sort(_ sweeps: Int) -> Int {
    var best = crossings
    var bestItems = items
    for sweep in 0..<max(0, sweeps) where best > 0 {
      if sweep.isMultiple(of: 2) {
        for column in items.indices { sortColumn(column, by: before) }
      } else {
        for column in items.indices.reversed() { sortColumn(column, by: behind) }
      }
      let count = crossings
      if count < best { (best, bestItems) = (count, items) }
    }
    items = bestItems
    for column in items.indices { number(column) }
    return best
  }

  /// Sorts what stands in the same channel by the mean place of its neighbours.
  private mutating func sortColumn(_ column: Int, by neighbours: Neighbours) {
    let keys = items[column].enumerated().map { number, item in
      Key(
        band: bandOf[Int(item)], mean: neighbours.mean(of: Int(item), places) ?? Double(places[Int(item)]),
        number: number, item: item)
    }
    if keys.count == 1 { return }
    items[column] = keys.sorted { ($0.band, $0.mean, $0.number) < ($1.band, $1.mean, $1.number) }.map(\.item)
    number(column)
  }

  private struct Key {
    let band: Int
    let mean: Double
    let number: Int
    let item: Int32
  }

  /// Numbers what stands in a column from above, so that a channel takes as many places in each.
  private mutating func number(_ column: Int) {
    for run in runs(of: column) {
      for (line, place) in run.enumerated() {
        let item = Int(items[column][place])
        places[item] = bandOf[item] * (columns.count + 1) + line
      }
    }
  }

  /// The parts of a column that stand in the same channel.
  private func runs(of column: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for place in items[column].indices {
      let isLast = place + 1 == items[column].count
      if isLast || bandOf[Int(items[column][place])] != bandOf[Int(items[column][place + 1])] {
        runs.append(start..<place + 1)
        start = place + 1
      }
    }
    return runs
  }

  /// How often two ways between neighbouring columns cross.
  private var crossings: Int { links.reduce(0) { $0 + crossings(among: $1) } }

  private func crossings(among links: [(from: Int32, to: Int32)]) -> Int {
    guard links.count > 1 else { return 0 }
    let pairs = links.map { (from: places[Int($0.from)], to: places[Int($0.to)]) }.sorted {
      ($0.from, $0.to) < ($1.from, $1.to)
    }
    return Inversions.count(in: pairs.map(\.to))
  }

  // MARK: Rows

  /// The channels with as many rows as their fullest column needs, one at least.
  func bands() -> [PathLayout.Band] {
    var heights = [Int](repeating: 1, count: channels.count)
    for column in items.indices {
      for run in runs(of: column) {
        let band = bandOf[Int(items[column][run.lowerBound])]
        heights[band] = max(heights[band], run.count)
      }
    }
    var top = 0
    return channels.indices.map { band in
      defer { top += heights[band] }
      return PathLayout.Band(channel: channels[band], top: top, height: heights[band])
    }
  }

  /// The rows of everything; ways stay in their row where there is room.
  mutating func spots(in bands: [PathLayout.Band]) -> [PathLayout.Spot] {
    for column in items.indices {
      for run in runs(of: column) { settle(column, run, bands) }
    }
    return (0..<stepCount).map { PathLayout.Spot(column: max(0, columns[$0]), row: places[$0]) }
  }

  private mutating func settle(_ column: Int, _ run: Range<Int>, _ bands: [PathLayout.Band]) {
    let band = bandOf[Int(items[column][run.lowerBound])]
    let rows = bands[band].rows
    var next = rows.lowerBound
    for place in run {
      let item = Int(items[column][place])
      let latest = rows.upperBound - (run.upperBound - place)
      let wanted = before.first(of: item) { bandOf[$0] == band }.map { places[$0] } ?? rows.lowerBound
      places[item] = min(max(next, wanted), latest)
      next = places[item] + 1
    }
  }

  /// How each way goes, once the rows are known. Loops are still to be laid.
  func courses(_ layering: PathLayering) -> [PathLayout.Course] {
    zip(bends, layering.directions).map { bends, direction in
      switch direction {
      case .onItself: .onItself
      case .back: .told(isBack: true)
      case .forward: bends.map { .forward(through: places[$0].map(\.self)) } ?? .told(isBack: false)
      }
    }
  }
}

/// Who is linked to whom, by number.
private struct Neighbours {
  private var starts: [Int32] = []
  private var all: [Int32] = []

  init() {}

  init(of count: Int, _ links: [(of: Int32, is: Int32)]) {
    starts = Array(repeating: 0, count: count + 1)
    for link in links { starts[Int(link.of) + 1] += 1 }
    for number in 0..<count { starts[number + 1] += starts[number] }
    var next = starts
    all = Array(repeating: 0, count: links.count)
    for link in links {
      all[Int(next[Int(link.of)])] = link.is
      next[Int(link.of)] += 1
    }
  }

  private func range(_ item: Int) -> Range<Int> { Int(starts[item])..<Int(starts[item + 1]) }

  /// The mean place of the neighbours; nil if there are none.
  func mean(of item: Int, _ places: [Int]) -> Double? {
    let range = range(item)
    if range.isEmpty { return nil }
    return Double(range.reduce(0) { $0 + places[Int(all[$1])] }) / Double(range.count)
  }

  func first(of item: Int, where isWanted: (Int) -> Bool) -> Int? {
    for place in range(item) where isWanted(Int(all[place])) { return Int(all[place]) }
    return nil
  }
}

/// Counting pairs that stand the wrong way round.
enum Inversions {
  /// By merging sorted halves, in the time of sorting.
  static func count(in numbers: [Int]) -> Int {
    var (source, target) = (numbers, numbers)
    var count = 0
    var width = 1
    while width < source.count {
      for low in stride(from: 0, to: source.count, by: 2 * width) {
        let middle = min(low + width, source.count)
        let high = min(low + 2 * width, source.count)
        count += merge(source, into: &target, low, middle, high)
      }
      swap(&source, &target)
      width *= 2
    }
    return count
  }

  private static func merge(_ source: [Int], into target: inout [Int], _ low: Int, _ middle: Int, _ high: Int)
    -> Int
  {
    var (left, right, count) = (low, middle, 0)
    for place in low..<high {
      if left < middle, right >= high || source[left] <= source[right] {
        target[place] = source[left]
        left += 1
      } else {
        target[place] = source[right]
        right += 1
        count += middle - left
      }
    }
    return count
  }
}
