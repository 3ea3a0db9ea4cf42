import JourneyModel

/// Where everything of a path stands: the layout's columns and rows as places of the drawing.
struct PathPlan: Sendable {
  let layout: PathLayout
  /// By the columns that are drawn: where their boxes begin.
  private(set) var columns: [Double] = []
  private(set) var right = 0.0
  let rowCount: Int

  static let margin = 20.0
  static let boxWidth = 142.0
  static let boxHeight = 54.0
  static let headWidth = 112.0
  static let top = 44.0
  /// From one row to the next: the box, and below it who leaves.
  private static let pitch = 86.0
  private static let bandGap = 6.0
  private static let gutter = 80.0
  /// Between steps that are on no path, and before the first of them.
  private static let narrowGutter = 18.0
  private static let gap = 40.0
  /// From one upright line of a loop to the next.
  static let loopStep = 6.0
  private static let laneHeight = 24.0

  /// - Parameters:
  ///   - arriving: by column, how many loops come back to it.
  ///   - leaving: how many begin there.
  init(_ layout: PathLayout, arriving: [Int: Int], leaving: [Int: Int]) {
    self.layout = layout
    rowCount = min(layout.rowCount, DrawingLimit.pathRows)
    var x = Self.margin + Self.headWidth + 24
    for column in 0..<min(layout.columnCount, DrawingLimit.pathColumns) {
      let isOnPath = column < layout.pathColumns
      if column == layout.pathColumns, column > 0 { x += Self.gap }
      x += Double(arriving[column] ?? 0) * Self.loopStep
      columns.append(x)
      x += Self.boxWidth + Double(leaving[column] ?? 0) * Self.loopStep
      right = x
      x += isOnPath && column + 1 < layout.pathColumns ? Self.gutter : Self.narrowGutter
    }
    right = max(right, Self.margin + Self.headWidth + 320) + 14
  }

  var width: Double { right + Self.margin }
  /// Below the last row.
  var rowsEnd: Double { rowCount == 0 ? Self.top : y(ofRow: rowCount - 1) + Self.boxHeight + 26 }
  func y(ofLane lane: Int) -> Double { rowsEnd + 18 + Double(lane) * Self.laneHeight }
  var bottom: Double { layout.laneCount == 0 ? rowsEnd : y(ofLane: layout.laneCount - 1) + 14 }

  /// The top of a row's boxes.
  func y(ofRow row: Int) -> Double {
    Self.top + 8 + Double(row) * Self.pitch + Double(band(ofRow: row)) * Self.bandGap
  }

  /// The last band that begins at a row or above.
  private func band(ofRow row: Int) -> Int {
    var (low, high) = (0, layout.bands.count)
    while low < high {
      let middle = (low + high) / 2
      if layout.bands[middle].top <= row { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  /// The bands of which something is drawn, each with its room.
  var bands: [(band: PathLayout.Band, room: Room)] {
    layout.bands.filter { $0.top < rowCount && $0.height > 0 }.map { band in
      let last = min(band.top + band.height, rowCount) - 1
      let top = y(ofRow: band.top) - 8
      return (
        band,
        Room(
          x: Self.margin, y: top, width: right - Self.margin, height: y(ofRow: last) + Self.pitch - 8 - top)
      )
    }
  }

  /// Where a step stands; nil if it lies beyond what is drawn.
  func box(of step: Int) -> Room? {
    let spot = layout.spots[step]
    guard columns.indices.contains(spot.column), (0..<rowCount).contains(spot.row) else { return nil }
    return Room(x: columns[spot.column], y: y(ofRow: spot.row), width: Self.boxWidth, height: Self.boxHeight)
  }
}
