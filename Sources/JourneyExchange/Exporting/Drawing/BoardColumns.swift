import JourneyModel

/// The columns of the board: the heads of the rows, and the stages.
struct BoardColumns: Sendable {
  let stages: [Stage]
  /// Stages beyond those that are drawn.
  let hidden: Int
  let columnWidth: Double

  static let margin = 32.0
  static let headWidth = 128.0
  /// Between the border of a column and what stands in it.
  static let inset = 9.0

  init(of export: Export) {
    let all = export.journey.withMap(export.map) { Array($0.stages) }
    stages = Array(all.prefix(DrawingLimit.stages))
    hidden = all.count - stages.count
    columnWidth = min(max(1400 / Double(max(1, stages.count)), 200), 280)
  }

  var left: Double { Self.margin + Self.headWidth }
  var right: Double { max(left + Double(stages.count) * columnWidth, 760) }
  var width: Double { right + Self.margin }
  /// What things in a column may take.
  var room: Double { columnWidth - 2 * Self.inset }
  func x(_ index: Int) -> Double { left + Double(index) * columnWidth }
}
