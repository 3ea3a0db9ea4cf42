import JourneyModel

/// The space between two columns, in which ways turn to other rows. What leaves the same step shares an upright
/// line; each way's share stands where the way is alone.
struct PathGutter: Sendable {
  /// The part of a way between two columns.
  struct Line: Sendable {
    let way: Int
    let from: Int
    let to: Int
    /// Whether it comes from a step, and whether it goes to one: else it passes the column.
    let isFirst: Bool
    let isLast: Bool
    var label = PathLabel()
    /// Where it turns, counted from the gutter's left end.
    var track = 0
    /// Where its label stands.
    var labelColumn = 1
    var labelRow: Int
  }

  private(set) var lines: [Line]
  private(set) var width = 3
  /// The first free column of each row.
  private var free: [Int: Int] = [:]
  private var tracks: [(column: Int, rows: ClosedRange<Int>)] = []

  /// More upright lines beside each other can't be told apart.
  private static let mostTracks = 40

  /// - Parameters:
  ///   - labels: what may be said of a way, the fullest first: the last is taken whatever its width.
  ///   - most: the width that is not to be exceeded.
  init(_ lines: [Line], labels: [(Int) -> PathLabel], most: Int) {
    self.lines = lines
    guard !lines.isEmpty else { return }
    for label in labels {
      lay(label)
      if width <= most { return }
    }
  }

  private mutating func lay(_ label: (Int) -> PathLabel) {
    (free, tracks) = ([:], [])
    for number in lines.indices where lines[number].isFirst { lines[number].label = label(lines[number].way) }
    let groups = Dictionary(grouping: lines.indices) { lines[$0].from }
    for (row, group) in groups where group.count == 1 { layAlone(group[0], row) }
    let turning = groups.filter { $0.value.contains { lines[$0].to != lines[$0].from } }
    for (row, group) in turning.sorted(by: { order($0) < order($1) }) { layTrack(row, group, turning.count) }
    for (row, group) in groups where turning[row] == nil && group.count > 1 { layStraight(row, group) }
    width = max(3, (free.values.max() ?? 1) + 2)
  }

  private mutating func layAlone(_ number: Int, _ row: Int) {
    lines[number].labelColumn = 1
    lines[number].labelRow = row
    free[row] = 1 + lines[number].label.width
  }

  /// Several ways between the same rows, which a file may hold.
  private mutating func layStraight(_ row: Int, _ group: [Int]) {
    for number in group { (lines[number].labelColumn, lines[number].labelRow) = (1, row) }
    free[row] = max(free[row] ?? 1, 1 + (group.map { lines[$0].label.width }.max() ?? 0))
  }

  /// From left to right: what goes down, the lowest first, so that it does not cross what comes from above; then
  /// what goes up, the highest first.
  private func order(_ group: (key: Int, value: [Int])) -> Int {
    let down = group.value.reduce(0) { $0 + (lines[$1].to - lines[$1].from).signum() }
    return down > 0 ? -1 - group.key : group.key
  }

  private mutating func layTrack(_ row: Int, _ group: [Int], _ count: Int) {
    let ends = [row] + group.map { lines[$0].to }
    let rows = (ends.min() ?? row)...(ends.max() ?? row)
    var column = max(1, free[row] ?? 1)
    if count <= Self.mostTracks {
      for (taken, first) in free where rows.contains(taken) { column = max(column, first) }
      while tracks.contains(where: { $0.column == column && $0.rows.overlaps(rows) }) { column += 1 }
      tracks.append((column, rows))
    }
    free[row] = max(free[row] ?? 1, column + 1)
    for number in group {
      lines[number].track = column
      let to = lines[number].to
      free[to] = max(free[to] ?? 1, column + 1)
      guard group.count > 1 else { continue }
      (lines[number].labelColumn, lines[number].labelRow) = (column + 1, to)
      free[to] = max(free[to] ?? 1, column + 1 + lines[number].label.width)
    }
  }
}

/// What is said on a way: the share, and what becomes of the context.
struct PathLabel: Sendable {
  var text = ""
  /// Stands below the line where there is a second row, else behind the text.
  var word = ""
  var width = 0
}
