/// A drawing of a path, without a size: channels are rows, the steps in the order of the ways are columns.
///
/// A layered drawing after K. Sugiyama, S. Tagawa and M. Toda, “Methods for visual understanding of hierarchical
/// system structures”, IEEE Transactions on Systems, Man, and Cybernetics 11 (1981): circles are broken, steps
/// laid in layers, long ways led through the layers between, and crossings kept few by sorting each layer by the
/// mean place of its neighbours. Here a step's channel fixes its row: only what stands in the same column and
/// channel is sorted.
package struct PathLayout: Sendable {
  /// The rows of one channel.
  package struct Band: Hashable, Sendable {
    /// Where the channel stands in the journey, from 0.
    package let channel: Int
    package var top: Int
    package var height: Int

    package var rows: Range<Int> { top..<top + height }
  }

  /// Where a step stands, from 0.
  package struct Spot: Hashable, Sendable {
    package let column: Int
    package let row: Int
  }

  /// How a way is drawn.
  package enum Course: Hashable, Sendable {
    /// To a later column, through these rows of the columns between.
    case forward(through: [Int])
    /// To an earlier column: a loop. Below the rows, in this lane.
    case back(lane: Int)
    case onItself
    /// Too long for a line, or one of too many loops: it has to be said in words.
    case told(isBack: Bool)
  }

  /// By the number of the step.
  package private(set) var spots: [Spot] = []
  /// By the number of the way.
  package private(set) var courses: [Course] = []
  /// The channels that are used, in the order of the journey.
  package private(set) var bands: [Band] = []
  /// How many columns the steps on paths take.
  package let pathColumns: Int
  /// All columns: behind those of the path stand the steps that are on none. Without any way, a column is a stage.
  package private(set) var columnCount = 0
  /// By column: its steps, from above.
  package private(set) var stepsByColumn: [[Int]] = []
  package private(set) var laneCount = 0
  /// How often ways forward cross.
  package let crossings: Int

  /// A way over more columns than these would be out of sight for most of its length.
  package static let longestLine = 12
  /// More loops beside each other are not told apart.
  package static let mostLanes = 24

  package var rowCount: Int { bands.last.map { $0.top + $0.height } ?? 0 }

  /// - Parameter sweeps: how often the columns are sorted to and fro; 0 leaves them in the order of the stages.
  package init(of graph: PathGraph, sweeps: Int = 4) {
    let layering = PathLayering(of: graph)
    var ordering = PathOrdering(graph, layering)
    crossings = ordering.sort(sweeps)
    pathColumns = layering.count
    bands = ordering.bands()
    spots = ordering.spots(in: bands)
    layUnreached(graph, layering)
    courses = ordering.courses(layering)
    layLoops(graph, layering)
    gatherColumns()
  }

  // MARK: What is on no path

  private mutating func layUnreached(_ graph: PathGraph, _ layering: PathLayering) {
    let unreached = graph.steps.indices.filter { layering.columns[$0] < 0 }
    columnCount = pathColumns
    if pathColumns == 0 { layStages(unreached, graph) } else { layBehind(unreached, graph) }
  }

  /// A column for each stage; what stands in the same cell stands in rows of its own.
  private mutating func layStages(_ steps: [Int], _ graph: PathGraph) {
    let stages = Set(steps.map { graph.steps[$0].stage }).sorted()
    let columns = Dictionary(uniqueKeysWithValues: zip(stages, stages.indices))
    columnCount = stages.count
    var taken: [Spot: Int] = [:]
    var cells: [(step: Int, band: Int, column: Int, line: Int)] = []
    let bandOf = bandNumbers
    for step in steps {
      guard let band = bandOf[graph.steps[step].channel], let column = columns[graph.steps[step].stage]
      else { continue }
      let line = taken[Spot(column: column, row: band), default: 0]
      cells.append((step, band, column, line))
      taken[Spot(column: column, row: band)] = line + 1
      bands[band].height = max(bands[band].height, line + 1)
    }
    stackBands()
    for cell in cells {
      spots[cell.step] = Spot(column: cell.column, row: bands[cell.band].top + cell.line)
    }
  }

  /// Column after column, in the rows that their channels have.
  private mutating func layBehind(_ steps: [Int], _ graph: PathGraph) {
    var counts = [Int](repeating: 0, count: bands.count)
    let bandOf = bandNumbers
    for step in steps {
      guard let band = bandOf[graph.steps[step].channel] else { continue }
      let height = max(1, bands[band].height)
      let (column, line) = counts[band].quotientAndRemainder(dividingBy: height)
      spots[step] = Spot(column: pathColumns + column, row: bands[band].top + line)
      columnCount = max(columnCount, pathColumns + column + 1)
      counts[band] += 1
    }
  }

  private var bandNumbers: [Int: Int] {
    Dictionary(uniqueKeysWithValues: bands.enumerated().map { ($0.element.channel, $0.offset) })
  }

  private mutating func stackBands() {
    var top = 0
    for band in bands.indices {
      bands[band].top = top
      top += bands[band].height
    }
  }

  // MARK: Loops

  /// Lays each way back in the first lane that is free over its columns.
  private mutating func layLoops(_ graph: PathGraph, _ layering: PathLayering) {
    let loops = graph.ways.indices.filter { layering.directions[$0] == .back }
      .map { (way: $0, left: spots[graph.ways[$0].to].column, right: spots[graph.ways[$0].from].column) }
      .sorted { ($0.left, $0.right, $0.way) < ($1.left, $1.right, $1.way) }
    var ends: [Int] = []
    for loop in loops {
      if let lane = ends.firstIndex(where: { $0 < loop.left }) {
        ends[lane] = loop.right
        courses[loop.way] = .back(lane: lane)
      } else if ends.count < Self.mostLanes {
        courses[loop.way] = .back(lane: ends.count)
        ends.append(loop.right)
      } else {
        courses[loop.way] = .told(isBack: true)
      }
    }
    laneCount = ends.count
  }

  private mutating func gatherColumns() {
    stepsByColumn = Array(repeating: [], count: columnCount)
    for (step, spot) in spots.enumerated() where stepsByColumn.indices.contains(spot.column) {
      stepsByColumn[spot.column].append(step)
    }
    for column in stepsByColumn.indices {
      stepsByColumn[column].sort { (spots[$0].row, $0) < (spots[$1].row, $1) }
    }
  }
}
