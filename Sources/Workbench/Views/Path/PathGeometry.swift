import JourneyModel
import Words

/// Where everything of a path's drawing stands, in cells of a sheet that may be larger than the screen.
struct PathGeometry: Sendable {
  struct Basis: Hashable, Sendable {
    let facts: PathFacts.Basis
    let size: Size
    let isFar: Bool
  }

  struct Column: Hashable, Sendable {
    let start: Int
    let width: Int

    var end: Int { start + width }
  }

  let basis: Basis
  let panes: PathPanes
  /// Screen lines that a row takes: one for the titles, and one for the marks where there is room.
  let lines: Int
  private(set) var columns: [Column] = []
  /// Behind each column.
  private(set) var gutters: [PathGutter] = []
  let rows: Int
  private let lanes: Int

  init(_ facts: PathFacts, _ workbench: Workbench, _ basis: Basis) {
    self.basis = basis
    let body = workbench.bodyArea
    let typography = workbench.options.typography
    panes = PathPanes(body, headWidth: Self.headWidth(facts, typography, body))
    rows = facts.layout.rowCount
    lanes = facts.layout.laneCount
    lines = Self.lines(rows: rows, lanes: lanes, panes.grid.rows, isFar: basis.isFar)
    let most = basis.isFar ? 1 : body.columns < 60 ? 12 : body.columns < 100 ? 16 : 20
    let labels = Self.labels(facts, typography, isShort: basis.isFar, lines: lines)
    let lines = Self.lines(facts)
    var start = 0
    for column in facts.layout.stepsByColumn.indices {
      let steps = facts.layout.stepsByColumn[column]
      // Before there is a path, the stages are all that the columns say.
      let isStage = facts.layout.pathColumns == 0 && !basis.isFar
      let width = max(
        isStage ? 12 : 0, Self.width(of: steps, facts, typography, most, self.lines))
      columns.append(Column(start: start, width: width))
      let gutter = PathGutter(lines[column], labels: labels, most: basis.isFar ? 10 : 24)
      gutters.append(gutter)
      start += width + gutter.width
    }
  }

  /// As many as fit, so that the zigzag has room; a small screen scrolls.
  private static func lines(rows: Int, lanes: Int, _ room: Int, isFar: Bool) -> Int {
    let most = isFar ? 2 : 3
    let least = isFar || room < 8 ? 1 : 2
    return (least...most).last { rows * $0 + lanes <= room } ?? least
  }

  /// The whole drawing.
  var size: Size { Size(rows: rows * lines + lanes, columns: columns.last.map { $0.end + 2 } ?? 0) }

  func line(ofRow row: Int) -> Int { row * lines }
  /// The lines that a step takes of those.
  var stepLines: Int { basis.isFar ? 1 : min(lines, 2) }

  /// Where the label of a way stands, or would.
  func label(_ line: PathGutter.Line, behind column: Int) -> Area {
    Area(
      row: self.line(ofRow: line.labelRow), column: columns[column].end + line.labelColumn, rows: 1,
      columns: max(1, line.label.width))
  }

  func line(ofLane lane: Int) -> Int { rows * lines + lane }

  private static func headWidth(_ facts: PathFacts, _ typography: Typography, _ body: Area) -> Int {
    let names = facts.layout.bands.map { facts.name(of: $0) }
    let widest = names.map { typography.width(of: typography.fit($0, 18)) }.max() ?? 0
    let most = body.columns >= 100 ? 18 : body.columns >= 60 ? 13 : 9
    return min(max(widest + 2, 8), most)
  }

  /// As wide as its widest step, within limits.
  private static func width(
    of steps: [Int], _ facts: PathFacts, _ typography: Typography, _ most: Int, _ lines: Int
  ) -> Int {
    if most <= 1 { return 2 }
    var width = 3
    for step in steps where width < most {
      let marks = PathStepText.width(of: facts.cards[step].marks, typography)
      let title = typography.width(of: typography.fit(facts.cards[step].title, most))
      width = max(width, lines > 1 ? max(title, marks) : title + (marks > 0 ? marks + 1 : 0))
    }
    return min(width, lines > 1 ? most : most + 8) + 2
  }

  // MARK: Ways

  /// By column: what goes on from it to the next.
  private static func lines(_ facts: PathFacts) -> [[PathGutter.Line]] {
    let layout = facts.layout
    var lines = [[PathGutter.Line]](repeating: [], count: layout.columnCount)
    for (number, way) in facts.graph.ways.enumerated() {
      guard case .forward(let through) = layout.courses[number] else { continue }
      let first = layout.spots[way.from]
      let stops = [first.row] + through + [layout.spots[way.to].row]
      for index in 0..<stops.count - 1 where lines.indices.contains(first.column + index) {
        lines[first.column + index].append(
          PathGutter.Line(
            way: number, from: stops[index], to: stops[index + 1], isFirst: index == 0,
            isLast: index == stops.count - 2, labelRow: stops[index]))
      }
    }
    return lines
  }

  private static func labels(
    _ facts: PathFacts, _ typography: Typography, isShort: Bool, lines: Int
  ) -> [(Int) -> PathLabel] {
    let full: (Int) -> PathLabel = { PathWayText.label(of: facts.graph.ways[$0], typography, lines: lines) }
    let short: (Int) -> PathLabel = { number in
      PathLabel(text: facts.graph.ways[number].context == .lost ? "╳" : "", width: 1)
    }
    let none: (Int) -> PathLabel = { _ in PathLabel() }
    return isShort ? [short, none] : [full, short, none]
  }
}

extension PathFacts {
  func name(of band: PathLayout.Band) -> String {
    channels.indices.contains(band.channel) ? channels[band.channel] : ""
  }
}

/// How wide a step is drawn.
enum PathStepText {
  static func width(of marks: [(String, Style)], _ typography: Typography) -> Int {
    max(0, marks.reduce(-1) { $0 + typography.width(of: $1.0) + 1 })
  }
}

/// What is said of a way.
enum PathWayText {
  /// `40 %`, with a mark and a word where context is lost.
  static func label(of way: PathGraph.Way, _ typography: Typography, lines: Int) -> PathLabel {
    var label = PathLabel()
    label.text = (way.share.map(ShareText.percent) ?? "") + (way.context == .lost ? "╳" : "")
    label.word = ContextText.word(way.context)
    if lines == 1, !label.word.isEmpty {
      (label.text, label.word) = (label.text + (label.text.isEmpty ? "" : " ") + label.word, "")
    }
    label.width = max(typography.width(of: label.text), typography.width(of: label.word))
    return label
  }
}
